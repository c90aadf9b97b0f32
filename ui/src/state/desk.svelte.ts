import { untrack } from 'svelte';
import type { Acts } from '../contract/acts';
import { asFailure, type ActName, type Failure, type Host, type Kind, type Progress } from '../host/host';
import { ReplyCache } from './cache.svelte';
import { door, useCurtain, type Closed } from './door.svelte';
import { clearToasts, showBroken } from './notices.svelte';
import { editOf, mergePlan } from './plans';
import { READS, type ReadName } from './reads';

/** Another account or another store: nothing remembered before them holds any more. */
const ENTRIES: readonly ActName[] = [
  'first_start',
  'open_demo',
  'unlock',
  'sign_out',
  'restore_backup',
  'undo_restore',
];

let cache: ReplyCache;
let theHost: Host;

/** The work that runs now, when it reports progress. */
export const running = $state<{ progress: Progress | null }>({ progress: null });

/** Called once at start, before the first page is drawn. */
export function openDesk(host: Host): void {
  theHost = host;
  door.closed = null;
  cache = new ReplyCache(host, READS, failed);
  host.onProgress((progress) => {
    running.progress = progress;
  });
}

export function host(): Host {
  return theHost;
}

/** The gate tells by itself why the session cannot be read. */
function failed(failure: Failure, act: ActName): void {
  if (failure.code === 'locked') foundLocked();
  else if (failure.kind === 'broken' && act !== 'session') showBroken(failure);
}

/** The core has locked the desk because nobody worked at it. */
function foundLocked(): void {
  if (door.closed !== null || cache.entry('session', {}).value?.state !== 'open') return;
  door.closed = 'idle';
  clearToasts();
  askSession();
}

/** Closes the desk; whoever comes back to a locked one finds everything as it was. */
export async function closeDesk(why: Closed): Promise<void> {
  if (door.closed !== null) return;
  door.closed = why;
  clearToasts();
  const outcome = await act('sign_out', {});
  if (!outcome.done) door.closed = null;
}

/** Reads the session anew: who is there, and how long nobody may try. */
export function askSession(): void {
  cache.entry('session', {}).stale = true;
}

/** Somebody is at work without asking anything (a long form): the core counts only what it is asked. */
export async function stillHere(): Promise<void> {
  await theHost
    .call('list_accounts', {})
    .catch((error: unknown) => failed(asFailure(error), 'list_accounts'));
}

export interface Read<T> {
  /** The newest answer; while a changed question is being asked, the answer before it, so that nothing flashes. */
  readonly value: T | undefined;
  readonly failure: Failure | undefined;
  readonly busy: boolean;
  /** Whether `value` answers the question as it stands now. */
  readonly current: boolean;
}

/**
 * Reads an act that changes nothing. `request` is a function so that the page may depend on its state;
 * `null` asks nothing. Call it while a component is being set up.
 */
export function read<A extends ReadName>(
  act: A,
  request: () => Acts[A]['request'] | null,
): Read<Acts[A]['reply']> {
  const resting = useCurtain();
  const entry = $derived.by(() => {
    const asked = request();
    return asked === null ? null : cache.entry(act, asked);
  });
  $effect(() => {
    const watched = entry;
    if (!watched) return;
    watched.watchers += 1;
    return () => {
      watched.watchers -= 1;
    };
  });
  $effect(() => {
    const watched = entry;
    if (watched?.stale && !resting()) untrack(() => void cache.load(watched));
  });
  let before: Acts[A]['reply'] | undefined;
  const value = $derived.by(() => {
    if (!entry) before = undefined;
    else if (entry.value !== undefined) before = entry.value;
    return before;
  });
  return {
    get value() {
      return value;
    },
    get failure() {
      return entry?.failure;
    },
    get busy() {
      return entry?.busy ?? false;
    },
    get current() {
      return entry?.value !== undefined && !entry.stale;
    },
  };
}

/** Asks once, outside a component's setup (a picker, a pasted list). Uses the same memory of replies. */
export async function ask<A extends ReadName>(
  act: A,
  request: Acts[A]['request'],
): Promise<Acts[A]['reply'] | undefined> {
  const entry = cache.entry(act, request);
  if (entry.stale || entry.value === undefined) await cache.load(entry);
  return entry.value;
}

/** Forgets what reads these kinds of records, so that the page shows them as they are now: another window may have changed them. */
export function reread(...kinds: Kind[]): void {
  cache.drop(kinds);
}

export type Outcome<T> = { done: true; value: T } | { done: false; failure: Failure };

/**
 * Does an act. What it changed is dropped from the memory of replies before this returns. A refusal is the
 * caller's to show beside the field; a breakdown is always shown here, and the caller need not speak again, unless it
 * `tells` of it itself.
 */
export async function act<A extends ActName>(
  name: A,
  request: Acts[A]['request'],
  { tells = false }: { tells?: boolean } = {},
): Promise<Outcome<Acts[A]['reply']>> {
  try {
    const reply = await theHost.call(name, request);
    if (ENTRIES.includes(name)) {
      cache.clear();
      if (name !== 'sign_out') door.closed = null;
    }
    const edited = editOf(name, reply.value);
    const led =
      edited && cache.lead('show_plan', { plan: edited.head.plan }, (held) => mergePlan(held, edited));
    cache.drop(reply.changed, led);
    return { done: true, value: reply.value };
  } catch (error) {
    const failure = asFailure(error);
    if (!tells) failed(failure, name);
    return { done: false, failure };
  } finally {
    running.progress = null;
  }
}
