import type { SessionView } from '../../contract/acts';
import type { BatchRun } from './run.svelte';

/** What a form keeps while another part is looked at; the store it belongs to stands with it. */
export interface Kept {
  store: string;
  date: string;
}

/** Begins a form anew where it was filled in another store: people and plans there have the same numbers. */
export function keptFor<K extends Kept>(
  session: SessionView,
  kept: K,
  blank: () => K,
  run: Pick<BatchRun<unknown>, 'forget'>,
): void {
  if (kept.store !== '' && kept.store !== session.store) {
    Object.assign(kept, blank());
    run.forget();
  }
  kept.store = session.store;
  if (!kept.date) kept.date = session.today;
}
