import type { RequestLine, RequestsView, WishView } from '../../../contract/acts';
import { t } from '../../../text';

export const STATES = ['open', 'in_process', 'granted', 'rejected', 'withdrawn'] as const;
export type State = (typeof STATES)[number];

/** What still waits for the desk. */
export const WAITING: readonly State[] = ['open', 'in_process'];

export function isOpen(line: Pick<RequestLine, 'state'>): boolean {
  return WAITING.some((state) => state === line.state);
}

/** Requests in these states that hold every word; the order of the core, the oldest first, stays. */
export function narrow(
  lines: readonly RequestLine[],
  states: readonly State[],
  query: string,
): RequestLine[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return lines.filter((line) => {
    if (states.length > 0 && !states.some((state) => state === line.state)) return false;
    if (words.length === 0) return true;
    const targets = line.targets.map((wish) => `${wish.title} ${wish.unit_name}`).join(' ');
    const text =
      `${line.name} ${line.nip} ${line.title} ${line.unit} ${targets} ${line.number} ${line.officer}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

export function countOf(view: RequestsView, state: State): number {
  return view[state];
}

/** A target in two lines: what, and where. */
export function wishLines(wish: WishView): [string, string] {
  return [wish.unit_name, wish.title || t.masuk.anyPost];
}

/** Why the chosen requests cannot be decided in a way, or nothing. */
export function whyNot(
  lines: readonly RequestLine[],
  decision: 'take' | 'reject' | 'withdraw' | 'reopen',
): string | null {
  if (lines.length === 0) return t.masuk.noneChosen;
  if (decision === 'reopen') return lines.some(isOpen) ? t.masuk.notEnded : null;
  return lines.every(isOpen) ? null : t.masuk.notOpen;
}

/** Why no case can be made of the chosen ones. */
export function whyNoCase(lines: readonly RequestLine[]): string | null {
  const [line] = lines;
  if (!line) return t.masuk.noneChosen;
  if (lines.length > 1) return t.masuk.oneOnly;
  if (line.case !== null) return t.masuk.hasCase;
  return isOpen(line) ? null : t.masuk.notOpen;
}
