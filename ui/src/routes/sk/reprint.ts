import type { PaperRef } from '../../contract/acts';
import { act, host } from '../../state/desk.svelte';
import { notify } from '../../state/notices.svelte';
import { t } from '../../text';

/** Asks for a folder and writes frozen papers into it once more, one file each or all in one for the printer. */
export async function reprint(papers: PaperRef[], merged: boolean, signed = false): Promise<void> {
  const folder = await host().pickFolder();
  if (!folder) return;
  const outcome = await act('reprint_papers', { papers, merged, most_pages: null, signed, to: folder.id });
  if (outcome.done)
    notify('done', t.sk.reprinted(outcome.value.files.length, folder.name), {
      label: t.common.openFolder,
      run: () => void host().openWritten(folder.id),
    });
  else if (outcome.failure.kind === 'refused') notify('refused', outcome.failure.message);
}
