import type { Chain } from '../../components/plan/chains';
import type { FindingView, MoveView, PlanView } from '../../contract/acts';

/** What the list of moves is narrowed to: by gravity, by what is missing or changed, by one rule, by one chain. */
export type Show =
  | 'all'
  | 'block'
  | 'warn'
  | 'lack'
  | 'stale'
  | 'overridden'
  | 'proposed'
  | 'hand'
  | `rule:${string}`
  | `chain:${number}`;

export type Findings = ReadonlyMap<number | null, FindingView[]>;

const open = (finding: FindingView) => finding.overridden === null;

function fits(show: Show, move: MoveView, found: FindingView[], stale: ReadonlySet<number>): boolean {
  if (show === 'all') return true;
  if (show === 'block') return found.some((one) => one.severity === 'BLOCK' && open(one));
  if (show === 'warn') return found.some((one) => one.severity === 'WARN' && open(one));
  if (show === 'lack') return found.some((one) => one.missing !== null && open(one));
  if (show === 'overridden') return found.some((one) => !open(one));
  if (show === 'proposed') return move.proposed;
  if (show === 'hand') return !move.proposed;
  if (show === 'stale') return stale.has(move.move);
  if (show.startsWith('rule:')) return found.some((one) => one.rule === show.slice(5));
  return move.chain === Number(show.slice(6));
}

/** Moves that fit what is asked for: by findings, by unit at either end, by words. */
export function filterMoves(
  moves: MoveView[],
  findings: Findings,
  ask: { show: Show; unit: number | null; query: string; stale?: ReadonlySet<number> },
): MoveView[] {
  const words = ask.query.toLowerCase().split(/\s+/).filter(Boolean);
  const stale = ask.stale ?? new Set<number>();
  return moves.filter((move) => {
    if (ask.unit !== null && move.from?.unit_id !== ask.unit && move.to?.unit_id !== ask.unit) return false;
    if (!fits(ask.show, move, findings.get(move.move) ?? [], stale)) return false;
    const text = `${move.name} ${move.nip} ${move.from?.unit} ${move.from?.title} ${move.to?.unit} ${move.to?.title} ${move.outside?.name}`;
    return words.every((word) => text.toLowerCase().includes(word));
  });
}

/** Moves whose facts changed since the plan was last checked. */
export function staleMoves(plan: Pick<PlanView, 'stale'> | undefined): Set<number> {
  return new Set(plan?.stale.map((one) => one.move));
}

export interface Choices {
  block: number;
  warn: number;
  lack: number;
  overridden: number;
  stale: number;
  /** Moves that the planner proposed, and those made by hand. */
  proposed: number;
  hand: number;
  /** Rules that found something, with the number of moves, the most frequent first. */
  rules: { rule: string; moves: number }[];
  chains: Chain[];
}

/** How many moves each choice of the filter would show. */
export function choices(plan: PlanView | undefined, findings: Findings): Choices {
  const moves = plan?.moves ?? [];
  const none = new Set<number>();
  const countOf = (show: Show) =>
    moves.filter((move) => fits(show, move, findings.get(move.move) ?? [], none)).length;
  const rules = new Map<string, Set<number | null>>();
  for (const finding of plan?.findings ?? []) {
    const about = rules.get(finding.rule);
    if (about) about.add(finding.move);
    else rules.set(finding.rule, new Set([finding.move]));
  }
  return {
    block: countOf('block'),
    warn: countOf('warn'),
    lack: countOf('lack'),
    overridden: countOf('overridden'),
    stale: staleMoves(plan).size,
    proposed: countOf('proposed'),
    hand: countOf('hand'),
    rules: [...rules]
      .map(([rule, about]) => ({ rule, moves: about.size }))
      .sort((a, b) => b.moves - a.moves || a.rule.localeCompare(b.rule)),
    chains: plan?.chains ?? [],
  };
}
