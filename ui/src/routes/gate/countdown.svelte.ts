import { untrack } from 'svelte';

/**
 * Counts down on the page what the core said is left. `told` answers the newest word of the core as an object, so that
 * being told the same number again begins it anew.
 */
export function countdown(told: () => { wait_seconds: number }): { readonly left: number } {
  let left = $state(0);
  $effect(() => {
    const end = Date.now() + told().wait_seconds * 1000;
    const count = () => (left = Math.max(0, Math.ceil((end - Date.now()) / 1000)));
    untrack(count);
    if (untrack(() => left) === 0) return;
    const ticks = setInterval(() => {
      if (count() === 0) clearInterval(ticks);
    }, 200);
    return () => clearInterval(ticks);
  });
  return {
    get left() {
      return left;
    },
  };
}
