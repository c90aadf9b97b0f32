/** What the stand-in says of a plan: staffing, chains, findings, scores. A sketch of the core, enough to draw them. */
import type {
  BalanceView,
  CandidateView,
  DocumentView,
  FactChange,
  FindingView,
  InterestView,
  MoveView,
  OutsideView,
  PlanView,
  PostView,
  ProposalSettings,
  ScorePartView,
  TargetView,
} from '../../contract/acts';
import { findingsAbout, scopeOf } from './findings';
import type { FakePerson, FakePosition, FakeRegion } from './region';

export interface FakeMove {
  id: number;
  nip: string;
  to: number | null;
  own: boolean;
  reason: string;
  until: string | null;
  consents: MoveView['consents'];
  overrides: Record<string, { reason: string; document: string; account: string }>;
  sponsor: string;
  nature: string | null;
  natureReason: string;
  outside: OutsideView | null;
  documents: DocumentView[];
  proposed: boolean;
}

export interface FakeDecision {
  id: number;
  kind: string;
  nip: string;
  to: number | null;
  account: string;
}

/** What the last proposal was made with, and from. */
export interface FakeProposal {
  settings: ProposalSettings;
  /** Moves by hand and decisions as they were then. */
  input: string;
  entry: number;
}

export interface FakePlan {
  plan: number;
  name: string;
  tmt: string;
  state: 'draft' | 'approved' | 'decreed';
  drafter: string;
  approver: string | null;
  approved_at: string | null;
  scenario: number | null;
  moves: FakeMove[];
  revision: number;
  documents: DocumentView[];
  stale: FactChange[];
  interests: InterestView[];
  proposal: FakeProposal | null;
  decisions: FakeDecision[];
}

const CRITERIA: [string, number][] = [
  ['education', 20],
  ['technical', 20],
  ['managerial', 15],
  ['performance', 20],
  ['rank', 10],
  ['experience', 10],
  ['training', 5],
];

export class Judge {
  #people: Map<string, FakePerson>;

  constructor(
    readonly region: FakeRegion,
    readonly scenarioName: (id: number) => string,
  ) {
    this.#people = new Map(region.staff.map((person) => [person.nip, person]));
  }

  person(nip: string): FakePerson | undefined {
    return this.#people.get(nip);
  }

  position(id: number | null): FakePosition | undefined {
    return id === null ? undefined : this.region.positions[id - 1];
  }

  post(id: number | null): PostView | null {
    const position = this.position(id);
    if (!position) return null;
    const unit = this.region.units[position.unit - 1];
    const agency = this.region.units[(unit?.agency ?? 1) - 1];
    return {
      position: position.id,
      title: position.title,
      unit: unit?.name ?? '',
      unit_id: position.unit,
      agency: agency?.name ?? '',
      class: position.class,
      level: position.level,
    };
  }

  /** Holders of each position after the moves of a plan. */
  heldAfter(plan: FakePlan | null): Map<number, number> {
    const held = new Map<number, number>();
    const targets = new Map(
      plan?.moves.filter((move) => move.to !== null).map((move) => [move.nip, move.to]),
    );
    for (const person of this.region.staff) {
      const at = targets.get(person.nip) ?? person.position;
      if (at !== null) held.set(at, (held.get(at) ?? 0) + 1);
    }
    return held;
  }

  findings(plan: FakePlan): FindingView[] {
    const held = this.heldAfter(plan);
    return plan.moves.flatMap((move) =>
      findingsAbout(this, move.nip, move.to, held, move).map((finding) => ({
        ...finding,
        overridden: move.overrides[finding.rule]?.reason ?? null,
      })),
    );
  }

