import type { PlannedEntryRow } from '../../../contract/acts';

/** A row as it is being typed. */
export interface EntryDraft {
  day: string;
  people: string;
  note: string;
}

export function draftOf(entries: readonly PlannedEntryRow[]): EntryDraft[] {
  return entries.map((one) => ({ day: one.day, people: String(one.people), note: one.note }));
}

/** Whole people, one or more; anything else is not read. */
export function peopleOf(text: string): number | null {
  const people = Number(text.trim());
  return text.trim() !== '' && Number.isInteger(people) && people > 0 ? people : null;
}

/** The rows to keep, in the order of their days; `null` while a row cannot be read. */
export function entriesOf(drafts: readonly EntryDraft[]): PlannedEntryRow[] | null {
  const rows: PlannedEntryRow[] = [];
  for (const draft of drafts) {
    const people = peopleOf(draft.people);
    if (draft.day === '' || people === null) return null;
    rows.push({ day: draft.day, people, note: draft.note.trim() });
  }
  return rows.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}
