/**
 * How the stand-in proposes: the dearest seat first, one move at a time, people of the same title, never below the
 * floor. Enough like the planner that limits, pins and chains show; it proves nothing.
 */
import type { CurvePoint, ProposalSettings } from '../../contract/acts';
import { findingsAbout } from './findings';
import type { FakeDecision, FakePlan, Judge } from './plan';
import type { FakePerson, FakePosition } from './region';

export interface Solved {
  /** Moves of the proposal; those by hand are not among them. */
  moves: { nip: string; to: number }[];
  /** Gain of all moves, those by hand included. */
  gain: number;
  /** Gain after each move, in the order in which they were chosen. */
  steps: number[];
}

type Held = Map<number, number>;

/** What the seat number `seat` of a post is worth: the emptier the post, the more. */
function seatWeight(position: FakePosition, seat: number): number {
  if (seat > position.need) return 0;
  if (seat <= position.need / 2) return 4;
  return seat <= position.need * 0.8 ? 2 : 1;
}

/** Weight of the seat that one more person would take. */
export function weightOfNext(position: FakePosition, held: Held): number {
  return seatWeight(position, (held.get(position.id) ?? 0) + 1);
}

/** The post that a person asked for, for the few who did. */
export function wishOf(judge: Judge, person: FakePerson): number | null {
  if (person.luck < 0.4 || person.luck > 0.46) return null;
  const own = judge.position(person.position);
  const wish = judge.region.positions.find((one) => one.title === own?.title && one.unit !== own?.unit);
  return wish?.id ?? null;
}

/** Fewest people of a post that the plan leaves in it. */
export function floorOf(position: FakePosition, settings: ProposalSettings): number {
  return Math.ceil((position.need * (settings.floor_percent ?? 50)) / 100);
}

export function isBlocked(judge: Judge, nip: string, to: number, held: Held): boolean {
  return findingsAbout(judge, nip, to, held, null).some((one) => one.severity === 'BLOCK');
}

/** Gain of a list of moves, one after the other. */
export function gainOf(judge: Judge, moves: readonly { nip: string; to: number | null }[]): number {
  const held = judge.heldAfter(null);
  let gain = 0;
  for (const { nip, to } of moves) gain += shift(judge, held, judge.person(nip)?.position ?? null, to);
  return gain;
}

function shift(judge: Judge, held: Held, from: number | null, to: number | null): number {
  const target = judge.position(to);
  if (!target) return 0;
  let gain = weightOfNext(target, held);
  held.set(target.id, (held.get(target.id) ?? 0) + 1);
  const left = judge.position(from);
  if (left) {
    const there = held.get(left.id) ?? 0;
    gain -= seatWeight(left, there);
    held.set(left.id, there - 1);
  }
  return gain;
}

/** Posts that a proposal may fill and take from. */
export function inScope(judge: Judge, settings: ProposalSettings, below: (unit: number) => number[]) {
  const units = new Set(settings.units.flatMap(below));
  return judge.region.positions.filter(
    (one) => settings.families.includes(one.family) && (units.size === 0 || units.has(one.unit)),
  );
}

interface Ask {
  judge: Judge;
  plan: FakePlan;
  settings: ProposalSettings;
  decisions: readonly FakeDecision[];
  scope: FakePosition[];
  /** As with a spreadsheet: from posts with people to spare only, so no move makes room for another. */
  plain?: boolean;
}

export function solve({ judge, plan, settings, decisions, scope, plain = false }: Ask): Solved {
  const byHand = plan.moves.filter((move) => !move.proposed);
  const held = judge.heldAfter(null);
  const steps: number[] = [];
  const moves: Solved['moves'] = [];
  const still = new Set(byHand.map((move) => move.nip));
  let gain = 0;
  const put = (nip: string, to: number | null) => {
    gain += shift(judge, held, judge.person(nip)?.position ?? null, to);
    steps.push(gain);
    still.add(nip);
  };
  for (const move of byHand) put(move.nip, move.to);
  for (const { kind, nip, to } of decisions) {
    if (kind === 'pin' && to !== null && !still.has(nip)) {
      put(nip, to);
      moves.push({ nip, to });
    } else if (kind === 'keep') still.add(nip);
  }
  const forbidden = new Set(
    decisions.filter((one) => one.kind === 'forbid').map(({ nip, to }) => `${nip} ${to}`),
  );
  const inside = new Set(scope.map((one) => one.id));
  const people = new Map<string, FakePerson[]>();
  for (const person of judge.region.staff) {
    const own = judge.position(person.position);
    if (own && inside.has(own.id)) people.set(own.title, [...(people.get(own.title) ?? []), person]);
  }
  const barred = new Map<string, boolean>();
  const isBarred = (nip: string, to: number) => {
    const known = barred.get(`${nip} ${to}`) ?? isBlocked(judge, nip, to, held);
    barred.set(`${nip} ${to}`, known);
    return known;
  };
  const most = settings.max_moves ?? Infinity;
  for (;;) {
    if (steps.length >= most) break;
    let best: { person: FakePerson; to: FakePosition; worth: number } | null = null;
    for (const to of scope) {
      const value = weightOfNext(to, held);
      if (value === 0) continue;
      for (const person of people.get(to.title) ?? []) {
        const own = judge.position(person.position);
        if (!own || own.id === to.id || still.has(person.nip) || forbidden.has(`${person.nip} ${to.id}`))
          continue;
        const there = held.get(own.id) ?? 0;
        if (plain ? there <= own.need : there - 1 < Math.min(there, floorOf(own, settings))) continue;
        const cost = seatWeight(own, there);
        const worth = value - cost + (wishOf(judge, person) === to.id ? 0.5 : 0) + person.luck / 10;
        if (value - cost <= 0 || worth <= (best?.worth ?? 0)) continue;
        if (!isBarred(person.nip, to.id)) best = { person, to, worth };
      }
    }
    if (!best) break;
    put(best.person.nip, best.to.id);
    moves.push({ nip: best.person.nip, to: best.to.id });
  }
  return { moves, gain, steps };
}

/** The curve of a solution: the moves that bring most first, a point wherever a further one brings less. */
export function curveOf(steps: readonly number[]): CurvePoint[] {
  const points: CurvePoint[] = [{ moves: 0, gain: 0, per_move: 0 }];
  const each = steps.map((gain, at) => gain - (steps[at - 1] ?? 0)).sort((a, b) => b - a);
  let gain = 0;
  each.forEach((per_move, at) => {
    gain += per_move;
    const last = points.at(-1);
    if (last && points.length > 1 && last.per_move === per_move) Object.assign(last, { moves: at + 1, gain });
    else points.push({ moves: at + 1, gain, per_move });
  });
  return points;
}
