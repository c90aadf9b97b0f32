/** SK & surat on the stand-in: what an officer does in each part, and who may not. */
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
import { issuing, blank as blankIssue, wanted as wantedIssue } from './terbit/issuing.svelte';
import { blank as blankLetter, wanted as wantedLetter, writing } from './surat/writing.svelte';

let desk: FakeDesk;
const user = userEvent.setup();
const find = (id: string) => screen.findByTestId(id);
const press = async (id: string) => user.click(await find(id));

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

/** The people of the approved plan are there. */
async function people() {
  const table = await find(ids.peopleTable);
  await waitFor(() => expect(within(table).getAllByRole('checkbox').length).toBeGreaterThan(0));
  return table;
}

const nipAt = (at: number) => desk.plans[1]?.moves[at]?.nip ?? '';
const nameAt = (at: number) => desk.judge.person(nipAt(at))?.name ?? '';
const state = () => screen.queryByTestId(ids.batchStatus)?.dataset.state;

async function issueAll() {
  await people();
  await waitFor(async () => expect((await find(ids.issueDecrees)).getAttribute('aria-disabled')).toBeNull());
  await press(ids.issueDecrees);
  await find(ids.batchDone);
}

beforeEach(() => {
  location.hash = '';
  issuing.forget();
  writing.forget();
  Object.assign(wantedIssue, blankIssue());
  Object.assign(wantedLetter, blankLetter());
  openRoute();
});
afterEach(() => {
  cleanup();
  Object.assign(notices, { toasts: [], broken: null });
});

