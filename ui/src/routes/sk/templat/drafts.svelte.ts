import { SvelteMap } from 'svelte/reactivity';
import type { SessionView } from '../../../contract/acts';

export interface TemplateDraft {
  text: string;
  /** Version of the template that the writing began with. */
  base: string;
}

/** Templates that were changed and not yet saved, by kind: going elsewhere and coming back loses nothing. */
const kept = new Map<string, SvelteMap<string, TemplateDraft>>();

/** The drafts of this account on this store; another account never sees them. */
export function templateDrafts(session: SessionView): SvelteMap<string, TemplateDraft> {
  const owner = `${session.store} ${session.account?.name ?? ''}`;
  let drafts = kept.get(owner);
  if (!drafts) {
    drafts = new SvelteMap();
    kept.set(owner, drafts);
  }
  return drafts;
}
