import { describe, expect, it, vi } from 'vitest';
import type { Failure, Host } from '../host/host';
import { ReplyCache } from './cache.svelte';
import { READS } from './reads';

/** A host whose answers the test gives when it likes. */
function slowHost() {
  const waiting: ((value: unknown) => void)[] = [];
  const failing: ((failure: Failure) => void)[] = [];
  const call = vi.fn(
    () =>
      new Promise((resolve, reject) => {
        waiting.push((value) => resolve({ value, changed: [] }));
        failing.push(reject);
      }),
  );
  return { host: { call } as unknown as Host, call, answer: waiting, fail: failing };
}

const plans = (name: string) => [
  { plan: 1, name, state: 'draft', tmt: '2027-01-04', drafter: 'a', moves: 0, consented: 0, decrees: 0 },
];

describe('the memory of replies', () => {
  it('holds one entry per act and request', () => {
    const cache = new ReplyCache(slowHost().host, READS, () => {});
    expect(cache.entry('show_plan', { plan: 1 })).toBe(cache.entry('show_plan', { plan: 1 }));
    expect(cache.entry('show_plan', { plan: 1 })).not.toBe(cache.entry('show_plan', { plan: 2 }));
  });

  it('forgets exactly the acts that read what changed', () => {
    const cache = new ReplyCache(slowHost().host, READS, () => {});
    const staff = cache.entry('show_staff', { nip: '1' });
    const decrees = cache.entry('list_decrees', {});
    const journal = cache.entry('list_journal', { limit: 10, before: null });
    for (const entry of [staff, decrees, journal]) entry.stale = false;
    cache.drop(['decree']);
    expect([staff.stale, decrees.stale, journal.stale]).toEqual([true, true, false]);
  });

  it('keeps the newest answer when an older one comes late', async () => {
    const { host, answer } = slowHost();
    const cache = new ReplyCache(host, READS, () => {});
    const entry = cache.entry('list_plans', {});
    const first = cache.load(entry);
    const second = cache.load(entry);
    answer[1]?.(plans('baru'));
    answer[0]?.(plans('lama'));
    await Promise.all([first, second]);
    expect(entry.value?.[0]?.name).toBe('baru');
    expect(entry.busy).toBe(false);
  });

  it('is stale again when something changed while it was being asked', async () => {
    const { host, answer } = slowHost();
    const cache = new ReplyCache(host, READS, () => {});
    const entry = cache.entry('list_plans', {});
    const load = cache.load(entry);
    cache.drop(['plan']);
    answer[0]?.(plans('x'));
    await load;
    expect(entry.stale).toBe(true);
  });

  it('tells of every failure by act, and keeps it for the page', async () => {
    const { host, fail } = slowHost();
    const failed = vi.fn();
    const cache = new ReplyCache(host, READS, failed);
    const entry = cache.entry('list_plans', {});
    const refused: Failure = { kind: 'refused', code: 'x', message: 'Tidak.' };
    let load = cache.load(entry);
    fail[0]?.(refused);
    await load;
    expect(entry.failure).toEqual(refused);
    expect(failed).toHaveBeenCalledExactlyOnceWith(refused, 'list_plans');
    load = cache.load(entry);
    const broken: Failure = { kind: 'broken', code: 'disk', message: 'Rusak.' };
    fail[1]?.(broken);
    await load;
    expect(failed).toHaveBeenLastCalledWith(broken, 'list_plans');
  });

  it('leads a held reply on without asking again', async () => {
    const { host, call, answer } = slowHost();
    const cache = new ReplyCache(host, READS, () => {});
    const entry = cache.entry('list_plans', {});
    const load = cache.load(entry);
    answer[0]?.(plans('lama'));
    await load;
    const led = cache.lead('list_plans', {}, (held) => held.map((one) => ({ ...one, name: 'baru' })));
    cache.drop(['plan'], led);
    expect([entry.stale, entry.value?.[0]?.name]).toEqual([false, 'baru']);
    expect(call).toHaveBeenCalledOnce();
  });

  it('asks again for what it does not hold, for what is out of date already, and for what cannot be told', async () => {
    const { host, answer } = slowHost();
    const cache = new ReplyCache(host, READS, () => {});
    const entry = cache.entry('list_plans', {});
    const next = vi.fn((held: ReturnType<typeof plans>) => held);
    expect(cache.lead('list_plans', {}, next), 'nothing is held').toBeNull();
    const load = cache.load(entry);
    expect(cache.lead('list_plans', {}, next), 'it is on its way').toBeNull();
    answer[0]?.(plans('lama'));
    await load;
    cache.drop(['plan']);
    expect(cache.lead('list_plans', {}, next), 'something else changed before').toBeNull();
    expect(next).not.toHaveBeenCalled();
    entry.stale = false;
    const led = cache.lead('list_plans', {}, () => null);
    cache.drop(['plan'], led);
    expect([entry.stale, entry.value?.[0]?.name], 'the page shows the old one until the answer').toEqual([
      true,
      'lama',
    ]);
  });

  it('does not grow without end, and never drops what the page looks at', () => {
    const cache = new ReplyCache(slowHost().host, READS, () => {});
    const seen = cache.entry('show_staff', { nip: 'dilihat' });
    seen.watchers = 1;
    for (let at = 0; at < 1000; at++) cache.entry('show_staff', { nip: String(at) });
    expect(cache.size).toBeLessThanOrEqual(240);
    expect(cache.entry('show_staff', { nip: 'dilihat' })).toBe(seen);
  });
});
