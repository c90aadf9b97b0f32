/** A vacancy for which another screen asked candidates: the plan desk opens on it, once. */
export const wanted = $state<{ position: number | null }>({ position: null });

/** The wanted vacancy, which is then no longer wanted. */
export function takeWanted(): number | null {
  const position = wanted.position;
  wanted.position = null;
  return position;
}
