import type { Outcome } from '../../state/desk.svelte';
import type { Failure } from '../../host/host';

/** What one call of the core did of a batch. */
export interface Stretch<T> {
  papers: T[];
  /** Still to do; call again while there are any. */
  remaining: number;
  remarks: string[];
}

export type BatchState = 'running' | 'stopped' | 'refused' | 'broken' | 'done';

/** A batch of papers over all its calls. What is in `papers` is official and stays, whatever comes after. */
export interface Batch<T> {
  papers: T[];
  remarks: string[];
  remaining: number;
  /** How many there are in all; `null` before the first answer, where the page cannot know it. */
  total: number | null;
  state: BatchState;
  /** Why it was refused. */
  message: string;
}

export function newBatch<T>(total: number | null): Batch<T> {
  return { papers: [], remarks: [], remaining: total ?? 0, total, state: 'running', message: '' };
}

/** How many of the batch are done. */
export function doneOf(batch: Batch<unknown>): number {
  return batch.total === null ? 0 : batch.total - batch.remaining;
}

/**
 * Calls the core, stretch by stretch, until nothing remains, somebody asks to stop, or it fails. `step` is given the
 * papers so far. A stopped or refused batch can be given in again: it goes on where it stopped.
 */
export async function runBatch<T>(
  begun: Batch<T>,
  step: (papers: readonly T[]) => Promise<Outcome<Stretch<T>>>,
  hooks: { wanted: () => boolean; report: (batch: Batch<T>) => void },
): Promise<Batch<T>> {
  let batch: Batch<T> = { ...begun, state: 'running', message: '' };
  const now = (more: Partial<Batch<T>>) => {
    batch = { ...batch, ...more };
    hooks.report(batch);
  };
  now({});
  while (batch.state === 'running') {
    if (!hooks.wanted()) {
      now({ state: 'stopped' });
      break;
    }
    const outcome = await step(batch.papers);
    now(outcome.done ? after(batch, outcome.value) : failed(outcome.failure));
  }
  return batch;
}

function after<T>(batch: Batch<T>, stretch: Stretch<T>): Partial<Batch<T>> {
  // A call that neither wrote nor shortened what remains would be asked for ever.
  const stuck = stretch.remaining > 0 && stretch.papers.length === 0;
  const state = stretch.remaining === 0 ? 'done' : stuck ? 'stopped' : 'running';
  return {
    papers: [...batch.papers, ...stretch.papers],
    remarks: [...new Set([...batch.remarks, ...stretch.remarks])],
    remaining: stretch.remaining,
    total: batch.total ?? stretch.papers.length + stretch.remaining,
    state,
  };
}

function failed<T>(failure: Failure): Partial<Batch<T>> {
  if (failure.kind === 'broken') return { state: 'broken' };
  if (failure.code === 'cancelled') return { state: 'stopped' };
  return { state: 'refused', message: failure.message };
}
