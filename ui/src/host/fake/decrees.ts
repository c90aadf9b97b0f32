/** Decrees of the stand-in: issued in stretches, frozen, corrected, revoked, brought back signed. */
import type {
  AttachSigned,
  CorrectDecree,
  DecreeCheck,
  DecreeRef,
  DecreesIssued,
  DecreeView,
  IssueDecrees,
  LetterFinding,
  LetterPicture,
  PaperRef,
  PreviewDecree,
  ReprintPapers,
  RevokeDecree,
  ShowPaper,
  SignedView,
  VerifyDecree,
} from '../../contract/acts';
import { longDate } from '../../text/format';
import { refuse, type FakeDesk } from '../fake';
import { drawDecree } from './decree-picture';
import type { FakeMove, FakePlan } from './plan';
import { TODAY } from './region';

const CHANGED = ['decree' as const, 'number' as const, 'plan' as const, 'incumbency' as const];

export const DECREE_CHANGES = {
  issue_decrees: { label: 'terbitkan SK', changed: CHANGED, official: true },
  correct_decree: { label: 'perbaiki SK', changed: CHANGED, official: true },
  revoke_decree: { label: 'cabut SK', changed: CHANGED, official: true },
  attach_signed: {
    label: 'simpan berkas bertanda tangan',
    changed: ['decree' as const, 'letter' as const],
    official: true,
  },
};

/** Decrees that one call issues; the core takes more at once. */
export const STRETCH = 3;
const HEX = '0123456789abcdef';

export const fingerprint = (seed: number) =>
  Array.from({ length: 64 }, (_, at) => HEX[(seed * 31 + at * at * 7 + at * 13) % 16]).join('');

export class FakeDecrees {
  /** Findings of the letters about a person, by NIP: a test may put one here. */
  findings = new Map<string, LetterFinding[]>();
  /** The file that the last act wrote, for the test. */
  written: string[] = [];

  constructor(readonly desk: FakeDesk) {}

