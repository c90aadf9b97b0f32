/** Days off on the stand-in. */
import { cleanup, render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it } from 'vitest';
import App from '../../../App.svelte';
import { fakeHost, type FakeDesk } from '../../../host/fake';
import { openDesk } from '../../../state/desk.svelte';
import { notices } from '../../../state/notices.svelte';
import { openRoute } from '../../../state/route.svelte';
import { ids } from '../../../text/testids';

let desk: FakeDesk;
const user = userEvent.setup();
const find = (id: string) => screen.findByTestId(id);
const press = async (id: string) => user.click(await find(id));

function open(hash: string, search = '?as=penyetuju') {
  const host = fakeHost(search);
  desk = host.desk;
  openDesk(host);
  render(App);
  location.hash = hash;
  window.dispatchEvent(new HashChangeEvent('hashchange'));
}

beforeEach(() => {
  location.hash = '';
  openRoute();
});
afterEach(() => {
  cleanup();
  Object.assign(notices, { toasts: [], broken: null });
});

it('warns of a year whose moving days are not known, until a list is pasted', async () => {
  open('#/pengaturan/libur');
  await find(ids.holidayTable);
  expect(screen.queryByTestId(ids.holidayIncomplete)).toBeNull();
  await press(ids.holidayNext);
  expect((await find(ids.holidayIncomplete)).textContent).toContain('2027');
  const before = Number((await find(ids.holidayWorking)).textContent);
  await press(ids.holidayPaste);
  const text = await find(ids.holidayText);
  await user.type(text, '9-3-2027 Nyepi{enter}30-2-2027 Salah');
  expect((await find(ids.holidayPasteSave)).title).toContain('tidak terbaca');
  await user.clear(text);
  await user.type(text, '9-3-2027 Nyepi{enter}8-3-2027 Cuti bersama Nyepi');
  await press(ids.holidayPasteSave);
  await waitFor(() => expect(screen.queryByTestId(ids.holidayIncomplete)).toBeNull());
  expect(Number((await find(ids.holidayWorking)).textContent)).toBe(before - 2);
});

it('adds a day, and makes a shipped one a working day', async () => {
  open('#/pengaturan/libur');
  await find(ids.holidayTable);
  await press(ids.holidayAdd);
  await user.type(await find(ids.holidayDay), '1-12-2026');
  await user.type(await find(ids.holidayName), 'Pemilihan wali kota');
  await press(ids.holidaySave);
  await waitFor(() => expect(desk.after.holidays.isWorking('2026-12-01')).toBe(false));
  await user.click(screen.getByLabelText('Jadikan Tahun Baru Masehi hari kerja'));
  await press(ids.holidaySave);
  await waitFor(() => expect(desk.after.holidays.isWorking('2026-01-01')).toBe(true));
  expect(await within(await find(ids.holidayTable)).findByText('tetap masuk')).toBeTruthy();
});

it('is changed by the approver only', async () => {
  open('#/pengaturan/libur', '');
  await find(ids.holidayTable);
  expect((await find(ids.holidayAdd)).title).toContain('penyetuju');
});
