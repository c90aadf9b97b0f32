/**
 * The program in a browser, for development and for tests of pages: the same questions, answered from an
 * invented region held in memory. It refuses, counts and undoes enough like the core to draw every screen;
 * it is never part of what decides anything.
 *
 * `?start=none|locked|open`, `?staff=50000`, `?units=3000`, `?cases=5000`, `?as=ACCOUNT`, `?office` (passphrases),
 * `?trouble=store_damaged` (it does not open) and `?health=damaged|unclean` in the address choose what it begins with.
 */
import type {
  Acts,
  AccountView,
  DecreeView,
  ImportedFile,
  JournalEntry,
  SessionView,
  StaffLine,
  UnmatchedView,
} from '../contract/acts';
import { ACCOUNT_CHANGES, ACCOUNTS, FakeAccounts } from './fake/accounts';
import { AFTER_CHANGES, FakeAfter, type KeptAfter } from './fake/after';
import { chartOf, enlarge, faultsOf } from './fake/chart';
import { BACKUP_CHANGES, FakeBackups } from './fake/backups';
import { FakeCalendar } from './fake/calendar';
import { CASE_CHANGES, FakeCases, type KeptCases } from './fake/cases';
import { FakeInbox, INBOX_CHANGES } from './fake/requests-inbox';
import { Judge, type FakeMove, type FakePlan } from './fake/plan';
import { fakeMove, FakePlans, fakePlan, PLAN_CHANGES } from './fake/plans';
import { FakeScenarios, SCENARIO_CHANGES } from './fake/scenarios';
import { FakeWorkloads, WORKLOAD_CHANGES } from './fake/workload';
import { makeRegion, TODAY, type FakePerson, type FakePosition, type FakeUnit } from './fake/region';
import { redFlags } from './fake/flags';
import { DECREE_CHANGES, FakeDecrees } from './fake/decrees';
import { filesFor } from './fake/files';
import { FakeIndices, INDICES_CHANGES } from './fake/indices';
import { FakeLetterheads, LETTERHEAD_CHANGES, type KeptDressing } from './fake/letterheads';
import { FakeLetters, LETTER_CHANGES } from './fake/letters';
import { FakeNumbers, NUMBER_CHANGES } from './fake/numbers';
import { FakeProposals, PROPOSAL_CHANGES } from './fake/proposal';
import { FakePersonal, maskedNik, PERSONAL_CHANGES } from './fake/personal';
import { FakeCourse, PROJECTION_CHANGES } from './fake/projection';
import { FakeRanking } from './fake/ranking';
import { FakeRegisters, REGISTER_CHANGES } from './fake/registers';
import { FakeReports, REPORTS_CHANGES } from './fake/reports';
import { FakeRules, RULES_CHANGES, type KeptLaw } from './fake/rules';
import { FakeServices, SERVICES_CHANGES } from './fake/services';
import { FakeSites, SITES_CHANGES } from './fake/sites';
import { FakeStandards, STANDARD_CHANGES } from './fake/standards';
import { FakeTemplates, TEMPLATE_CHANGES, type KeptTemplates } from './fake/templates';
import { FakeSeats, heatRows } from './fake/vacancies';
import type { ActName, Failure, Host, Kind, Progress, Reply } from './host';

type Changing = Partial<Record<ActName, { label: string; changed: Kind[]; official?: boolean }>>;

const CHANGING: Changing = {
  ...WORKLOAD_CHANGES,
  ...SCENARIO_CHANGES,
  edit_region: { label: 'ubah data wilayah', changed: ['region'] },
  ...ACCOUNT_CHANGES,
  take_import: { label: 'impor berkas', changed: ['staff', 'position', 'need', 'incumbency', 'import'] },
  settle_match: { label: 'cocokkan jabatan', changed: ['import', 'incumbency'] },
  appoint_acting: { label: 'tunjuk pelaksana', changed: ['acting'] },
  end_acting: { label: 'akhiri pelaksana', changed: ['acting'] },
  ...PROJECTION_CHANGES,
  ...SERVICES_CHANGES,
  ...INDICES_CHANGES,
  ...SITES_CHANGES,
  ...REPORTS_CHANGES,
  ...RULES_CHANGES,
  ...REGISTER_CHANGES,
  ...STANDARD_CHANGES,
  ...PLAN_CHANGES,
  ...PROPOSAL_CHANGES,
  ...DECREE_CHANGES,
  ...LETTER_CHANGES,
  ...NUMBER_CHANGES,
  ...TEMPLATE_CHANGES,
  ...LETTERHEAD_CHANGES,
  ...CASE_CHANGES,
  ...INBOX_CHANGES,
  ...AFTER_CHANGES,
  ...BACKUP_CHANGES,
  ...PERSONAL_CHANGES,
};

