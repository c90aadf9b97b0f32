/** The cases that the stand-in begins with: every state is there once before any is there twice. */
import type { CaseStepView, OutsideView } from '../../contract/acts';
import { addDays } from '../../text/format';
import type { KeptDocument } from './case-documents';
import { print } from './case-documents';
import { dueOf, ENDED, SIDE_STATES, STATES } from './case-law';
import type { FakeCase, FakeCases } from './cases';
import { TODAY, type FakePerson, type FakePosition } from './region';

/** In this order, over and over: more of what waits, less of what is over. */
const MIX = [
  'VERIFIKASI_BERKAS',
  'PERSETUJUAN_ASAL',
  'DIAJUKAN',
  'PENILAIAN_KINERJA',
  'PERSETUJUAN_TUJUAN',
  'SIDANG_TPK',
  'PERSETUJUAN_PPK',
  'DRAF',
  'SPMT',
  'MENUNGGU_PERTEK',
  'PEMANTAUAN',
  'PELANTIKAN',
  'SK_TERBIT',
  'PERSETUJUAN_ASAL',
  'VERIFIKASI_BERKAS',
  'DIKEMBALIKAN',
  'PENILAIAN_KINERJA',
  'PEMANTAUAN',
  'DITUNDA',
  'PERSETUJUAN_PPK',
  'SELESAI',
  'SIDANG_TPK',
  'DITOLAK',
  'PERSETUJUAN_TUJUAN',
];
const REASONS = [
  'Mengisi kekurangan tenaga di unit tujuan',
  'Mengikuti suami yang bertugas di unit tujuan',
  'Penyegaran setelah lima tahun dalam jabatan',
  'Permintaan perangkat daerah tujuan',
];
const NEIGHBOUR: OutsideView = {
  entering: false,
  kind: 'kabkota',
  name: 'Pemerintah Kabupaten Tanjung Damai',
  province: 'Andalan',
  post: 'Penelaah Teknis Kebijakan',
};
const PAPERS: readonly [string, string][] = [
  ['ANJAB_ABK', 'Anjab dan ABK jabatan tujuan'],
  ['SK_PANGKAT', 'SK pangkat terakhir'],
  ['SK_JABATAN', 'SK jabatan terakhir'],
  ['SKP_2TH', 'SKP dua tahun terakhir'],
  ['PERNYATAAN_HUKDIS', 'Pernyataan tidak sedang dijatuhi hukuman disiplin'],
];
const ASKED_FOR: typeof PAPERS = [['PERMOHONAN', 'Permohonan pindah pegawai']];
const FROM_OTHERS: typeof PAPERS = [
  ['USUL_PPK', 'Usul PPK instansi penerima'],
  ['SETUJU_PPK', 'Persetujuan PPK instansi asal'],
  ['BEBAS_TEMUAN', 'Surat bebas temuan Inspektorat'],
];
const POSTPONED = addDays(TODAY, 45);
const OFFICERS = ['verifikator', 'operator', 'verifikator', '', 'penyetuju'];
/** What brought a case into its state. */
const CAME_BY: Record<string, string> = {
  DRAF: 'open',
  DIAJUKAN: 'submit',
  VERIFIKASI_BERKAS: 'take',
  PENILAIAN_KINERJA: 'verify',
  PERSETUJUAN_ASAL: 'assess',
  PERSETUJUAN_TUJUAN: 'answer',
  SIDANG_TPK: 'answer',
  MENUNGGU_PERTEK: 'answer',
  PERSETUJUAN_PPK: 'panel',
  PENOMORAN_SK: 'approve',
  SK_TERBIT: 'decree',
  PELANTIKAN: 'deliver',
  SPMT: 'inaugurate',
  PEMANTAUAN: 'report_duty',
  SELESAI: 'finish',
  DIKEMBALIKAN: 'return',
  DITUNDA: 'postpone',
  DITOLAK: 'reject',
};

export function madeCases(of: FakeCases, count: number): FakeCase[] {
  const { region } = of.desk;
  const staff = region.staff.filter((one) => one.status === 'PNS' && one.position !== null);
  const byFamily = new Map<string, FakePosition[]>();
  for (const one of region.positions) byFamily.set(one.family, [...(byFamily.get(one.family) ?? []), one]);
  const managers = staff.filter((one) => of.desk.judge.position(one.position)?.family === 'managerial');
  const documents: KeptDocument[] = [];
  const made: FakeCase[] = [];
  for (let at = 0; at < count; at++) {
    const state = MIX[at % MIX.length] ?? 'DRAF';
    const asManager = state === 'SIDANG_TPK' || state === 'PELANTIKAN';
    const pool = asManager ? managers : staff;
    const person = pool[(at * 17 + 5) % pool.length];
    if (!person) break;
    made.push(one(of, at, state, person, byFamily));
    if (!['DRAF', 'DIAJUKAN'].includes(state)) {
      const last = made.at(-1);
      const all = [...(last?.own ? ASKED_FOR : []), ...(last?.outside ? FROM_OTHERS : []), ...PAPERS];
      const some = state === 'VERIFIKASI_BERKAS' && at % 3 === 0 ? PAPERS.slice(0, 3) : all;
      documents.push(...of.documents.made(at + 1, some, state !== 'VERIFIKASI_BERKAS' || at % 2 === 0));
    }
  }
  of.documents.kept = documents;
  return inPlan(of, made);
}

