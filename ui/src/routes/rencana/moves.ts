import type {
  BalanceView,
  FindingView,
  MoveView,
  PlanView,
  PositionLine,
  PostView,
  StaffingView,
  VacancyView,
} from '../../contract/acts';
import { shortUnit } from '../../components/staffing/units';

export interface UnitRow {
  id: number;
  name: string;
  agency: string;
  before: BalanceView;
  after: BalanceView;
  touched: boolean;
}

/** Findings by the move they are about; the key `null` holds those of the whole plan. */
export function byMove(findings: FindingView[]): Map<number | null, FindingView[]> {
  const map = new Map<number | null, FindingView[]>();
  for (const finding of findings) {
    const list = map.get(finding.move);
    if (list) list.push(finding);
    else map.set(finding.move, [finding]);
  }
  // The gravest stands first: it is the one seen when there is room for one.
  for (const list of map.values()) list.sort((a, b) => weight(b) - weight(a) || a.rule.localeCompare(b.rule));
  return map;
}

function weight(finding: FindingView): number {
  if (finding.overridden !== null) return 0;
  return finding.severity === 'BLOCK' ? 3 : finding.severity === 'WARN' ? 2 : 1;
}

export interface Tally {
  block: number;
  warn: number;
}

/** Open findings, over the whole plan. Those set aside with a reason no longer count. */
export function tally(findings: FindingView[]): Tally {
  const open = findings.filter((finding) => finding.overridden === null);
  return {
    block: open.filter((finding) => finding.severity === 'BLOCK').length,
    warn: open.filter((finding) => finding.severity === 'WARN').length,
  };
}

/** Findings worth a chip in the row: notes that every move has would only be noise there. */
export function chipsOf(findings: FindingView[] | undefined): FindingView[] {
  return (findings ?? []).filter((finding) => finding.severity !== 'INFO');
}

/** Moves in the order of the plan, but those of one chain beside each other. */
export function inChains(moves: MoveView[]): MoveView[] {
  const placed = new Set<number>();
  const ordered: MoveView[] = [];
  for (const move of moves) {
    if (placed.has(move.move)) continue;
    const together = move.chain === null ? [move] : moves.filter((other) => other.chain === move.chain);
    for (const one of together) {
      placed.add(one.move);
      ordered.push(one);
    }
  }
  return ordered;
}

/**
 * Every unit with posts of its own, as it is and as the plan leaves it, counting its own posts only. Units that the plan
 * touches come first, so that the bars of both sides of a move are in sight; then the most lacking.
 */
export function unitRows(staffing: StaffingView | undefined, plan: PlanView | undefined): UnitRow[] {
  if (!staffing) return [];
  const own = new Map<number, BalanceView>();
  for (const post of staffing.positions) {
    const sum = own.get(post.unit) ?? { need: 0, held: 0, gap: 0 };
    own.set(post.unit, { need: sum.need + post.need, held: sum.held + post.held, gap: sum.gap + post.gap });
  }
  const decreed = plan?.state === 'decreed';
  const change = new Map<number, number>();
  for (const move of plan?.moves ?? []) {
    if (move.from) change.set(move.from.unit_id, (change.get(move.from.unit_id) ?? 0) - 1);
    if (move.to) change.set(move.to.unit_id, (change.get(move.to.unit_id) ?? 0) + 1);
  }
  const moved = (balance: BalanceView, by: number): BalanceView => ({
    need: balance.need,
    held: balance.held + by,
    gap: balance.gap + by,
  });
  const names = new Map(staffing.units.map((unit) => [unit.id, unit.name]));
  const rows: UnitRow[] = [];
  for (const unit of staffing.units) {
    const now = own.get(unit.id);
    if (!now) continue;
    const by = change.get(unit.id) ?? 0;
    rows.push({
      id: unit.id,
      name: shortUnit(unit.name, names.get(unit.agency) ?? ''),
      agency: unit.agency === unit.id ? '' : (names.get(unit.agency) ?? ''),
      // On the day of effect the posts of a decreed plan are already held.
      before: decreed ? moved(now, -by) : now,
      after: decreed ? now : moved(now, by),
      touched: change.has(unit.id),
    });
  }
  return rows.sort(
    (a, b) =>
      Number(b.touched) - Number(a.touched) || a.before.gap - b.before.gap || a.name.localeCompare(b.name),
  );
}

/** What the plan desk needs to know of a position with open seats. */
export type Vacant = Pick<
  VacancyView,
  'position' | 'unit' | 'unit_id' | 'agency' | 'title' | 'class' | 'open' | 'requirements'
>;

export type OpenSeat = Vacant & {
  /** Seats still open once the plan has filled some and left others. */
  left: number;
};

/**
 * Open seats as the plan leaves them: fewer where somebody goes, more where somebody leaves, and new ones where a full
 * post is left. So a chain can be filled link by link.
 */
export function openAfter(
  vacancies: Vacant[],
  moves: MoveView[],
  positions: readonly PositionLine[] = [],
): OpenSeat[] {
  const change = new Map<number, number>();
  const left = new Map<number, PostView>();
  for (const move of moves) {
    if (!move.to) continue;
    change.set(move.to.position, (change.get(move.to.position) ?? 0) - 1);
    if (!move.from) continue;
    change.set(move.from.position, (change.get(move.from.position) ?? 0) + 1);
    left.set(move.from.position, move.from);
  }
  const open: OpenSeat[] = vacancies.map((one) => ({
    ...one,
    left: one.open + (change.get(one.position) ?? 0),
  }));
  const known = new Set(vacancies.map((one) => one.position));
  for (const post of left.values()) {
    const line = positions.find((one) => one.id === post.position);
    if (!line || known.has(post.position)) continue;
    const seats = line.need - line.held + (change.get(post.position) ?? 0);
    if (seats > 0) open.unshift(leftBehind(post, seats));
  }
  return open;
}

function leftBehind(post: PostView, seats: number): OpenSeat {
  return {
    position: post.position,
    unit: post.unit,
    unit_id: post.unit_id,
    agency: post.agency,
    title: post.title,
    class: post.class,
    open: 0,
    requirements: { min_education: null, fields: [], rank_low: null, rank_high: null },
    left: seats,
  };
}
