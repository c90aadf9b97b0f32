import type { Failure } from '../../host/host';

/** What an officer can do about a store that does not open. */
export type Remedy = 'restore' | 'salvage' | 'retry';

export type Trouble =
  'damaged' | 'keys' | 'missing' | 'inUse' | 'newer' | 'full' | 'readOnly' | 'remote' | 'disk' | 'other';

const KINDS: Record<string, Trouble> = {
  store_damaged: 'damaged',
  key_file_missing: 'keys',
  store_missing: 'missing',
  store_in_use: 'inUse',
  store_busy: 'inUse',
  store_newer: 'newer',
  disk_full: 'full',
  read_only: 'readOnly',
  remote_folder: 'remote',
  disk_fault: 'disk',
};

/** What is wrong with the store, by the code of the core. */
export function troubleOf(failure: Failure): Trouble {
  return KINDS[failure.code] ?? 'other';
}

/** In the order in which they are to be tried. */
export function remediesFor(trouble: Trouble): Remedy[] {
  if (trouble === 'damaged') return ['restore', 'salvage', 'retry'];
  if (trouble === 'keys' || trouble === 'missing') return ['restore', 'retry'];
  if (trouble === 'disk' || trouble === 'other') return ['retry', 'restore'];
  return ['retry'];
}

/** A passphrase that does not fit, or a name that is unknown, is no trouble of the store: the form says it. */
export function isTrouble(failure: Failure): boolean {
  return failure.kind === 'broken' && failure.code !== 'wrong_passphrase';
}