describe('issuing decrees', () => {
  it('chooses people by mouse and keyboard, and issues only those', async () => {
    open('#/sk/terbitkan');
    const table = await people();
    const boxes = () => within(table).getAllByRole<HTMLInputElement>('checkbox');
    const checked = () => boxes().map((one) => one.checked);
    expect(checked(), 'everybody at first').toEqual(Array(6).fill(true));
    await user.click(boxes()[1] as Element);
    await user.keyboard('{Shift>}');
    await user.click(boxes()[3] as Element);
    await user.keyboard('{/Shift}');
    expect(checked()).toEqual([true, false, false, false, true, true]);
    table.focus();
    await user.keyboard('{Home} ');
    expect(checked()[0], 'space takes the active row out').toBe(false);
    await user.keyboard('{Control>}a{/Control}');
    expect(checked()).toEqual(Array(6).fill(true));
    await user.keyboard('{Home} {ArrowDown} ');
    expect(await flaws()).toEqual([]);
    await press(ids.issueDecrees);
    const done = await find(ids.batchDone);
    expect(done.textContent).toContain('4 SK terbit');
    expect(desk.decrees.map((one) => one.name).sort()).toEqual([2, 3, 4, 5].map(nameAt).sort());
    await waitFor(() => expect(boxes().filter((one) => one.disabled)).toHaveLength(4));
  });

  it('stops in good order and goes on where it stopped', async () => {
    open('#/sk/terbitkan');
    await people();
    await press(ids.issueDecrees);
    await waitFor(() => expect(desk.decrees).toHaveLength(3), { interval: 5 });
    await press('cancel');
    const halted = await find(ids.batchHalted);
    expect(halted.textContent).toContain('3 SK sudah terbit, 3 belum');
    expect(desk.decrees, 'the running call was taken back').toHaveLength(3);
    await press(ids.batchResume);
    await find(ids.batchDone);
    expect(new Set(desk.decrees.map((one) => one.number)).size, 'no number twice').toBe(6);
    await press(ids.batchMerge);
    await waitFor(() => expect(desk.papers.written).toEqual(['gabungan-1.pdf']));
  });

  it('shows the page before, and refuses a letter that is not complete', async () => {
    open('#/sk/terbitkan');
    const table = await people();
    desk.papers.findings.set(nipAt(2), [
      { code: 'empty_field', place: 'Diktum KESATU', message: 'Tempat lahir kosong.', stops: true },
    ]);
    await user.click(within(table).getByText(nameAt(2)));
    const findings = await find(ids.paperFindings);
    expect(findings.textContent).toContain('Tempat lahir kosong');
    await waitFor(async () => expect((await find(ids.issueDecrees)).title).toContain('belum lengkap'));
    const picture = within(await find(ids.paperPreview)).getByRole('img');
    expect(picture.getAttribute('alt')).toBe(`SK ${nameAt(2)}, halaman 1 dari 2`);
    picture.parentElement?.focus();
    await user.keyboard('{PageDown}');
    await waitFor(async () => expect((await find(ids.paperPage)).textContent).toContain('2 dari 2'));
    expect(await flaws()).toEqual([]);
    // Looking at somebody else does not make the letter complete: the core refuses in the midst of the batch.
    await user.click(within(table).getByText(nameAt(0)));
    await waitFor(async () =>
      expect((await find(ids.issueDecrees)).getAttribute('aria-disabled')).toBeNull(),
    );
    await press(ids.issueDecrees);
    const halted = await find(ids.batchHalted);
    expect(halted.getAttribute('role')).toBe('alert');
    expect(halted.textContent).toContain(nameAt(2));
    expect(desk.decrees).toHaveLength(0);
  });

  it('gives a chosen number to one decree only', async () => {
    open('#/sk/terbitkan');
    const table = await people();
    const number = (await find(ids.decreeNumber)) as HTMLSelectElement;
    await waitFor(() => expect(number.options[0]?.textContent).toContain('0007'));
    await user.selectOptions(number, 'Tulis sendiri…');
    await waitFor(async () =>
      expect((await find(ids.issueDecrees)).title, 'never the next one by itself').toContain(
        'Tulis nomornya',
      ),
    );
    await user.type(await find(`${ids.decreeNumber}-typed`), '188.45/12/2026');
    await waitFor(async () => expect((await find(ids.issueDecrees)).title).toContain('satu surat'));
    const reserved = [...number.options].find((one) => one.textContent?.includes('cadangan'));
    await user.selectOptions(number, reserved?.value ?? '');
    await waitFor(async () => expect((await find(ids.issueDecrees)).title).toContain('satu surat'));
    await user.click(await find(ids.peopleAll));
    await user.click(within(table).getAllByRole('checkbox')[0] as Element);
    await press(ids.issueDecrees);
    await find(ids.batchDone);
    expect(desk.decrees.map((one) => one.number)).toEqual(['800.1.3.1/0006/BKPSDM/2026']);
  });

  it('issues one decree with excerpts and copies, certified', async () => {
    open('#/sk/terbitkan');
    await people();
    await press(`${ids.decreeForm}-collective`);
    await press(ids.decreeCopies);
    await user.selectOptions(await find(ids.decreeCertifier), '2');
    await press(`${ids.decreeSheet}-petikan`);
    await waitFor(() =>
      expect(within(screen.getByTestId(ids.paperPreview)).getByRole('img').getAttribute('alt')).toContain(
        'Petikan',
      ),
    );
    await user.selectOptions(await find(ids.decreeOrder), 'name');
    await press(ids.issueDecrees);
    expect((await find(ids.batchDone)).textContent).toMatch(/1 SK terbit .* \(8 berkas\)/);
    const kinds = desk.decrees.map((one) => one.kind);
    expect(kinds.filter((one) => one === 'collective')).toHaveLength(1);
    expect(kinds.filter((one) => one === 'petikan')).toHaveLength(6);
  });

  it('never lets somebody else sign when the chosen one may not on that day', async () => {
    open('#/sk/terbitkan');
    await people();
    await waitFor(() =>
      expect(screen.getByTestId(ids.decreeSignatory).querySelectorAll('option').length).toBeGreaterThan(2),
    );
    await user.selectOptions(await find(ids.decreeSignatory), '2');
    await fill(ids.decreeDate, '1 Februari 2024');
    await waitFor(async () => expect((await find(ids.issueDecrees)).title).toContain('Tidak berwenang'));
    expect(((await find(ids.decreeSignatory)) as HTMLSelectElement).value).toBe('2');
  });
});