/** Those who wait for the approval of the head stand in the plan that is being drafted, as far as it has moves. */
function inPlan(of: FakeCases, made: FakeCase[]): FakeCase[] {
  const plan = of.desk.plans.find((one) => one.state === 'draft');
  const free = (plan?.moves ?? []).filter((move) => move.to !== null).slice(3, 6);
  const taken = new Set(free.map((move) => move.nip));
  return made.map((one) => {
    const move = one.state === 'PERSETUJUAN_PPK' && !taken.has(one.nip) ? free.shift() : undefined;
    if (!move || !plan) return one;
    const from = of.desk.judge.person(move.nip)?.position ?? null;
    return { ...one, nip: move.nip, from, to: move.to, plan: plan.plan, move: move.id };
  });
}

function one(
  of: FakeCases,
  at: number,
  state: string,
  person: FakePerson,
  byFamily: ReadonlyMap<string, FakePosition[]>,
): FakeCase {
  const { judge } = of.desk;
  const id = at + 1;
  const own = judge.position(person.position);
  const offered = (byFamily.get(own?.family ?? 'pelaksana') ?? []).filter(
    (target) => target.unit !== own?.unit,
  );
  const leaves = state === 'MENUNGGU_PERTEK';
  const to = leaves ? null : (offered[(at * 7 + 3) % Math.max(1, offered.length)]?.id ?? null);
  const done = ['PELANTIKAN', 'SPMT', 'PEMANTAUAN', 'SELESAI', 'SK_TERBIT'].includes(state);
  const ended = ENDED.includes(state);
  const since = addDays(TODAY, -((at * 5) % (leaves || state.startsWith('PERSETUJUAN') ? 34 : 11)));
  const base: FakeCase = {
    id,
    nip: person.nip,
    from: person.position,
    to,
    outside: leaves ? NEIGHBOUR : null,
    agency: at % 3 === 0 ? (of.desk.unit(own?.unit ?? 1)?.agency ?? null) : null,
    request: null,
    own: at % 4 === 1,
    reason: REASONS[at % REASONS.length] ?? '',
    letter: `800/${120 + (at % 700)}/2026`,
    day: addDays(since, -30),
    state,
    reached: SIDE_STATES.includes(state) ? 'VERIFIKASI_BERKAS' : state,
    since,
    due: ended ? null : state === 'DITUNDA' ? POSTPONED : dueOf(state, since),
    officer: OFFICERS[at % OFFICERS.length] ?? '',
    plan: null,
    move: null,
    decree: done ? id : null,
    tmt: done ? addDays(TODAY, state === 'PEMANTAUAN' || state === 'SELESAI' ? -110 : 10) : null,
    objections: state === 'SPMT' && at % 48 === 8 ? 1 : 0,
    steps: [],
  };
  return { ...base, steps: madeSteps(of, base) };
}

function madeSteps(of: FakeCases, made: FakeCase): CaseStepView[] {
  const route = of.route(made);
  const passed = route.slice(0, route.indexOf(made.reached) + 1);
  const states = made.state === made.reached ? passed : [...passed, made.state];
  return states.map((state, place) => {
    const kind = CAME_BY[state] ?? 'note';
    const from = states[place - 1] ?? state;
    const asked = kind === 'answer';
    const day = state === made.state ? made.since : addDays(made.since, -(states.length - place) * 3);
    return blankStep({
      id: made.id * 100 + place,
      kind,
      from,
      to: state,
      day,
      account: kind === 'open' || kind === 'submit' ? 'operator' : 'verifikator',
      role: kind === 'open' || kind === 'submit' ? 'operator' : 'verifikator',
      decision: asked ? 'agree' : kind === 'assess' ? 'DIREKOMENDASIKAN' : kind === 'panel' ? 'setuju' : '',
      letter: asked ? `800/${210 + made.id}/2026` : '',
      letter_day: asked ? addDays(day, -2) : null,
      due: dueOf(state, day),
      until: state === 'DITUNDA' ? POSTPONED : null,
      note:
        kind === 'return'
          ? 'SKP tahun 2024 belum ditandatangani pejabat penilai. Lengkapi lalu ajukan lagi.'
          : kind === 'postpone'
            ? 'Menunggu selesainya tugas belajar.'
            : '',
      reason: kind === 'reject' ? 'P-09' : '',
      details: kind === 'assess' ? [{ name: 'Penilai', value: 'Ratna Hidayat, Bayu Siregar' }] : [],
      snapshot: ['open', 'note'].includes(kind) ? '' : print(made.id * 100 + place),
    });
  });
}

export function blankStep(given: Partial<CaseStepView> & { id: number; kind: string }): CaseStepView {
  return {
    from: '',
    to: '',
    day: TODAY,
    account: '',
    role: '',
    nip: '',
    decision: '',
    reason: '',
    note: '',
    letter: '',
    letter_day: null,
    due: null,
    until: null,
    document: null,
    details: [],
    snapshot: '',
    ...given,
  };
}

/** Every state of handbook 8.1 in the order of the work, the side states last. */
export const EVERY_STATE = [...STATES, ...SIDE_STATES];
