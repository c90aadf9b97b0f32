import type { ImportView } from '../../contract/acts';
import type { Handle } from '../../host/host';
import { act } from '../../state/desk.svelte';

/** The files at hand and what is known of them; kept while the officer looks at another screen. */
export const importState = $state<{
  files: Handle[];
  view: ImportView | null;
  /** Whether `view` says what was taken, and no longer what would be. */
  taken: boolean;
  /** Which file's rows are shown. */
  open: number;
  busy: 'preview' | 'take' | null;
  refused: string | null;
}>({ files: [], view: null, taken: false, open: 0, busy: null, refused: null });

/** Reads files without taking anything. */
export async function previewFiles(files: Handle[]): Promise<void> {
  if (importState.busy || files.length === 0) return;
  Object.assign(importState, { files, view: null, taken: false, open: 0, refused: null, busy: 'preview' });
  const outcome = await act('preview_import', { files: files.map((one) => one.id) });
  importState.busy = null;
  if (outcome.done) {
    // What needs a look is shown first.
    const open = outcome.value.files.findIndex((file) => file.rejected.length > 0);
    Object.assign(importState, { view: outcome.value, open: Math.max(0, open) });
  } else if (outcome.failure.kind === 'refused') importState.refused = outcome.failure.message;
}

/** Takes the good rows of the files that were previewed. */
export async function takeFiles(): Promise<ImportView | null> {
  if (importState.busy) return null;
  Object.assign(importState, { busy: 'take', refused: null });
  const outcome = await act('take_import', { files: importState.files.map((one) => one.id) });
  importState.busy = null;
  if (outcome.done) {
    Object.assign(importState, { view: outcome.value, taken: true });
    return outcome.value;
  }
  if (outcome.failure.kind === 'refused') importState.refused = outcome.failure.message;
  return null;
}

export function forgetFiles(): void {
  Object.assign(importState, { files: [], view: null, taken: false, refused: null });
}