interface Undoable {
  plans: FakePlan[];
  decrees: DecreeView[];
  unmatched: UnmatchedView[];
  staff: FakePerson[];
  law: KeptLaw;
  accounts: AccountView[];
  templates: KeptTemplates;
  dressing: KeptDressing;
  cases: KeptCases;
  after: KeptAfter;
}

const SOME_CASES = 48;

/** What is answered where nobody is signed in. */
const AT_THE_GATE: ActName[] = [
  'session',
  'first_start',
  'open_demo',
  'unlock',
  'sign_out',
  'list_backups',
  'preview_backup',
  'restore_backup',
  'undo_restore',
  'salvage_store',
];

export function refuse(code: string, message: string): never {
  throw { kind: 'refused', code, message, findings: [], details: null } satisfies Failure;
}

export class FakeDesk {
  state: SessionView['state'];
  demo = true;
  account: AccountView | null;
  accounts = ACCOUNTS;
  regionView = {
    kind: 'kota',
    name: 'Rantau Bahari',
    province: 'Andalan',
    capital: 'Rantau Bahari',
    head_title: 'Wali Kota',
    head_name: 'Aditya Pranata',
    office_name: 'Badan Kepegawaian dan Pengembangan Sumber Daya Manusia',
    office_code: 'BKPSDM',
    government: 'Pemerintah Kota Rantau Bahari',
  };
  judge: Judge;
  seats: FakeSeats;
  planning: FakePlans;
  workloads: FakeWorkloads;
  scenarios: FakeScenarios;
  course: FakeCourse;
  services: FakeServices;
  indices: FakeIndices;
  sites: FakeSites;
  reports: FakeReports;
  rules: FakeRules;
  registers: FakeRegisters;
  standards: FakeStandards;
  ranking: FakeRanking;
  proposals: FakeProposals;
  numbers: FakeNumbers;
  papers: FakeDecrees;
  letters: FakeLetters;
  templates: FakeTemplates;
  letterheads: FakeLetterheads;
  inbox: FakeInbox;
  cases: FakeCases;
  calendar: FakeCalendar;
  after: FakeAfter;
  backups: FakeBackups;
  keys: FakeAccounts;
  personal: FakePersonal;
  plans: FakePlan[] = [];
  decrees: DecreeView[] = [];
  unmatched: UnmatchedView[] = [];
  journal: JournalEntry[] = [];
  done: { entry: JournalEntry; before: Undoable; after: Undoable }[] = [];
  undone: typeof this.done = [];
  lastMove = 0;
  stopped = false;
  report: (progress: Progress) => void = () => {};

  constructor(
    start: SessionView['state'] = 'open',
    people = 600,
    units = 0,
    /** Cases on their way, and with them how many ask to be moved. */
    readonly wantedCases = SOME_CASES,
  ) {
    this.state = start;
    this.account = start === 'open' ? (ACCOUNTS[0] ?? null) : null;
    this.judge = new Judge(enlarge(makeRegion(people), units), (id) => this.scenarios.name(id));
    this.#furnish();
    this.seats = new FakeSeats(this);
    this.planning = new FakePlans(this);
    this.workloads = new FakeWorkloads(this);
    this.scenarios = new FakeScenarios(this);
    this.course = new FakeCourse(this);
    this.services = new FakeServices(this);
    this.indices = new FakeIndices(this);
    this.sites = new FakeSites(this);
    this.reports = new FakeReports(this);
    this.rules = new FakeRules(this);
    this.registers = new FakeRegisters(this);
    this.standards = new FakeStandards(this);
    this.ranking = new FakeRanking(this);
    this.proposals = new FakeProposals(this);
    this.numbers = new FakeNumbers(this);
    this.papers = new FakeDecrees(this);
    this.letters = new FakeLetters(this);
    this.templates = new FakeTemplates(this);
    this.letterheads = new FakeLetterheads(this);
    this.inbox = new FakeInbox(this);
    this.cases = new FakeCases(this, wantedCases);
    this.calendar = new FakeCalendar(this);
    this.after = new FakeAfter(this);
    this.backups = new FakeBackups(this);
    this.keys = new FakeAccounts(this);
    this.personal = new FakePersonal(this);
  }

  get region() {
    return this.judge.region;
  }