describe('the register', () => {
  it('narrows, opens a paper, and merges those that are picked', async () => {
    open('#/sk/terbitkan');
    await issueAll();
    visit('#/sk/register');
    const table = await find(ids.decreeTable);
    await waitFor(() => expect(table.getAttribute('aria-rowcount')).toBe('7'));
    await fill(ids.registerFind, nameAt(1));
    await waitFor(() => expect(table.getAttribute('aria-rowcount')).toBe('2'));
    await user.click(within(table).getByText(nameAt(1)));
    const detail = await find(ids.paperDetail);
    expect(detail.textContent).toContain(desk.decrees.find((one) => one.name === nameAt(1))?.code);
    await within(await find(ids.paperPreview)).findByRole('img');
    expect(await flaws()).toEqual([]);
    await user.clear(await find(ids.registerFind));
    table.focus();
    await user.keyboard('{Control>}a{/Control}');
    await press(ids.registerMerge);
    await waitFor(() => expect(desk.papers.written).toEqual(['gabungan-1.pdf']));
    await press(ids.paperSave);
    await waitFor(() => expect(desk.papers.written[0]).toMatch(/^SK-/));
  });

  it('corrects a decree by another that names it', async () => {
    open('#/sk/terbitkan');
    await issueAll();
    visit(`#/sk/register:decree-${desk.decrees[0]?.id}`);
    await press(ids.paperCorrect);
    await press(ids.mendConfirm);
    expect((await screen.findAllByRole('alert'))[0]?.textContent, 'nothing typed').toContain('Tulis letak');
    await fill(`${ids.mendPlace}-1`, 'Diktum KESATU, pangkat');
    await fill(`${ids.mendWas}-1`, 'Penata');
    await fill(`${ids.mendBecomes}-1`, 'Penata Muda');
    await press(ids.mendAdd);
    expect(await flaws()).toEqual([]);
    await press(ids.mendConfirm);
    await waitFor(() => expect(desk.decrees[0]?.kind).toBe('correction'));
    expect(desk.decrees[1]?.state).toBe('corrected');
    window.dispatchEvent(new HashChangeEvent('hashchange'));
    const link = await find(ids.paperLink);
    expect(link.textContent, 'the new one names the old one').toContain(desk.decrees[1]?.number);
  });

  it('revokes a decree, and says before what becomes of the post', async () => {
    open('#/sk/terbitkan');
    await issueAll();
    const old = desk.decrees[0];
    visit(`#/sk/register:decree-${old?.id}`);
    await press(ids.paperRevoke);
    expect((await find(ids.mendEffect)).textContent, 'the TMT is still to come').toContain('tidak terjadi');
    await fill(ids.mendFrom, '15 Desember 2026');
    expect((await find(ids.mendEffect)).textContent).toContain('15 Desember 2026');
    await press(ids.mendConfirm);
    expect((await screen.findByRole('alert')).textContent).toContain('alasan');
    await fill(ids.mendReason, 'Pegawai mengundurkan diri');
    await press(ids.mendConfirm);
    await waitFor(() => expect(desk.decrees.find((one) => one.id === old?.id)?.state).toBe('revoked'));
    visit(`#/sk/register:decree-${old?.id}`);
    await waitFor(async () => expect((await find(ids.paperRevoke)).title).toContain('sudah dicabut'));
    await press(`${ids.registerState}-revoked`);
    await waitFor(async () => expect((await find(ids.decreeTable)).getAttribute('aria-rowcount')).toBe('2'));
  });

  it('keeps a signed file, and asks before it keeps one that was written anew', async () => {
    open('#/sk/terbitkan');
    await issueAll();
    visit(`#/sk/register:decree-${desk.decrees[0]?.id}`);
    await press(ids.signedAttach);
    const refused = await find(ids.signedRefused);
    expect(refused.textContent).toContain('tidak berawal');
    expect(desk.decrees[0]?.signed).toBeNull();
    await press(ids.signedAnyway);
    expect((await find(ids.signedFile)).textContent).toContain('ditulis ulang');
    expect(desk.decrees[0]?.signed?.holds_original).toBe(false);
  });

  it('tells from a code whether a paper holds; a revoked one is never green', async () => {
    open('#/sk/terbitkan');
    await issueAll();
    visit('#/sk/register');
    desk.decrees = desk.decrees.map((one, at) => (at === 0 ? { ...one, state: 'revoked' } : one));
    await press(ids.verifyOpen);
    await fill(ids.verifyCode, desk.decrees[0]?.code ?? '');
    await user.keyboard('{Enter}');
    const result = await find(ids.verifyResult);
    expect(result.textContent).toContain('sudah dicabut');
    expect(result.getAttribute('role'), 'said at once').toBe('alert');
    await fill(ids.verifyCode, desk.decrees[1]?.code ?? '');
    await user.keyboard('{Enter}');
    await waitFor(async () => expect((await find(ids.verifyResult)).textContent).toContain('Tercatat'));
    await fill(ids.verifyCode, 'RB-PALSU');
    await user.keyboard('{Enter}');
    await waitFor(async () => expect((await find(ids.verifyResult)).textContent).toContain('Tidak tercatat'));
    expect(await flaws()).toEqual([]);
  });
});

