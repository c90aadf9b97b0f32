/** Proposals in the stand-in: made, steered, kept with the plan, compared. The sums are true of what it proposes. */
import type {
  Acts,
  Decision,
  GainCurve,
  PlaceChange,
  PlanEdited,
  ProposalSettings,
  ProposalView,
  Proposed,
} from '../../contract/acts';
import { refuse, type FakeDesk } from '../fake';
import type { Failure } from '../host';
import { findingsAbout } from './findings';
import type { FakeDecision, FakePlan } from './plan';
import { fakeMove } from './plans';
import { curveOf, gainOf, inScope, isBlocked, solve, wishOf, type Solved } from './solve';
import { comparePlans } from './compare';
import { FakeReasons } from './reasons';

const CHANGED = ['plan' as const, 'move' as const, 'proposal' as const];

/** Acts of this part that change something. */
export const PROPOSAL_CHANGES = {
  propose_plan: { label: 'usulkan perpindahan', changed: CHANGED },
  steer_plan: { label: 'arahkan usulan', changed: [...CHANGED, 'decision' as const] },
  clear_proposal: { label: 'hapus usulan', changed: [...CHANGED, 'decision' as const] },
};

/** As the core has them. */
const USUAL: ProposalSettings = {
  goals: ['gap', 'fit', 'moves', 'requests', 'seniority'],
  max_moves: null,
  units: [],
  families: ['functional', 'pelaksana'],
  floor_percent: null,
  floors: [],
  other_titles: false,
  other_levels: false,
  release_caps: [],
  quotas: [],
  together: [],
  seed: 1,
};

type Answers = {
  [A in keyof Acts]?: (request: Acts[A]['request']) => Acts[A]['reply'] | Promise<Acts[A]['reply']>;
};

/** A made-up hash, the same for the same text. */
function hashOf(text: string): string {
  let state = 7;
  return Array.from({ length: 64 }, (_, at) => {
    for (let next = at; next < text.length; next += 64) state = (state * 31 + text.charCodeAt(next)) % 65_521;
    state = (state * 31 + at) % 65_521;
    return (state % 16).toString(16);
  }).join('');
}

export class FakeProposals {
  #lastDecision = 0;
  #reasons = new FakeReasons(this);

  constructor(readonly desk: FakeDesk) {}

  settings(plan: FakePlan): ProposalSettings {
    return plan.proposal?.settings ?? USUAL;
  }

  scope(settings: ProposalSettings) {
    return inScope(this.desk.judge, settings, (unit) => this.desk.below(unit));
  }

  /** The plan as it would be proposed with these decisions. */
  solved(plan: FakePlan, decisions = plan.decisions, settings = this.settings(plan), plain = false): Solved {
    return solve({ judge: this.desk.judge, plan, settings, decisions, scope: this.scope(settings), plain });
  }

  answers(): Answers {
    const { desk } = this;
    return {
      propose_plan: async (request) => {
        const plan = desk.draft(request.plan);
        await desk.work('propose_plan', 12, 'Mencari susunan terbaik');
        return this.#propose(plan, request.settings ?? this.settings(plan), []);
      },
      steer_plan: (request) => this.#steer(request),
      show_proposal: (request) => {
        const plan = desk.plan(request.plan);
        return plan.proposal ? this.view(plan) : null;
      },
      clear_proposal: (request) => this.#clear(desk.draft(request.plan)),
      gain_curve: (request) => this.#curve(desk.plan(request.plan)),
      compare_plans: (request) => comparePlans(this, desk.plan(request.first), desk.plan(request.second)),
      compare_settings: (request) => {
        const plan = desk.draft(request.plan);
        const other = structuredClone(plan);
        this.#apply(other, request.settings);
        return comparePlans(this, plan, { ...other, name: 'Dengan batasan lain' });
      },
      verify_proposal: (request) => this.#verify(request.plan),
      ...this.#reasons.answers(),
    };
  }

