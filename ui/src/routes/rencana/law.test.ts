/** The law on the plan desk, on the stand-in: what an officer opens, enters, declares, prints, and who may not. */
import { cleanup, render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import App from '../../App.svelte';
import { fakeHost, type FakeDesk } from '../../host/fake';
import { openDesk } from '../../state/desk.svelte';
import { notices } from '../../state/notices.svelte';
import { openRoute, route } from '../../state/route.svelte';
import { ids } from '../../text/testids';
import { keptOf } from './kept.svelte';

let desk: FakeDesk;
let calls: string[] = [];
const user = userEvent.setup();
const find = (id: string) => screen.findByTestId(id);
const press = async (id: string) => user.click(await find(id));

function visit(hash: string) {
  location.hash = hash;
  window.dispatchEvent(new HashChangeEvent('hashchange'));
}

function open(hash: string, search = '') {
  const host = fakeHost(search);
  desk = host.desk;
  calls = [];
  const call = host.call;
  host.call = (act, request) => {
    calls.push(act);
    return call(act, request);
  };
  openDesk(host);
  render(App);
  visit(hash);
}

async function fill(id: string, words: string) {
  const field = await find(id);
  await user.clear(field);
  await user.type(field, words);
}

async function flaws(): Promise<string[]> {
  const result = await axe.run(document.body, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
    rules: { 'color-contrast': { enabled: false } },
  });
  return result.violations.map((one) => `${one.id}: ${one.nodes[0]?.html}`);
}

/** A move of the first plan about which a rule found something. */
const moveWith = (rule: string) => {
  const found = desk.judge.findings(desk.plan(1)).find((one) => one.rule === rule);
  if (!found?.move) throw new Error(`no move with ${rule}`);
  return found.move;
};

beforeEach(() => {
  location.hash = '';
  openRoute();
  Object.assign(keptOf(1), {
    unit: null,
    show: 'all',
    query: '',
    chosen: new Set(),
    side: { kind: 'vacancies' },
    tab: 'move',
  });
});
afterEach(() => {
  cleanup();
  Object.assign(notices, { toasts: [], broken: null });
});

describe('a finding', () => {
  it('opens to facts that say where they came from, and leads there', async () => {
    open('#/rencana/1');
    visit(`#/rencana/1:${moveWith('P-07')}`);
    await user.click(await screen.findByRole('button', { name: /^P-07 Perhatian: Baru/ }));
    const facts = await find(ids.findingFacts);
    expect(await within(facts).findAllByText(/siasn_export.xlsx baris \d+, diimpor/)).not.toHaveLength(0);
    expect(within(facts).getByText('4 Januari 2027')).toBeTruthy();
    expect(screen.getByText('P-07.min_months'), 'the value of the rule that was used').toBeTruthy();
    expect(await flaws()).toEqual([]);
    await user.click(within(facts).getAllByRole('button', { name: 'jejak 2' })[0] as HTMLElement);
    await waitFor(() => expect([route.screen, route.id]).toEqual(['jejak', '2']));
    const journal = await find(ids.journalTable);
    await waitFor(() =>
      expect(journal.querySelector('.row.active')?.textContent, 'the entry is shown').toContain(
        'impor pegawai',
      ),
    );
  });

  it('that rests on missing data says where to enter them, and goes there', async () => {
    open('#/rencana/1');
    desk.judge.person(desk.plan(1).moves[4]?.nip ?? '')!.luck = 0.25;
    desk.judge.person(desk.plan(1).moves[4]?.nip ?? '')!.ratings = ['Baik', 'Baik'];
    visit(`#/rencana/1:${desk.plan(1).moves[4]?.id}`);
    await user.click(await screen.findByRole('button', { name: /^P-10 Perhatian, data kurang/ }));
    expect((await find(ids.findingMissing)).textContent).toContain('Data kurang: lengkapi di impor SKP');
    await press(ids.findingComplete);
    await waitFor(() => expect(route.screen).toBe('impor'));
  });

  it('is found again when the officer comes back', async () => {
    open('#/rencana/1');
    const move = moveWith('P-09');
    visit(`#/rencana/1:${move}:explain`);
    await find(ids.explanation);
    expect(location.hash, 'the address of a move is no step of the way back').toBe('#/rencana/1');
    visit('#/pegawai');
    visit('#/rencana/1');
    await find(ids.explanation);
  });
});

