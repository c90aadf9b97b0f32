import { getContext, setContext } from 'svelte';

/** Why nobody sits at the desk: nobody worked at it (`idle`), it was locked on purpose, or somebody went for good. */
export type Closed = 'idle' | 'locked' | 'left';

export const door = $state<{ closed: Closed | null }>({ closed: null });

const CURTAIN = Symbol('curtain');

/**
 * Tells everything below whether the gate stands before it. What is behind the gate keeps what was typed into it, but asks
 * nothing, shows no dialog and hears no key.
 */
export function giveCurtain(drawn: () => boolean): void {
  setContext(CURTAIN, drawn);
}

/** Whether the gate stands before this component; call it while a component is being set up. */
export function useCurtain(): () => boolean {
  return getContext<(() => boolean) | undefined>(CURTAIN) ?? (() => false);
}
