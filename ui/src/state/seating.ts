import type { SessionView } from '../contract/acts';
import type { Closed } from './door.svelte';

export interface Seat {
  /** The session as it was when the desk was last open. */
  view: SessionView;
  /** Somebody sits there; otherwise the gate stands before it. */
  open: boolean;
  /** Another number: another person, so nothing of the one before is left. */
  turn: number;
}

/**
 * Keeps the desk of whoever locked it, with everything typed into it, until they come back, somebody else signs in, or they
 * left for good.
 */
export class Seating {
  #seat: Seat | null = null;
  #turn = 0;

  next(session: SessionView | undefined, failed: boolean, closed: Closed | null, held: boolean): Seat | null {
    const open = session?.state === 'open' && session.account !== null && !failed && !held && closed === null;
    const before = this.#seat;
    if (!open) {
      const left = closed === 'left' || held || session?.state === 'none';
      this.#seat = left || !before ? null : { ...before, open: false };
    } else {
      const same =
        before !== null && (before.open || (nameOf(before.view) === nameOf(session) && !session.recovery));
      if (!same) this.#turn += 1;
      this.#seat = { view: session, open: true, turn: this.#turn };
    }
    return this.#seat;
  }
}

const nameOf = (session: SessionView) => `${session.store}/${session.account?.name}`;
