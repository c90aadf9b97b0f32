/** Requests and cases on the stand-in: what an officer does with mouse and keyboard, and what is refused. */
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

let desk: FakeDesk;
const user = userEvent.setup();
const find = (id: string) => screen.findByTestId(id);
const press = async (id: string) => user.click(await find(id));
const says = (id: string, words: string | RegExp) =>
  waitFor(async () => expect((await find(id)).textContent).toMatch(words));

function open(hash: string, search = '') {
  const host = fakeHost(search);
  desk = host.desk;
  openDesk(host);
  render(App);
  visit(hash);
}

function visit(hash: string) {
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

/** The rows of a table once there are some; the first is its head. */
async function rowsOf(id: string) {
  const table = await find(id);
  await waitFor(() => expect(within(table).getAllByRole('row').length).toBeGreaterThan(1));
  return { table, rows: within(table).getAllByRole('row').slice(1) };
}

const idsIn = (state: string) => desk.cases.all.filter((one) => one.state === state).map((one) => one.id);
const stateOf = (id: number) => desk.cases.find(id).state;
const toasts = () => notices.toasts.map((one) => one.text).join(' ');

beforeEach(() => {
  location.hash = '';
  openRoute();
});
afterEach(() => {
  cleanup();
  Object.assign(notices, { toasts: [], broken: null });
});

describe('the inbox of requests', () => {
  it('shows who waits longest first, and what stands in the way of each target', async () => {
    open('#/permohonan');
    const { rows } = await rowsOf(ids.requestTable);
    const waiting = desk.registers.requests().filter((one) => one.request.state === 'open');
    const oldest = waiting.map((one) => one.request.day).sort()[0];
    const first = waiting.find((one) => one.request.day === oldest);
    expect(rows[0]?.textContent).toContain(first?.person.name);
    await user.click(rows[0] as Element);
    const opened = await find(ids.requestOpened);
    await waitFor(() => expect(opened.textContent).toContain(first?.request.targets[0]?.unit_name));
    expect(within(opened).getByTestId(ids.targetChecks).textContent).toMatch(/tempat kosong/);
    expect(await flaws()).toEqual([]);
  });

  it('is worked through with the keyboard: taken, rejected with a reason', async () => {
    open('#/permohonan');
    const { table } = await rowsOf(ids.requestTable);
    table.focus();
    await user.keyboard('{ArrowDown}{Shift>}{ArrowDown}{/Shift}b');
    await waitFor(() => expect(toasts()).toContain('2 permohonan Anda pegang'));
    table.focus();
    await user.keyboard('x');
    await press(ids.requestEnd);
    expect((await find(ids.requestNote)).getAttribute('aria-invalid')).toBe('true');
    await user.type(await find(ids.requestNote), 'Belum dua tahun');
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Tutup' }));
    await waitFor(() => expect(screen.queryByTestId(ids.requestNote)).toBeNull());
    await user.keyboard('x');
    const note = (await find(ids.requestNote)) as HTMLTextAreaElement;
    expect(note.value, 'a dialog left by mistake loses nothing').toBe('Belum dua tahun');
    await press(ids.requestEnd);
    await waitFor(() =>
      expect(desk.registers.requests().filter((one) => one.request.note === 'Belum dua tahun')).toHaveLength(
        2,
      ),
    );
  });

  it('says at once that somebody has a request already, and keeps one of somebody who has none', async () => {
    open('#/permohonan');
    await rowsOf(ids.requestTable);
    const filed = desk.registers.requests();
    const busy = filed.find((one) => one.request.state === 'open')?.person;
    const free = desk.region.staff.find(
      (one) => one.status === 'PNS' && !filed.some((other) => other.person === one),
    );
    await user.keyboard('n');
    const who = await find(ids.requestWho);
    await user.type(who, busy?.nip ?? '');
    await user.click((await screen.findAllByTestId(`${ids.requestWho}-option`))[0] as Element);
    await says(ids.requestRefusals, 'sudah punya permohonan');
    expect((await find(ids.requestSave)).getAttribute('aria-disabled')).toBe('true');
    await user.clear(who);
    await user.type(who, free?.nip ?? '');
    await user.click((await screen.findAllByTestId(`${ids.requestWho}-option`))[0] as Element);
    await user.type(await find('record-field-target-1'), 'Dinas Sosial');
    await user.click((await screen.findAllByTestId('record-field-target-1-option'))[0] as Element);
    await waitFor(() => expect(screen.queryByTestId(ids.requestRefusals)).toBeNull());
    await says(ids.targetChecks, 'Dinas Sosial');
    await waitFor(async () => expect((await find(ids.requestSave)).getAttribute('aria-disabled')).toBeNull());
    await press(ids.requestSave);
    await waitFor(() => expect(desk.registers.file(free?.nip ?? '').requests).toHaveLength(1));
  });

  it('becomes a case with what the person asked for', async () => {
    open('#/permohonan');
    const { rows } = await rowsOf(ids.requestTable);
    const before = desk.cases.all.length;
    await user.click(rows[0] as Element);
    await find(ids.requestOpened);
    await press(ids.requestOpenCase);
    await press(ids.openCaseConfirm);
    await find(ids.casePage);
    expect(desk.cases.all).toHaveLength(before + 1);
    const made = desk.cases.all.at(-1);
    expect(made).toMatchObject({ state: 'DRAF', own: true });
    expect(desk.registers.requests().find((one) => one.request.case === made?.id)?.request.state).toBe(
      'in_process',
    );
  });

  it('says what to do while it is empty', async () => {
    open('#/permohonan', '?cases=0');
    await screen.findByText('Belum ada permohonan');
    visit('#/permohonan/usulan');
    await screen.findByText('Belum ada usulan');
    visit('#/permohonan/antrean');
    await screen.findByText('Tidak ada yang menunggu');
    expect(await flaws()).toEqual([]);
  });
});

describe('a case opened whole', () => {
  it('says what is missing, takes documents with a verdict, and goes on', async () => {
    open('#/permohonan', '?as=verifikator');
    const id =
      idsIn('VERIFIKASI_BERKAS').find((one) => desk.cases.line(desk.cases.find(one)).blocked !== '') ?? 0;
    visit(`#/permohonan/usulan:${id}`);
    await find(ids.casePage);
    await says(ids.caseObstacles, 'dokumen wajib');
    const verify = await find(`${ids.caseChoice}-verify`);
    expect(verify.getAttribute('aria-disabled')).toBe('true');
    expect(await flaws()).toEqual([]);
    const missing = () =>
      screen
        .getAllByTestId(ids.caseDue)
        .filter((row) => row.dataset.status === 'missing' && row.textContent?.includes('wajib'));
    while (missing()[0]) {
      const left = missing().length;
      await user.click(within(missing()[0] as HTMLElement).getByTestId(ids.caseDocumentAdd));
      await user.type(await find(ids.caseDocumentNumber), '800/1/2026');
      await user.type(await find(ids.caseDocumentDate), '2 Februari 2026');
      await press(ids.caseDocumentConfirm);
      await waitFor(() => expect(missing()).toHaveLength(left - 1));
    }
    const all = screen.queryByTestId(ids.documentAcceptAll);
    if (all) await user.click(all);
    await waitFor(async () => {
      expect((await find(`${ids.caseChoice}-verify`)).getAttribute('aria-disabled')).toBeNull();
    });
    await user.keyboard('v');
    await press(ids.decideConfirm);
    await waitFor(() => expect(stateOf(id)).toBe('PENILAIAN_KINERJA'));
    await waitFor(async () =>
      expect((await screen.findAllByTestId(ids.caseState))[0]?.dataset.state).toBe('PENILAIAN_KINERJA'),
    );
  });

  it('asks for the letter of an answer and never takes silence for consent', async () => {
    open('#/permohonan');
    const id = idsIn('PERSETUJUAN_ASAL')[0] ?? 0;
    visit(`#/permohonan/usulan:${id}`);
    await find(ids.casePage);
    await press(`${ids.caseChoice}-answer`);
    await press(`${ids.decideDecision}-refuse`);
    await press(ids.decideConfirm);
    expect((await find(ids.decideReason)).getAttribute('aria-invalid')).toBe('true');
    expect((await find(ids.decideLetter)).getAttribute('aria-invalid')).toBe('true');
    expect(stateOf(id)).toBe('PERSETUJUAN_ASAL');
    await user.selectOptions(await find(ids.decideReason), 'kekurangan');
    await user.type(await find(ids.decideLetter), '800/77/2026');
    await user.type(await find(ids.decideLetterDay), '20 November 2026');
    expect(await flaws()).toEqual([]);
    await press(ids.decideConfirm);
    await says(ids.caseSteps, 'Unit asal kekurangan pegawai');
    expect(stateOf(id), 'a refusal waits for the office to reject, or to ask again').toBe('PERSETUJUAN_ASAL');
    await user.click(screen.getAllByTestId(ids.caseFacts)[0] as Element);
    await says(ids.caseSnapshot, 'Sidik cocok');
  });
});

describe('waiting lists and shares', () => {
  it('show who waits for what, and how many were granted', async () => {
    open('#/permohonan/antrean');
    const { rows } = await rowsOf(ids.waitingTable);
    await user.click(rows[1] as Element);
    await rowsOf(ids.waitingPeople);
    expect(await flaws()).toEqual([]);
    visit('#/permohonan/keadilan');
    const table = await find(ids.sharesTable);
    await waitFor(() => expect(table.textContent).toContain('Seluruh daerah'));
    expect(await flaws()).toEqual([]);
  });
});