  #input(plan: FakePlan): string {
    const byHand = plan.moves.filter((move) => !move.proposed).map((move) => [move.nip, move.to]);
    return JSON.stringify([byHand, plan.decisions.map(({ kind, nip, to }) => [kind, nip, to])]);
  }

  #propose(plan: FakePlan, settings: ProposalSettings, decided: string[]): Proposed {
    if (settings.units.length > 0 && this.scope(settings).length === 0)
      refuse('no_scope', 'Tidak ada jabatan dalam batasan ini. Pilih unit atau rumpun lain.');
    const before = places(plan);
    const edited = this.desk.planning.edit(plan, () => this.#apply(plan, settings));
    const changed = this.changes(before, places(plan)).filter((one) => !decided.includes(one.nip));
    return { edited, proposal: this.view(plan), changed };
  }

  #apply(plan: FakePlan, settings: ProposalSettings) {
    const { moves } = this.solved(plan, plan.decisions, settings);
    const before = plan.moves.filter((move) => move.proposed);
    plan.moves = [
      ...plan.moves.filter((move) => !move.proposed),
      ...moves.map(
        ({ nip, to }) =>
          before.find((move) => move.nip === nip && move.to === to) ??
          fakeMove(++this.desk.lastMove, nip, to, { proposed: true }),
      ),
    ];
    plan.proposal = { settings, input: this.#input(plan), entry: this.desk.journal.length + 1 };
  }

  #steer(request: Acts['steer_plan']['request']): Proposed {
    const plan = this.desk.draft(request.plan);
    for (const decision of request.add) if (decision.kind === 'pin') this.#possible(decision);
    const nips = [
      ...request.add.map((one) => one.nip),
      ...plan.decisions.filter((one) => request.remove.includes(one.id)).map((one) => one.nip),
    ];
    const same = (one: FakeDecision, two: Decision) =>
      one.nip === two.nip && (one.kind !== 'forbid' || two.kind !== 'forbid' || one.to === two.to);
    plan.decisions = plan.decisions.filter(
      (one) => !request.remove.includes(one.id) && !request.add.some((two) => same(one, two)),
    );
    for (const { kind, nip, to } of request.add)
      plan.decisions.push({
        id: ++this.#lastDecision,
        kind,
        nip,
        to,
        account: this.desk.account?.name ?? '',
      });
    return this.#propose(plan, this.settings(plan), nips);
  }

  #possible({ nip, to }: Decision) {
    const findings = findingsAbout(this.desk.judge, nip, to, this.desk.judge.heldAfter(null), null).filter(
      (one) => one.severity === 'BLOCK',
    );
    if (findings.length === 0) return;
    throw {
      kind: 'refused',
      code: 'pin_impossible',
      message: 'Pegawai ini tidak dapat dikunci di sana: ada aturan yang menghalangi. Pilih orang lain.',
      findings,
      details: null,
    } satisfies Failure;
  }

  #clear(plan: FakePlan): PlanEdited {
    return this.desk.planning.edit(plan, () => {
      plan.moves = plan.moves.filter((move) => !move.proposed);
      Object.assign(plan, { proposal: null, decisions: [] });
    });
  }

  changes(before: Map<string, number | null>, now: Map<string, number | null>): PlaceChange[] {
    const { judge } = this.desk;
    return [...new Set([...before.keys(), ...now.keys()])]
      .filter((nip) => before.get(nip) !== now.get(nip))
      .map((nip) => ({
        nip,
        name: judge.person(nip)?.name ?? '',
        before: judge.post(before.get(nip) ?? null),
        now: judge.post(now.get(nip) ?? null),
      }));
  }

  view(plan: FakePlan): ProposalView {
    const { judge } = this.desk;
    const kept = plan.proposal ?? refuse('no_proposal', 'Rencana ini belum punya usulan. Tekan Usulkan.');
    const { settings } = kept;
    const scope = this.scope(settings);
    const [was, held] = [judge.heldAfter(null), judge.heldAfter(plan)];
    const open = (of: Map<number, number>) =>
      scope.reduce((sum, one) => sum + Math.max(0, one.need - (of.get(one.id) ?? 0)), 0);
    const byMove = plan.moves.map(({ nip, to }) => ({ nip, to }));
    const plain = solve({
      judge,
      plan: { ...plan, moves: [] },
      settings,
      decisions: [],
      scope,
      plain: true,
    });
    const free = this.solved(plan, plan.decisions, { ...settings, max_moves: null });
    const inside = new Set(scope.map((one) => one.id));
    const people = this.desk.region.staff.filter((one) => one.position !== null && inside.has(one.position));
    const places = new Map(byMove.map(({ nip, to }) => [nip, to]));
    const asking = people.filter((one) => wishOf(judge, one) !== null);
    const due = people.filter((one) => this.desk.registers.overdue(one) !== null);
    const movable = people.filter((one) => !isBlocked(judge, one.nip, one.position ?? 0, was));
    const gain = gainOf(judge, byMove);
    const granted = asking.filter((one) => places.get(one.nip) === wishOf(judge, one)).length;
    const rotated = due.filter((one) => places.has(one.nip)).length;
    const slow = settings.release_caps.length + settings.quotas.length + settings.together.length > 0;
    const values: Record<string, number> = {
      gap: gain,
      rotation: rotated,
      fit: 81.4,
      moves: byMove.length,
      requests: granted,
      seniority: 214,
    };
    return {
      plan: plan.plan,
      settings,
      proof: slow
        ? 'unproven'
        : settings.max_moves !== null && settings.max_moves % 7 === 3
          ? 'bounded'
          : 'optimal',
      bound: settings.max_moves !== null && settings.max_moves % 7 === 3 ? 1.5 : 0,
      stale: kept.input !== this.#input(plan),
      figures: {
        moves: byMove.length,
        chains: judge.view(plan).chains.length,
        open_before: open(was),
        open_after: open(held),
        gain,
        greedy_gain: Math.min(gain, plain.gain),
        greedy_moves: plain.moves.length,
        worth_of_next:
          settings.max_moves === null
            ? 0
            : (free.steps[byMove.length] ?? gain) - (free.steps[byMove.length - 1] ?? gain),
        requests: asking.length,
        requests_granted: granted,
        rotation_due: due.length,
        rotated,
        movable: movable.length,
        choices: movable.length * 11,
        worse: plan.moves.filter((move) => this.#reasons.worse(move.nip, move.to).length > 0).length,
      },
      goals: settings.goals.map((goal) => ({ goal, value: values[goal] ?? 0 })),
      decisions: plan.decisions.map((one) => ({
        ...one,
        name: judge.person(one.nip)?.name ?? '',
        to: judge.post(one.to),
      })),
      open: this.#reasons.open(plan),
      notes: [
        {
          code: 'no_requirements',
          message: '3 jabatan belum punya syarat; hanya judulnya yang dicocokkan. Lengkapi di peta jabatan.',
        },
      ],
      audit: this.#audit(plan),
    };
  }

  #audit(plan: FakePlan): ProposalView['audit'] {
    const settings = this.settings(plan);
    return {
      input: hashOf(plan.proposal?.input ?? ''),
      engine: 'mutasi-planner 0.1.0',
      seed: settings.seed,
      moves: hashOf(JSON.stringify(plan.moves.map(({ nip, to }) => [nip, to]))),
      certified: settings.release_caps.length + settings.quotas.length + settings.together.length === 0,
      entry: plan.proposal?.entry ?? 0,
    };
  }

  #curve(plan: FakePlan): GainCurve {
    const settings = this.settings(plan);
    const { steps } = this.solved(plan, plan.decisions, { ...settings, max_moves: null });
    return {
      points: curveOf(steps),
      moves: plan.moves.length,
      gain: gainOf(this.desk.judge, plan.moves),
      max_moves: settings.max_moves,
    };
  }

  async #verify(id: number): Promise<Acts['verify_proposal']['reply']> {
    const plan = this.desk.plan(id);
    await this.desk.work('verify_proposal', 6, 'Mengulang usulan');
    const { stale, audit } = this.view(plan);
    return {
      ok: !stale,
      same_input: !stale,
      same_moves: !stale,
      certified: audit.certified,
      steps: [
        {
          ok: !stale,
          text: stale
            ? 'Data tidak sama lagi dengan waktu usulan dibuat.'
            : 'Data sama dengan waktu usulan dibuat.',
        },
        {
          ok: !stale,
          text: stale ? 'Perpindahan lain dari yang tersimpan.' : 'Perpindahan sama sampai ke orangnya.',
        },
        { ok: audit.certified, text: 'Bukti optimal diperiksa oleh kode tersendiri.' },
      ],
      audit,
    };
  }
}

/** Where each person of a plan goes. */
export function places(plan: FakePlan): Map<string, number | null> {
  return new Map(plan.moves.map((move) => [move.nip, move.to]));
}
