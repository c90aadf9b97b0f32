/** A person's registers on the stand-in: entered, changed, taken away, and told where they came from. */
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
import { listState } from './list.svelte';

let desk: FakeDesk;
const user = userEvent.setup();
const find = (id: string) => screen.findByTestId(id);
const press = async (id: string) => user.click(await find(id));

function open(search = '', hash?: string) {
  const host = fakeHost(search);
  desk = host.desk;
  openDesk(host);
  render(App);
  location.hash = hash ?? `#/pegawai/${desk.region.staff[1]?.nip}`;
  window.dispatchEvent(new HashChangeEvent('hashchange'));
}

async function fill(id: string, words: string) {
  const input = await find(id);
  await user.clear(input);
  await user.type(input, words);
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
  Object.assign(listState, { query: '', unit: null, status: null, rotation: false });
  openRoute();
});
afterEach(() => {
  cleanup();
  Object.assign(notices, { toasts: [], broken: null });
});

describe('the registers of a person', () => {
  it('take a circumstance, with the days it holds, and tell where it came from', async () => {
    open();
    await press(`${ids.recordAdd}-circumstance`);
    await user.selectOptions(await find(`${ids.recordField}-kind`), 'study_bond');
    await fill(`${ids.recordField}-from`, '1 Februari 2026');
    await fill(`${ids.recordField}-until`, '1 Januari 2026');
    await press(ids.recordSave);
    expect(screen.getByRole('alert').textContent, 'nothing is kept while it is wrong').toContain(
      'lebih awal',
    );
    await fill(`${ids.recordField}-until`, '31 Desember 2027');
    await press(ids.recordSave);
    const table = await find(`${ids.records}-circumstance`);
    await waitFor(() => expect(table.textContent).toContain('ikatan dinas'));
    expect(screen.queryByTestId(ids.recordForm)).toBeNull();
    await user.click(within(table).getByRole('button', { name: 'Asal data ikatan dinas' }));
    expect(table.textContent).toContain('Diisi operator lewat formulir');
    expect(await flaws()).toEqual([]);
  });

  it('take a relative once and name the relation', async () => {
    open();
    const other = desk.region.staff[20];
    await press(`${ids.recordAdd}-relative`);
    await press(ids.recordSave);
    expect((await find(ids.recordForm)).textContent, 'somebody must be chosen').toContain('Pilih pegawai');
    await user.type(await find(`${ids.recordField}-other`), other?.nip ?? '');
    await user.click(await find(`${ids.recordField}-other-option`));
    await user.selectOptions(await find(`${ids.recordField}-relation`), 'sibling');
    await press(ids.recordSave);
    const table = await find(`${ids.records}-relative`);
    await waitFor(() => expect(table.textContent).toContain(other?.name));
    expect(table.textContent).toContain('saudara kandung');
  });

  it('refuse beside the fields what the core refuses', async () => {
    open();
    await press(`${ids.recordAdd}-competence`);
    await press(ids.recordSave);
    expect(await within(await find(ids.recordForm)).findByText(/Integritas sudah tercatat/)).toBeTruthy();
  });

  it('change a talent of its year and take it away after asking', async () => {
    open();
    await press(`${ids.recordAdd}-talent`);
    await fill(`${ids.recordField}-year`, '2024');
    await fill(`${ids.recordField}-performance`, '90');
    await fill(`${ids.recordField}-potential`, '120');
    await press(ids.recordSave);
    expect(screen.getByRole('alert').textContent).toContain('0 sampai 100');
    await fill(`${ids.recordField}-potential`, '82,5');
    await press(ids.recordSave);
    const table = await find(`${ids.records}-talent`);
    await waitFor(() => expect(table.textContent).toContain('82,5'));
    await user.click(within(table).getByRole('button', { name: 'Hapus 2024' }));
    await press(ids.recordRemoveConfirm);
    await waitFor(() => expect(table.textContent).not.toContain('82,5'));
  });

  it('take a request with its targets, the dearest first, and say it again', async () => {
    open();
    const unit = desk.region.units.find((one) => one.kind === 'sekolah');
    const own = desk.region.staff[1]?.position;
    const post = desk.region.positions.find((one) => one.family === 'functional' && one.id !== own);
    const field = (name: string) => `${ids.recordField}-${name}`;
    const choose = async (target: string, words: string) => {
      await user.clear(await find(field(target)));
      await user.type(await find(field(target)), words);
      await user.click((await screen.findAllByTestId(`${field(target)}-option`))[0] as HTMLElement);
    };
    await press(`${ids.recordAdd}-request`);
    await fill(field('day'), '1 Januari 2030');
    await press(ids.recordSave);
    const form = await find(ids.recordForm);
    expect(form.textContent).toContain('di masa depan');
    expect(form.textContent, 'a target must be chosen').toContain('Pilih tujuannya');
    await fill(field('day'), '5 Oktober 2026');
    await choose('target-1', unit?.name ?? '');
    await press(ids.requestMore);
    await choose('target-2', unit?.name ?? '');
    await press(ids.recordSave);
    expect(form.textContent, 'the same twice').toContain('sudah disebut');
    await press(`${field('target-2')}-kind-position`);
    await choose('target-2', post?.title ?? '');
    await press(ids.requestMore);
    expect(screen.queryByTestId(ids.requestMore), 'three at most').toBeNull();
    await user.click(screen.getByRole('button', { name: 'Hapus tujuan 3' }));
    await user.selectOptions(await find(field('state')), 'granted');
    expect(await flaws()).toEqual([]);
    await press(ids.recordSave);
    const table = await find(`${ids.records}-request`);
    await waitFor(() => expect(table.textContent).toContain('dikabulkan'));
    const told = within(table)
      .getAllByRole('listitem')
      .map((one) => one.textContent);
    expect(told[0]).toBe(unit?.name);
    expect(told[1]).toContain(`${post?.title}, `);
    await press(`${ids.recordEdit}-request`);
    expect(((await find(field('target-2'))) as HTMLInputElement).value).toContain(post?.title);
    await user.selectOptions(await find(field('state')), 'withdrawn');
    await press(ids.recordSave);
    await waitFor(() => expect(table.textContent).toContain('ditarik'));
    expect(within(table).getAllByRole('listitem'), 'changed, not added').toHaveLength(2);
    await press(`${ids.recordRemove}-request`);
    await press(ids.recordRemoveConfirm);
    await waitFor(() => expect(table.textContent).toContain('Tidak ada'));
  });

  it('say who may change them to those who may not', async () => {
    open('?as=auditor');
    const add = await find(`${ids.recordAdd}-training`);
    expect(add.getAttribute('aria-disabled')).toBe('true');
    expect(add.title).toContain('operator');
  });
});

it('the list shows only who is due for rotation', async () => {
  open('', '#/pegawai');
  await screen.findByText(`${desk.region.staff.length} orang`);
  await press(ids.staffRotation);
  const due = desk.region.staff.filter((person) => desk.registers.overdue(person) !== null).length;
  expect(due).toBeGreaterThan(0);
  await screen.findByText(`${due} orang`);
  await user.click(screen.getByRole('button', { name: 'Hapus saringan' }));
  await screen.findByText(`${desk.region.staff.length} orang`);
});
