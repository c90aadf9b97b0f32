import type { Acts, PlanView } from '../../contract/acts';
import type { FakePlan } from './plan';
import { places, type FakeProposals } from './proposal';
import { gainOf } from './solve';

/** Two plans side by side. */
export function comparePlans(
  proposals: FakeProposals,
  first: FakePlan,
  second: FakePlan,
): Acts['compare_plans']['reply'] {
  const { desk } = proposals;
  const [one, two] = [desk.judge.heldAfter(first), desk.judge.heldAfter(second)];
  const own = (unit: number, held: Map<number, number>) =>
    desk.region.positions
      .filter((post) => post.unit === unit)
      .reduce((sum, post) => sum + (held.get(post.id) ?? 0), 0);
  const compared = (plan: FakePlan) => {
    const view: PlanView = desk.judge.view(plan);
    const open = view.findings.filter((finding) => finding.overridden === null);
    return {
      plan: plan.plan,
      name: plan.name,
      moves: plan.moves.length,
      gain: gainOf(desk.judge, plan.moves),
      short_after: view.short_after,
      blocked: open.filter((finding) => finding.severity === 'BLOCK').length,
      warned: open.filter((finding) => finding.severity === 'WARN').length,
      requests_granted: plan.proposal ? proposals.view(plan).figures.requests_granted : 0,
      mean_distance: plan.moves.length === 0 ? null : 7.4 + plan.plan,
      proof: plan.proposal ? proposals.view(plan).proof : null,
    };
  };
  return {
    first: compared(first),
    second: compared(second),
    people: proposals.changes(places(first), places(second)),
    units: desk.region.units
      .map((unit) => ({
        unit: unit.name,
        unit_id: unit.id,
        need: desk.region.positions
          .filter((post) => post.unit === unit.id)
          .reduce((sum, post) => sum + post.need, 0),
        first: own(unit.id, one),
        second: own(unit.id, two),
      }))
      .filter((unit) => unit.first !== unit.second),
  };
}
