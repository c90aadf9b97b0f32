/** Red flags of the stand-in's plans: sponsors, better candidates, overrides, ties. */
import type { AskRedFlags, RedFlags, SponsorFlag } from '../../contract/acts';
import type { FakeDesk } from '../fake';
import type { FakePlan } from './plan';

const MANY = 3;

export function redFlags(desk: FakeDesk, asked: AskRedFlags): RedFlags {
  const plans = desk.plans.filter(
    (plan) => plan.tmt >= (asked.from ?? '') && plan.tmt <= (asked.until ?? '9999'),
  );
  return {
    sponsors: sponsors(plans),
    passed_over: plans.flatMap((plan) => passedOver(desk, plan)),
    overrides: overrides(plans),
    interests: plans.flatMap((plan) =>
      plan.interests.map((interest) => ({ plan: plan.plan, plan_name: plan.name, interest })),
    ),
    plans: plans.length,
    moves: plans.reduce((sum, plan) => sum + plan.moves.length, 0),
  };
}

function sponsors(plans: FakePlan[]): SponsorFlag[] {
  const found = new Map<string, SponsorFlag>();
  for (const plan of plans)
    for (const move of plan.moves) {
      if (!move.sponsor) continue;
      const one = found.get(move.sponsor) ?? {
        sponsor: move.sponsor,
        moves: 0,
        promotions: 0,
        plans: [],
        flagged: false,
      };
      one.moves += 1;
      if (!one.plans.includes(plan.name)) one.plans.push(plan.name);
      one.flagged = one.moves >= MANY;
      found.set(move.sponsor, one);
    }
  return [...found.values()].sort((a, b) => b.moves - a.moves);
}

function passedOver(desk: FakeDesk, plan: FakePlan): RedFlags['passed_over'] {
  const held = desk.judge.heldAfter(plan);
  return plan.moves.flatMap((move) => {
    const person = desk.judge.person(move.nip);
    const target = desk.judge.position(move.to);
    if (!person || !target) return [];
    const { score } = desk.judge.candidate(person, target, held);
    const better = desk.region.staff
      .filter((one) => desk.judge.position(one.position)?.title === target.title)
      .map((one) => desk.judge.candidate(one, target, held))
      .filter((one) => one.score > score && !one.findings.some((finding) => finding.severity === 'BLOCK'));
    if (better.length < MANY) return [];
    return [
      {
        plan: plan.plan,
        plan_name: plan.name,
        move: move.id,
        nip: move.nip,
        name: person.name,
        position: `${target.title}, ${desk.unit(target.unit)?.name ?? ''}`,
        score,
        better: better.length,
        best_score: Math.max(...better.map((one) => one.score)),
        reason: move.reason,
      },
    ];
  });
}

function overrides(plans: FakePlan[]): RedFlags['overrides'] {
  const found = new Map<string, RedFlags['overrides'][number]>();
  for (const plan of plans)
    for (const move of plan.moves)
      for (const [rule, { account, document }] of Object.entries(move.overrides)) {
        const one = found.get(account) ?? {
          account,
          overrides: 0,
          rules: [],
          without_document: 0,
          flagged: false,
        };
        one.overrides += 1;
        if (!one.rules.includes(rule)) one.rules.push(rule);
        if (document === '') one.without_document += 1;
        one.flagged = one.without_document >= MANY;
        found.set(account, one);
      }
  return [...found.values()];
}
