/** Projection, schools and health, service index and reports on the stand-in: what an officer does in each, and who may not. */
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
import { projected } from './proyeksi/chosen.svelte';
import { wanted } from './laporan/wanted.svelte';
import { shown } from './layanan/shown.svelte';

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

beforeEach(() => {
  location.hash = '';
  projected.unit = null;
  Object.assign(wanted, { kind: 'bezetting', unit: null });
  Object.assign(shown, { view: 'schools', school: null });
  openRoute();
});
afterEach(() => {
  cleanup();
  Object.assign(notices, { toasts: [], broken: null });
});

describe('the projection', () => {
  it('tells each year in words, and whom it takes', async () => {
    open('#/analisis/proyeksi');
    const years = await screen.findAllByTestId(ids.projectionYear);
    expect(years).toHaveLength(5);
    expect(years[1]?.getAttribute('aria-label')).toMatch(/^2027: kebutuhan \d+, ada akhir tahun \d+/);
    await user.click(years[1] as Element);
    expect(years[1]?.getAttribute('aria-pressed')).toBe('true');
    const table = await find(ids.leavingTable);
    expect(within(table).getAllByText(/ 2027$/).length).toBeGreaterThan(0);
    expect(within(table).queryByText(/ 2028$/), 'only the chosen year').toBeNull();
    expect(await flaws()).toEqual([]);
  });

  it('counts planned entries once they are saved', async () => {
    open('#/analisis/proyeksi');
    const position = desk.region.positions.find((one) => one.title === 'Perawat Mahir');
    visit(`#/analisis/proyeksi:${position?.id}`);
    await waitFor(async () => expect((await find(ids.entriesOpen)).getAttribute('aria-disabled')).toBeNull());
    await press(ids.entriesOpen);
    await press(ids.entriesSave);
    expect((await screen.findByRole('alert')).textContent, 'a row without a day').toContain('Isi tanggal');
    await fill(ids.entryDay, '1 Maret 2028');
    await fill(ids.entryPeople, '2');
    expect(await flaws()).toEqual([]);
    await press(ids.entriesSave);
    await screen.findByText('2 orang, 1 Mar 2028');
    const years = await screen.findAllByTestId(ids.projectionYear);
    await waitFor(() => expect(years[2]?.querySelectorAll('.bar.entries')).toHaveLength(1));
  });
});

describe('schools and health centres', () => {
  it('name the schools that lack data, and compute once they are filled in', async () => {
    open('#/analisis/layanan');
    await press(ids.schoolsMissing);
    const missing = await find(ids.schoolTable);
    expect(missing.getAttribute('aria-rowcount'), 'the heading and one school').toBe('2');
    await press(ids.schoolEdit);
    await press(ids.schoolSave);
    expect(screen.getAllByRole('alert').map((one) => one.textContent?.trim())).toEqual([
      expect.stringContaining('NPSN'),
      expect.stringContaining('jumlah siswa'),
      expect.stringContaining('Rombel'),
    ]);
    await fill(ids.schoolNpsn, '10400199');
    await user.selectOptions(await find(ids.schoolLevel), 'smp');
    await fill(ids.schoolPupils, '288');
    const groups = await screen.findAllByTestId(ids.schoolGroups);
    expect(groups, 'grades 7 to 9').toHaveLength(3);
    for (const group of groups) await user.type(group, '3');
    expect(await flaws()).toEqual([]);
    await press(ids.schoolSave);
    await waitFor(() => expect(screen.queryByTestId(ids.schoolForm)).toBeNull());
    await user.selectOptions(await find(ids.schoolShow), 'all');
    const report = await find(ids.schoolReport);
    expect(within(report).getByText('Matematika').closest('tr')?.textContent).toContain('1,875');
    expect(screen.queryByTestId(ids.schoolsMissing), 'none is left').toBeNull();
  });

  it('show a subject over all schools, the minimum of health centres, and WISN', async () => {
    open('#/analisis/layanan');
    for (const [view, table] of [
      ['subjects', ids.subjectTable],
      ['health', ids.puskesmasTable],
      ['wisn', ids.wisnTable],
    ] as const) {
      await press(`${ids.services}-${view}`);
      await find(table);
      expect(await flaws(), view).toEqual([]);
    }
  });

  it('change the kind of a health centre', async () => {
    open('#/analisis/layanan');
    await press(`${ids.services}-health`);
    const table = await find(ids.puskesmasTable);
    await user.click(within(table).getAllByText('non rawat inap, perkotaan')[0] as HTMLElement);
    await press(ids.puskesmasEdit);
    await press(ids.puskesmasInpatient);
    await press(ids.puskesmasUrban);
    await press(ids.puskesmasSave);
    await waitFor(() => expect(within(table).queryByText('non rawat inap, perkotaan')).toBeNull());
  });
});

