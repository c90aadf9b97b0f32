import type { Decision, DecisionView, MoveView, ProposalView } from '../../../contract/acts';
import type { Keymap } from '../../../state/keys';
import { t } from '../../../text';
import type { Steering } from './steering.svelte';

export type SteerKind = 'pin' | 'forbid' | 'keep';

/** What the officer decided about a person. */
export function decisionsOf(proposal: ProposalView | null | undefined, nip: string): DecisionView[] {
  return proposal?.decisions.filter((one) => one.nip === nip) ?? [];
}

/** How a move came into the plan, for its mark in the list. */
export function markOf(move: MoveView, pinned: ReadonlySet<string>): 'pinned' | 'proposed' | 'hand' {
  if (pinned.has(move.nip)) return 'pinned';
  return move.proposed ? 'proposed' : 'hand';
}

/** People whose place is pinned by a decision. */
export function pinnedPeople(proposal: ProposalView | null | undefined): Set<string> {
  return new Set(proposal?.decisions.filter((one) => one.kind === 'pin').map((one) => one.nip));
}

/** The decisions that a key means for moves; only proposed moves with a target can be steered. */
export function decisionsFor(kind: SteerKind, moves: readonly MoveView[]): Decision[] {
  return moves
    .filter((move) => move.proposed && move.to !== null)
    .map(({ nip, to }) => ({ kind, nip, to: kind === 'keep' ? null : (to?.position ?? null) }));
}

/** Steers by moves of the plan, and says what was decided. */
export async function steerMoves(
  steering: Steering,
  kind: SteerKind,
  moves: readonly MoveView[],
): Promise<boolean> {
  const decisions = decisionsFor(kind, moves);
  const [only] = moves.filter((move) => move.proposed && move.to !== null);
  if (!steering.open || !only) return false;
  const where = only.to?.unit ?? '';
  const told = {
    pin: t.usulan.pinned(only.name, where),
    forbid: t.usulan.forbidden(only.name, where),
    keep: t.usulan.keptInPlace(only.name),
  };
  const text =
    decisions.length === 1 ? told[kind] : t.usulan.decidedMany(t.usulan.kinds[kind], decisions.length);
  return steering.steer(decisions, [], text);
}

/** Keys of the planner on the desk; the letters are about the chosen moves. */
export function steerKeys(steering: Steering, chosen: () => MoveView[]): Keymap {
  return {
    'Ctrl+Enter': () => void steering.proposeHere(null),
    K: () => void steerMoves(steering, 'pin', chosen()),
    L: () => void steerMoves(steering, 'forbid', chosen()),
    B: () => void steerMoves(steering, 'keep', chosen()),
    H: () => {
      if (steering.proposal) steering.opened = { kind: 'result' };
    },
  };
}
