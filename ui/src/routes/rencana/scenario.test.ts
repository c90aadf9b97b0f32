import { describe, expect, it } from 'vitest';
import type { BalanceView, ScenarioView, StaffingView } from '../../contract/acts';
import { seatsUnder, underScenario } from './scenario';
import type { Vacant } from './moves';

const balance = (need: number, held: number): BalanceView => ({ need, held, gap: held - need });
const post = (id: number, need: number, held: number) => ({
  id,
  unit: 1,
  title: `Jabatan ${id}`,
  family: 'pelaksana',
  level: '',
  class: 7,
  ...balance(need, held),
  status: 'short',
});
const staffing = {
  as_of: '2027-01-01',
  units: [{ id: 1, name: 'Bidang Bina Marga', agency: 1, parent: null, ...balance(6, 5) }],
  positions: [post(10, 2, 1), post(11, 2, 2), post(12, 2, 2)],
} as unknown as StaffingView;
const change = (position: number, before: BalanceView, after: BalanceView) => ({
  position,
  title: '',
  unit_name: '',
  before,
  after,
});
const scenario = {
  after: { need: 9 },
  units: [{ unit: 1, name: '', depth: 0, before: balance(6, 5), after: balance(9, 5) }],
  positions: [change(10, balance(2, 1), balance(1, 1)), change(11, balance(2, 2), balance(5, 2))],
} as unknown as ScenarioView;
const vacancies = [{ position: 10, open: 1 }] as Vacant[];

describe('a plan judged by a scenario', () => {
  it('shows the need of the scenario where it differs, and the rest as it is', () => {
    const seen = underScenario(staffing, scenario);
    expect(seen?.positions.map((one) => one.need)).toEqual([1, 5, 2]);
    expect(seen?.units[0]).toMatchObject({ need: 9, gap: -4 });
    expect(underScenario(staffing, undefined)).toBe(staffing);
  });

  it('offers the seats that the scenario opens and none that it closes', () => {
    expect(seatsUnder(vacancies, scenario, staffing)).toMatchObject([
      { position: 11, open: 3, unit: 'Bidang Bina Marga' },
    ]);
    expect(seatsUnder(vacancies, undefined, staffing)).toBe(vacancies);
  });
});