describe('a move', () => {
  it('is explained: recommendation, rules, who decides, documents', async () => {
    open('#/rencana/1');
    visit(`#/rencana/1:${moveWith('P-09')}:explain`);
    expect((await find(ids.recommendation)).textContent).toContain('Tidak direkomendasikan');
    expect((await find(ids.authority)).textContent).toContain('Wali Kota Rantau Bahari selaku PPK');
    expect((await find(ids.rulesPassed)).textContent).toMatch(/\d+ aturan terpenuhi/);
    expect(await flaws()).toEqual([]);
    await press(`${ids.moveTab}-documents`);
    expect(await screen.findAllByTestId(ids.documentDue)).toHaveLength(7);
  });

  it('keeps a document, shows it at once, and lets it go', async () => {
    open('#/rencana/1');
    visit(`#/rencana/1:${moveWith('P-09')}:documents`);
    const before = (await find(ids.documentsHave)).textContent;
    await user.click((await screen.findAllByTestId(ids.documentRecord))[0] as HTMLElement);
    await press(ids.documentConfirm);
    expect((await screen.findAllByRole('alert')).map((one) => one.textContent)).toEqual([
      'Isi nomor dokumen.',
      'Isi tanggal dokumen.',
      'Isi penerbitnya.',
    ]);
    await fill(ids.documentNumber, '800/77/2026');
    await fill(ids.documentDate, '2 November 2026');
    await fill(ids.documentIssuer, 'Bagian Organisasi');
    expect(await flaws()).toEqual([]);
    await press(ids.documentConfirm);
    await screen.findByText(/800\/77\/2026, 2 Nov 2026 · Bagian Organisasi/);
    expect((await find(ids.documentsHave)).textContent).toBe('1 dari 5 wajib sudah ada');
    await press(ids.documentRemove);
    await waitFor(async () => expect((await find(ids.documentsHave)).textContent).toBe(before));
  });

  it('takes reason, sponsor, own wish, and another nature only with its reason', async () => {
    open('#/rencana/1');
    const move = moveWith('P-09');
    visit(`#/rencana/1:${move}`);
    await press(ids.moveDetails);
    await fill(ids.moveReason, 'Menguatkan pelayanan');
    await fill(ids.moveSponsor, 'Camat Pantai');
    await press(ids.moveOwn);
    await user.selectOptions(await find(ids.moveNature), 'DEMOSI');
    await press(ids.moveDetailsSave);
    expect((await screen.findByRole('alert')).textContent).toContain('Tulis alasan mengapa sifatnya');
    await fill(ids.moveNatureReason, 'Atas permintaan, turun jenjang');
    await press(ids.moveDetailsSave);
    await screen.findByText('Camat Pantai');
    expect(screen.getByText('permintaan sendiri')).toBeTruthy();
    expect(screen.getByText(/demosi, ditetapkan penyusun, bukan rotasi: Atas permintaan/)).toBeTruthy();
    expect(
      calls.filter((act) => act === 'show_plan'),
      'the plan is not read whole again',
    ).toHaveLength(1);
  });

  it('across governments says who signs', async () => {
    open('#/rencana/1');
    visit(`#/rencana/1:${desk.plan(1).moves[0]?.id}`);
    await press(ids.outsideOpen);
    await press(ids.outsideSave);
    expect((await screen.findAllByRole('alert')).length, 'name and position').toBe(2);
    await fill(ids.outsideName, 'Pemerintah Kabupaten Tanjung Damai');
    await fill(ids.outsidePost, 'Analis Kebijakan');
    expect(await flaws()).toEqual([]);
    await press(ids.outsideSave);
    expect((await find(ids.authority)).textContent).toContain('Gubernur Andalan');
    await press(ids.outsideDone);
    await screen.findByText('Keluar ke Pemerintah Kabupaten Tanjung Damai');
    expect(screen.getByText('antarkabupaten/kota, satu provinsi')).toBeTruthy();
  });
});

