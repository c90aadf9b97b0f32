import { untrack } from 'svelte';
import type { CheckTemplate, TemplateChecked, TemplateFault } from '../../../contract/acts';
import { act } from '../../../state/desk.svelte';
import { settled } from '../../../state/settled.svelte';

/** Long enough that half a word is not drawn, short enough to feel live. */
const PAUSE = 300;

export interface Checking {
  /** What is wrong with the text, as far as it was asked. */
  readonly fault: TemplateFault | null;
  /** The newest answer without a fault: what is shown while one is being mended. */
  readonly good: TemplateChecked | undefined;
  /** Why it could not be checked at all: the plan is gone, its data are not whole. */
  readonly refused: string | null;
  readonly busy: boolean;
  /** Whether the verdict is about the text as it stands now. */
  readonly current: boolean;
}

/**
 * Checks a text while it is written. Not through the memory of replies: every pause makes a question of its own, with
 * a picture for an answer, and none is asked again.
 */
export function checking(text: () => string, rest: () => Omit<CheckTemplate, 'text'>): Checking {
  const still = settled(text, PAUSE);
  let good = $state.raw<TemplateChecked | undefined>();
  let fault = $state.raw<TemplateFault | null>(null);
  let refused = $state<string | null>(null);
  let busy = $state(false);
  let answered = $state.raw<string | null>(null);
  let turn = 0;

  async function check(request: CheckTemplate) {
    const mine = ++turn;
    busy = true;
    const outcome = await act('check_template', request);
    // A late answer never overwrites a newer one.
    if (mine !== turn) return;
    busy = false;
    answered = request.text;
    if (outcome.done) {
      fault = outcome.value.fault;
      if (fault === null) good = outcome.value;
    }
    refused = outcome.done || outcome.failure.kind === 'broken' ? null : outcome.failure.message;
  }

  $effect(() => {
    const request = { ...rest(), text: still.value };
    untrack(() => void check(request));
  });

  return {
    get fault() {
      return fault;
    },
    get good() {
      return good;
    },
    get refused() {
      return refused;
    },
    get busy() {
      return busy;
    },
    get current() {
      return !still.pending && answered === text();
    },
  };
}