describe('other letters', () => {
  it('ask for what must be typed, beside the field, and print by agency', async () => {
    open('#/sk/surat:undangan_pelantikan');
    await people();
    await press(ids.letterPrint);
    expect((await screen.findByRole('alert')).textContent).toContain('Hari pelantikan');
    expect(document.activeElement, 'the first empty field is next').toBe(
      await find(`${ids.letterInput}-acara`),
    );
    await user.click(within(await find(ids.paperFindings)).getByRole('button'));
    expect(document.activeElement).toBe(await find(`${ids.letterInput}-acara`));
    await user.keyboard('7 Desember 2026');
    await waitFor(() => expect(screen.queryByTestId(ids.paperFindings)).toBeNull());
    expect(await flaws()).toEqual([]);
    await press(ids.letterPrint);
    expect((await find(ids.batchDone)).textContent).toContain('1 surat tercetak');
    await press(ids.batchClose);
    await press(`${ids.letterKind}-persetujuan_tujuan`);
    window.dispatchEvent(new HashChangeEvent('hashchange'));
    await waitFor(async () => expect((await find(ids.letterPrint)).textContent).toContain('Cetak ke folder'));
    await press(ids.letterPrint);
    await find(ids.batchDone);
    const agencies = desk.letters.printed.filter((one) => one.kind === 'persetujuan_tujuan');
    expect(agencies.length).toBeGreaterThan(1);
    expect(new Set(agencies.map((one) => one.agency)).size, 'one for each').toBe(agencies.length);
    visit('#/sk/register');
    await waitFor(async () =>
      expect((await find(ids.decreeTable)).getAttribute('aria-rowcount')).toBe(String(agencies.length + 2)),
    );
  });

  it('go on from where a stopped batch of theirs was', async () => {
    open('#/sk/surat:spmj');
    await people();
    await press(ids.letterPrint);
    await waitFor(() => expect(desk.letters.printed.length).toBeGreaterThanOrEqual(3), { interval: 5 });
    await press('cancel');
    await find(ids.batchHalted);
    const before = desk.letters.printed.length;
    await press(ids.batchResume);
    await waitFor(() => expect(state()).toBe('done'), { timeout: 20_000 });
    expect(before).toBeLessThan(desk.letters.printed.length);
    const people_ = desk.letters.printed.map((one) => one.nip);
    expect(new Set(people_).size, 'nobody twice').toBe(people_.length);
    expect(people_).toHaveLength(desk.plans[0]?.moves.length ?? 0);
  });
});