  /** Two plans, so that no screen begins empty: one being drafted, one approved and ready for its decrees. */
  #furnish() {
    const free = this.region.staff.filter((person) => person.status === 'PNS');
    const bySurplus = free.filter((person) => {
      const title = this.judge.position(person.position);
      return title !== undefined && title.family !== 'managerial';
    });
    const weight = (group: string) => (group === 'health' ? 0 : group === 'teachers' ? 1 : 2);
    const vacancies = this.vacantPositions(null).sort((a, b) => weight(a.group) - weight(b.group));
    const taken = new Set<string>();
    const held = this.judge.heldAfter(null);
    const surplus = (position: FakePosition) => (held.get(position.id) ?? 0) >= position.need;
    const plan = (id: number, name: string, tmt: string, count: number, skip: number): FakePlan => {
      const moves: FakeMove[] = [];

      for (const target of vacancies.slice(skip)) {
        if (moves.length >= count) break;
        const person = bySurplus.find((one) => {
          const from = this.judge.position(one.position);
          return (
            !taken.has(one.nip) && from?.title === target.title && from.unit !== target.unit && surplus(from)
          );
        });
        if (!person) continue;
        taken.add(person.nip);
        moves.push(this.#move(person.nip, target.id));
      }
      return { ...fakePlan(id, name, tmt, 'operator'), moves };
    };
    const first = plan(1, 'Pemerataan tenaga kesehatan', '2027-01-04', 14, 0);
    const troubled = free.find(
      (person) => !taken.has(person.nip) && (person.discipline || person.ratings.includes('Butuh Perbaikan')),
    );
    if (troubled) taken.add(troubled.nip);
    if (troubled) first.moves.splice(2, 0, this.#move(troubled.nip, vacancies.at(-1)?.id ?? null));
    const waiting = bySurplus.at(-3);
    if (waiting) first.moves.push(this.#move(waiting.nip, null));
    const free40 = bySurplus.filter((one) => !taken.has(one.nip));
    const swapA = free40[40];
    const titleOf = (one: FakePerson | undefined) => this.judge.position(one?.position ?? null)?.title;
    const swapB = free40.find((one) => titleOf(one) === titleOf(swapA) && one.position !== swapA?.position);
    if (swapA && swapB)
      first.moves.unshift(this.#move(swapA.nip, swapB.position), this.#move(swapB.nip, swapA.position));
    for (const move of first.moves.slice(0, 9))
      move.consents = [
        { side: 'origin', decision: 'agree', letter: '800/112/2026', date: '2026-11-12', note: '' },
      ];
    for (const move of first.moves.slice(0, 6))
      move.consents.push({
        side: 'destination',
        decision: 'agree',
        letter: '800/131/2026',
        date: '2026-11-16',
        note: '',
      });
    const second = plan(2, 'Pengisian Dinas Pendidikan', '2026-12-01', 6, 24);
    for (const move of second.moves) {
      move.overrides = {
        'P-09': {
          reason: 'Sudah dibina dan dinilai ulang',
          document: 'nota_pembinaan.pdf',
          account: 'penyetuju',
        },
      };
      move.consents = (['origin', 'destination'] as const).map((side) => ({
        side,
        decision: 'agree',
        letter: '800/98/2026',
        date: '2026-11-10',
        note: '',
      }));
    }
    Object.assign(second, { state: 'approved', approver: 'penyetuju', approved_at: '2026-11-18T03:12:40Z' });
    this.#unsettle(first);
    this.plans = [first, second];
    this.unmatched = [
      {
        unit: 'Puskesmas Tanjung Elok',
        title: 'Perawat Pelaksana',
        people: 3,
        suggestions: this.region.positions
          .filter((one) => one.title.startsWith('Perawat'))
          .slice(0, 3)
          .map((one) => this.#choice(one)),
      },
      {
        unit: 'Dinas Perhubungan',
        title: 'Analis Data',
        people: 1,
        suggestions: this.region.positions
          .filter((one) => one.title.startsWith('Penelaah'))
          .slice(0, 2)
          .map((one) => this.#choice(one)),
      },
    ];
    this.#write('first_start', 'mulai wilayah contoh', true);
    this.#write('take_import', 'impor pegawai', false);
  }

  /** Data that changed under the plan, and somebody related to whom it moves. */
  #unsettle(plan: FakePlan) {
    const [changed, related] = [plan.moves[5], plan.moves[7]];
    const name = (move: FakeMove | undefined) => this.judge.person(move?.nip ?? '')?.name ?? '';
    if (changed)
      plan.stale = [
        {
          move: changed.id,
          nip: changed.nip,
          name: name(changed),
          fact: 'skp_2025',
          before: 'Sangat Baik',
          now: 'Baik',
          told: 'SKP 2025 semula Sangat Baik, sekarang Baik (kinerja_2025.xlsx baris 48).',
        },
        {
          move: changed.id,
          nip: changed.nip,
          name: name(changed),
          fact: 'golongan',
          before: 'II/c',
          now: 'II/d',
          told: 'Golongan semula II/c, sekarang II/d sejak 1 Oktober 2026.',
        },
      ];
    if (related) {
      const tie = { move: related.id, nip: related.nip, name: name(related), declared: null };
      plan.interests = [{ ...tie, account: 'operator', role: 'drafter', relation: 'sibling' }];
    }
  }

  #move(nip: string, to: number | null): FakeMove {
    return fakeMove(++this.lastMove, nip, to);
  }

  #choice(position: FakePosition) {
    return { position: position.id, title: position.title, unit: this.unit(position.unit)?.name ?? '' };
  }

  #write(act: string, label: string, official: boolean): JournalEntry {
    const seq = this.journal.length + 1;
    const hash = Array.from({ length: 64 }, (_, at) => ((seq * 7919 + at * 104_729) % 16).toString(16)).join(
      '',
    );
    const entry: JournalEntry = {
      seq,
      at: `${TODAY}T02:${String(seq % 60).padStart(2, '0')}:05Z`,
      account: this.account?.name ?? 'operator',
      act,
      label,
      hash,
      official,
      of: null,
    };
    this.journal.push(entry);
    return entry;
  }

  unit(id: number): FakeUnit | undefined {
    return this.region.units[id - 1];
  }

  plan(id: number): FakePlan {
    return this.plans.find((plan) => plan.plan === id) ?? refuse('plan_not_found', 'Rencana itu tidak ada.');
  }

  draft(id: number): FakePlan {
    const plan = this.plan(id);
    if (plan.state !== 'draft')
      refuse('plan_closed', 'Rencana ini sudah disetujui dan tidak dapat diubah. Buat rencana baru.');
    return plan;
  }

  vacantPositions(plan: FakePlan | null): FakePosition[] {
    const held = this.judge.heldAfter(plan);
    return this.region.positions.filter((one) => (held.get(one.id) ?? 0) < one.need);
  }

  line(person: FakePerson): StaffLine {
    const post = this.judge.post(person.position);
    return {
      nip: person.nip,
      name: person.name,
      golongan: person.golongan,
      status: person.status,
      position: post?.title ?? '',
      unit: post?.unit ?? '',
      agency: post?.agency ?? '',
      position_id: person.position,
      unit_id: post?.unit_id ?? null,
      since: person.since,
    };
  }

  snapshot(): Undoable {
    return {
      ...structuredClone({ plans: this.plans, decrees: this.decrees, unmatched: this.unmatched }),
      staff: this.region.staff,
      law: this.rules.kept(),
      accounts: this.accounts,
      templates: this.templates.kept(),
      dressing: this.letterheads.kept(),
      cases: this.cases.kept(),
      after: this.after.kept(),
    };
  }

  restore(kept: Undoable) {
    Object.assign(
      this,
      structuredClone({ plans: kept.plans, decrees: kept.decrees, unmatched: kept.unmatched }),
    );
    this.rules.restore(kept.law);
    this.accounts = kept.accounts;
    this.templates.restore(kept.templates);
    this.letterheads.restore(kept.dressing);
    this.cases.restore(kept.cases);
    this.after.restore(kept.after);
    this.judge = new Judge({ ...this.region, staff: kept.staff }, (id) => this.scenarios.name(id));
  }

  async call<A extends ActName>(act: A, request: Acts[A]['request']): Promise<Reply<Acts[A]['reply']>> {
    await new Promise((ready) => setTimeout(ready, 4));
    if (this.state !== 'open' && !AT_THE_GATE.includes(act))
      refuse('locked', 'Berkas data belum dibuka. Masuk dengan akun dan kata sandi dahulu.');
    const writes = CHANGING[act];
    if (!writes)
      return {
        value: await this.#answer(act, request),
        changed: this.#entryChanges(act),
      };
    if (this.account?.roles.includes('auditor'))
      refuse('role_missing', 'Peran auditor hanya membaca. Masuk dengan akun operator untuk mengubah.');
    const before = this.snapshot();
    const value = await this.#answer(act, request);
    const entry = this.#write(act, writes.label, writes.official ?? false);
    if (!entry.official) this.done.push({ entry, before, after: this.snapshot() });
    this.undone = [];
    return { value, changed: [...writes.changed, 'journal'] };
  }

  async #answer<A extends ActName>(act: A, request: Acts[A]['request']): Promise<Acts[A]['reply']> {
    const answer = this.answers[act] ?? refuse('act_unknown', `Peragaan belum mengenal ${act}.`);
    return answer(request);
  }

