import type { UnitLine } from '../../contract/acts';

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

const MOST = 40;

/** Units whose name, with the names above it, holds every word; the higher ones first, then in tree order. */
export function findUnitsBy(units: readonly UnitLine[], query: string): UnitLine[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const names = new Map(units.map((unit) => [unit.id, unit]));
  return units
    .filter((unit) => {
      const text = `${unit.name} ${unitWhere(names, unit)}`.toLowerCase();
      return words.every((word) => text.includes(word));
    })
    .sort((a, b) => a.depth - b.depth)
    .slice(0, MOST);
}

/** The agency a unit belongs to; empty for the agency itself. */
export function unitWhere(names: ReadonlyMap<number, UnitLine>, unit: UnitLine): string {
  return unit.agency === unit.id ? '' : (names.get(unit.agency)?.name ?? '');
}