  get answers() {
    return {
      issue_decrees: (request: IssueDecrees) => this.#issue(request),
      preview_decree: (request: PreviewDecree) => this.#preview(request),
      list_decrees: () => this.desk.decrees,
      verify_decree: (request: VerifyDecree) => this.#verify(request),
      correct_decree: (request: CorrectDecree) => this.#correct(request),
      revoke_decree: (request: RevokeDecree) => this.#revoke(request),
      reprint_papers: (request: ReprintPapers) => {
        const files = request.papers.map((one) => this.#paper(one).file);
        this.written = request.merged ? ['gabungan-1.pdf'] : files;
        return { files: this.written };
      },
      show_paper: (request: ShowPaper) => {
        const paper = this.#paper(request.paper);
        return {
          picture: drawDecree(
            this.desk,
            paper.number,
            paper.name ?? paper.plan_name,
            request,
            paper.pages,
            paper.code,
          ),
          same_bytes: true,
        };
      },
      attach_signed: (request: AttachSigned) => this.#attach(request),
    };
  }

  /** Moves of a plan that have a decree, also a revoked one: a person whose decree was revoked needs a new plan. */
  decreed(plan: number): Set<string> {
    const mine = this.desk.decrees.filter(
      (one) => one.plan === plan && ['individual', 'petikan'].includes(one.kind),
    );
    return new Set(mine.flatMap((one) => one.nip ?? []));
  }

  open(plan: FakePlan, moves: number[]): FakeMove[] {
    const decreed = this.decreed(plan.plan);
    return plan.moves.filter(
      (move) => !decreed.has(move.nip) && (moves.length === 0 || moves.includes(move.id)),
    );
  }

  /** Reports each name over the whole batch, and stops as a whole when asked to. */
  async stretch(task: string, names: string[], before: number, total: number): Promise<void> {
    this.desk.stopped = false;
    for (const [at, name] of names.entries()) {
      this.desk.report({ task, done: before + at, total, text: name });
      await new Promise((ready) => setTimeout(ready, 25));
      if (this.desk.stopped) refuse('cancelled', 'Dibatalkan. Tidak ada yang berubah.');
    }
  }

  name(nip: string): string {
    return this.desk.judge.person(nip)?.name ?? nip;
  }

  async #issue(request: IssueDecrees): Promise<DecreesIssued> {
    const plan = this.desk.plan(request.plan);
    if (plan.state === 'draft')
      refuse('plan_not_approved', 'SK hanya terbit dari rencana yang sudah disetujui.');
    if (request.date < (plan.approved_at ?? '').slice(0, 10))
      refuse('decree_before_approval', `SK tidak boleh bertanggal sebelum rencana disetujui.`);
    const open = this.#sorted(this.open(plan, request.moves), request.order);
    const chosen = request.moves.length || plan.moves.length;
    if (open.length === 0) refuse('nothing_to_issue', 'Semua yang dipilih sudah mempunyai SK.');
    if (request.number !== null && open.length > 1 && !request.collective)
      refuse('number_for_one', 'Nomor yang ditulis sendiri hanya untuk satu SK. Pilih satu orang.');
    const stopping = open.find((one) => this.findings.get(one.nip)?.some((finding) => finding.stops));
    if (stopping)
      refuse(
        'letter_incomplete',
        `SK ${this.name(stopping.nip)} belum lengkap. Betulkan datanya, lalu lanjutkan.`,
      );
    const now = request.collective ? open : open.slice(0, STRETCH);
    await this.stretch(
      'issue_decrees',
      now.map((one) => this.name(one.nip)),
      chosen - open.length,
      chosen,
    );
    const issued: DecreeView[] = [];
    if (request.collective) issued.push(this.#write(plan, null, 'collective', request));
    const parent = issued[0];
    for (const move of now) {
      const kind = request.collective ? 'petikan' : 'individual';
      const decree = this.#write(plan, move, kind, request, parent);
      issued.push(decree);
      if (request.copies && !request.collective)
        issued.push(this.#write(plan, move, 'salinan', request, decree));
    }
    if (request.copies && parent) issued.push(this.#write(plan, null, 'salinan', request, parent));
    this.desk.decrees = [...[...issued].reverse(), ...this.desk.decrees];
    const remaining = open.length - now.length;
    if (this.open(plan, []).length === 0) plan.state = 'decreed';
    const remarks = now.flatMap((one) =>
      (this.findings.get(one.nip) ?? []).map((finding) => `${this.name(one.nip)}: ${finding.message}`),
    );
    return { decrees: issued, remaining, remarks };
  }

  #sorted(moves: FakeMove[], order: string | null): FakeMove[] {
    const key = (move: FakeMove) => {
      const person = this.desk.judge.person(move.nip);
      if (order === 'name') return person?.name ?? '';
      if (order === 'rank') return person?.golongan ?? '';
      return this.desk.judge.post(move.to)?.unit ?? '';
    };
    if (order === null || order === 'plan') return moves;
    const sign = order === 'rank' ? -1 : 1;
    return [...moves].sort((a, b) => sign * key(a).localeCompare(key(b)));
  }

  #write(
    plan: FakePlan,
    move: FakeMove | null,
    kind: string,
    request: { date: string; signatory: number | null; number: string | null },
    about?: DecreeRef,
  ): DecreeView {
    const id = Math.max(0, ...this.desk.decrees.map((one) => one.id)) + ++this.#made;
    const name = move ? this.name(move.nip) : null;
    const carries = kind === 'petikan' || kind === 'salinan';
    const number =
      carries && about
        ? about.number
        : this.desk.numbers.take('keputusan', request.date, request.number, `SK ${name ?? plan.name}`);
    const seq = number.replace(/\D+/g, '-').slice(0, 18);
    const signer = this.desk.letterheads.signatories.find((one) => one.id === request.signatory);
    return {
      id,
      number,
      kind,
      plan: plan.plan,
      plan_name: plan.name,
      nip: move?.nip ?? null,
      name,
      date: request.date,
      tmt: plan.tmt,
      file: `SK-${seq}${move ? `-${move.nip}` : ''}.pdf`,
      sha256: fingerprint(id),
      pages: kind === 'collective' ? 4 : 2,
      code: `RB-${(id * 7919 + 46_656).toString(36).toUpperCase()}`,
      signed_by: signer?.title ?? 'Wali Kota Rantau Bahari',
      state: 'valid',
      about: about ? reference(about) : null,
      named_by: [],
      signed: null,
    };
  }

  #made = 0;

  #preview(request: PreviewDecree): LetterPicture {
    const plan = this.desk.plan(request.plan);
    const chosen = plan.moves.filter((one) => request.moves.length === 0 || request.moves.includes(one.id));
    const first = chosen[0] ?? refuse('move_not_found', 'Pilih sedikitnya satu orang.');
    const collective = request.collective && request.form !== 'petikan';
    const number = this.desk.numbers.preview('keputusan', request.date, request.number);
    const told = collective ? plan.name : this.name(first.nip);
    const picture = drawDecree(
      this.desk,
      number,
      told,
      request,
      collective ? 4 : 2,
      '',
      request.form ?? 'decree',
    );
    return {
      ...picture,
      findings: (collective ? chosen : [first]).flatMap((one) => this.findings.get(one.nip) ?? []),
    };
  }

