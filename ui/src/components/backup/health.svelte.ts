/** What the check in the background is about, asked again while it runs. One watcher serves every page that shows it. */
import type { StoreHealth } from '../../contract/acts';
import { act } from '../../state/desk.svelte';

const WHILE_RUNNING = 1_500;
/** The full check of the week may begin by itself at any time. */
const OTHERWISE = 60_000;

export const health = $state<{
  view: StoreHealth | null;
  /** Beginnings of checks whose result the officer has read. */
  read: string[];
}>({ view: null, read: [] });

let watchers = 0;
let timer: ReturnType<typeof setTimeout> | undefined;
let turn = 0;

async function ask(): Promise<void> {
  const mine = ++turn;
  clearTimeout(timer);
  const outcome = await act('store_health', {});
  // Another question was asked meanwhile, or nobody looks any more.
  if (mine !== turn || watchers === 0) return;
  if (!outcome.done) return;
  health.view = outcome.value;
  timer = setTimeout(() => void ask(), outcome.value.state === 'running' ? WHILE_RUNNING : OTHERWISE);
}

/** Watches the check for as long as the component that calls it in an effect is there. */
export function watchHealth(): () => void {
  watchers += 1;
  if (watchers === 1) health.view = null;
  void ask();
  return () => {
    watchers -= 1;
    if (watchers > 0) return;
    turn += 1;
    clearTimeout(timer);
  };
}

/** Shows what a check that was just begun answered, and follows it. */
export function follow(view: StoreHealth): void {
  health.view = view;
  void ask();
}
