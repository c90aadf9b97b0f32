import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { IdleClock, WARNING } from './idle';

const MINUTE = 60_000;

function wound(minutes: number) {
  const bells = { warn: vi.fn(), calm: vi.fn(), stillHere: vi.fn(), end: vi.fn() };
  return { clock: new IdleClock(minutes, bells), bells };
}

describe('the idle clock', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('warns before the end, and ends when nobody works', () => {
    const { bells } = wound(10);
    vi.advanceTimersByTime(10 * MINUTE - WARNING * 1000 - 1);
    expect(bells.warn).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(bells.warn).toHaveBeenCalledExactlyOnceWith(WARNING);
    vi.advanceTimersByTime(WARNING * 1000);
    expect(bells.end).toHaveBeenCalledOnce();
  });

  it('begins anew with every sign of work, and takes the warning back', () => {
    const { clock, bells } = wound(10);
    vi.advanceTimersByTime(10 * MINUTE - 1000);
    clock.worked();
    expect(bells.calm).toHaveBeenCalledOnce();
    vi.advanceTimersByTime(10 * MINUTE - 1);
    expect(bells.end).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(bells.end).toHaveBeenCalledOnce();
  });

  it('tells the core now and then that somebody writes', () => {
    const { clock, bells } = wound(8);
    for (let at = 0; at < 80; at++) {
      vi.advanceTimersByTime(3000);
      clock.worked();
    }
    expect(bells.stillHere, 'four minutes, a quarter of eight at a time').toHaveBeenCalledTimes(2);
  });

  it('rings no more once it is stopped', () => {
    const { clock, bells } = wound(1);
    clock.stop();
    vi.advanceTimersByTime(5 * MINUTE);
    expect(bells.end).not.toHaveBeenCalled();
  });
});
