import { act, host } from '../../../state/desk.svelte';
import { notify } from '../../../state/notices.svelte';
import { count } from '../../../text/format';
import { t } from '../../../text';

/** Asks for a folder and writes the forms that staff fill in. */
export async function writeForms(): Promise<void> {
  const folder = await host().pickFolder();
  if (!folder) return;
  const outcome = await act('write_forms', { to: folder.id });
  if (outcome.done)
    notify('done', t.masuk.formsDone(folder.name), {
      label: t.common.openFolder,
      run: () => void host().openWritten(folder.id),
    });
  else if (outcome.failure.kind === 'refused') notify('refused', outcome.failure.message);
}

/** Asks for a folder and prints the receipt slips of requests. */
export async function printReceipts(requests: number[]): Promise<void> {
  const folder = await host().pickFolder();
  if (!folder) return;
  const outcome = await act('print_receipts', { requests, to: folder.id });
  if (outcome.done)
    notify('done', t.masuk.receiptDone(count(requests.length), folder.name), {
      label: t.common.openFolder,
      run: () => void host().openWritten(folder.id),
    });
  else if (outcome.failure.kind === 'refused') notify('refused', outcome.failure.message);
}
