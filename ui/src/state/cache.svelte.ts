import { untrack } from 'svelte';
import type { Acts } from '../contract/acts';
import { asFailure, type ActName, type Failure, type Host, type Kind } from '../host/host';

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
    readonly act: ActName,
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
    readonly reads: Partial<Record<ActName, readonly Kind[]>>,
    readonly onBroken: (failure: Failure) => void,
  ) {}

  entry<A extends ActName>(act: A, request: Acts[A]['request']): Entry<Acts[A]['reply']> {
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
      if (failure.kind === 'broken') this.onBroken(failure);
    } finally {
      if (turn === entry.asked) entry.busy = false;
    }
  }

  /**
   * Leads a held reply on to what became of it, without asking again. `next` answers `null` when it cannot; then, and
   * where nothing is held, the entry is asked for when it is next looked at.
   */
  lead<A extends ActName>(
    act: A,
    request: Acts[A]['request'],
    next: (held: Acts[A]['reply']) => Acts[A]['reply'] | null,
  ): void {
    const entry = this.entry(act, request);
    const value = entry.value === undefined ? null : next(entry.value);
    if (value === null) {
      entry.stale = true;
      return;
    }
    // An answer still on its way is older than this.
    entry.asked += 1;
    entry.value = value;
    entry.failure = undefined;
    entry.stale = false;
    entry.busy = false;
  }

  /** Marks what reads any of these kinds. */
  drop(changed: readonly Kind[]): void {
    if (changed.length === 0) return;
    for (const entry of this.#entries.values()) {
      if (this.reads[entry.act]?.some((kind) => changed.includes(kind))) entry.stale = true;
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
