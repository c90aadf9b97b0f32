export interface Stop {
  state: string;
  how: 'done' | 'now' | 'ahead';
  /** Off the way: returned, postponed, rejected, cancelled, revoked. */
  side: boolean;
}

/** The way of a case with its place on it. A side state stands after the state that it was left from. */
export function stopsOf(route: readonly string[], state: string, reached: string): Stop[] {
  const side = !route.includes(state);
  const at = route.indexOf(side ? reached : state);
  const stops: Stop[] = route.map((one, place) => ({
    state: one,
    how: place < at || (side && place === at) ? 'done' : place === at ? 'now' : 'ahead',
    side: false,
  }));
  if (side) stops.splice(at + 1, 0, { state, how: 'now', side: true });
  return stops;
}
