import type { Failure } from '../host/host';

export type Tone = 'done' | 'note' | 'refused';

export interface Toast {
  id: number;
  tone: Tone;
  text: string;
  action?: { label: string; run: () => void };
}

export const notices = $state<{ toasts: Toast[]; broken: Failure | null }>({ toasts: [], broken: null });

let last = 0;

/**
 * A short word that something is done (or was refused where no field can say it). Leaves by itself, after `stays`
 * milliseconds where they are given. Answers its number, for `dismiss`.
 */
export function notify(tone: Tone, text: string, action?: Toast['action'], stays?: number): number {
  const id = ++last;
  // The same word twice is one word; more than two at once is a wall.
  notices.toasts = [
    ...notices.toasts.filter((toast) => toast.text !== text),
    { id, tone, text, action },
  ].slice(-2);
  setTimeout(() => dismiss(id), stays ?? (tone === 'refused' ? 12_000 : 6_000));
  return id;
}

export function dismiss(id: number): void {
  const at = notices.toasts.findIndex((toast) => toast.id === id);
  if (at >= 0) notices.toasts.splice(at, 1);
}

/** What was said to one person is not left for the next. */
export function clearToasts(): void {
  notices.toasts = [];
}

/** A fault is never silent: it stays until the officer closes it. */
export function showBroken(failure: Failure): void {
  notices.broken ??= failure;
}
