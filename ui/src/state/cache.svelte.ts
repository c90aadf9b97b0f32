import { untrack } from 'svelte';
import type { Acts } from '../contract/acts';
import { asFailure, type Failure, type Host, type Kind } from '../host/host';
import type { ReadName } from './reads';

/** One remembered reply. Pages read its fields; only the cache writes them. */
export class Entry<T = unknown> {
  value = $state.raw<T | undefined>();
  failure = $state.raw<Failure | undefined>();
  busy = $state(false);
  stale = $state(true);
  /** How many places on the page look at it; an entry that is looked at is never evicted. */
  watchers = 0;
  /** Counts requests, so that a late answer never overwrites a newer one. */
  asked = 0;

  constructor(
    readonly act: ReadName,
    readonly request: object,
  ) {}
}

/** Replies nobody looks at are kept up to this many, newest first: going back to a screen shows it at once. */
const KEPT = 240;

/**
 * Replies by act and request. The `changed` part of every reply marks exactly the entries whose act
 * reads one of these kinds of records; what is on the page is asked again, the rest when next looked at.
 */
export class ReplyCache {
  #entries = new Map<string, Entry>();

  constructor(
    readonly host: Host,
    readonly reads: Record<ReadName, readonly Kind[]>,
    readonly onFailure: (failure: Failure, act: ReadName) => void,
  ) {}

  entry<A extends ReadName>(act: A, request: Acts[A]['request']): Entry<Acts[A]['reply']> {
    const key = `${act} ${JSON.stringify(request)}`;
    let entry = this.#entries.get(key);
    if (!entry) {
      entry = untrack(() => new Entry(act, request as object));
      this.#entries.set(key, entry);
      this.#evict();
    } else {
      // Map order is age: an entry asked for again is the youngest.
      this.#entries.delete(key);
      this.#entries.set(key, entry);
    }
    return entry as Entry<Acts[A]['reply']>;
  }

  async load(entry: Entry): Promise<void> {
    const turn = ++entry.asked;
    entry.stale = false;
    entry.busy = true;
    try {
      const reply = await this.host.call(entry.act, entry.request as never);
      if (turn !== entry.asked) return;
      entry.value = reply.value;
      entry.failure = undefined;
    } catch (error) {
      if (turn !== entry.asked) return;
      const failure = asFailure(error);
      entry.failure = failure;
      this.onFailure(failure, entry.act);
    } finally {
      if (turn === entry.asked) entry.busy = false;
    }
  }

  /**
   * Leads a held reply on to what became of it, without asking again, and answers its entry. `null` where nothing is
   * held, where it is out of date for another reason or on its way, and where `next` cannot tell: `drop` then has it
   * asked again.
   */
  lead<A extends ReadName>(
    act: A,
    request: Acts[A]['request'],
    next: (held: Acts[A]['reply']) => Acts[A]['reply'] | null,
  ): Entry | null {
    const entry = this.entry(act, request);
    if (entry.stale || entry.busy || entry.value === undefined) return null;
    const value = next(entry.value);
    if (value === null) return null;
    entry.value = value;
    return entry as Entry;
  }

  /** Marks what reads any of these kinds, but for the entry that was led on. */
  drop(changed: readonly Kind[], led: Entry | null = null): void {
    if (changed.length === 0) return;
    for (const entry of this.#entries.values()) {
      if (entry !== led && this.reads[entry.act].some((kind) => changed.includes(kind))) entry.stale = true;
    }
  }

  /** Forgets everything: another account or another store looks at other data. */
  clear(): void {
    for (const [key, entry] of this.#entries) {
      entry.stale = true;
      if (entry.watchers === 0) this.#entries.delete(key);
    }
  }

  get size(): number {
    return this.#entries.size;
  }

  #evict(): void {
    if (this.#entries.size <= KEPT) return;
    for (const [key, entry] of this.#entries) {
      if (entry.watchers > 0) continue;
      this.#entries.delete(key);
      if (this.#entries.size <= KEPT) return;
    }
  }
}
