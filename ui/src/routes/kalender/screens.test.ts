/** The calendar on the stand-in: late, today and ahead, by officer and person. */
import { cleanup, render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import App from '../../App.svelte';
import { fakeHost, type FakeDesk } from '../../host/fake';
import { openDesk } from '../../state/desk.svelte';
import { notices } from '../../state/notices.svelte';
import { openRoute } from '../../state/route.svelte';
import { ids } from '../../text/testids';

let desk: FakeDesk;
const user = userEvent.setup();
const find = (id: string) => screen.findByTestId(id);
const says = (id: string, words: string | RegExp) =>
  waitFor(async () => expect((await find(id)).textContent).toMatch(words));

function open(hash: string, search = '') {
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

const items = () => screen.findAllByTestId(ids.calendarItem);

beforeEach(() => {
  location.hash = '';
  openRoute();
});
afterEach(() => {
  cleanup();
  Object.assign(notices, { toasts: [], broken: null });
});

it('begins with what is late, and calls a lapsed answer no consent', async () => {
  open('#/beranda/kalender');
  const [first] = await items();
  expect(first?.dataset.urgency).toBe('late');
  await says(ids.calendarList, 'lewat waktu, bukan persetujuan');
  expect(await flaws()).toEqual([]);
});

it('is walked with the arrows and leads to the case', async () => {
  open('#/beranda/kalender');
  const list = await items();
  await user.keyboard('{ArrowDown}{ArrowDown}');
  expect(document.activeElement).toBe(list[1]);
  const consent = list.find((one) => one.dataset.kind === 'consent');
  await user.click(consent as Element);
  expect(location.hash).toMatch(/^#\/permohonan\/usulan/);
});

it('is narrowed to an officer and to a person, and to nobody says what to do', async () => {
  open('#/beranda/kalender');
  const every = (await items()).length;
  await user.click(screen.getByRole('button', { name: 'verifikator' }));
  await waitFor(async () => expect((await items()).length).toBeLessThan(every));
  const other = desk.region.staff.find((one) => !desk.cases.all.some((known) => known.nip === one.nip));
  await user.type(await find(ids.calendarPerson), other?.nip ?? '');
  await user.click((await screen.findAllByTestId(`${ids.calendarPerson}-option`))[0] as Element);
  await screen.findByText('Tidak ada tenggat');
  await user.click(screen.getByRole('button', { name: 'Hapus saringan' }));
  await waitFor(async () => expect((await items()).length).toBe(every));
});

it('is printed for the morning meeting', async () => {
  open('#/beranda/kalender');
  await items();
  await user.click(await find(ids.calendarPrint));
  expect(await flaws()).toEqual([]);
  await user.click(await find(ids.afterReportPrint));
  await find(ids.afterReportDone);
  expect(desk.reports.printed.at(-1)?.kind).toBe('kalender');
});

it('stands in short on the first screen', async () => {
  open('#/beranda');
  const card = await find(ids.calendarCard);
  expect(card.textContent).toMatch(/\d+ terlambat/);
  await user.click(card);
  await says(ids.calendarList, 'Terlambat');
});

it('draws a hundred of many, and more when asked', async () => {
  open('#/beranda/kalender', '?cases=5000');
  const list = await find(ids.calendarList);
  await waitFor(() => expect(within(list).getAllByTestId(ids.calendarItem).length).toBeGreaterThan(99));
  const late = within(list).getByRole('region', { name: 'Terlambat' });
  expect(within(late).getAllByTestId(ids.calendarItem)).toHaveLength(100);
  await user.click(within(late).getByRole('button'));
  expect(within(late).getAllByTestId(ids.calendarItem)).toHaveLength(200);
});
