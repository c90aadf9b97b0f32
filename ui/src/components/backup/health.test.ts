/** The word about the check that stands on every screen. */
import { cleanup, render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import { fakeHost } from '../../host/fake';
import { openDesk } from '../../state/desk.svelte';
import { ids } from '../../text/testids';
import { health } from './health.svelte';
import HealthBanner from './HealthBanner.svelte';

const user = userEvent.setup();

function show(search: string) {
  openDesk(fakeHost(search));
  render(HealthBanner);
}

afterEach(() => {
  cleanup();
  health.read = [];
});

it('is silent while the file is sound', async () => {
  show('');
  await waitFor(() => expect(health.view?.state).toBe('sound'));
  expect(screen.queryByTestId(ids.healthBanner)).toBeNull();
});

it('says after a hard stop that the file was checked, until it was read', async () => {
  show('?health=unclean');
  const banner = await screen.findByTestId(ids.healthBanner);
  expect(banner.textContent, 'while it runs').toContain('sedang diperiksa');
  await waitFor(() => expect(screen.getByTestId(ids.healthBanner).textContent).toContain('utuh'));
  await user.click(screen.getByRole('button', { name: 'Tutup' }));
  expect(screen.queryByTestId(ids.healthBanner)).toBeNull();
});

it('stays while the file is damaged, and leads to the copies', async () => {
  show('?health=damaged');
  const banner = await screen.findByRole('alert');
  expect(banner.textContent).toContain('Jangan lanjutkan bekerja');
  await user.click(screen.getByRole('button', { name: 'Lihat cadangan' }));
  expect(location.hash).toBe('#/jejak/cadangan');
  expect(screen.queryByRole('button', { name: 'Tutup' })).toBeNull();
});
