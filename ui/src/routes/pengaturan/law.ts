import { t } from '../../text';

/** What every change of the law is told with: from when, by which basis, why. */
export interface LawEntry {
  from: string;
  basis: string;
  note: string;
}

/** What is missing, field by field. A change of a rule's weight needs its reason. */
export function faultsOf(entry: LawEntry, reasoned: boolean): Record<keyof LawEntry, string | null> {
  return {
    from: entry.from === '' ? t.pengaturan.dayNeeded : null,
    basis: entry.basis.trim() === '' ? t.pengaturan.basisNeeded : null,
    note: reasoned && entry.note.trim() === '' ? t.pengaturan.reasonNeeded : null,
  };
}

export function isWhole(faults: Record<string, string | null>): boolean {
  return Object.values(faults).every((fault) => fault === null);
}
