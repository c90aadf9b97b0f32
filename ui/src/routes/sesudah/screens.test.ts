/** What follows the decree, on the stand-in: what an officer does in each part, and who may not. */
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
const off = async (id: string) => (await find(id)).getAttribute('aria-disabled') === 'true';
const toasts = () => notices.toasts.map((one) => one.text).join(' ');

function open(hash: string, search = '?cases=240') {
  const host = fakeHost(search);
  desk = host.desk;
  openDesk(host);
  render(App);
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

async function inState(state: string): Promise<number> {
  const asked = { states: [state], plan: null, officer: null, nip: null, ended: true };
  return (await desk.answers.list_cases?.(asked))?.cases.length ?? 0;
}

beforeEach(() => {
  location.hash = '';
  openRoute();
});
afterEach(() => {
  cleanup();
  Object.assign(notices, { toasts: [], broken: null });
});

describe('taking office', () => {
  it('takes one step for every chosen name at once', async () => {
    open('#/sesudah/pelantikan');
    const waiting = await find(`${ids.dutyFilter}-SPMT`);
    const before = await inState('SPMT');
    await user.click(waiting);
    const table = await find(ids.dutyTable);
    table.focus();
    await user.keyboard('{Home}{Control>}a{/Control}m');
    expect((await find(ids.dutyForm)).textContent).toContain(`Untuk ${before} nama`);
    await fill(ids.dutyDay, '1-1-2027');
    await press(ids.dutyConfirm);
    expect(screen.getByText(/Tanggal ini belum tiba/), 'nobody began in the future').toBeTruthy();
    await fill(ids.dutyDay, '21-11-2026');
    await fill(ids.dutyLetter, '800/77/2026');
    await press(ids.dutyConfirm);
    await waitFor(async () => expect(await inState('SPMT')).toBe(0));
    expect(toasts()).toContain(`SPMT ${before} orang dicatat`);
  });

  it('offers only the steps that fit the chosen names', async () => {
    open('#/sesudah/pelantikan');
    await user.click(await find(`${ids.dutyFilter}-PELANTIKAN`));
    await waitFor(async () => expect(await off(`${ids.dutyStep}-inaugurate`)).toBe(false));
    expect(await off(`${ids.dutyStep}-deliver`)).toBe(true);
    expect((await find(`${ids.dutyStep}-report_duty`)).title).toContain('menunggu SPMT');
    expect(await flaws()).toEqual([]);
  });
});

describe('concerns', () => {
  it('are written down with their answer and what the plan changed', async () => {
    open('#/sesudah/sosialisasi:kekhawatiran');
    const before = desk.after.concerns.kept.length;
    await press(ids.concernNew);
    await press(ids.concernSave);
    expect(screen.getByText('Pilih pegawainya.')).toBeTruthy();
    await user.selectOptions(await find(ids.concernPlan), '1');
    await fill(ids.concernPerson, desk.plans[0]?.moves[8]?.nip ?? '');
    await user.click((await screen.findAllByTestId(`${ids.concernPerson}-option`))[0] as Element);
    await user.selectOptions(await find(ids.concernKind), 'keluarga');
    await fill(ids.concernWords, 'Anak masih sekolah di kota');
    await fill(ids.concernAnswer, 'Ditunda sampai kenaikan kelas');
    await fill(ids.concernChange, 'TMT digeser ke Juli');
    await press(ids.concernSave);
    await waitFor(() => expect(desk.after.concerns.kept).toHaveLength(before + 1));
    expect(desk.after.concerns.kept.at(-1)).toMatchObject({ kind: 'keluarga', answered: '2026-11-21' });
    await waitFor(async () => expect((await find(ids.concernKinds)).textContent).toContain('keluarga2'));
  });

  it('are narrowed to one kind', async () => {
    open('#/sesudah/sosialisasi:kekhawatiran');
    await user.click(within(await find(ids.concernKinds)).getByText('pangkat'));
    const table = await find(ids.concernTable);
    await waitFor(() => expect(within(table).getAllByRole('row')).toHaveLength(2));
    expect(await flaws()).toEqual([]);
  });
});

describe('training', () => {
  it('is planned from a need, which is then covered', async () => {
    open('#/sesudah/pelatihan');
    const table = await find(ids.needTable);
    const rows = Number(table.getAttribute('aria-rowcount'));
    expect(await flaws()).toEqual([]);
    table.focus();
    await user.keyboard('{Home}r');
    await fill(ids.courseHours, '16');
    await fill(ids.courseCost, '1.500.000');
    await fill(ids.courseStarts, '1-12-2026');
    await press(ids.courseSave);
    const courses = await find(ids.courseTable);
    expect(within(courses).getAllByRole('row').length).toBeGreaterThan(1);
    const made = desk.after.trainings.kept?.at(-1);
    expect(made).toMatchObject({ hours: 16, cost: 1_500_000, starts: '2026-12-01', ends: '2026-12-01' });
    await press(`${ids.trainingTabs}-needs`);
    await waitFor(async () =>
      expect(Number((await find(ids.needTable)).getAttribute('aria-rowcount'))).toBe(rows - 1),
    );
  });

  it('asks for one competence when several needs are chosen', async () => {
    open('#/sesudah/pelatihan');
    (await find(ids.needTable)).focus();
    await user.keyboard('{Home}{Control>}a{/Control}');
    await waitFor(async () => expect((await find(ids.needPlan)).title).toContain('kompetensi yang sama'));
  });

  it('lets nobody through the gate without a reason', async () => {
    open('#/sesudah/pelatihan', '?cases=240&as=verifikator');
    await find(ids.needTable);
    await press(`${ids.trainingTabs}-courses`);
    await find(ids.courseTable);
    const gate = desk.after.trainings.kept?.find((one) => one.gate && one.state === 'planned');
    expect(gate).toBeDefined();
    location.hash = `#/sesudah/pelatihan:${gate?.course}`;
    window.dispatchEvent(new HashChangeEvent('hashchange'));
    await waitFor(async () => expect(await off(`${ids.courseEnd}-released`)).toBe(false));
    await press(`${ids.courseEnd}-released`);
    await press(ids.courseEndConfirm);
    expect(screen.getByText(/Isi alasannya/)).toBeTruthy();
    await fill(ids.courseReason, 'Kelas baru dibuka Maret');
    await press(ids.courseEndConfirm);
    await waitFor(() =>
      expect(desk.after.trainings.kept?.find((one) => one.course === gate?.course)).toMatchObject({
        state: 'released',
        release: 'Kelas baru dibuka Maret',
      }),
    );
  });

  it('shows the units, and who falls short of the hours of the year', async () => {
    open('#/sesudah/pelatihan');
    await press(`${ids.trainingTabs}-units`);
    expect(within(await find(ids.trainingUnits)).getAllByText(/ JP$/).length).toBeGreaterThan(0);
    await press(`${ids.trainingTabs}-hours`);
    expect(within(await find(ids.trainingHours)).getAllByText('20 JP').length).toBeGreaterThan(0);
  });
});

describe('mentoring', () => {
  it('begins a programme for several people and ends tasks with one key', async () => {
    open('#/sesudah/pendampingan');
    const table = await find(ids.taskTable);
    const before = desk.after.tasks.kept?.length ?? 0;
    table.focus();
    await user.keyboard('{Home} {ArrowDown} s');
    await waitFor(() => expect(toasts()).toContain('2 tugas selesai'));
    await press(ids.programmeNew);
    (await find(ids.afterPeople)).focus();
    await user.keyboard('{Control>}a{/Control}');
    await press(ids.programmeConfirm);
    await waitFor(() => expect(desk.after.tasks.kept?.length).toBeGreaterThan(before));
    expect(await flaws()).toEqual([]);
  });
});

describe('objections', () => {
  it('say at once whether they came in time, and lead to the decree to revoke', async () => {
    open('#/sesudah/keberatan:1', '?cases=240&as=penyetuju');
    await press(ids.objectionDecide);
    await press(ids.objectionConfirm);
    expect(screen.getByText(/Isi pertimbangannya/)).toBeTruthy();
    await fill(ids.objectionReason, 'Terbukti merawat orang tua sakit');
    await press(ids.objectionConfirm);
    expect((await find(ids.objectionNext)).textContent).toContain('Cabut atau perbaiki');
    await press(ids.objectionDecree);
    await waitFor(() => expect(location.hash).toMatch(/sk\/register%3Adecree-\d+/));
  });

  it('that came too late begin with the reason to turn them away', async () => {
    open('#/sesudah/keberatan:3', '?cases=240&as=penyetuju');
    await press(ids.objectionDecide);
    const reason = await find(ids.objectionReason);
    expect((reason as HTMLTextAreaElement).value).toContain('sesudah batas pengajuan');
    expect(await flaws()).toEqual([]);
  });

  it('are filed by the office and decided by the approver only', async () => {
    open('#/sesudah/keberatan:1');
    expect((await find(ids.objectionDecide)).title).toContain('penyetuju');
    await press(ids.objectionNew);
    await press(ids.objectionSave);
    expect(screen.getByText('Tulis alasan keberatannya.')).toBeTruthy();
  });
});

describe('evaluations', () => {
  it('take a form by its code with digits alone, and go on to the next', async () => {
    open('#/sesudah/evaluasi');
    await find(ids.evaluationTable);
    const kept = desk.after.evaluations.kept?.find(
      (one) => !one.closed && one.forms.some((form) => form.day === null),
    );
    const form = kept?.forms.find((one) => one.day === null);
    await press(ids.formType);
    await fill(ids.formCode, (form?.code ?? '').replaceAll('-', ' ').toLowerCase());
    expect((await find(ids.formFound)).textContent).toContain(kept?.name);
    await waitFor(() => expect(document.activeElement?.getAttribute('type')).toBe('radio'));
    await user.keyboard('4350345');
    expect(await flaws()).toEqual([]);
    await press(ids.formSave);
    await waitFor(() => expect(toasts()).toContain('dicatat'));
    const after = desk.after.evaluations.kept?.find((one) => one.evaluation === kept?.evaluation);
    expect(after?.forms.find((one) => one.code === form?.code)?.items).toEqual([4, 3, 5, null, 3, 4, 5]);
    expect((await find(ids.formCode)) as HTMLInputElement).toHaveProperty('value', '');
    await fill(ids.formCode, form?.code ?? '');
    expect(await screen.findByText(/sudah dicatat/), 'a code is taken once').toBeTruthy();
  });

  it('keep quiet about peers until there are three', async () => {
    open('#/sesudah/evaluasi');
    await find(ids.evaluationTable);
    const few = desk.after.evaluations.kept?.find((one) => {
      const taken = one.forms.filter((form) => form.day !== null);
      const peers = taken.filter((form) => form.role === 'peer').length;
      return !one.closed && peers > 0 && peers < 3 && taken.length > peers;
    });
    expect(few).toBeDefined();
    location.hash = `#/sesudah/evaluasi:${few?.evaluation}`;
    window.dispatchEvent(new HashChangeEvent('hashchange'));
    expect((await find(ids.evaluationPeers)).textContent).toContain('tidak ditampilkan');
    expect(within(await find(ids.evaluationItems)).queryByTitle('rekan')).toBeNull();
  });

  it('are closed with a follow-up that becomes a task', async () => {
    open('#/sesudah/evaluasi');
    await waitFor(async () => expect(await off(ids.evaluationClose)).toBe(false));
    await press(ids.evaluationClose);
    await press(`${ids.evaluationFollow}-pelatihan`);
    await press(ids.evaluationCloseConfirm);
    await waitFor(() => expect(toasts()).toContain('ditutup'));
    expect(desk.after.tasks.kept?.at(-1)).toMatchObject({ kind: 'pelatihan', due: '2026-12-21' });
  });

  it('print forms for all that are chosen', async () => {
    open('#/sesudah/evaluasi');
    (await find(ids.evaluationTable)).focus();
    await user.keyboard('{Home} {ArrowDown} f');
    expect((await find(ids.formsPrintForm)).textContent).toContain('14 formulir');
    await press(ids.formsPrintConfirm);
    await waitFor(() => expect(toasts()).toContain('14 lembar formulir tercetak'));
  });
});

describe('what was learned, and what came of a plan', () => {
  it('hides small figures in what is published', async () => {
    open('#/sesudah/pelajaran');
    await press(`${ids.lessonsAxis}-unit`);
    const dashes = async () => within(await find(ids.lessonsTable)).queryAllByTitle(/^Disembunyikan/).length;
    expect(await dashes()).toBe(0);
    await press(ids.lessonsPublish);
    await waitFor(async () => expect(await dashes()).toBeGreaterThan(0));
    expect(await flaws()).toEqual([]);
  });

  it('sets a plan beside its outcome on one page, and prints it', async () => {
    open('#/sesudah/capaian:2');
    const units = await find(ids.outcomeUnits);
    expect(within(units).getAllByText(/tercapai|kurang|melebihi/).length).toBeGreaterThan(2);
    await press(ids.outcomePrint);
    await press(ids.afterReportPrint);
    expect((await find(ids.afterReportDone)).textContent).toContain('capaian-2026-11-21.pdf');
  });
});

describe('without any case', () => {
  it.each([
    ['pelantikan', 'Tidak ada yang menunggu pelantikan atau SPMT'],
    ['pelatihan', 'Belum ada kebutuhan pelatihan'],
    ['pendampingan', 'Tidak ada tugas yang menunggu'],
    ['keberatan', 'Tidak ada keberatan'],
    ['evaluasi', 'Tidak ada evaluasi yang menunggu'],
    ['pelajaran', 'Belum ada evaluasi yang ditutup'],
  ])('%s says what comes here', async (part, words) => {
    open(`#/sesudah/${part}`, '?cases=0');
    expect(await screen.findByText(words)).toBeTruthy();
  });
});
