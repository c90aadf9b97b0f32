import type { CaseDocumentDue } from '../../../contract/acts';
import type { IconName } from '../../../components/shared/icons';

/** How many of the mandatory documents are accepted. What no step needs yet does not count. */
export function tally(rows: readonly CaseDocumentDue[]): { there: number; due: number } {
  const asked = rows.filter((row) => row.due.due === 'mandatory' && row.status !== 'not_due');
  return { there: asked.filter((row) => row.status === 'there').length, due: asked.length };
}

/** Documents that nobody has looked at and that still count: what "accept all" takes. */
export function unseen(rows: readonly CaseDocumentDue[]): number[] {
  return rows.flatMap((row) =>
    row.documents.filter((one) => one.verdict === '' && one.valid).map((one) => one.id),
  );
}

export const MARKS: Record<string, { icon: IconName; tone: string }> = {
  there: { icon: 'check', tone: 'even' },
  unseen: { icon: 'search', tone: 'over' },
  rejected: { icon: 'stop', tone: 'block' },
  expired: { icon: 'history', tone: 'block' },
  missing: { icon: 'alert', tone: 'warn' },
  not_due: { icon: 'minus', tone: 'faint' },
};

const ORDER = ['rejected', 'expired', 'missing', 'unseen', 'there', 'not_due'];

/** What asks for work first; within the same status the mandatory ones first. */
export function ordered(rows: readonly CaseDocumentDue[]): CaseDocumentDue[] {
  const weight = (row: CaseDocumentDue) =>
    (row.due.due === 'mandatory' ? 0 : ORDER.length) + ORDER.indexOf(row.status);
  return [...rows].sort((a, b) => weight(a) - weight(b));
}
