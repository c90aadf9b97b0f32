import type { ObjectionView } from '../../../contract/acts';
import { shortDate } from '../../../text/format';
import { t } from '../../../text';

export const DECISIONS = ['dikabulkan', 'dikabulkan_sebagian', 'ditolak', 'tidak_diterima'] as const;
export type Decision = (typeof DECISIONS)[number];

export function decisionWord(decision: string): string {
  return t.sesudah.keberatan.decisions[decision as Decision] ?? decision;
}

export function decisionTone(decision: string): 'ok' | 'warn' | 'block' | 'plain' {
  if (decision === 'dikabulkan') return 'ok';
  if (decision === 'dikabulkan_sebagian') return 'warn';
  return decision === '' ? 'plain' : 'block';
}

/** What may be decided: one that came in time is judged by what it says; one that came late is turned away. */
export function decisionsFor(objection: ObjectionView): Decision[] {
  return DECISIONS.filter((one) => (one === 'tidak_diterima') !== objection.in_time);
}

/** The reason that a late objection is turned away with, to begin from. */
export function lateReason(objection: ObjectionView): string {
  return t.sesudah.keberatan.lateReason(shortDate(objection.day), shortDate(objection.limit));
}

export function objectionText(one: ObjectionView): string {
  return `${one.name} ${one.nip} ${one.letter} ${one.grounds} ${one.decision_letter} ${decisionWord(one.decision)}`;
}
