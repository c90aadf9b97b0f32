/** How cases begin in the stand-in: opened by hand, taken into a plan, or made of the moves of one. */
import type { OpenCase, PlanEdited } from '../../contract/acts';
import { refuse } from '../fake';
import { dueOf, ENDED, STATES } from './case-law';
import { blankStep } from './case-sample';
import type { FakeCase, FakeCases } from './cases';
import { fakeMove } from './plans';
import { TODAY } from './region';

export function openCase(of: FakeCases, request: OpenCase, state = 'DRAF'): FakeCase {
  const { desk } = of;
  const person = desk.judge.person(request.nip) ?? refuse('nip_unknown', 'NIP itu tidak dikenal.');
  if (request.position === null && request.outside === null)
    refuse('target_missing', 'Pilih jabatan tujuannya.');
  if (request.position !== null && request.position === person.position)
    refuse('target_own', 'Pegawai ini sudah memegang jabatan itu. Pilih jabatan lain.');
  const open = of.all.find((one) => one.nip === request.nip && !ENDED.includes(one.state));
  if (open)
    refuse(
      'case_open',
      `${person.name} sudah punya usulan yang berjalan (nomor ${open.id}). Buka usulan itu.`,
    );
  if (request.reason.trim() === '') refuse('reason_needed', 'Tulis alasan usulan.');
  if (request.day > TODAY) refuse('date_in_future', 'Tanggal usulan di masa depan. Periksa tanggalnya.');
  const id = Math.max(0, ...of.all.map((one) => one.id)) + 1;
  const account = desk.account?.name ?? '';
  const made: FakeCase = {
    id,
    nip: request.nip,
    from: person.position,
    to: request.position,
    outside: request.outside,
    agency: request.agency,
    request: request.request,
    own: request.own_request,
    reason: request.reason,
    letter: request.letter,
    day: request.day,
    state,
    reached: state,
    since: TODAY,
    due: dueOf(state, TODAY),
    officer: account,
    plan: null,
    move: null,
    decree: null,
    tmt: null,
    objections: 0,
    steps: [blankStep({ id: id * 100, kind: 'open', from: 'DRAF', to: state, account, role: 'operator' })],
  };
  of.add(made);
  if (request.request !== null) desk.inbox.tied(request.request, id);
  return made;
}

export function planCases(of: FakeCases, id: number, cases: readonly number[]): PlanEdited {
  const { desk } = of;
  const plan = desk.draft(id);
  const chosen = cases.map((one) => of.find(one));
  for (const one of chosen) {
    if (one.plan !== null) refuse('case_planned', `Usulan ${one.id} sudah ada dalam rencana.`);
    if (STATES.indexOf(one.reached) < STATES.indexOf('PENILAIAN_KINERJA'))
      refuse('case_early', `Usulan ${one.id} belum sampai penilaian. Selesaikan verifikasinya dahulu.`);
  }
  return desk.planning.edit(plan, () => {
    for (const one of chosen) {
      const move = fakeMove(++desk.lastMove, one.nip, one.to, {
        outside: one.outside,
        own: one.own,
        reason: one.reason,
      });
      plan.moves = [...plan.moves, move];
      of.put([{ ...one, plan: id, move: move.id }]);
    }
  });
}

export function submitMoves(of: FakeCases, id: number, moves: readonly number[]): void {
  const plan = of.desk.draft(id);
  const carried = new Set(of.all.filter((one) => one.plan === id).map((one) => one.move));
  const chosen = plan.moves.filter(
    (move) => !carried.has(move.id) && (moves.length === 0 || moves.includes(move.id)) && move.to !== null,
  );
  if (chosen.length === 0) refuse('no_moves', 'Semua perpindahan yang dipilih sudah mempunyai usulan.');
  for (const move of chosen) {
    const made = openCase(
      of,
      {
        nip: move.nip,
        position: move.to,
        outside: move.outside,
        agency: null,
        request: null,
        own_request: move.own,
        reason: move.reason || 'Diusulkan dalam rencana mutasi',
        letter: '',
        day: TODAY,
      },
      'DIAJUKAN',
    );
    of.put([{ ...made, plan: id, move: move.id }]);
  }
}
