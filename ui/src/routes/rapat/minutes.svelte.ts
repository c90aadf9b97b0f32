import { SvelteMap, SvelteSet } from 'svelte/reactivity';
import type { SessionView } from '../../contract/acts';
import type { Decision } from './meetings';

/** What is being written down of a meeting before it is recorded: leaving the screen loses nothing. */
export class Minutes {
  present = new SvelteSet<string>();
  decided = new SvelteMap<number, { decision: Decision; note: string }>();
  number = $state('');

  decide(cases: readonly number[], decision: Decision, note = ''): void {
    for (const one of cases) this.decided.set(one, { decision, note });
  }

  attend(nips: readonly string[], came: boolean): void {
    for (const nip of nips)
      if (came) this.present.add(nip);
      else this.present.delete(nip);
  }
}

const kept = new Map<string, Minutes>();

/** The notes of this account on this meeting; another account never sees them. */
export function minutesOf(session: SessionView, meeting: number): Minutes {
  const owner = `${session.store} ${session.account?.name ?? ''} ${meeting}`;
  let minutes = kept.get(owner);
  if (!minutes) {
    minutes = new Minutes();
    kept.set(owner, minutes);
  }
  return minutes;
}

export function forgetMinutes(session: SessionView, meeting: number): void {
  kept.delete(`${session.store} ${session.account?.name ?? ''} ${meeting}`);
}