describe('the plan', () => {
  it('tells what changed under it, fact by fact, until it is checked again', async () => {
    open('#/rencana/1');
    await press(ids.staleView);
    const dialog = screen.getByRole('dialog');
    const rating = within(dialog).getByText('SKP 2025').closest('tr');
    expect([...(rating?.cells ?? [])].map((cell) => cell.textContent)).toEqual([
      'SKP 2025',
      'Sangat Baik',
      'Baik',
    ]);
    expect(within(dialog).getByText('II/d')).toBeTruthy();
    expect(await flaws()).toEqual([]);
    await user.click(within(dialog).getByRole('button', { name: 'Periksa ulang' }));
    await waitFor(() => expect(screen.queryByTestId(ids.staleBanner)).toBeNull());
  });

  it('asks the account that is related to declare it', async () => {
    open('#/rencana/1');
    await press(ids.declare);
    await press(ids.declareConfirm);
    expect((await screen.findByRole('alert')).textContent).toBe('Tulis pernyataannya.');
    await fill(ids.declareNote, 'Adik kandung, tidak ikut menilai');
    expect(await flaws()).toEqual([]);
    await press(ids.declareConfirm);
    await waitFor(() => expect(screen.queryByTestId(ids.interestBanner)).toBeNull());
    await screen.findByText('1 hubungan keluarga dinyatakan');
  });

  it('says what keeps it from approval, and which moves hang together', async () => {
    open('#/rencana/1');
    await press(ids.obstacles);
    expect(screen.getByRole('dialog').textContent).toContain('Data berubah sejak rencana diperiksa');
    await user.click(
      within(screen.getByRole('dialog')).getAllByRole('button', { name: 'Tutup' })[0] as HTMLElement,
    );
    await press(ids.chains);
    expect(within(screen.getByRole('dialog')).getAllByRole('listitem').length).toBeGreaterThanOrEqual(3);
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Tampilkan' }));
    await waitFor(() => expect(screen.getAllByTestId(ids.moveRow)).toHaveLength(2));
  });

  it('is narrowed to a rule, and to what changed', async () => {
    open('#/rencana/1');
    const moves = desk.judge.findings(desk.plan(1)).filter((one) => one.rule === 'P-09');
    await user.selectOptions(await find(ids.moveShow), 'rule:P-09');
    await waitFor(() => expect(screen.getAllByTestId(ids.moveRow)).toHaveLength(moves.length));
    await user.selectOptions(await find(ids.moveShow), 'stale');
    await waitFor(() => expect(screen.getAllByTestId(ids.moveRow)).toHaveLength(1));
  });

  it('prints sheets of assessment and the evidence', async () => {
    open('#/rencana/1');
    await press(ids.printPlan);
    await fill(ids.printAssessors, 'Rina Wulandari');
    expect(await flaws()).toEqual([]);
    await press(ids.printConfirm);
    await screen.findByText(/Lembar penilaian tercetak di/);
    await press(ids.printPlan);
    await press(`${ids.printKind}-evidence`);
    await press(ids.printConfirm);
    await screen.findByText(/Berkas bukti tercetak di/);
    expect(desk.reports.printed.at(-1)?.kind).toBe('bukti');
  });

  it('gives its approval back only for a reason, by who may', async () => {
    open('#/rencana/2');
    expect((await find(ids.withdraw)).title, 'the operator is told who may').toContain('penyetuju');
    await user.selectOptions(await find(ids.accountSwitch), 'penyetuju');
    await waitFor(async () => expect((await find(ids.withdraw)).getAttribute('aria-disabled')).toBeNull());
    await press(ids.withdraw);
    await press(ids.withdrawConfirm);
    expect((await screen.findByRole('alert')).textContent).toContain('sedikitnya 10 huruf');
    await fill(ids.withdrawReason, 'Formasi berubah setelah penetapan');
    await press(ids.withdrawConfirm);
    await waitFor(async () => expect((await find(ids.planState)).dataset.state).toBe('draft'));
  });
});

describe('who only reads', () => {
  it('sees everything and changes nothing', async () => {
    open('#/rencana/1', '?as=auditor');
    expect((await find(ids.recheck)).title).toContain('operator');
    visit(`#/rencana/1:${moveWith('P-09')}:documents`);
    await screen.findAllByTestId(ids.documentDue);
    expect(screen.queryByTestId(ids.documentRecord)).toBeNull();
  });
});
