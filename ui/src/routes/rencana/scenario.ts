import type { ScenarioView, StaffingView } from '../../contract/acts';
import type { Vacant } from './moves';

/** Staffing as a scenario sees it: the figures that it changes, the rest as it is. */
export function underScenario(
  staffing: StaffingView | undefined,
  scenario: ScenarioView | undefined,
): StaffingView | undefined {
  if (!staffing || !scenario) return staffing;
  const posts = new Map(scenario.positions.map((one) => [one.position, one.after]));
  const units = new Map(scenario.units.map((one) => [one.unit, one.after]));
  return {
    ...staffing,
    total: scenario.after,
    units: staffing.units.map((unit) => ({ ...unit, ...units.get(unit.id) })),
    positions: staffing.positions.map((post) => ({ ...post, ...posts.get(post.id) })),
  };
}

/** Open seats under a scenario: counted anew where it changes need or holders, and new ones where it opens some. */
export function seatsUnder(
  vacancies: Vacant[],
  scenario: ScenarioView | undefined,
  staffing: StaffingView | undefined,
): Vacant[] {
  if (!scenario || !staffing) return vacancies;
  const after = new Map(scenario.positions.map((one) => [one.position, one.after]));
  const known = new Set(vacancies.map((one) => one.position));
  const units = new Map(staffing.units.map((unit) => [unit.id, unit]));
  const seen = vacancies.flatMap((one) => {
    const now = after.get(one.position);
    if (!now) return [one];
    return now.gap < 0 ? [{ ...one, open: -now.gap }] : [];
  });
  const opened = staffing.positions.flatMap((post): Vacant[] => {
    const now = after.get(post.id);
    const unit = units.get(post.unit);
    if (!now || now.gap >= 0 || known.has(post.id) || !unit) return [];
    return [
      {
        position: post.id,
        unit: unit.name,
        unit_id: unit.id,
        agency: units.get(unit.agency)?.name ?? '',
        title: post.title,
        class: post.class,
        open: -now.gap,
        requirements: { min_education: null, fields: [], rank_low: null, rank_high: null },
      },
    ];
  });
  return [...opened, ...seen];
}
