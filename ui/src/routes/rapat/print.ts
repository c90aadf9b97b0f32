import { act, host } from '../../state/desk.svelte';
import { notify } from '../../state/notices.svelte';
import { t } from '../../text';

/** Asks for a folder and prints a paper of a meeting into it. */
export async function printMeeting(meeting: number, paper: keyof typeof t.rapat.print): Promise<void> {
  const folder = await host().pickFolder();
  if (!folder) return;
  const outcome = await act('print_meeting', { meeting, paper, to: folder.id });
  if (outcome.done)
    notify('done', t.rapat.printed(t.rapat.print[paper], folder.name), {
      label: t.common.openFolder,
      run: () => void host().openWritten(folder.id),
    });
  else if (outcome.failure.kind === 'refused') notify('refused', outcome.failure.message);
}
