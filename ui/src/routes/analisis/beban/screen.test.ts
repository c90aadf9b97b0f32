/** The workload of a position on the stand-in: typed, pasted, faulty, saved, copied; as an officer does it. */
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

let desk: FakeDesk;
let post: number;
const user = userEvent.setup();
const find = (id: string) => screen.findByTestId(id);
const cell = (field: string, row: number) =>
  find(`${ids.workloadCell}-${field}-${row}`) as Promise<HTMLInputElement>;

function visit(hash: string) {
  location.hash = hash;
  window.dispatchEvent(new HashChangeEvent('hashchange'));
}

/** A position whose work is counted by tasks, with others of its title elsewhere. */
function open(search = '') {
  const host = fakeHost(search);
  desk = host.desk;
  post =
    desk.region.positions.find((one) => one.title === 'Penelaah Teknis Kebijakan' && one.id % 6 !== 0)?.id ??
    0;
  openDesk(host);
  render(App);
  visit(`#/analisis/beban:${post}`);
}

async function fill(field: string, row: number, words: string) {
  const input = await cell(field, row);
  await user.clear(input);
  if (words) await user.type(input, words);
}

async function golden() {
  await cell('volume', 1);
  (await cell('name', 1)).focus();
  await user.paste(
    'Menyusun\tdokumen\t240\ttahun\t2\nMenilai\tberkas\t4\tbulan\t8\nMelayani\tlayanan\t1.200\ttahun\t0,5',
  );
}

beforeEach(() => {
  location.hash = '';
  openRoute();
});
afterEach(() => {
  cleanup();
  Object.assign(notices, { toasts: [], broken: null });
});

it('a table pasted from a spreadsheet is reckoned at once and saved as the need', async () => {
  open();
  await golden();
  await waitFor(async () => expect((await find(ids.workloadExact)).textContent).toBe('1,1712'));
  expect((await cell('volume', 3)).value, 'groups of three are thousands').toBe('1200');
  await user.selectOptions(await find(ids.workloadRounding), 'ceiling');
  await waitFor(async () => expect((await find(ids.workloadNeed)).textContent).toBe('2'));
  await user.click(await find(ids.workloadSave));
  await waitFor(() => expect(desk.judge.position(post)?.need).toBe(2));
});

it('a fault stands at its cell and nothing is shown as reckoned', async () => {
  open();
  await golden();
  await fill('norm', 2, '0');
  await waitFor(async () => expect((await cell('norm', 2)).getAttribute('aria-invalid')).toBe('true'));
  expect((await find(ids.workloadExact)).textContent).toBe('–');
  await fill('volume', 1, 'banyak');
  expect((await cell('volume', 1)).getAttribute('aria-label')).toContain('bukan angka');
  const need = desk.judge.position(post)?.need;
  await user.click(await find(ids.workloadSave));
  expect(desk.judge.position(post)?.need, 'what is no number is not saved').toBe(need);
});

it('the keys of a spreadsheet move, add and remove rows', async () => {
  open();
  await golden();
  (await cell('volume', 3)).focus();
  await user.keyboard('{ArrowUp}');
  expect(document.activeElement).toBe(await cell('volume', 2));
  await user.keyboard('{Enter}{Enter}');
  await waitFor(async () => expect(document.activeElement).toBe(await cell('name', 4)));
  await user.keyboard('Mengarsip');
  await user.keyboard('{Control>}{Delete}{/Control}');
  expect(screen.queryByTestId(`${ids.workloadCell}-name-4`)).toBeNull();
});

it('what is unsaved is kept on the way to another position, and asked about before it is dropped', async () => {
  open();
  await golden();
  const other = desk.region.positions.find(
    (one) => one.id !== post && one.title === 'Penelaah Teknis Kebijakan',
  );
  visit(`#/analisis/beban:${other?.id}`);
  await waitFor(async () => expect((await cell('name', 1)).value).not.toBe('Menyusun'));
  visit(`#/analisis/beban:${post}`);
  await waitFor(async () => expect((await cell('name', 1)).value).toBe('Menyusun'));
  await user.click(await find(ids.workloadDiscard));
  expect((await cell('name', 1)).value, 'not before the answer').toBe('Menyusun');
  await user.click(await find(ids.workloadDiscardConfirm));
  await waitFor(async () => expect((await cell('name', 1)).value).not.toBe('Menyusun'));
});

it('one workload is copied to every like position', async () => {
  open();
  await user.click(await find(ids.workloadCopy));
  await within(await screen.findByRole('dialog')).findAllByRole('row');
  await user.click(await find(ids.workloadCopyAll));
  await user.click(await find(ids.workloadCopyConfirm));
  await waitFor(() => expect(notices.toasts.at(-1)?.text).toContain('disalin'));
});

it('without the workload the map says the need again', async () => {
  open();
  const claimed = desk.judge.position(post)?.need;
  await golden();
  await user.click(await find(ids.workloadSave));
  await waitFor(() => expect(desk.judge.position(post)?.need).toBe(1));
  await user.click(await find(ids.workloadClear));
  await user.click(await find(ids.workloadClearConfirm));
  await waitFor(() => expect(desk.judge.position(post)?.need).toBe(claimed));
});

it('an auditor reads and cannot type', async () => {
  open('?as=auditor');
  expect((await cell('volume', 1)).readOnly).toBe(true);
  expect((await find(ids.workloadMethod)).hasAttribute('disabled')).toBe(true);
  expect((await find(ids.workloadSave)).getAttribute('aria-disabled')).toBe('true');
});

it('has names, roles and order for those who do not see it', async () => {
  open();
  await golden();
  await fill('norm', 2, '');
  await waitFor(async () => expect((await cell('norm', 2)).getAttribute('aria-invalid')).toBe('true'));
  const result = await axe.run(document.body, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
    rules: { 'color-contrast': { enabled: false } },
  });
  expect(result.violations.map((one) => `${one.id}: ${one.nodes[0]?.html}`)).toEqual([]);
});
