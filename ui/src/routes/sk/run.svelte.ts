import { host, running, type Outcome } from '../../state/desk.svelte';
import type { Handle } from '../../host/host';
import { doneOf, newBatch, runBatch, type Batch, type Stretch } from './batch';

/** A batch on the screen: it goes on while the officer looks at another part, and is there when they come back. */
export class BatchRun<T> {
  batch = $state.raw<Batch<T> | null>(null);
  folder = $state.raw<Handle | null>(null);
  #wanted = true;
  #step: ((papers: readonly T[]) => Promise<Outcome<Stretch<T>>>) | null = null;

  get busy(): boolean {
    return this.batch?.state === 'running';
  }

  /** Some of it is done and some is not, and nothing runs. */
  get halted(): boolean {
    return this.batch !== null && this.batch.state !== 'running' && this.batch.state !== 'done';
  }

  /** Done so far; the core counts over all calls of the batch. */
  get done(): number {
    if (this.batch === null) return 0;
    return Math.max(doneOf(this.batch), this.busy ? (running.progress?.done ?? 0) : 0);
  }

  get total(): number {
    return this.batch?.total ?? running.progress?.total ?? 0;
  }

  async begin(
    folder: Handle,
    total: number | null,
    step: (papers: readonly T[]) => Promise<Outcome<Stretch<T>>>,
  ): Promise<Batch<T>> {
    this.folder = folder;
    this.#step = step;
    return this.#run(newBatch(total));
  }

  /** Goes on with what remains, into the same folder. */
  async resume(): Promise<void> {
    if (this.batch !== null && !this.busy) await this.#run(this.batch);
  }

  /** Stops after the call that runs now is taken back; what earlier calls did stays. */
  stop(): void {
    this.#wanted = false;
    void host().cancel();
  }

  forget(): void {
    if (!this.busy) this.batch = null;
  }

  async #run(begun: Batch<T>): Promise<Batch<T>> {
    const step = this.#step;
    if (step === null) return begun;
    this.#wanted = true;
    return runBatch(begun, step, {
      wanted: () => this.#wanted,
      report: (batch) => (this.batch = batch),
    });
  }
}
