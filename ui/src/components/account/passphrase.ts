export type Strength = 'tooShort' | 'weak' | 'fair' | 'good';

/** The parameter that says how long a passphrase must be. */
export const LENGTH_KEY = 'security.passphrase_length';

/**
 * A hint, not a gate beyond the least length: long phrases of several words are what people can keep.
 * One sign repeated, or the account's own name, is weak however long. Before there is a store nobody can ask for the least
 * length (0); the core says it then.
 */
export function strengthOf(passphrase: string, account: string, least: number): Strength {
  const text = passphrase.trim();
  if (Array.from(passphrase).length < least) return 'tooShort';
  const different = new Set(text.toLowerCase()).size;
  const named = account.trim() !== '' && text.toLowerCase().includes(account.trim().toLowerCase());
  if (text.length < 10 || different < 6 || /^\d+$/.test(text) || (named && text.length < 20)) return 'weak';
  const words = text.split(/[\s\-_.]+/).filter((word) => word.length > 2).length;
  return text.length >= 20 || words >= 4 ? 'good' : 'fair';
}
