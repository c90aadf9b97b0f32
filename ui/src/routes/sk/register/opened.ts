import type { DecreeView } from '../../../contract/acts';
import type { Handle } from '../../../host/host';
import { host } from '../../../state/desk.svelte';
import { notify } from '../../../state/notices.svelte';
import { go } from '../../../state/route.svelte';
import { t } from '../../../text';
import { idOf } from '../parts';

/** Shows the new decree in the register and says where its file is. */
export function opened(
  decrees: DecreeView[],
  folder: Handle,
  told: (number: string, folder: string) => string,
): void {
  const fresh = decrees[0];
  if (!fresh) return;
  go('sk', idOf('register', `decree-${fresh.id}`));
  notify('done', told(fresh.number, folder.name), {
    label: t.common.openFolder,
    run: () => void host().openWritten(folder.id),
  });
}
