import type { Acts } from '../../contract/acts';
import { refuse, type FakeDesk } from '../fake';
import { authority, documentsDue, passed } from './law';
import { score, type FakePlan } from './plan';

/** One move opened whole. */
export function explain(desk: FakeDesk, plan: FakePlan, id: number): Acts['explain_move']['reply'] {
  const { judge, regionView } = desk;
  const view = judge.view(plan);
  const move =
    view.moves.find((one) => one.move === id) ??
    refuse('move_not_found', 'Perpindahan itu tidak ada lagi dalam rencana.');
  const weight: Record<string, number> = { BLOCK: 0, WARN: 1, INFO: 2 };
  const findings = view.findings
    .filter((one) => one.move === id)
    .sort((a, b) => (weight[a.severity] ?? 3) - (weight[b.severity] ?? 3));
  const open = findings.filter((one) => one.overridden === null);
  const person = judge.person(move.nip);
  const target = move.to ? judge.position(move.to.position) : undefined;
  const parts = person && target ? judge.parts(person, target) : null;
  const units = [move.from?.unit_id, move.to?.unit_id];
  const retires = `${Number(move.nip.slice(0, 4)) + 58}-${move.nip.slice(4, 6)}-01`;
  return {
    move,
    tmt: plan.tmt,
    recommendation: open.some((one) => one.severity === 'BLOCK')
      ? 'TIDAK DIREKOMENDASIKAN'
      : findings.some((one) => one.severity !== 'INFO')
        ? 'DIREKOMENDASIKAN DENGAN CATATAN'
        : 'DIREKOMENDASIKAN',
    findings,
    passed: passed(findings),
    authority: authority(move, `${regionView.head_title} ${regionView.name}`),
    documents: documentsDue(move, plan.documents),
    score: parts ? { total: score(parts), parts } : null,
    effect: view.staffing.filter((one) => units.includes(one.unit_id)),
    talent:
      person && person.luck > 0.5
        ? { box: 7, year: 2025, follow_up: 'Dipersiapkan untuk jabatan lebih tinggi' }
        : null,
    retires_now: retires,
    retires_then:
      target?.family === 'managerial' ? retires.replace(/^\d+/, (year) => String(Number(year) + 2)) : retires,
    interests: plan.interests.filter((one) => one.move === id),
    changes: plan.stale.filter((one) => one.move === id),
  };
}
