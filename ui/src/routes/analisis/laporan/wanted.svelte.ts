import { go } from '../../../state/route.svelte';
import { KINDS, type Kind } from './reports';

/** The report that is being prepared; kept while the officer looks at another part. */
export const wanted = $state<{ kind: Kind; unit: number | null }>({ kind: KINDS[0], unit: null });

/** Goes to the reports with one of them chosen, for the unit that is looked at. */
export function toReport(kind: Kind, unit: number | null = null): void {
  Object.assign(wanted, { kind, unit });
  go('analisis', 'laporan');
}