  #verify(request: VerifyDecree): DecreeCheck {
    const fits = (one: { code: string; number: string }) =>
      one.code === request.code || one.number === request.code;
    const decree = this.desk.decrees.find(fits) ?? (request.file ? this.desk.decrees[0] : undefined);
    const letter = decree ? undefined : this.desk.letters.printed.find(fits);
    const told = decree
      ? [`Terbit ${longDate(decree.date)}, ditandatangani ${decree.signed_by}.`].concat(
          decree.named_by.map(
            (one) => `${one.kind === 'revocation' ? 'Dicabut' : 'Diperbaiki'} dengan SK ${one.number}.`,
          ),
        )
      : letter
        ? [`Dicetak ${longDate(letter.date)} oleh ${letter.account}.`]
        : [];
    const known = decree !== undefined || letter !== undefined;
    return {
      known,
      decree: decree ?? null,
      letter: letter ?? null,
      unchanged: request.file && known ? true : null,
      signed: false,
      told,
    };
  }

  #decree(id: number): DecreeView {
    return (
      this.desk.decrees.find((one) => one.id === id) ??
      refuse('decree_not_found', 'SK itu tidak ada dalam register.')
    );
  }

  #paper(paper: PaperRef) {
    if (paper.kind === 'decree') return this.#decree(paper.id);
    return (
      this.desk.letters.printed.find((one) => one.id === paper.id) ??
      refuse('letter_not_found', 'Surat itu tidak ada dalam register.')
    );
  }

  #name(old: DecreeView, fresh: DecreeView, state: string): DecreesIssued {
    fresh.about = reference(old);
    this.desk.decrees = [
      fresh,
      ...this.desk.decrees.map((one) =>
        one.id === old.id ? { ...one, state, named_by: [...one.named_by, reference(fresh)] } : one,
      ),
    ];
    return { decrees: [fresh], remaining: 0, remarks: [] };
  }

  #correct(request: CorrectDecree): DecreesIssued {
    const old = this.#decree(request.decree);
    if (old.state === 'revoked') refuse('decree_revoked', 'SK ini sudah dicabut; tidak ada yang diperbaiki.');
    if (request.corrections.length === 0) refuse('no_correction', 'Tulis sedikitnya satu perbaikan.');
    return this.#name(old, this.#after(old, 'correction', request), 'corrected');
  }

  #revoke(request: RevokeDecree): DecreesIssued {
    const old = this.#decree(request.decree);
    if (old.state === 'revoked') refuse('decree_revoked', 'SK ini sudah dicabut.');
    return this.#name(old, this.#after(old, 'revocation', request), 'revoked');
  }

  #after(old: DecreeView, kind: string, request: CorrectDecree | RevokeDecree): DecreeView {
    if (request.date < old.date)
      refuse('date_before', `Tanggalnya sebelum SK yang diubah (${longDate(old.date)}).`);
    const plan = this.desk.plan(old.plan);
    return this.#write(plan, plan.moves.find((one) => one.nip === old.nip) ?? null, kind, request);
  }

  #attach(request: AttachSigned): DecreeCheck {
    const holds = request.file !== 'siasn';
    if (!holds && !request.rewritten)
      refuse(
        'not_the_original',
        'Berkas ini tidak berawal dari berkas asli. Pilih berkas lain, atau simpan juga bila layanan TTE menulis ulang berkasnya.',
      );
    const paper = this.#paper(request.paper);
    const signed: SignedView = {
      file: paper.file.replace('.pdf', '-ttd.pdf'),
      sha256: fingerprint(paper.id + 400),
      date: TODAY,
      account: this.desk.account?.name ?? '',
      holds_original: holds,
    };
    if (request.paper.kind === 'decree')
      this.desk.decrees = this.desk.decrees.map((one) => (one.id === paper.id ? { ...one, signed } : one));
    else
      this.desk.letters.printed = this.desk.letters.printed.map((one) =>
        one.id === paper.id ? { ...one, signed } : one,
      );
    const found = this.#paper(request.paper);
    return { ...this.#verify({ file: null, code: found.code }), unchanged: true, signed: true };
  }
}

function reference(one: DecreeRef): DecreeRef {
  return { id: one.id, number: one.number, kind: one.kind, date: one.date };
}
