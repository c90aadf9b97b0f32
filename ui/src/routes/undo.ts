import { act } from '../state/desk.svelte';
import { notify } from '../state/notices.svelte';
import { t } from '../text';

/** Takes back the last act that can be taken back, and says which it was. */
export async function undo(): Promise<void> {
  const outcome = await act('undo', {});
  if (outcome.done) {
    notify('done', t.shell.undone(outcome.value.label), { label: t.shell.redo, run: () => void redo() });
  } else if (outcome.failure.kind === 'refused') notify('refused', outcome.failure.message);
}

export async function redo(): Promise<void> {
  const outcome = await act('redo', {});
  if (outcome.done) notify('done', t.shell.redone(outcome.value.label));
  else if (outcome.failure.kind === 'refused') notify('refused', outcome.failure.message);
}
