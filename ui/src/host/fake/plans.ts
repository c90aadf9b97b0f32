/** Acts on plans in the stand-in. Each answers what became different, as the core does. */
import type { Acts, PlanEdited, PlanView } from '../../contract/acts';
import { refuse, type FakeDesk } from '../fake';
import { explain } from './explain';
import { factsOf, titleOf } from './law';
import type { FakeMove, FakePlan } from './plan';
import { TODAY } from './region';

const MOVE = ['move' as const];

/** Acts of this part that change something. */
export const PLAN_CHANGES = {
  new_plan: { label: 'buat rencana', changed: ['plan' as const] },
  add_move: { label: 'tambah perpindahan', changed: MOVE },
  paste_moves: { label: 'tempel daftar NIP', changed: MOVE },
  set_target: { label: 'pilih tujuan', changed: MOVE },
  set_return: { label: 'ubah masa penugasan', changed: MOVE },
  use_scenario: { label: 'pakai simulasi pada rencana', changed: ['plan' as const] },
  remove_moves: { label: 'hapus perpindahan', changed: MOVE },
  swap_staff: { label: 'tukar dua pegawai', changed: MOVE },
  edit_move: { label: 'ubah keterangan perpindahan', changed: MOVE },
  set_outside: { label: 'ubah instansi lain', changed: MOVE },
  record_document: { label: 'catat dokumen', changed: ['document' as const] },
  remove_document: { label: 'hapus dokumen', changed: ['document' as const] },
  declare_interest: {
    label: 'nyatakan hubungan keluarga',
    changed: ['declaration' as const],
    official: true,
  },
  recheck_plan: { label: 'periksa ulang rencana', changed: ['plan' as const] },
  override_finding: { label: 'kesampingkan temuan', changed: ['override' as const] },
  record_consent: { label: 'catat persetujuan', changed: ['consent' as const] },
  approve_plan: {
    label: 'setujui rencana',
    changed: ['plan' as const, 'approval' as const],
    official: true,
  },
  withdraw_approval: {
    label: 'cabut persetujuan',
    changed: ['plan' as const, 'approval' as const],
    official: true,
  },
  print_assessment: { label: 'cetak lembar penilaian', changed: ['report' as const], official: true },
};

export function fakeMove(id: number, nip: string, to: number | null, more: Partial<FakeMove> = {}): FakeMove {
  return {
    id,
    nip,
    to,
    own: false,
    reason: '',
    until: null,
    consents: [],
    overrides: {},
    sponsor: '',
    nature: null,
    natureReason: '',
    outside: null,
    documents: [],
    proposed: false,
    ...more,
  };
}

export function fakePlan(plan: number, name: string, tmt: string, drafter: string): FakePlan {
  return {
    plan,
    name,
    tmt,
    state: 'draft',
    drafter,
    approver: null,
    approved_at: null,
    scenario: null,
    moves: [],
    revision: 1,
    documents: [],
    stale: [],
    interests: [],
    proposal: null,
    decisions: [],
  };
}

type Answers = { [A in keyof Acts]?: (request: Acts[A]['request']) => Acts[A]['reply'] };

export class FakePlans {
  #lastDocument = 0;

  constructor(readonly desk: FakeDesk) {}

