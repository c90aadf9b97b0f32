/** The trail and the copies on the stand-in: made, looked into, brought back, and what is said of damage. */
import { cleanup, render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import App from '../../App.svelte';
import { fakeHost, type FakeDesk } from '../../host/fake';
import { openDesk } from '../../state/desk.svelte';
import { notices } from '../../state/notices.svelte';
import { openRoute } from '../../state/route.svelte';
import { ids } from '../../text/testids';
import { placeOf } from './parts';

let desk: FakeDesk;
const user = userEvent.setup();
const find = (id: string) => screen.findByTestId(id);
const press = async (id: string) => user.click(await find(id));

function open(search: string, hash: string) {
  const host = fakeHost(search);
  desk = host.desk;
  openDesk(host);
  render(App);
  location.hash = hash;
  window.dispatchEvent(new HashChangeEvent('hashchange'));
}

async function flaws(): Promise<string[]> {
  const result = await axe.run(document.body, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
    rules: { 'color-contrast': { enabled: false } },
  });
  return result.violations.map((one) => `${one.id}: ${one.nodes[0]?.html}`);
}

beforeEach(() => {
  location.hash = '';
  openRoute();
});
afterEach(() => {
  cleanup();
  Object.assign(notices, { toasts: [], broken: null });
});

it('a bare number is an entry of the journal, a word is a part', () => {
  expect(placeOf('17')).toEqual({ part: 'jurnal', on: 17 });
  expect(placeOf('cadangan')).toEqual({ part: 'cadangan', on: null });
  expect(placeOf('lain')).toEqual({ part: 'jurnal', on: null });
});

describe('copies', () => {
  it('are listed with what is in them, and a new one is made at once', async () => {
    open('?as=operator', '#/jejak/cadangan');
    const list = await find(ids.backupList);
    const rows = () => within(list).getAllByRole('row').length - 1;
    expect(rows()).toBe(3);
    expect(list.textContent).toContain('sebelum impor');
    expect(list.textContent).toContain(`${desk.region.staff.length} pegawai`);
    await press(ids.backupNow);
    await waitFor(() => expect(rows()).toBe(4));
    expect(list.textContent).toContain('diminta petugas');
    expect(await flaws()).toEqual([]);
  });

  it('say why to those who may not bring one back', async () => {
    open('?as=operator', '#/jejak/cadangan');
    await user.click((await screen.findAllByTestId(ids.backupLook))[0] as HTMLElement);
    const button = await find(ids.restore);
    expect(button.getAttribute('aria-disabled')).toBe('true');
    expect(button.title).toContain('administrator');
  });

  it('are brought back only after what is lost was read, and that is taken back again', async () => {
    open('?as=administrator', '#/jejak/cadangan');
    const before = desk.journal.length;
    const [, , oldest] = await screen.findAllByTestId(ids.backupLook);
    await user.click(oldest as HTMLElement);
    expect((await find(ids.backupCounts)).textContent).toContain('Pegawai');
    const lost = before - 1;
    expect((await find(ids.backupLost)).textContent).toContain(`${lost} catatan`);
    expect(await flaws()).toEqual([]);
    await press(ids.restore);
    expect((await find(ids.restoreLoss)).textContent).toContain(`${lost} catatan`);
    expect(desk.journal, 'nothing happened yet').toHaveLength(before);
    await press(ids.restoreConfirm);
    await waitFor(() => expect(desk.journal).toHaveLength(1));
    await press(ids.undoRestore);
    await press(ids.undoRestoreConfirm);
    await waitFor(() => expect(desk.backups.kept).toHaveLength(0));
  });

  it('under another key ask for the passphrase of that time', async () => {
    open('?as=administrator', '#/jejak/cadangan');
    await press(ids.backupFile);
    expect((await find(ids.backupVerdict)).textContent).toContain('kata sandi');
    await press(ids.restore);
    const dialog = await find(ids.backupPreview);
    expect(within(dialog).getByRole('alert').textContent).toContain('kata sandi atau kunci pemulihan');
    await user.type(await find(ids.backupPassphrase), 'kuda baterai');
    await press(ids.backupOpen);
    await waitFor(() => expect(dialog.textContent).toContain('utuh dan dapat dipulihkan'));
    expect(screen.queryByTestId(ids.backupOpen)).toBeNull();
  });

  it('are carried to a second place that an administrator chooses and gives up', async () => {
    open('?as=administrator', '#/jejak/cadangan');
    await press(ids.secondChoose);
    const place = await find(ids.secondPlace);
    await waitFor(() => expect(place.textContent).toContain('belum pernah disalin'));
    await press(ids.secondRemove);
    await waitFor(() => expect(place.textContent).toContain('Belum dipilih'));
  });
});

describe('checks', () => {
  it('tell the file and the trail apart, and run whole on demand', async () => {
    open('?as=operator', '#/jejak/pemeriksaan');
    const file = await find(ids.storeHealth);
    await waitFor(() => expect(file.textContent).toContain('utuh'));
    await press(ids.checkFully);
    await waitFor(() => expect(file.textContent).toContain('pemeriksaan lengkap'));
    await press(ids.verifyStore);
    const result = await screen.findByTestId(ids.verifyStoreResult);
    expect(result.textContent).toContain('Tanda tangan persetujuan');
    expect(await flaws()).toEqual([]);
  });

  it('that find damage say what to do and offer the last checked copy', async () => {
    open('?as=administrator&health=damaged', '#/jejak/pemeriksaan');
    const steps = await screen.findByTestId(ids.damageSteps);
    expect(steps.textContent).toContain('tidak dihapus');
    await press(ids.verifyStore);
    const result = await screen.findByTestId(ids.verifyStoreResult);
    expect(result.textContent).toContain('dipotong atau ditulis ulang');
    expect(result.textContent).toContain('tidak bertanda tangan');
    await press(ids.damageCopy);
    expect((await find(ids.backupVerdict)).textContent).toContain('utuh');
  });
});

it('events name who looked, with the way to the entry and to the person', async () => {
  open('?as=operator', '#/jejak/peristiwa');
  const nip = desk.region.staff[1]?.nip ?? '';
  desk.backups.event('nik_shown', 'NIK ditampilkan', 'operator', '', nip);
  const table = await find(ids.eventTable);
  await waitFor(() => expect(table.textContent).toContain('NIK ditampilkan'));
  const links = within(table)
    .getAllByRole('link')
    .map((one) => one.getAttribute('href'));
  expect(links).toContain(`#/pegawai/${nip}`);
  expect(links.some((one) => one?.startsWith('#/jejak/'))).toBe(true);
  expect(await flaws()).toEqual([]);
});
