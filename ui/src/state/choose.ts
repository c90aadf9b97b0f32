/** The chosen rows after a press: alone, added or taken away (Ctrl), or up to here (Shift). */
export function choose(
  chosen: ReadonlySet<number>,
  order: number[],
  pressed: number,
  from: number | null,
  how: { add: boolean; range: boolean },
): Set<number> {
  if (how.range && from !== null) {
    const [a, b] = [order.indexOf(from), order.indexOf(pressed)].sort((x, y) => x - y) as [number, number];
    return new Set(order.slice(Math.max(0, a), b + 1));
  }
  if (!how.add) return new Set([pressed]);
  const next = new Set(chosen);
  if (next.has(pressed)) next.delete(pressed);
  else next.add(pressed);
  return next;
}
