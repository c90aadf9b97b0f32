export type Strength = 'tooShort' | 'weak' | 'fair' | 'good';

/** Shorter passphrases are not taken: the store's key is made from them. */
const LEAST = 8;

/**
 * A hint, not a gate beyond the least length: long phrases of several words are what people can keep.
 * One sign repeated, or the account's own name, is weak however long.
 */
export function strengthOf(passphrase: string, account: string): Strength {
  const text = passphrase.trim();
  if (text.length < LEAST) return 'tooShort';
  const different = new Set(text.toLowerCase()).size;
  const named = account.trim() !== '' && text.toLowerCase().includes(account.trim().toLowerCase());
  if (different < 6 || /^\d+$/.test(text) || (named && text.length < 20)) return 'weak';
  const words = text.split(/[\s\-_.]+/).filter((word) => word.length > 2).length;
  return text.length >= 20 || words >= 4 ? 'good' : 'fair';
}