describe('the service index', () => {
  it('reads a value with a comma and the days of a period by its name', async () => {
    open('#/analisis/indeks');
    await press(ids.indexAdd);
    await press(ids.indexSave);
    expect(screen.getAllByRole('alert').length, 'unit, period, days, value').toBeGreaterThanOrEqual(4);
    await fill(ids.indexUnit, 'Puskesmas Tanjung');
    await user.click((await screen.findAllByTestId(`${ids.indexUnit}-option`))[0] as HTMLElement);
    await fill(ids.indexPeriod, '2026-S2');
    await fill(ids.indexValue, '77,25');
    expect(await flaws()).toEqual([]);
    await press(ids.indexSave);
    await within(await find(ids.indexTable)).findByText('77,25');
    expect(desk.indices.known.at(-1)).toMatchObject({
      from: '2026-07-01',
      until: '2026-12-31',
      value: 77.25,
    });
  });

  it('weighs nothing until an approver says so, with a basis', async () => {
    open('#/analisis/indeks');
    expect((await find(ids.weightChange)).title, 'the operator is told who may').toContain('penyetuju');
    expect((await find(ids.weightNow)).textContent).toBe('0,00');
    cleanup();
    open('#/analisis/indeks', '?as=penyetuju');
    await press(ids.weightChange);
    await fill(ids.weightValue, '0,4');
    await press(ids.weightSave);
    expect((await screen.findByRole('alert')).textContent).toContain('dasar');
    await fill(ids.weightBasis, 'Notula TPK 3/2026');
    await press(ids.weightSave);
    await waitFor(async () => expect((await find(ids.weightNow)).textContent).toBe('0,40'));
  });
});

describe('reports', () => {
  it('are printed to a folder, listed with their fingerprint, and printed again', async () => {
    open('#/analisis/laporan');
    await within(await find(ids.reportTable)).findByText('Bezetting');
    const before = (await find(ids.reportTable)).getAttribute('aria-rowcount');
    await press(`${ids.reportKind}-duk`);
    await fill(ids.reportDay, '31 Desember 2025');
    expect(await flaws()).toEqual([]);
    await press(ids.reportPrint);
    const done = await screen.findByTestId(ids.reportDone);
    expect(done.textContent).toContain('duk-2025-12-31.pdf');
    const table = await find(ids.reportTable);
    await waitFor(() => expect(Number(table.getAttribute('aria-rowcount'))).toBe(Number(before) + 1));
    expect((await find(ids.reportReprint)).getAttribute('aria-disabled')).toBe('true');
    await user.click(within(table).getAllByText('Daftar urut kepangkatan')[0] as HTMLElement);
    await press(ids.reportReprint);
    await screen.findByText(/2 berkas ditulis lagi/);
  });

  it('offer the chart on large paper and as a picture, never as a workbook', async () => {
    open('#/analisis/laporan');
    await press(`${ids.reportKind}-peta`);
    await find(`${ids.reportFormat}-png`);
    expect(screen.queryByTestId(`${ids.reportFormat}-xlsx`)).toBeNull();
    await press(`${ids.reportPaper}-a2`);
    await press(`${ids.reportFormat}-pdf`);
    expect((await find(ids.reportPrint)).title, 'nothing to write').toContain('bentuk berkas');
  });

  it('are reached from what is looked at, for its unit', async () => {
    projected.unit = 2;
    open('#/analisis/proyeksi');
    await user.click(await screen.findByRole('button', { name: 'Cetak' }));
    window.dispatchEvent(new HashChangeEvent('hashchange'));
    const kind = await find(`${ids.reportKind}-proyeksi`);
    expect((kind as HTMLInputElement).checked).toBe(true);
    const unit = (await find(ids.reportUnit)) as HTMLInputElement;
    await waitFor(() => expect(unit.value).toBe(desk.unit(2)?.name));
  });
});

describe('who only reads', () => {
  it('is told beside the button who may change', async () => {
    open('#/analisis/layanan', '?as=auditor');
    expect((await find(ids.schoolEdit)).title).toContain('operator');
    cleanup();
    open('#/analisis/indeks', '?as=auditor');
    expect((await find(ids.indexAdd)).title).toContain('operator');
    expect((await find(ids.weightChange)).title).toContain('penyetuju');
  });
});
