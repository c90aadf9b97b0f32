import { read } from '../../state/desk.svelte';
import { LENGTH_KEY } from './passphrase';

/** How long a passphrase must be at least, by the parameter in force; call it while a component is being set up. */
export function useLeastLength(): () => number {
  const law = read('list_parameters', () => ({ prefix: LENGTH_KEY }));
  return () => Number(law.value?.find((one) => one.key === LENGTH_KEY && one.in_force)?.value ?? 0);
}

/** Whether the two fields hold one passphrase that is long enough. */
export function isGood(passphrase: string, again: string, least: number): boolean {
  return passphrase !== '' && passphrase === again && Array.from(passphrase).length >= least;
}
