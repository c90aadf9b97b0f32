/** Units of the stand-in before and after a move. */
import type { BalanceView, UnitOutcome } from '../../contract/acts';
import type { FakeDesk } from '../fake';
import { dice } from './region';

/** Need and held of a unit by name, with some people more or fewer. */
export function balanceOf(desk: FakeDesk, unit: string, more = 0): { id: number; balance: BalanceView } {
  const found = desk.region.units.find((one) => one.name === unit);
  const positions = desk.region.positions.filter((one) => one.unit === found?.id);
  const own = new Set(positions.map((one) => one.id));
  const need = positions.reduce((sum, one) => sum + one.need, 0);
  const held =
    desk.region.staff.filter((person) => person.position !== null && own.has(person.position)).length + more;
  return { id: found?.id ?? 0, balance: { need, held, gap: held - need } };
}

export function unitsAround(
  desk: FakeDesk,
  kept: { evaluation: number; from_unit: string; unit: string; months: number },
): UnitOutcome[] {
  return (['origin', 'destination'] as const).map((side, at) => {
    const unit = side === 'origin' ? kept.from_unit : kept.unit;
    const before = balanceOf(desk, unit, side === 'origin' ? 1 : -1);
    const after = balanceOf(desk, unit);
    const roll = dice(kept.evaluation * 5 + at);
    const measured = roll() < 0.8;
    const index = 74 + roll() * 14;
    return {
      side,
      unit,
      unit_id: after.id,
      before: before.balance,
      after: after.balance,
      index_before: measured ? index : null,
      index_period_before: measured ? '2025' : '',
      index_after: measured && kept.months > 3 ? index + (roll() - 0.4) * 6 : null,
      index_period_after: measured && kept.months > 3 ? '2026 semester 1' : '',
    };
  });
}
