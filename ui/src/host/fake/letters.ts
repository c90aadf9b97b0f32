/** Letters besides decrees, the completeness of a plan's papers, and the evidence pack. */
import type {
  EvidencePack,
  InputView,
  LetterAsked,
  LetterKindView,
  LetterPicture,
  LettersPrinted,
  LetterView,
  ListLetters,
  PreviewLetter,
  PrintLetters,
  WhichPlan,
} from '../../contract/acts';
import { longDate, nip as printed } from '../../text/format';
import { refuse, type FakeDesk } from '../fake';
import { completenessOf } from './completeness';
import { fingerprint, STRETCH } from './decrees';
import { letterKinds } from './letter-kinds';
import { drawPage } from './page';
import type { FakeMove } from './plan';

export const LETTER_CHANGES = {
  print_letters: {
    label: 'cetak surat',
    changed: ['letter' as const, 'number' as const, 'decree' as const],
    official: true,
  },
};

/** One sheet to print: whom it is about, and the agency of a letter per agency. */
interface Sheet {
  moves: FakeMove[];
  agency: string;
}

export class FakeLetters {
  printed: LetterView[] = [];

  constructor(readonly desk: FakeDesk) {}

  get answers() {
    return {
      list_letter_kinds: () =>
        letterKinds().map((one) => ({ ...one, own: this.desk.templates.isOwn(one.kind) })),
      preview_letter: (request: PreviewLetter) => this.#preview(request),
      print_letters: (request: PrintLetters) => this.#print(request),
      list_letters: (request: ListLetters) =>
        this.printed.filter((one) => request.plan === null || one.plan === request.plan),
      completeness: (request: WhichPlan) => completenessOf(this.desk, request.plan),
      evidence_pack: async (request: EvidencePack) => {
        await this.desk.work(
          'evidence_pack',
          this.desk.plan(request.plan).moves.length,
          'Menyusun berkas bukti',
        );
        return { files: request.zip ? ['berkas-bukti.zip'] : ['daftar-usul.pdf', 'matriks.xlsx', 'abk.pdf'] };
      },
    };
  }

  #kind(kind: string): LetterKindView {
    return (
      letterKinds().find((one) => one.kind === kind) ??
      refuse('kind_unknown', 'Jenis surat itu tidak dikenal.')
    );
  }

  #sheets(asked: LetterAsked): Sheet[] {
    const plan = this.desk.plan(asked.plan);
    const chosen = plan.moves.filter((one) => asked.moves.length === 0 || asked.moves.includes(one.id));
    const per = this.#kind(asked.kind).per;
    if (per === 'person') return chosen.map((move) => ({ moves: [move], agency: '' }));
    if (per === 'plan') return chosen.length > 0 ? [{ moves: chosen, agency: '' }] : [];
    const sheets = new Map<string, FakeMove[]>();
    for (const move of chosen) {
      const post = per === 'origin' ? this.desk.judge.person(move.nip)?.position : move.to;
      const agency = this.desk.judge.post(post ?? null)?.agency ?? '';
      sheets.set(agency, [...(sheets.get(agency) ?? []), move]);
    }
    return [...sheets].map(([agency, moves]) => ({ moves, agency }));
  }

  #missing(asked: LetterAsked): InputView[] {
    return this.#kind(asked.kind).inputs.filter(
      (one) => !one.optional && !(asked.inputs[one.name] ?? one.default).trim(),
    );
  }

  #about(sheet: Sheet): string {
    const first = sheet.moves[0];
    return sheet.agency || (sheet.moves.length === 1 && first ? this.desk.papers.name(first.nip) : '');
  }

  #preview(request: PreviewLetter): LetterPicture {
    const asked = request.letter;
    const kind = this.#kind(asked.kind);
    const sheets = this.#sheets(asked);
    const page = Math.min(Math.max(1, request.page), Math.max(1, sheets.length));
    const sheet = sheets[page - 1] ?? refuse('nobody_chosen', 'Pilih sedikitnya satu orang.');
    const number = this.desk.numbers.preview(kind.class, asked.date, asked.number);
    const typed = kind.inputs.map((one) => `${one.label}: ${asked.inputs[one.name] ?? one.default}`);
    return {
      picture: drawPage(
        {
          head: ['PEMERINTAH KOTA RANTAU BAHARI', 'BADAN KEPEGAWAIAN DAN PENGEMBANGAN SDM'],
          title: [kind.title.toUpperCase(), ...(number ? [`NOMOR ${number}`] : [])],
          lines: [
            ...sheet.moves.slice(0, 12).map((move, at) => {
              const nip = printed(move.nip);
              return `${at + 1}. ${this.desk.papers.name(move.nip)}, NIP ${nip}`;
            }),
            ...typed,
          ],
          signature: [`Rantau Bahari, ${longDate(asked.date)}`, 'Kepala,', '', 'Dra. HANA POHAN, M.M.'],
          foot: 'Pratinjau, belum dicetak',
          mark: 'KONSEP',
        },
        request.dpi,
      ),
      page,
      pages: Math.max(1, sheets.length),
      number,
      findings: this.#missing(asked).map((one) => ({
        code: 'empty_field',
        place: `isian.${one.name}`,
        message: `${one.label} belum diisi.`,
        stops: true,
      })),
    };
  }

  async #print(request: PrintLetters): Promise<LettersPrinted> {
    const asked = request.letter;
    const kind = this.#kind(asked.kind);
    const missing = this.#missing(asked);
    if (missing.length > 0)
      refuse('input_missing', `Isi dahulu: ${missing.map((one) => one.label).join(', ')}.`);
    const sheets = this.#sheets(asked);
    if (asked.number !== null && sheets.length > 1)
      refuse('number_for_one', 'Nomor yang ditulis sendiri hanya untuk satu surat.');
    const left = sheets.slice(request.done.length);
    const now = left.slice(0, STRETCH);
    await this.desk.papers.stretch(
      'print_letters',
      now.map((one) => this.#about(one) || kind.title),
      request.done.length,
      sheets.length,
    );
    const letters = now.map((sheet) => this.#write(asked, kind, sheet));
    this.printed = [...[...letters].reverse(), ...this.printed];
    return { letters, remaining: left.length - now.length, remarks: [] };
  }

  #write(asked: LetterAsked, kind: LetterKindView, sheet: Sheet): LetterView {
    const id = ++this.#last;
    const alone = sheet.moves.length === 1 && sheet.agency === '' ? sheet.moves[0] : undefined;
    const plan = this.desk.plan(asked.plan);
    return {
      id,
      kind: kind.kind,
      title: kind.title,
      number: this.desk.numbers.take(kind.class, asked.date, asked.number, kind.title),
      plan: plan.plan,
      plan_name: plan.name,
      nip: alone?.nip ?? null,
      name: alone ? this.desk.papers.name(alone.nip) : null,
      agency: sheet.agency,
      date: asked.date,
      file: `${kind.kind}-${id}.pdf`,
      sha256: fingerprint(id + 700),
      pages: 1,
      code: `RB-S${(id * 6133 + 1296).toString(36).toUpperCase()}`,
      account: this.desk.account?.name ?? '',
      signed: null,
    };
  }

  #last = 0;
}
