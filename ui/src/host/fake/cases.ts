/** Cases of the stand-in: people on their way from wish to last evaluation, as many as the address asks for. */
import type { Acts, CaseLine, CaseStepView, CaseView, OpenCase, SeenCase } from '../../contract/acts';
import { refuse, type FakeDesk } from '../fake';
import { CASE_DOCUMENT_CHANGES, FakeCaseDocuments, type KeptDocument } from './case-documents';
import { choicesOf, ENDED, holderOf, REASONS, routeOf, SIDE_STATES, urgencyOf } from './case-law';
import { openCase, planCases, submitMoves } from './case-open';
import { EVERY_STATE, madeCases } from './case-sample';
import { decide } from './case-steps';
import { findingsAbout, scopeOf } from './findings';
import { authority, documentsDue } from './law';

const PLANNING = ['case' as const, 'plan' as const, 'move' as const];

export const CASE_CHANGES = {
  ...CASE_DOCUMENT_CHANGES,
  open_case: { label: 'buka usulan', changed: ['case' as const, 'request' as const] },
  edit_case: { label: 'ubah usulan', changed: ['case' as const] },
  decide_cases: {
    label: 'putuskan usulan',
    changed: ['case' as const, 'request' as const],
    official: true,
  },
  assign_cases: { label: 'tugaskan usulan', changed: ['case' as const] },
  plan_cases: { label: 'masukkan usulan ke rencana', changed: PLANNING },
  submit_moves: { label: 'ajukan perpindahan sebagai usulan', changed: PLANNING },
};

/** A case as the stand-in keeps it; replaced, never changed in place. */
export interface FakeCase {
  id: number;
  nip: string;
  from: number | null;
  to: number | null;
  outside: OpenCase['outside'];
  agency: number | null;
  request: number | null;
  own: boolean;
  reason: string;
  letter: string;
  day: string;
  state: string;
  /** Last state on the way, for those off it. */
  reached: string;
  since: string;
  due: string | null;
  officer: string;
  plan: number | null;
  move: number | null;
  decree: number | null;
  tmt: string | null;
  objections: number;
  steps: readonly CaseStepView[];
}

export interface KeptCases {
  all: readonly FakeCase[];
  documents: readonly KeptDocument[];
}

export class FakeCases {
  all: readonly FakeCase[] = [];
  documents: FakeCaseDocuments;

  constructor(
    readonly desk: FakeDesk,
    count: number,
  ) {
    this.documents = new FakeCaseDocuments(desk);
    this.all = madeCases(this, count);
  }

  kept(): KeptCases {
    return { all: this.all, documents: this.documents.kept };
  }

  restore(kept: KeptCases) {
    this.all = kept.all;
    this.documents.kept = kept.documents;
  }

