import type { Acts, FindingView, MoveView, PlanEdited, PlanView, Proposed } from '../contract/acts';

type EditsPlan = {
  [A in keyof Acts]: Acts[A]['reply'] extends PlanEdited ? A : never;
}[keyof Acts];

/** Acts that answer what became different in a plan. The type keeps the list whole. */
const EDITS: Record<EditsPlan, true> = {
  add_move: true,
  plan_cases: true,
  paste_moves: true,
  set_target: true,
  set_return: true,
  remove_moves: true,
  swap_staff: true,
  use_scenario: true,
  override_finding: true,
  record_consent: true,
  edit_move: true,
  set_outside: true,
  record_document: true,
  remove_document: true,
  declare_interest: true,
  recheck_plan: true,
  approve_plan: true,
  withdraw_approval: true,
  clear_proposal: true,
};

type Proposes = {
  [A in keyof Acts]: Acts[A]['reply'] extends Proposed ? A : never;
}[keyof Acts];

/** Acts that edit a plan by a proposal, and say more than the edit. */
const PROPOSES: Record<Proposes, true> = { propose_plan: true, steer_plan: true };

/** What a reply says of a plan, when the act is one that edits plans. */
export function editOf(act: keyof Acts, reply: unknown): PlanEdited | null {
  if (act in PROPOSES) return (reply as Proposed).edited;
  return act in EDITS ? (reply as PlanEdited) : null;
}

/**
 * The plan after an edit. `null` when the changes do not lead on from the plan that is held (another revision was
 * shown in between), or cannot tell everything it shows: then the whole plan is asked for.
 */
export function mergePlan(held: PlanView, edited: PlanEdited): PlanView | null {
  if (held.plan !== edited.head.plan || held.revision !== edited.since) return null;
  // Changes come move by move; findings about the plan as a whole are not among them.
  if (held.findings.some((finding) => finding.move === null)) return null;
  const gone = new Set(edited.removed);
  const changed = new Map(edited.changed.map((one) => [one.move.move, one]));
  const moves: MoveView[] = [];
  for (const move of held.moves) {
    if (!gone.has(move.move)) moves.push(changed.get(move.move)?.move ?? move);
  }
  const known = new Set(held.moves.map((move) => move.move));
  for (const one of edited.changed) if (!known.has(one.move.move)) moves.push(one.move);

  const told = new Map<number, FindingView[]>();
  for (const finding of held.findings) {
    const move = finding.move as number;
    if (gone.has(move) || changed.has(move)) continue;
    const list = told.get(move);
    if (list) list.push(finding);
    else told.set(move, [finding]);
  }
  for (const one of edited.changed) told.set(one.move.move, one.findings);
  return { ...edited.head, moves, findings: moves.flatMap((move) => told.get(move.move) ?? []) };
}