  #entryChanges(act: ActName): Kind[] {
    if (act !== 'undo' && act !== 'redo') return [];
    return [...new Set(Object.values(CHANGING).flatMap((one) => one.changed)), 'journal'];
  }

  async work(task: string, total: number, text: string): Promise<void> {
    this.stopped = false;
    for (let done = 0; done <= total; done += Math.ceil(total / 12)) {
      this.report({ task, done, total, text });
      await new Promise((ready) => setTimeout(ready, 60));
      if (this.stopped) refuse('cancelled', 'Dihentikan. Tidak ada yang berubah.');
    }
  }

  /** Acts of the core that no page asks yet may be missing here; they are refused. */
  get answers(): {
    [A in ActName]?: (request: Acts[A]['request']) => Acts[A]['reply'] | Promise<Acts[A]['reply']>;
  } {
    return {
      ...this.workloads.answers(),
      ...this.scenarios.answers(),
      ...this.keys.answers,
      home: (request) => this.home(request.as_of ?? TODAY),
      search: (request) => this.search(request.query, request.limit || 20),
      edit_region: (request) => Object.assign(this.regionView, request),
      preview_import: async (request) => {
        await this.work('preview_import', 603, 'Membaca siasn_export.xlsx');
        return { files: request.files.map((file) => this.importedFile(file)) };
      },
      take_import: async (request) => {
        await this.work('take_import', 588, 'Menyimpan baris yang baik');
        return { files: request.files.map((file) => this.importedFile(file)) };
      },
      save_corrections: () => ({ files: ['siasn_export-perbaikan.xlsx'] }),
      list_unmatched: () => this.unmatched,
      settle_match: (request) => {
        const found = this.unmatched.find((one) => one.unit === request.unit && one.title === request.title);
        this.unmatched = this.unmatched.filter((one) => one !== found);
        return { people: found?.people ?? 0 };
      },
      list_staff: (request) => {
        const words = request.query.toLowerCase().split(/\s+/).filter(Boolean);
        const below = request.unit === null ? null : new Set(this.below(request.unit));
        const fits = this.region.staff.filter((person) => {
          if (request.status && person.status !== request.status) return false;
          if (request.due_for_rotation && this.registers.overdue(person) === null) return false;
          if (below && !below.has(this.judge.position(person.position)?.unit ?? -1)) return false;
          if (words.length === 0) return true;
          const post = this.judge.post(person.position);
          const text = `${person.name} ${person.nip} ${post?.title ?? ''} ${post?.unit ?? ''}`.toLowerCase();
          return words.every((word) => text.includes(word));
        });
        const by: Record<string, (person: FakePerson) => string> = {
          name: (person) => person.name,
          nip: (person) => person.nip,
          rank: (person) => person.golongan,
          unit: (person) => this.judge.post(person.position)?.unit ?? '',
          since: (person) => person.since,
        };
        const key = by[request.sort] ?? ((person: FakePerson) => person.name);
        fits.sort((a, b) => (request.descending ? -1 : 1) * (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
        return {
          total: fits.length,
          rows: fits.slice(request.offset, request.offset + request.limit).map((person) => this.line(person)),
        };
      },
      show_staff: (request) => this.showStaff(request.nip),
      staffing: (request) => this.staffing(request.as_of ?? TODAY),
      ...this.seats.answers(),
      ...this.course.answers,
      ...this.services.answers,
      ...this.indices.answers,
      ...this.sites.answers,
      ...this.reports.answers,
      ...this.rules.answers,
      ...this.registers.answers,
      ...this.standards.answers,
      ...this.ranking.answers,
      red_flags: (request) => redFlags(this, request),
      chart: (request) => chartOf(this, request),
      ...this.planning.answers(),
      ...this.proposals.answers(),
      list_targets: (request) => {
        const person = this.judge.person(request.nip) ?? refuse('nip_unknown', 'NIP itu tidak dikenal.');
        const plan = request.plan === null ? null : this.plan(request.plan);
        const held = this.judge.heldAfter(plan);
        const family = this.judge.position(person.position)?.family ?? 'pelaksana';
        return this.vacantPositions(plan)
          .filter((one) => one.family === family && one.id !== person.position)
          .map((one) => this.judge.target(person, one, held))
          .sort((a, b) => b.score - a.score)
          .slice(0, request.limit ?? 20);
      },
      export_plan: () => ({ files: ['rencana-mutasi.xlsx', 'rencana-mutasi.pdf'] }),
      ...this.papers.answers,
      ...this.letters.answers,
      ...this.numbers.answers,
      ...this.templates.answers,
      ...this.letterheads.answers,
      ...this.inbox.answers,
      ...this.cases.answers,
      ...this.calendar.answers,
      ...this.after.answers,
      list_journal: (request) =>
        [...this.journal]
          .reverse()
          .filter((one) => request.before === null || one.seq < request.before)
          .slice(0, request.limit ?? 100),
      undo: () => {
        const last = this.done.pop() ?? refuse('nothing_to_undo', 'Tidak ada yang dapat diurungkan.');
        this.restore(last.before);
        this.undone.push(last);
        this.journal.push({
          ...this.#write('undo', `urungkan: ${last.entry.label}`, false),
          of: last.entry.seq,
        });
        this.journal.pop();
        return { seq: last.entry.seq, label: last.entry.label };
      },
      redo: () => {
        const last = this.undone.pop() ?? refuse('nothing_to_redo', 'Tidak ada yang dapat diulangi.');
        this.restore(last.after);
        this.done.push(last);
        this.#write('redo', `ulangi: ${last.entry.label}`, false);
        return { seq: last.entry.seq, label: last.entry.label };
      },
      ...this.backups.answers,
      ...this.personal.answers,
    };
  }

  session(): SessionView {
    const draft = this.plans.filter((plan) => plan.state === 'draft');
    const last = this.done.at(-1)?.entry;
    const next = this.undone.at(-1)?.entry;
    return {
      state: this.state,
      store: 'rantau-bahari.mutasi',
      demo: this.demo,
      region: this.state === 'none' ? null : this.regionView,
      account: this.account,
      accounts: this.state === 'none' ? [] : this.accounts,
      today: TODAY,
      undo: last ? { seq: last.seq, label: last.label } : null,
      redo: next ? { seq: next.seq, label: next.label } : null,
      counts: {
        staff: this.region.staff.length,
        units: this.region.units.length,
        positions: this.region.positions.length,
        open_plans: draft.length,
        ready_to_approve: draft.filter((plan) => this.judge.view(plan).can_approve).length,
        to_decree: this.plans.filter((plan) => plan.state === 'approved').length,
        unmatched: this.unmatched.length,
      },
      notices: [],
      ...this.keys.told(),
    };
  }

  requirements(position: FakePosition) {
    return {
      min_education: position.education,
      fields: position.group === 'health' ? ['Keperawatan'] : [],
      rank_low: position.level === 'Terampil' ? 'II/c' : null,
      rank_high: position.level === 'Terampil' ? 'II/d' : null,
    };
  }

  below(unit: number): number[] {
    return [
      unit,
      ...this.region.units.filter((one) => one.parent === unit).flatMap((one) => this.below(one.id)),
    ];
  }

  staffing(asOf: string): Acts['staffing']['reply'] {
    const held = this.judge.heldAfter(null);
    const status = (need: number, has: number) =>
      has > need ? 'over' : has === need ? 'balanced' : has < need * 0.7 ? 'critical' : 'short';
    const positions = this.region.positions.map((one) => {
      const has = held.get(one.id) ?? 0;
      return {
        id: one.id,
        unit: one.unit,
        title: one.title,
        family: one.family,
        level: one.level,
        class: one.class,
        need: one.need,
        held: has,
        gap: has - one.need,
        status: status(one.need, has),
      };
    });
    const sum = (list: typeof positions) => {
      const need = list.reduce((total, one) => total + one.need, 0);
      const has = list.reduce((total, one) => total + one.held, 0);
      return {
        need,
        held: has,
        gap: has - need,
        short: list.reduce((total, one) => total + Math.max(0, -one.gap), 0),
        over: list.reduce((total, one) => total + Math.max(0, one.gap), 0),
      };
    };
    // Every position counts for its unit and all above it.
    const inside = new Map<number, typeof positions>(this.region.units.map((unit) => [unit.id, []]));
    for (const one of positions)
      for (let at: FakeUnit | undefined = this.unit(one.unit); at; at = this.unit(at.parent ?? -1))
        inside.get(at.id)?.push(one);
    const units = this.region.units.map((unit) => {
      const figures = sum(inside.get(unit.id) ?? []);
      return { ...unit, ...figures, status: status(figures.need, figures.held) };
    });
    return {
      as_of: asOf,
      total: { units: units.length, positions: positions.length, ...sum(positions), unplaced: 4 },
      units,
      positions,
      faults: faultsOf(this),
    };
  }

  home(asOf: string): Acts['home']['reply'] {
    const staffing = this.staffing(asOf);
    const count = (status: string) => this.region.staff.filter((person) => person.status === status).length;
    return {
      as_of: asOf,
      active: this.region.staff.length,
      pns: count('PNS'),
      cpns: count('CPNS'),
      pppk: count('PPPK'),
      total: staffing.total,
      retiring: Math.round(this.region.staff.length * 0.039),
      heat: heatRows(this, null),
      attention: [
        {
          code: 'plan_blocked',
          weight: 'block',
          count: 2,
          screen: 'rencana',
          plan: 1,
          text: '2 temuan menghalangi rencana Pemerataan tenaga kesehatan',
        },
        {
          code: 'consent_waiting',
          weight: 'warn',
          count: 9,
          screen: 'persetujuan',
          plan: 1,
          text: '9 perpindahan menunggu persetujuan unit tujuan',
        },
        {
          code: 'ready_for_decree',
          weight: 'info',
          count: 1,
          screen: 'sk',
          plan: 2,
          text: '6 SK siap diterbitkan dari Pengisian Dinas Pendidikan',
        },
        {
          code: 'unmatched',
          weight: 'warn',
          count: this.unmatched.length,
          screen: 'impor',
          plan: null,
          text: `${this.unmatched.length} jabatan dari berkas belum cocok dengan peta`,
        },
        {
          code: 'retiring',
          weight: 'info',
          count: 12,
          screen: 'pegawai',
          plan: null,
          text: '12 pegawai pensiun dalam tiga bulan',
        },
      ],
    };
  }

  search(query: string, limit: number): Acts['search']['reply'] {
    const words = query.toLowerCase().split(/\s+/).filter(Boolean);
    if (words.length === 0) return [];
    const fits = (text: string) => words.every((word) => text.toLowerCase().includes(word));
    const staff = this.region.staff
      .filter((one) => fits(`${one.name} ${one.nip}`))
      .map((one) => ({
        kind: 'staff',
        id: one.nip,
        title: one.name,
        detail: `${one.nip} · ${this.judge.post(one.position)?.title ?? ''}`,
      }));
    const units = this.region.units
      .filter((one) => fits(one.name))
      .map((one) => ({
        kind: 'unit',
        id: String(one.id),
        title: one.name,
        detail: this.unit(one.agency)?.name ?? '',
      }));
    const positions = this.region.positions
      .filter((one) => fits(`${one.title} ${this.unit(one.unit)?.name}`))
      .map((one) => ({
        kind: 'position',
        id: String(one.id),
        title: one.title,
        detail: this.unit(one.unit)?.name ?? '',
      }));
    const plans = this.plans
      .filter((one) => fits(one.name))
      .map((one) => ({ kind: 'plan', id: String(one.plan), title: one.name, detail: one.tmt }));
    return [...plans, ...staff.slice(0, 8), ...units.slice(0, 6), ...positions.slice(0, 6)].slice(0, limit);
  }

  showStaff(nip: string): Acts['show_staff']['reply'] {
    const person = this.judge.person(nip) ?? refuse('nip_unknown', 'NIP itu tidak dikenal.');
    const post = this.judge.post(person.position);
    const year = Number(nip.slice(0, 4));
    const birth = `${nip.slice(0, 4)}-${nip.slice(4, 6)}-${nip.slice(6, 8)}`;
    return {
      line: this.line(person),
      birth_place: 'Rantau Bahari',
      birth_date: birth,
      age: 2026 - year,
      sex: person.sex,
      religion: 'Islam',
      standing: 'Aktif',
      rank: person.status === 'PPPK' ? 'Golongan IX' : `Penata Muda (${person.golongan})`,
      rank_since: '2024-04-01',
      cpns_since: person.status === 'PPPK' ? null : `${nip.slice(8, 12)}-03-01`,
      pns_since: person.status === 'PNS' ? `${Number(nip.slice(8, 12)) + 1}-03-01` : null,
      education: person.education,
      diploma: person.education === 'D-III' ? 'D-III Keperawatan' : 'S-1 Administrasi Negara',
      nik: maskedNik(nip),
      retirement: `${year + 58}-${nip.slice(4, 6)}-28`,
      history: post
        ? [
            {
              position: post.position,
              title: post.title,
              unit: post.unit,
              from: person.since,
              to: null,
              decree: null,
            },
            {
              position: post.position,
              title: 'Pengadministrasi Perkantoran',
              unit: 'Dinas Sosial',
              from: '2018-02-01',
              to: person.since,
              decree: '800.1.3.1/0021/BKPSDM/2018',
            },
          ]
        : [],
      performance: [
        { year: 2025, rating: person.ratings[1] },
        { year: 2024, rating: person.ratings[0] },
      ],
      discipline: person.discipline
        ? [
            {
              level: 'sedang',
              kind: 'Potong tunjangan kinerja 25 % selama 6 bulan',
              from: '2026-09-01',
              until: '2027-03-01',
              active: true,
            },
          ]
        : [],
      plans: this.plans
        .filter((plan) => plan.moves.some((move) => move.nip === nip))
        .map((plan) => ({ plan: plan.plan, name: plan.name, state: plan.state })),
      placement: post ? null : 'Puskesmas Tanjung Elok · Perawat Pelaksana',
    };
  }

  importedFile(file: string): ImportedFile {
    const staff = {
      file: 'siasn_export.xlsx',
      kind: 'staff',
      rows: 603,
      accepted: 588,
      new: 14,
      changed: 31,
      same: 543,
      absent: 2,
    };
    if (!file.startsWith('siasn')) {
      return {
        file: 'peta_jabatan.xlsx',
        kind: 'positions',
        rows: 339,
        accepted: 339,
        new: 0,
        changed: 4,
        same: 335,
        absent: 0,
        rejected: [],
        unmatched: [],
        remarks: [{ row: 412, code: 'total_row', message: 'Baris jumlah dilewati.' }],
      };
    }
    const rejected: [number, string, string, string, string][] = [
      [
        18,
        'TANGGAL LAHIR',
        '31-02-1988',
        'birth_invalid',
        'Bukan tanggal yang ada. Tulis tanggal lahir seperti pada SK CPNS, misalnya 28-02-1988.',
      ],
      [
        61,
        'NIP BARU',
        '1,98503E+17',
        'nip_as_number',
        'NIP tersimpan sebagai angka sehingga angka belakangnya hilang. Ubah kolom menjadi teks lalu salin lagi dari sumbernya.',
      ],
      [
        230,
        'NIP BARU',
        '1,99104E+17',
        'nip_as_number',
        'NIP tersimpan sebagai angka sehingga angka belakangnya hilang. Ubah kolom menjadi teks lalu salin lagi dari sumbernya.',
      ],
      [
        264,
        'NIP BARU',
        '19870714201403100',
        'nip_length',
        'NIP harus 18 angka, ini 17. Lengkapi dari kartu pegawai.',
      ],
      [
        426,
        'NIP BARU',
        '198813012014031002',
        'nip_bad_date',
        'Angka 1-8 NIP bukan tanggal lahir yang ada (bulan 13).',
      ],
      [
        605,
        'NIP BARU',
        '198403212015012015',
        'duplicate_nip',
        'NIP ini sudah ada pada baris 22; baris pertama yang dipakai. Hapus salah satu.',
      ],
    ];
    return {
      ...staff,
      rejected: rejected.map(([row, column, value, code, message]) => ({
        row,
        column,
        value,
        code,
        message,
      })),
      unmatched: this.unmatched,
      remarks: [
        {
          row: null,
          code: 'title_rows',
          message: 'Judul kolom ditemukan pada baris 4; tiga baris judul di atasnya dilewati.',
        },
        { row: 608, code: 'total_row', message: 'Baris jumlah dilewati.' },
      ],
    };
  }
}

/** The stand-in as the address asks for it. */
export function fakeHost(search = location.search): Host & { desk: FakeDesk } {
  const asked = new URLSearchParams(search);
  const start = asked.get('start');
  const desk = new FakeDesk(
    start === 'none' || start === 'locked' ? start : 'open',
    Number(asked.get('staff') ?? 600),
    Number(asked.get('units') ?? 0),
    Number(asked.get('cases') ?? SOME_CASES),
  );
  const account = asked.get('as');
  const health = asked.get('health');
  if (health === 'damaged' || health === 'unclean') desk.backups.found = health;
  if (asked.has('office')) desk.keys.asOffice();
  desk.keys.trouble = asked.get('trouble');
  if (account) desk.account = desk.accounts.find((one) => one.name === account) ?? desk.account;
  return {
    desk,
    call: (act, request) => desk.call(act, request),
    pickFiles: (wanted) => Promise.resolve(filesFor(wanted)),
    pickFolder: () => Promise.resolve({ id: 'folder', name: 'SK Desember' }),
    pickSave: (suggestion) => Promise.resolve({ id: 'save', name: suggestion }),
    cancel: () => {
      desk.stopped = true;
      return Promise.resolve();
    },
    openWritten: () => Promise.resolve(),
    onProgress: (listener) => {
      desk.report = listener;
    },
    onFilesDropped: () => () => {},
  };
}
