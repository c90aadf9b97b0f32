import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../state/desk.svelte';
import { doneOf, newBatch, runBatch, type Batch, type Stretch } from './batch';

/** A core that prints `size` of `names` in one call, and fails in the calls that are named. */
function core(names: string[], size: number, failures: Record<number, Outcome<never>> = {}) {
  const written: string[] = [];
  let calls = 0;
  return {
    written,
    get calls() {
      return calls;
    },
    step: async (papers: readonly string[]): Promise<Outcome<Stretch<string>>> => {
      const failure = failures[++calls];
      if (failure) return failure;
      const now = names.filter((one) => !papers.includes(one)).slice(0, size);
      written.push(...now);
      return {
        done: true,
        value: { papers: now, remaining: names.length - papers.length - now.length, remarks: ['sama'] },
      };
    },
  };
}

const NAMES = ['Siti', 'Budi', 'Dewi', 'Eko', 'Hana'];
const always = { wanted: () => true, report: () => {} };
const refused = (code: string): Outcome<never> => ({
  done: false,
  failure: { kind: 'refused', code, message: 'Tidak dapat.' },
});

describe('a batch', () => {
  it('calls until nothing remains, and tells a remark once', async () => {
    const desk = core(NAMES, 2);
    const told: Batch<string>[] = [];
    const end = await runBatch(newBatch<string>(5), desk.step, {
      wanted: () => true,
      report: (one) => told.push(one),
    });
    expect(end).toMatchObject({ state: 'done', remaining: 0, papers: NAMES, remarks: ['sama'] });
    expect(desk.calls).toBe(3);
    expect(told.map(doneOf), 'begun, then after every call').toEqual([0, 2, 4, 5]);
  });

  it('learns from the first answer how many there are', async () => {
    const told: (number | null)[] = [];
    await runBatch(newBatch<string>(null), core(NAMES, 2).step, {
      wanted: () => true,
      report: (one) => told.push(one.total),
    });
    expect(told).toEqual([null, 5, 5, 5]);
  });

  it('that is cancelled keeps what earlier calls wrote, and goes on where it stopped', async () => {
    const desk = core(NAMES, 2, { 2: refused('cancelled') });
    const halted = await runBatch(newBatch<string>(5), desk.step, always);
    expect(halted).toMatchObject({ state: 'stopped', papers: ['Siti', 'Budi'], remaining: 3 });
    const end = await runBatch(halted, desk.step, always);
    expect(end).toMatchObject({ state: 'done', papers: NAMES });
    expect(desk.written, 'nothing is written twice').toEqual(NAMES);
  });

  it('asked to stop between two calls does not call again', async () => {
    const desk = core(NAMES, 2);
    const end = await runBatch(newBatch<string>(5), desk.step, {
      wanted: () => desk.calls < 1,
      report: () => {},
    });
    expect(end).toMatchObject({ state: 'stopped', remaining: 3 });
    expect(desk.calls).toBe(1);
  });

  it('that is refused says why and can be tried again', async () => {
    const desk = core(NAMES, 3, { 2: refused('letter_incomplete') });
    const halted = await runBatch(newBatch<string>(5), desk.step, always);
    expect(halted).toMatchObject({ state: 'refused', message: 'Tidak dapat.', remaining: 2 });
    expect(await runBatch(halted, desk.step, always)).toMatchObject({ state: 'done', message: '' });
  });

  it('that breaks is halted; the fault itself is shown elsewhere', async () => {
    const broken: Outcome<never> = {
      done: false,
      failure: { kind: 'broken', code: 'disk_full', message: 'Cakram penuh.' },
    };
    expect(await runBatch(newBatch<string>(5), core(NAMES, 2, { 1: broken }).step, always)).toMatchObject({
      state: 'broken',
      papers: [],
      remaining: 5,
    });
  });

  it('never asks for ever when the core writes nothing', async () => {
    const step = async () => ({ done: true as const, value: { papers: [], remaining: 4, remarks: [] } });
    expect(await runBatch(newBatch<string>(4), step, always)).toMatchObject({
      state: 'stopped',
      remaining: 4,
    });
  });

  it('whatever the sizes and failures, ends with each paper once', async () => {
    for (let seed = 1; seed <= 60; seed++) {
      const names = Array.from({ length: seed % 13 }, (_, at) => `orang ${at}`);
      const failures = Object.fromEntries(
        [2, 3, 5].filter((one) => (seed * one) % 4 === 0).map((one) => [one, refused('cancelled')]),
      );
      const desk = core(names, 1 + (seed % 4), failures);
      let batch = newBatch<string>(names.length);
      for (let tries = 0; tries < 9 && batch.state !== 'done'; tries++)
        batch = await runBatch(batch, desk.step, always);
      expect(batch.papers, `seed ${seed}`).toEqual(names);
      expect(desk.written, `seed ${seed}`).toEqual(names);
    }
  });
});
