import type { PlanOutcome, PlannedOutcome } from '../../../contract/acts';
import { t } from '../../../text';

/** Whether a unit has today what the plan promised: the same gap, more, or less. */
export function keptOf(unit: PlannedOutcome): { kept: boolean; words: string; tone: 'ok' | 'over' | 'warn' } {
  const missing = unit.planned.gap - unit.today.gap;
  if (missing === 0) return { kept: true, words: t.sesudah.capaian.keptYes, tone: 'ok' };
  if (missing < 0) return { kept: true, words: t.sesudah.capaian.keptMore, tone: 'over' };
  return { kept: false, words: t.sesudah.capaian.keptNo(String(missing)), tone: 'warn' };
}

export function keptSum(outcome: PlanOutcome): number {
  return outcome.units.filter((unit) => keptOf(unit).kept).length;
}

/** Units with a broken promise first, the largest shortfall on top, then by name. */
export function byPromise(units: readonly PlannedOutcome[]): PlannedOutcome[] {
  const missing = (unit: PlannedOutcome) => unit.planned.gap - unit.today.gap;
  return [...units].sort((a, b) => missing(b) - missing(a) || a.unit.localeCompare(b.unit));
}
