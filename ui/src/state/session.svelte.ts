import { getContext, setContext } from 'svelte';
import type { SessionView } from '../contract/acts';

const KEY = Symbol('session');

interface Holder {
  readonly now: SessionView;
}

/** Gives the session to every page below; a function, because it changes after every act. */
export function giveSession(now: () => SessionView): void {
  setContext<Holder>(KEY, {
    get now() {
      return now();
    },
  });
}

/** The session, for a page below the gate. */
export function useSession(): Holder {
  return getContext<Holder>(KEY);
}

/** What a role may do, so that a button can say beforehand why it is of no use. The core decides. */
export function may(session: SessionView, ...roles: string[]): boolean {
  return session.account?.roles.some((role) => roles.includes(role)) ?? false;
}

/** The day whose figures are shown; `null` is today. Set in the top bar, read by every screen that shows figures. */
export const asOf = $state<{ day: string | null }>({ day: null });