  #view(plan: FakePlan): PlanView {
    return this.desk.judge.view(plan);
  }

  #move(plan: FakePlan, id: number): FakeMove {
    return (
      plan.moves.find((one) => one.id === id) ??
      refuse('move_not_found', 'Perpindahan itu tidak ada lagi dalam rencana.')
    );
  }

  #new(nip: string, to: number | null, more: Partial<FakeMove> = {}): FakeMove {
    this.desk.lastMove += 1;
    return fakeMove(this.desk.lastMove, nip, to, more);
  }

  #approver(what: string): string {
    const account = this.desk.account;
    if (!account?.roles.includes('penyetuju'))
      refuse('role_missing', `${what} adalah wewenang penyetuju. Masuk dengan akun penyetuju.`);
    return account?.name ?? '';
  }

  /** Does an edit and tells what it made different. */
  edit(plan: FakePlan, change: () => void): PlanEdited {
    const before = this.#view(plan);
    change();
    plan.revision += 1;
    const { moves, findings, ...head } = this.#view(plan);
    const told = (view: { findings: PlanView['findings'] }, move: number) =>
      view.findings.filter((one) => one.move === move);
    const changed = moves
      .map((move) => ({ move, findings: told({ findings }, move.move) }))
      .filter((one) => {
        const was = before.moves.find((move) => move.move === one.move.move);
        return JSON.stringify(one) !== JSON.stringify({ move: was, findings: told(before, one.move.move) });
      });
    return {
      head,
      since: before.revision,
      changed: structuredClone(changed),
      removed: before.moves
        .map((one) => one.move)
        .filter((move) => !plan.moves.some((one) => one.id === move)),
    };
  }

  /** An edit of a draft that touches one move. */
  #editMove(request: { plan: number; move: number }, change: (move: FakeMove, plan: FakePlan) => void) {
    const plan = this.desk.draft(request.plan);
    const move = this.#move(plan, request.move);
    return this.edit(plan, () => change(move, plan));
  }

  answers(): Answers {
    const { desk } = this;
    return {
      list_plans: () =>
        desk.plans.map((plan) => ({
          plan: plan.plan,
          name: plan.name,
          state: plan.state,
          tmt: plan.tmt,
          drafter: plan.drafter,
          moves: plan.moves.length,
          consented: plan.moves.filter((move) =>
            ['origin', 'destination'].every((side) =>
              move.consents.some((one) => one.side === side && one.decision !== 'refuse'),
            ),
          ).length,
          decrees: desk.decrees.filter((decree) => decree.plan === plan.plan).length,
        })),
      new_plan: (request) => {
        const plan = Math.max(0, ...desk.plans.map((one) => one.plan)) + 1;
        desk.plans.push(fakePlan(plan, request.name, request.tmt, desk.account?.name ?? ''));
        return { plan };
      },
      show_plan: (request) => this.#view(desk.plan(request.plan)),
      add_move: (request) => {
        const plan = desk.draft(request.plan);
        if (plan.moves.some((move) => move.nip === request.nip))
          refuse(
            'already_in_plan',
            'Pegawai ini sudah ada dalam rencana. Ubah tujuannya pada baris yang ada.',
          );
        const { own_request: own, reason, sponsor } = request;
        return this.edit(plan, () =>
          plan.moves.push(this.#new(request.nip, request.to, { own, reason, sponsor })),
        );
      },
      paste_moves: (request) => {
        const plan = desk.draft(request.plan);
        const nips = request.text.match(/\d{18}/g) ?? [];
        const unknown = nips.filter((nip) => !desk.judge.person(nip));
        if (unknown.length > 0)
          refuse(
            'nip_unknown',
            `NIP ini tidak dikenal: ${unknown.join(', ')}. Periksa angkanya atau impor pegawainya dahulu.`,
          );
        return this.edit(plan, () => {
          for (const nip of nips)
            if (!plan.moves.some((move) => move.nip === nip)) plan.moves.push(this.#new(nip, request.to));
        });
      },
      set_target: (request) =>
        this.#editMove(request, (move) => {
          move.to = request.to;
          // Changed by hand, it is a move by hand.
          move.proposed = false;
        }),
      set_return: (request) => {
        if (request.until !== null && request.until < desk.draft(request.plan).tmt)
          refuse('until_before_tmt', 'Hari terakhir penugasan tidak boleh sebelum TMT rencana.');
        return this.#editMove(request, (move) => Object.assign(move, { until: request.until, consents: [] }));
      },
      use_scenario: (request) => {
        const plan = desk.draft(request.plan);
        return this.edit(plan, () => (plan.scenario = request.scenario));
      },
      remove_moves: (request) => {
        const plan = desk.draft(request.plan);
        return this.edit(plan, () => {
          plan.moves = plan.moves.filter((move) => !request.moves.includes(move.id));
          plan.stale = plan.stale.filter((one) => !request.moves.includes(one.move));
          plan.interests = plan.interests.filter((one) => !request.moves.includes(one.move));
        });
      },
      swap_staff: (request) => {
        const plan = desk.draft(request.plan);
        const [first, second] = [desk.judge.person(request.first), desk.judge.person(request.second)];
        return this.edit(plan, () => {
          plan.moves = plan.moves.filter((move) => move.nip !== request.first && move.nip !== request.second);
          plan.moves.push(
            this.#new(request.first, second?.position ?? null),
            this.#new(request.second, first?.position ?? null),
          );
        });
      },
      ...this.#lawAnswers(),
      ...this.#approvalAnswers(),
    };
  }

  #lawAnswers(): Answers {
    const { desk } = this;
    return {
      edit_move: (request) => {
        if (request.nature && !request.nature_reason?.trim())
          refuse('reason_needed', 'Tulis alasan mengapa sifat perpindahan lain dari yang diturunkan.');
        return this.#editMove(request, (move) => {
          move.reason = request.reason ?? move.reason;
          move.sponsor = request.sponsor ?? move.sponsor;
          move.own = request.own_request ?? move.own;
          if (request.nature !== null) {
            move.nature = request.nature || null;
            move.natureReason = request.nature ? (request.nature_reason ?? '') : '';
          }
        });
      },
      set_outside: (request) => {
        const { outside } = request;
        if (outside && !outside.name.trim()) refuse('outside_name', 'Isi nama instansi lain.');
        if (outside && !outside.entering && !outside.post.trim())
          refuse('outside_post', 'Isi jabatan di instansi itu: usul dan persetujuan menyebutnya.');
        return this.#editMove(request, (move) => {
          move.outside = outside;
          if (outside && !outside.entering) move.to = null;
        });
      },
      record_document: (request) => {
        const plan = desk.draft(request.plan);
        if (!request.number.trim()) refuse('document_number', 'Isi nomor dokumen.');
        const document = {
          id: ++this.#lastDocument,
          kind: request.kind,
          number: request.number,
          date: request.date,
          issuer: request.issuer,
          valid_until: request.valid_until,
          file: request.file === null ? '' : `${request.kind.toLowerCase()}.pdf`,
          sha256: request.file === null ? '' : 'a41f09c2e7d8b355'.repeat(4),
          whole_plan: request.move === null,
          valid: request.valid_until === null || request.valid_until >= plan.tmt,
        };
        return this.edit(plan, () => {
          const of = request.move === null ? plan : this.#move(plan, request.move);
          of.documents = [...of.documents.filter((one) => one.kind !== request.kind), document];
        });
      },
      remove_document: (request) => {
        const plan = desk.draft(request.plan);
        return this.edit(plan, () => {
          for (const of of [plan, ...plan.moves])
            of.documents = of.documents.filter((one) => one.id !== request.id);
        });
      },
      declare_interest: (request) => {
        const plan = desk.draft(request.plan);
        const mine = plan.interests.filter(
          (one) => one.move === request.move && one.account === desk.account?.name,
        );
        if (mine.length === 0)
          refuse('no_interest', 'Akun ini tidak mempunyai hubungan dengan perpindahan itu.');
        return this.edit(plan, () => {
          for (const one of mine) one.declared = request.note || 'dinyatakan';
        });
      },
      recheck_plan: (request) => {
        const plan = desk.draft(request.plan);
        return this.edit(plan, () => (plan.stale = []));
      },
      open_finding: (request) => {
        const plan = desk.plan(request.plan);
        const view = this.#view(plan);
        const finding =
          view.findings.find((one) => one.move === request.move && one.rule === request.rule) ??
          refuse('finding_not_found', 'Temuan itu sudah tidak ada. Perpindahannya mungkin sudah diubah.');
        const move = view.moves.find((one) => one.move === request.move) as PlanView['moves'][number];
        const override = this.#move(plan, request.move).overrides[request.rule];
        return {
          finding,
          title: titleOf(finding.rule),
          facts: factsOf(finding, move),
          overridden_by: override
            ? {
                account: override.account,
                reason: override.reason,
                document: override.document,
                document_sha256: override.document ? 'a41f09c2e7d8b355'.repeat(4) : '',
              }
            : null,
        };
      },
      explain_move: (request) => explain(desk, desk.plan(request.plan), request.move),
      print_assessment: (request) => {
        const plan = desk.plan(request.plan);
        const count = request.moves.length || plan.moves.length;
        return {
          report: desk.reports.printed.length + 1,
          files: [{ file: `lembar-penilaian-${plan.plan}.pdf`, sha256: '5b'.repeat(32), pages: 2 * count }],
        };
      },
    };
  }

  #approvalAnswers(): Answers {
    const { desk } = this;
    return {
      override_finding: (request) => {
        const account = this.#approver('Mengesampingkan temuan');
        return this.#editMove(request, (move) => {
          move.overrides[request.rule] = {
            reason: request.reason,
            document: request.document ? 'nota_dinas.pdf' : '',
            account,
          };
        });
      },
      record_consent: (request) => {
        const plan = desk.draft(request.plan);
        const { side, decision, letter, date, note } = request;
        return this.edit(plan, () => {
          for (const move of plan.moves) {
            if (request.moves.length > 0 && !request.moves.includes(move.id)) continue;
            move.consents = [
              ...move.consents.filter((one) => one.side !== side),
              { side, decision, letter, date, note },
            ];
          }
        });
      },
      approve_plan: (request) => {
        const plan = desk.draft(request.plan);
        const approver = this.#approver('Menyetujui rencana');
        if (plan.drafter === approver)
          refuse(
            'four_eyes',
            'Rencana tidak dapat disetujui oleh penyusunnya sendiri. Minta akun lain menyetujui.',
          );
        const view = this.#view(plan);
        if (!view.can_approve) refuse('plan_blocked', view.obstacles.join(' '));
        return this.edit(plan, () =>
          Object.assign(plan, { state: 'approved', approver, approved_at: `${TODAY}T03:00:00Z` }),
        );
      },
      withdraw_approval: (request) => {
        const plan = desk.plan(request.plan);
        this.#approver('Mencabut persetujuan');
        if (plan.state !== 'approved')
          refuse('not_approved', 'Hanya persetujuan yang belum menjadi SK yang dapat dicabut.');
        if (!request.reason.trim()) refuse('reason_needed', 'Tulis alasan pencabutan.');
        return this.edit(plan, () =>
          Object.assign(plan, { state: 'draft', approver: null, approved_at: null }),
        );
      },
    };
  }
}