describe('the number books', () => {
  it('show a gap in red until it is explained', async () => {
    open('#/sk/nomor');
    const gaps = await find(ids.numberGaps);
    expect(gaps.getAttribute('role')).toBe('alert');
    await user.click(within(gaps).getByRole('button'));
    const table = await find(ids.numberTable);
    await waitFor(() => expect(table.getAttribute('aria-rowcount')).toBe('2'));
    table.focus();
    await user.keyboard('{ArrowDown}{Enter}');
    await press(ids.voidConfirm);
    expect(within(await screen.findByRole('dialog')).getByRole('alert').textContent).toContain('alasan');
    await fill(ids.voidReason, 'Dipakai Bagian Hukum');
    expect(await flaws()).toEqual([]);
    await press(ids.voidConfirm);
    await waitFor(() => expect(screen.queryByTestId(ids.numberGaps)).toBeNull());
    expect(desk.numbers.kept.find((one) => one.seq === 4)?.note).toBe('Dipakai Bagian Hukum');
  });

  it('reserve the next numbers, or one that another office gave', async () => {
    open('#/sk/nomor');
    expect((await find(ids.numberNext)).textContent).toContain('/0007/');
    await press(ids.numberReserve);
    await fill(ids.reserveCount, 'dua');
    await press(ids.reserveConfirm);
    expect((await screen.findAllByRole('alert')).map((one) => one.textContent?.trim())).toEqual(
      expect.arrayContaining([expect.stringContaining('jumlah'), expect.stringContaining('untuk apa')]),
    );
    await fill(ids.reserveCount, '2');
    await fill(ids.reservePurpose, 'SK pensiun susulan');
    await press(ids.reserveConfirm);
    await waitFor(async () => expect((await find(ids.numberNext)).textContent).toContain('/0009/'));
    await press(ids.numberReserve);
    await press(`${ids.reserveHow}-typed`);
    await fill(ids.reserveTyped, '188.45/12/HK/2026');
    await fill(ids.reservePurpose, 'dari Bagian Hukum');
    await press(ids.reserveConfirm);
    await within(await find(ids.numberTable)).findByText('188.45/12/HK/2026');
    await press(`${ids.numberClass}-surat`);
    window.dispatchEvent(new HashChangeEvent('hashchange'));
    await waitFor(async () => expect((await find(ids.numberNext)).textContent).toContain('800.1.3/002'));
  });
});

describe('completeness', () => {
  it('tells each cell in words, narrows to who lacks something, and packs', async () => {
    open('#/sk/kelengkapan:1');
    const matrix = await find(ids.matrix);
    expect(await flaws()).toEqual([]);
    matrix.focus();
    await user.keyboard('{ArrowDown}{ArrowRight}');
    expect((await find(ids.matrixCell)).textContent).toMatch(/Anjab dan ABK: (ada|kurang) \(.+\)/);
    const all = Number(matrix.getAttribute('aria-rowcount'));
    await press(ids.matrixLacking);
    await waitFor(() => expect(Number(matrix.getAttribute('aria-rowcount'))).toBeLessThanOrEqual(all));
    for (const row of matrix.querySelectorAll('tbody tr[aria-rowindex]'))
      expect(row.textContent, 'whoever is left lacks something').toContain('kurang');
    expect((await find(ids.matrixMissing)).textContent).toMatch(/^\d+ dokumen kurang/);
    await press(ids.evidence);
    await press(`${ids.evidenceForm}-zip`);
    await press(ids.evidenceConfirm);
    await screen.findByText(/1 berkas bukti ditulis/);
  });
});

describe('who only reads', () => {
  it('is told beside the button who may, and can still look and check', async () => {
    open('#/sk/terbitkan', '?as=auditor');
    await people();
    expect((await find(ids.issueDecrees)).title).toContain('operator');
    visit('#/sk/surat');
    expect((await find(ids.letterPrint)).title).toContain('operator');
    visit('#/sk/nomor');
    expect((await find(ids.numberReserve)).title).toContain('operator');
  });
});
