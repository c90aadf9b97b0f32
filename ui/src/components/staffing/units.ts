/**
 * A unit's name without its agency's, where both are shown: `Bidang Pelayanan pada Dinas Sosial` beside `Dinas Sosial`
 * is `Bidang Pelayanan`, and the part that tells two units apart is not clipped away.
 */
export function shortUnit(unit: string, agency: string): string {
  if (agency === '' || unit === agency || !unit.endsWith(` ${agency}`)) return unit;
  return unit.slice(0, -agency.length - 1).replace(/ pada$/, '');
}

/** A unit with its agency: a secretariat or a field is nothing without it. */
export function whereOf(post: { unit: string; agency: string }): string {
  return post.unit === post.agency ? post.unit : `${shortUnit(post.unit, post.agency)}, ${post.agency}`;
}
