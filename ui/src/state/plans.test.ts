import { describe, expect, it } from 'vitest';
import type { FindingView, MoveView, PlanEdited, PlanHead, PlanView } from '../contract/acts';
import { editOf, mergePlan } from './plans';

const head = (revision: number, name = 'Rencana') => ({ plan: 1, revision, name }) as PlanHead;
const move = (id: number, reason = '') => ({ move: id, reason }) as MoveView;
const finding = (about: number | null, rule: string) => ({ move: about, rule }) as FindingView;
const plan = (revision: number, moves: MoveView[], findings: FindingView[]): PlanView => ({
  ...head(revision),
  moves,
  findings,
});
const edit = (since: number, change: Partial<PlanEdited> = {}): PlanEdited => ({
  head: head(since + 1, 'Sesudah'),
  since,
  changed: [],
  removed: [],
  ...change,
});
const held = plan(
  4,
  [move(1), move(2), move(3)],
  [finding(1, 'P-07'), finding(2, 'P-09'), finding(2, 'P-11'), finding(3, 'O-03')],
);
const rules = (view: PlanView | null) => view?.findings.map((one) => `${one.move} ${one.rule}`);

describe('a plan after an edit', () => {
  it('takes the new head', () => {
    const after = mergePlan(held, edit(4));
    expect([after?.revision, after?.name, after?.moves]).toEqual([5, 'Sesudah', held.moves]);
    expect(rules(after)).toEqual(rules(held));
  });

  it('puts changed moves in their place, with their findings instead of the earlier ones', () => {
    const after = mergePlan(
      held,
      edit(4, { changed: [{ move: move(2, 'baru'), findings: [finding(2, 'P-20')] }] }),
    );
    expect(after?.moves.map((one) => [one.move, one.reason])).toEqual([
      [1, ''],
      [2, 'baru'],
      [3, ''],
    ]);
    expect(rules(after)).toEqual(['1 P-07', '2 P-20', '3 O-03']);
  });

  it('adds new moves at the end, in the order told', () => {
    const after = mergePlan(
      held,
      edit(4, {
        changed: [
          { move: move(9), findings: [] },
          { move: move(8), findings: [finding(8, 'O-07')] },
        ],
      }),
    );
    expect(after?.moves.map((one) => one.move)).toEqual([1, 2, 3, 9, 8]);
    expect(rules(after)?.at(-1)).toBe('8 O-07');
  });

  it('leaves out removed moves and what was found about them', () => {
    const after = mergePlan(held, edit(4, { removed: [2] }));
    expect(after?.moves.map((one) => one.move)).toEqual([1, 3]);
    expect(rules(after)).toEqual(['1 P-07', '3 O-03']);
  });

  it('changes nothing of what was held', () => {
    const before = structuredClone(held);
    mergePlan(held, edit(4, { changed: [{ move: move(1, 'x'), findings: [] }], removed: [3] }));
    expect(held).toEqual(before);
  });

  it('is not made over a gap: another revision was shown in between', () => {
    expect(mergePlan(held, edit(5))).toBeNull();
    expect(mergePlan(held, edit(3))).toBeNull();
    expect(mergePlan(held, { ...edit(4), head: { ...head(5), plan: 2 } })).toBeNull();
  });

  it('is asked for whole where something was found about the plan as a whole', () => {
    expect(mergePlan(plan(4, [move(1)], [finding(null, 'W-01')]), edit(4))).toBeNull();
  });
});

describe('replies', () => {
  it('speak of a plan only when the act edits one', () => {
    const reply = edit(4);
    expect(editOf('recheck_plan', reply)).toBe(reply);
    expect(editOf('show_plan', held)).toBeNull();
  });
});
