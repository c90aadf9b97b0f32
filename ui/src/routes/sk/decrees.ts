import type { DecreeView } from '../../contract/acts';

/** Decrees whose number, person, plan or code hold every word. */
export function findDecrees(decrees: DecreeView[], query: string): DecreeView[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return decrees;
  return decrees.filter((one) => {
    const text =
      `${one.number} ${one.name ?? ''} ${one.nip ?? ''} ${one.plan_name} ${one.code} ${one.file}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