  view(plan: FakePlan): PlanView {
    const before = this.heldAfter(null);
    const after = this.heldAfter(plan);
    const findings = this.findings(plan);
    const touched = new Set<number>();
    for (const move of plan.moves) {
      for (const at of [this.person(move.nip)?.position ?? null, move.to]) {
        const unit = this.position(at)?.unit;
        if (unit) touched.add(unit);
      }
    }
    const balance = (held: Map<number, number>, unit: number | null): BalanceView => {
      const posts = this.region.positions.filter((one) => unit === null || one.unit === unit);
      const need = posts.reduce((sum, one) => sum + one.need, 0);
      const there = posts.reduce((sum, one) => sum + (held.get(one.id) ?? 0), 0);
      return { need, held: there, gap: there - need };
    };
    const short = (held: Map<number, number>) =>
      this.region.positions.reduce((sum, one) => sum + Math.max(0, one.need - (held.get(one.id) ?? 0)), 0);
    const blocks = findings.filter((finding) => finding.severity === 'BLOCK' && finding.overridden === null);
    const agreed = (move: FakeMove, side: string) =>
      move.consents.some((one) => one.side === side && one.decision !== 'refuse');
    const obstacles: string[] = [];
    if (plan.moves.length === 0)
      obstacles.push('Rencana belum berisi perpindahan. Tambahkan dahulu di layar Rencana mutasi.');
    if (blocks.length > 0)
      obstacles.push(
        `${blocks.length} temuan menghalangi. Perbaiki perpindahannya atau catat pengesampingan dengan alasan.`,
      );
    for (const [side, word] of [
      ['origin', 'asal'],
      ['destination', 'tujuan'],
    ] as const) {
      const waiting = plan.moves.filter((move) => !agreed(move, side)).length;
      if (waiting > 0)
        obstacles.push(
          `${waiting} perpindahan belum mendapat persetujuan unit ${word}. Catat nomor dan tanggal suratnya.`,
        );
    }
    if (plan.stale.length > 0)
      obstacles.unshift('Data berubah sejak rencana diperiksa. Lihat perubahannya lalu periksa ulang.');
    const undeclared = plan.interests.filter((one) => one.declared === null).length;
    if (undeclared > 0)
      obstacles.push(
        `${undeclared} hubungan keluarga dengan pegawai yang dipindahkan belum dinyatakan. Minta pemilik akunnya menyatakan.`,
      );
    const moves = plan.moves.map((move) => this.#moveView(plan, move));
    return {
      plan: plan.plan,
      revision: plan.revision,
      name: plan.name,
      state: plan.state,
      tmt: plan.tmt,
      drafter: plan.drafter,
      approver: plan.approver,
      approved_at: plan.approved_at,
      scenario:
        plan.scenario === null ? null : { scenario: plan.scenario, name: this.scenarioName(plan.scenario) },
      moves,
      findings,
      staffing: [...touched].map((unit) => ({
        unit: this.region.units[unit - 1]?.name ?? '',
        unit_id: unit,
        before: balance(before, unit),
        after: balance(after, unit),
      })),
      region_before: balance(before, null),
      region_after: balance(after, null),
      short_before: short(before),
      short_after: short(after),
      can_approve: plan.state === 'draft' && obstacles.length === 0,
      obstacles: plan.state === 'draft' ? obstacles : [],
      stale: plan.stale,
      interests: plan.interests,
      chains: chainsOf(moves),
    };
  }

  candidate(person: FakePerson, to: FakePosition, held: Map<number, number>): CandidateView {
    const parts = this.parts(person, to);
    const from = this.post(person.position);
    const leaves = this.position(person.position);
    return {
      nip: person.nip,
      name: person.name,
      golongan: person.golongan,
      score: score(parts),
      value: score(parts),
      parts,
      findings: findingsAbout(this, person.nip, to.id, held, null),
      from,
      since: person.since,
      origin: leaves
        ? { need: leaves.need, held: held.get(leaves.id) ?? 0, gap: (held.get(leaves.id) ?? 0) - leaves.need }
        : null,
    };
  }

  target(person: FakePerson, to: FakePosition, held: Map<number, number>): TargetView {
    const parts = this.parts(person, to);
    return {
      post: this.post(to.id) as PostView,
      open: Math.max(0, to.need - (held.get(to.id) ?? 0)),
      nature: 'ROTASI',
      score: score(parts),
      parts,
      findings: findingsAbout(this, person.nip, to.id, held, null),
    };
  }

  #moveView(plan: FakePlan, move: FakeMove): MoveView {
    const person = this.person(move.nip);
    const from = this.post(person?.position ?? null);
    const to = this.post(move.to);
    // A move belongs to a chain when someone else of the plan leaves the post it goes to.
    const swapped = plan.moves.findIndex(
      (other) => other !== move && this.person(other.nip)?.position === move.to,
    );
    const follows = plan.moves.findIndex(
      (other) => other !== move && other.to !== null && other.to === person?.position,
    );
    const chain =
      swapped >= 0 && follows >= 0 ? Math.min(swapped, follows, plan.moves.indexOf(move)) + 1 : null;
    return {
      move: move.id,
      nip: move.nip,
      name: person?.name ?? '',
      golongan: person?.golongan ?? '',
      from,
      to,
      nature: move.nature ?? (to ? 'ROTASI' : null),
      nature_reason: move.natureReason,
      nature_derived: to ? 'ROTASI' : null,
      scope: scopeOf(from, to, move.outside),
      initiative: move.own ? 'PERMINTAAN_SENDIRI' : 'KEBUTUHAN_INSTANSI',
      reason: move.reason,
      sponsor: move.sponsor,
      outside: move.outside,
      documents: move.documents,
      consents: move.consents,
      chain,
      until: move.until,
      proposed: move.proposed,
      case: null,
      case_state: null,
    };
  }

  parts(person: FakePerson, to: FakePosition): ScorePartView[] {
    const same = this.position(person.position)?.title === to.title;
    const value = (at: number) => Math.round(55 + 45 * ((person.luck * 97 * (at + 3)) % 1));
    return CRITERIA.map(([criterion, weight], at) => ({
      criterion,
      weight,
      value: criterion === 'education' ? (same ? 100 : 70) : criterion === 'rank' ? 100 : value(at),
      missing: criterion === 'training' && person.luck < 0.3,
      facts:
        criterion === 'education'
          ? {
              level: person.education,
              diploma: person.education === 'D-III' ? 'D-III Keperawatan' : person.education,
              asked: to.education,
              fields: [],
            }
          : criterion === 'performance'
            ? { '2024': person.ratings[0], '2025': person.ratings[1] }
            : criterion === 'rank'
              ? {
                  rank: person.golongan,
                  low: to.level === 'Terampil' ? 'II/c' : null,
                  high: to.level === 'Terampil' ? 'II/d' : null,
                }
              : criterion === 'experience'
                ? { months: Math.floor(person.luck * 140) }
                : criterion === 'training'
                  ? { share: 0.5 }
                  : { jpm: value(at) },
    }));
  }
}

function chainsOf(moves: MoveView[]): PlanView['chains'] {
  const together = new Map<number, number[]>();
  for (const move of moves)
    if (move.chain !== null) together.set(move.chain, [...(together.get(move.chain) ?? []), move.move]);
  return [...together].map(([chain, list]) => ({
    chain,
    kind: list.length === 2 ? 'swap' : 'cycle',
    moves: list,
  }));
}

export function score(parts: ScorePartView[]): number {
  return (
    Math.round(
      parts.reduce((sum, part) => sum + (part.missing ? 0 : (part.weight * part.value) / 100), 0) * 10,
    ) / 10
  );
}
