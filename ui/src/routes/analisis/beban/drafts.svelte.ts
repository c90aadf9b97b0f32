import { SvelteMap } from 'svelte/reactivity';
import type { SessionView } from '../../../contract/acts';
import type { Draft } from './rows';

/** Analyses that were changed and not yet saved, by position: going elsewhere and coming back loses nothing. */
const kept = new Map<string, SvelteMap<number, Draft>>();

/** The drafts of this account on this store; another account never sees them. */
export function draftsOf(session: SessionView): SvelteMap<number, Draft> {
  const owner = `${session.store} ${session.account?.name ?? ''}`;
  let drafts = kept.get(owner);
  if (!drafts) {
    drafts = new SvelteMap();
    kept.set(owner, drafts);
  }
  return drafts;
}