  get answers() {
    return {
      ...this.documents.answers,
      list_cases: (request: Acts['list_cases']['request']) => this.list(request),
      show_case: (request: { case: number }) => this.view(this.find(request.case)),
      open_case: (request: OpenCase) => this.view(openCase(this, request)),
      edit_case: ({ case: id, ...given }: Acts['edit_case']['request']) => {
        const before = this.find(id);
        if (!['DRAF', 'DIKEMBALIKAN'].includes(before.state))
          refuse('case_closed', 'Usulan ini sudah diajukan. Minta dikembalikan dahulu untuk mengubahnya.');
        const changes = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null));
        const { position, own_request, ...rest } = changes as Record<string, never>;
        const after = { ...before, ...rest, to: position ?? before.to, own: own_request ?? before.own };
        this.put([after]);
        return this.view(after);
      },
      decide_cases: (request: Acts['decide_cases']['request']) => {
        this.#unmoved(request.cases);
        return decide(this, request);
      },
      list_reasons: () => REASONS,
      assign_cases: (request: Acts['assign_cases']['request']) => {
        this.put(request.cases.map((id) => ({ ...this.find(id), officer: request.officer })));
        return this.list();
      },
      plan_cases: (request: Acts['plan_cases']['request']) => planCases(this, request.plan, request.cases),
      submit_moves: (request: Acts['submit_moves']['request']) => {
        submitMoves(this, request.plan, request.moves);
        return this.list();
      },
      show_snapshot: (request: { sha256: string }) => this.#snapshot(request.sha256),
    };
  }

  find(id: number): FakeCase {
    return this.all.find((one) => one.id === id) ?? refuse('case_not_found', 'Usulan itu tidak ada.');
  }

  put(changed: readonly FakeCase[]) {
    const by = new Map(changed.map((one) => [one.id, one]));
    this.all = this.all.map((one) => by.get(one.id) ?? one);
  }

  add(one: FakeCase) {
    this.all = [...this.all, one];
  }

  list(request: Partial<Acts['list_cases']['request']> = {}): Acts['list_cases']['reply'] {
    const { states = [], plan = null, officer = null, nip = null, ended = false } = request;
    const wanted = new Set(states);
    const fits = (one: FakeCase) =>
      (wanted.size > 0 ? wanted.has(one.state) : ended || !ENDED.includes(one.state)) &&
      (plan === null || one.plan === plan) &&
      (officer === null || one.officer === officer) &&
      (nip === null || one.nip === nip);
    const cases = this.all.filter(fits).map((one) => this.line(one));
    cases.sort(
      (a, b) =>
        (a.due ?? '9999').localeCompare(b.due ?? '9999') || a.since.localeCompare(b.since) || a.case - b.case,
    );
    const open = this.all.filter((one) => !ENDED.includes(one.state));
    const counts = EVERY_STATE.flatMap((state) => {
      const here = open.filter((one) => one.state === state);
      const late = here.filter((one) => urgencyOf(one.due) === 'late').length;
      return here.length === 0 ? [] : [{ state, cases: here.length, late }];
    });
    const officers = [
      ...new Set(this.desk.accounts.map((one) => one.name).filter((name) => name !== 'auditor')),
    ];
    return { cases, counts, officers };
  }

  route(one: FakeCase): string[] {
    const { judge } = this.desk;
    const [from, to] = [judge.post(one.from), judge.post(one.to)];
    const managerial = judge.position(one.to)?.family === 'managerial';
    return routeOf({
      outside: one.outside,
      managerial,
      sameAgency: to !== null && from?.agency === to.agency,
    });
  }

  line(one: FakeCase): CaseLine {
    const { judge } = this.desk;
    const person = judge.person(one.nip);
    const [from, to] = [judge.post(one.from), judge.post(one.to)];
    return {
      case: one.id,
      nip: one.nip,
      name: person?.name ?? '',
      golongan: person?.golongan ?? '',
      from_title: from?.title ?? '',
      from_unit: from?.unit ?? '',
      to_title: to?.title ?? one.outside?.post ?? '',
      to_unit: to?.unit ?? one.outside?.name ?? '',
      state: one.state,
      holder: holderOf(one.state),
      since: one.since,
      due: one.due,
      urgency: urgencyOf(one.due),
      blocked: this.obstacles(one)[0] ?? '',
      officer: one.officer,
      own_request: one.own,
      request: one.request,
      plan: one.plan,
      plan_name: this.desk.plans.find((known) => known.plan === one.plan)?.name ?? '',
      move: one.move,
      decree: one.decree,
      tmt: one.tmt,
      objections: one.objections,
      step: one.steps.at(-1)?.id ?? 0,
    };
  }

  /** What the next step lacks. */
  obstacles(one: FakeCase): string[] {
    if (one.state === 'VERIFIKASI_BERKAS') {
      const open = this.#checklist(one).filter(
        (row) => row.due.due === 'mandatory' && !['there', 'not_due'].includes(row.status),
      );
      const names = open.map((row) => row.due.name).join(', ');
      return open.length === 0
        ? []
        : [`${open.length} dokumen wajib belum diterima: ${names}. Lengkapi dan periksa.`];
    }
    const last = one.steps.at(-1);
    if (last?.decision === 'refuse') return [`ditolak dengan surat ${last.letter}`];
    if (one.state === 'PERSETUJUAN_PPK' && one.plan === null) return ['belum masuk rencana'];
    return [];
  }

  async view(one: FakeCase): Promise<CaseView> {
    const { desk } = this;
    const { judge, answers } = desk;
    const [from, to] = [judge.post(one.from), judge.post(one.to)];
    const route = this.route(one);
    const roles = desk.account?.roles ?? [];
    const mine = <T extends { case: number }>(list: readonly T[] = []) =>
      list.filter((other) => other.case === one.id);
    const scope = scopeOf(from, to, one.outside);
    return {
      line: this.line(one),
      from,
      to,
      outside: one.outside,
      agency: one.agency,
      agency_name: one.agency === null ? '' : (desk.unit(one.agency)?.name ?? ''),
      reason: one.reason,
      letter: one.letter,
      day: one.day,
      nature: to ? 'ROTASI' : null,
      scope,
      authority: authority(
        { outside: one.outside, scope },
        `${desk.regionView.head_title} ${desk.regionView.name}`,
      ),
      route,
      steps: [...one.steps],
      choices: choicesOf(one.state, one.reached, route, roles, (step) =>
        step === 'verify' ? this.obstacles(one) : [],
      ),
      checklist: this.#checklist(one),
      findings: findingsAbout(judge, one.nip, one.to, judge.heldAfter(null), null),
      courses: mine((await answers.list_training?.({ plan: null, case: one.id, year: null }))?.courses),
      tasks: mine(await answers.list_tasks?.({ case: one.id, done: true })),
      objections: mine(await answers.list_objections?.({ plan: null, decided: true })),
      evaluations: mine(await answers.list_evaluations?.({ plan: null, closed: true })),
      meetings: [],
      can_edit: roles.includes('operator') && ['DRAF', 'DIKEMBALIKAN'].includes(one.state),
    };
  }

  #checklist(one: FakeCase) {
    const order = this.route(one);
    const reached = order.indexOf(SIDE_STATES.includes(one.state) ? one.reached : one.state);
    const initiative = one.own ? 'PERMINTAAN_SENDIRI' : 'KEBUTUHAN_INSTANSI';
    const due = documentsDue({ documents: [], initiative, outside: one.outside }, []);
    return this.documents.checklist(
      due,
      this.documents.of({ case: one.id, request: one.request }),
      reached,
      order,
    );
  }

  /** Two officers, one case: the second is told who was first. */
  #unmoved(cases: readonly SeenCase[]) {
    for (const seen of cases) {
      const last = this.find(seen.case).steps.at(-1);
      if (last && last.id !== seen.step)
        refuse(
          'case_moved',
          `Usulan ${this.desk.judge.person(this.find(seen.case).nip)?.name} sudah diputus oleh ${last.account}. Periksa keadaannya yang baru, lalu putuskan lagi.`,
        );
    }
  }

  #snapshot(sha256: string): Acts['show_snapshot']['reply'] {
    const of = this.all.find((one) => one.steps.some((step) => step.snapshot === sha256));
    const person =
      this.desk.judge.person(of?.nip ?? '') ?? refuse('snapshot_not_found', 'Fakta itu tidak ada.');
    const post = this.desk.judge.post(person.position);
    return {
      sha256,
      sound: true,
      facts: [
        { name: 'NIP', value: person.nip },
        { name: 'Golongan', value: person.golongan },
        { name: 'Jabatan', value: post?.title ?? '–' },
        { name: 'Unit', value: post?.unit ?? '–' },
        { name: 'Sejak', value: person.since },
        { name: 'SKP 2024', value: person.ratings[0] },
        { name: 'SKP 2025', value: person.ratings[1] },
        { name: 'Pendidikan', value: person.education },
      ],
    };
  }
}
