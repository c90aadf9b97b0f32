import { t } from '../../../text';
import type { PaperRow } from './rows';

/** What a paper is called: `SK perorangan`, `Undangan pelantikan`. */
export function wordOf(row: Pick<PaperRow, 'kind' | 'title'>): string {
  return row.title || decreeWord(row.kind);
}

export function decreeWord(kind: string): string {
  return t.arsip.kinds[kind as keyof typeof t.arsip.kinds] ?? kind;
}

/** Whom or what a paper is about. */
export function aboutOf(row: Pick<PaperRow, 'name' | 'agency' | 'plan'>): string {
  return row.name ?? (row.agency || row.plan);
}
