import type { ImportView } from '../../contract/acts';
import type { Handle } from '../../host/host';

/** The files at hand and what is known of them; kept while the officer looks at another screen. */
export const importState = $state<{
  files: Handle[];
  view: ImportView | null;
  /** Whether `view` says what was taken, and no longer what would be. */
  taken: boolean;
  busy: 'preview' | 'take' | null;
  refused: string | null;
}>({ files: [], view: null, taken: false, busy: null, refused: null });
