/** A person's data on the stand-in: a NIK that is shown on demand, what is held, and erasing after its time. */
import { cleanup, render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import App from '../../../App.svelte';
import { fakeHost, type FakeDesk } from '../../../host/fake';
import { openDesk } from '../../../state/desk.svelte';
import { notices } from '../../../state/notices.svelte';
import { openRoute } from '../../../state/route.svelte';
import { ids } from '../../../text/testids';
import { dataOf, placeOf } from '../places';

let desk: FakeDesk;
const user = userEvent.setup();
const find = (id: string) => screen.findByTestId(id);
const press = async (id: string) => user.click(await find(id));

function open(search: string, hash: (desk: FakeDesk) => string) {
  const host = fakeHost(search);
  desk = host.desk;
  openDesk(host);
  render(App);
  location.hash = hash(desk);
  window.dispatchEvent(new HashChangeEvent('hashchange'));
}

const second = (from: FakeDesk) => from.region.staff[1]?.nip ?? '';

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

it('an address leads to the person or to what is held about the person', () => {
  expect(placeOf(null)).toEqual({ nip: null, data: false });
  expect(placeOf('123')).toEqual({ nip: '123', data: false });
  expect(placeOf(dataOf('123'))).toEqual({ nip: '123', data: true });
});

it('a NIK is covered until somebody asks, and the trail tells who did', async () => {
  open('?as=operator', (one) => `#/pegawai/${second(one)}`);
  const nik = await find(ids.nik);
  expect(nik.textContent).toMatch(/^1471•{10}\d{2}$/);
  await press(ids.nikShow);
  await waitFor(() => expect(nik.textContent).toMatch(/^1471\d{12}$/));
  await press(ids.personData);
  const seen = await find(ids.personSeen);
  expect(seen.textContent).toContain('NIK ditampilkan');
  expect(seen.textContent).toContain('operator');
  expect((await find(ids.personHeld)).textContent).toContain('siasn_export.xlsx baris 14');
  expect(await flaws()).toEqual([]);
});

it('an auditor sees who looked, without looking', async () => {
  open('?as=auditor', (one) => `#/pegawai/${second(one)}`);
  expect((await find(ids.nikShow)).title).toContain('operator');
});

it('what is held is printed for the person, not before it was asked for', async () => {
  open('?as=operator', (one) => `#/pegawai/${dataOf(second(one))}`);
  await press(ids.personDataPrint);
  const day = await find(ids.personDataAsked);
  await user.clear(day);
  await user.type(day, '1 Januari 2030');
  await user.tab();
  expect(screen.getByText(/Hari ini belum tiba/)).toBeTruthy();
  await user.clear(day);
  await user.type(day, '20 November 2026');
  await press(ids.personDataConfirm);
  await waitFor(() => expect(desk.backups.events[0]?.kind).toBe('data_given'));
});

it('data past their time are erased once it was read what goes and what stays', async () => {
  open('?as=administrator', () => '#/pengaturan/retensi');
  const people = await find(ids.retentionPeople);
  expect(within(people).getAllByTestId(ids.retentionErase)).toHaveLength(2);
  await user.click(within(people).getAllByTestId(ids.retentionErase)[0] as HTMLElement);
  expect(screen.getByText(/arsip, UU 43\/2009/)).toBeTruthy();
  await press(ids.eraseConfirm);
  expect(screen.getByText(/Centang bahwa/)).toBeTruthy();
  expect(await flaws()).toEqual([]);
  await press(ids.eraseSure);
  await press(ids.eraseConfirm);
  const done = await find(ids.eraseDone);
  expect(done.textContent).toContain('berita-acara-penghapusan');
  expect(done.textContent, 'copies that still hold the data are named').toContain('.cadangan');
  expect((await find(ids.retentionErasures)).textContent).toContain('data pegawai');
});

it('erasing before its time asks for a basis in words', async () => {
  open('?as=administrator', () => '#/pengaturan/retensi');
  await press(`${ids.retentionShown}-all`);
  const buttons = await screen.findAllByTestId(ids.retentionErase);
  await user.click(buttons.at(-1) as HTMLElement);
  await press(ids.eraseSure);
  await press(ids.eraseConfirm);
  expect(screen.getByText(/Tulis dasar penghapusan/)).toBeTruthy();
  expect(screen.queryByTestId(ids.eraseDone)).toBeNull();
});

it('others than an administrator are told who may erase', async () => {
  open('?as=penyetuju', () => '#/pengaturan/retensi');
  const [button] = await screen.findAllByTestId(ids.retentionErase);
  expect(button?.title).toContain('administrator');
});
