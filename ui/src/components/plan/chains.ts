import type { MoveView, PlanView } from '../../contract/acts';
import { whereOf } from '../staffing/units';
import { t } from '../../text';

/** Moves that hang together. */
export type Chain = PlanView['chains'][number];

/** The moves of a chain in the order in which the posts are handed on: each one after who frees its target. */
export function handedOn(chain: Chain, moves: MoveView[]): MoveView[] {
  const rest = chain.moves
    .map((id) => moves.find((move) => move.move === id))
    .filter((move) => move !== undefined);
  const leaves = new Set(rest.map((move) => move.from?.position));
  // A chain begins with who goes to a seat that nobody of it leaves; a cycle begins anywhere.
  const start = rest.findIndex((move) => !leaves.has(move.to?.position));
  const ordered: MoveView[] = [];
  let next = rest.splice(Math.max(0, start), 1)[0];
  while (next) {
    ordered.push(next);
    const freed = next.from?.position;
    const at = rest.findIndex((move) => move.to?.position === freed);
    next = rest.splice(Math.max(0, at), 1)[0];
  }
  return ordered;
}

/** One move in the words of a chain: `Siti: Puskesmas A ke Puskesmas B`. */
export function chainStep(move: MoveView): string {
  const place = (post: MoveView['from']) => (post ? `${post.title}, ${whereOf(post)}` : t.plan.noPost);
  return t.hukum.chainStep(move.name, place(move.from), place(move.to));
}
