import type { CaseLine } from '../../contract/acts';
import { hashOf } from '../../state/route.svelte';
import { t } from '../../text';

/** States that end a case. */
const ENDED: readonly string[] = ['SELESAI', 'DITOLAK', 'DIBATALKAN', 'DICABUT'];

/** Those outside the office: when they are late the deadline lapsed, which is never an answer. */
const OTHERS: readonly string[] = ['origin', 'destination', 'panel', 'bkn', 'unit', 'raters'];

export type ChipTone = 'plain' | 'brand' | 'ok' | 'warn' | 'block' | 'over';

export function hasEnded(state: string): boolean {
  return ENDED.includes(state);
}

export function stateWord(state: string): string {
  return t.caseStates[state as keyof typeof t.caseStates] ?? state;
}

/** Where the case stands in its life: being prepared, asked, decided, done, or off the way. */
export function stateTone(state: string): ChipTone {
  if (state === 'DITOLAK' || state === 'DICABUT') return 'block';
  if (state === 'DIKEMBALIKAN' || state === 'DITUNDA') return 'warn';
  if (state === 'DRAF' || state === 'DIBATALKAN') return 'plain';
  if (state === 'SELESAI' || state === 'PEMANTAUAN' || state === 'SPMT') return 'ok';
  if (state === 'SK_TERBIT' || state === 'PELANTIKAN' || state === 'PENOMORAN_SK') return 'over';
  return 'brand';
}

export function holderWord(holder: string): string {
  return t.holders[holder as keyof typeof t.holders] ?? holder;
}

export function isOthers(holder: string): boolean {
  return OTHERS.includes(holder);
}

/** A step as its button says it; of BKN no consent is asked. */
export function stepName(step: keyof typeof t.stepNames, states: readonly string[]): string {
  const ofBkn = step === 'ask' && states.length > 0 && states.every((one) => one === 'MENUNGGU_PERTEK');
  return ofBkn ? t.putusan.askPertek : t.stepNames[step];
}

export function stepWord(kind: string): string {
  return t.stepsTaken[kind as keyof typeof t.stepsTaken] ?? kind;
}

export function decisionWord(decision: string): string {
  return t.caseDecisions[decision as keyof typeof t.caseDecisions] ?? decision;
}

/** How pressing a deadline is, in words; empty while there is time. */
export function urgencyWord(urgency: string, holder: string): string {
  if (urgency === 'late') return isOthers(holder) ? t.perkara.lapsed : t.perkara.late;
  if (urgency === 'due') return t.perkara.today;
  return urgency === 'soon' ? t.perkara.soon : '';
}

/** The address of a case opened whole. */
export function caseHash(id: number): string {
  return hashOf({ screen: 'permohonan', id: `usulan:${id}` });
}

/** Lines that hold every word of the query. */
export function linesWith(lines: readonly CaseLine[], query: string): CaseLine[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [...lines];
  return lines.filter((one) => {
    const text =
      `${one.name} ${one.nip} ${one.from_title} ${one.from_unit} ${one.to_title} ${one.to_unit} ${one.officer} ${one.plan_name} ${stateWord(one.state)}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
