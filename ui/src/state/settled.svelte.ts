import { untrack } from 'svelte';

/** A value once it has stood still for a while: what is typed is asked when the hand rests, not at every key. */
export function settled<T>(value: () => T, after = 250): { readonly value: T; readonly pending: boolean } {
  let still = $state.raw(untrack(value));
  // Two equal requests are one, though each is a new object.
  const same = (one: T, other: T) => one === other || JSON.stringify(one) === JSON.stringify(other);
  const next = $derived(value());
  $effect(() => {
    const wanted = next;
    if (
      same(
        wanted,
        untrack(() => still),
      )
    )
      return;
    const timer = setTimeout(() => (still = wanted), after);
    return () => clearTimeout(timer);
  });
  return {
    get value() {
      return still;
    },
    get pending() {
      return !same(next, still);
    },
  };
}
