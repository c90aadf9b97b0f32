/** Documents of cases and requests in the stand-in, with the checklist of handbook 4.3. */
import type {
  CaseDocumentDue,
  CaseDocuments,
  CaseDocumentView,
  DocumentDueView,
  JudgeDocuments,
  SetCaseDocument,
} from '../../contract/acts';
import { addDays } from '../../text/format';
import { refuse, type FakeDesk } from '../fake';
import { documentsDue } from './law';
import { dice, TODAY } from './region';

export const CASE_DOCUMENT_CHANGES = {
  set_case_document: { label: 'catat dokumen usulan', changed: ['case' as const, 'document' as const] },
  judge_documents: { label: 'periksa dokumen usulan', changed: ['case' as const, 'document' as const] },
  remove_case_document: { label: 'hapus dokumen usulan', changed: ['case' as const, 'document' as const] },
};

export interface KeptDocument extends CaseDocumentView {
  case: number | null;
  request: number | null;
}

/** The state whose step needs a document. */
const NEEDED: Record<string, string> = {
  PERTEK: 'MENUNGGU_PERTEK',
  SETUJU_PPK: 'PERSETUJUAN_ASAL',
  BA_TPK: 'SIDANG_TPK',
};
const HEX = '0123456789abcdef';

export class FakeCaseDocuments {
  /** Replaced, never changed in place. */
  kept: readonly KeptDocument[] = [];
  #last = 0;
  #index = { of: this.kept, by: new Map<string, KeptDocument[]>() };

  constructor(readonly desk: FakeDesk) {}

  get answers() {
    return {
      set_case_document: (request: SetCaseDocument) => this.#set(request),
      judge_documents: (request: JudgeDocuments) => this.#judge(request),
      remove_case_document: (request: { document: number }) => {
        const gone = this.#find(request.document);
        this.kept = this.kept.filter((one) => one.id !== gone.id);
        return this.#of(gone);
      },
      save_case_document: (request: { document: number }) => ({
        files: [this.#find(request.document).file || refuse('no_file', 'Dokumen ini tidak punya berkas.')],
      }),
    };
  }

  of(which: { case?: number | null; request?: number | null }): CaseDocumentView[] {
    const by = this.#byOwner();
    return [...(by.get(`case ${which.case}`) ?? []), ...(by.get(`request ${which.request}`) ?? [])];
  }

  checklist(
    due: DocumentDueView[],
    documents: CaseDocumentView[],
    reached: number,
    order: string[],
  ): CaseDocumentDue[] {
    return due.map((one) => {
      const own = documents.filter((document) => document.kind === one.kind);
      const needed = NEEDED[one.kind] ?? 'VERIFIKASI_BERKAS';
      return {
        due: one,
        needed_for: needed,
        documents: own,
        status: statusOf(own, order.indexOf(needed) > reached),
      };
    });
  }

  /** Some papers of a case that came this far. */
  made(id: number, kinds: readonly [string, string][], judged: boolean): KeptDocument[] {
    return kinds.map(([kind, name], at): KeptDocument => {
      const date = addDays(TODAY, -(60 + ((id * 13 + at * 29) % 400)));
      const expired = kind.startsWith('PERNYATAAN') && id % 9 === 4;
      const verdict = judged ? (id % 11 === 7 && at === 2 ? 'rejected' : 'accepted') : '';
      return {
        id: ++this.#last,
        kind,
        name,
        number: `${800 + ((id + at) % 90)}/${100 + ((id * 3 + at) % 800)}/BKPSDM/${date.slice(0, 4)}`,
        date,
        issuer: kind === 'SKP_2TH' ? 'Atasan langsung' : 'BKPSDM Kota Rantau Bahari',
        valid_until: kind.startsWith('PERNYATAAN') ? addDays(TODAY, expired ? -12 : 240) : null,
        file: `${kind.toLowerCase()}-${id}.pdf`,
        sha256: print(id * 31 + at),
        valid: !expired,
        verdict,
        verdict_by: verdict ? 'verifikator' : '',
        verdict_day: verdict ? addDays(TODAY, -3) : null,
        verdict_note: verdict === 'rejected' ? 'Halaman kedua tidak terbaca. Minta salinan baru.' : '',
        of_request: false,
        case: id,
        request: null,
      };
    });
  }

  /** Thousands of cases ask for their own: looked up once for every list of documents. */
  #byOwner(): Map<string, KeptDocument[]> {
    if (this.#index.of !== this.kept) {
      const by = new Map<string, KeptDocument[]>();
      for (const one of this.kept) {
        const owner = one.case === null ? `request ${one.request}` : `case ${one.case}`;
        const list = by.get(owner);
        if (list) list.push(one);
        else by.set(owner, [one]);
      }
      this.#index = { of: this.kept, by };
    }
    return this.#index.by;
  }

  #find(id: number): KeptDocument {
    return (
      this.kept.find((one) => one.id === id) ?? refuse('document_not_found', 'Dokumen itu tidak ada lagi.')
    );
  }

  #of(which: { case: number | null; request: number | null }): CaseDocuments {
    return { case: which.case, request: which.request, documents: this.of(which) };
  }

  #set(request: SetCaseDocument): CaseDocuments {
    if (request.date > TODAY) refuse('date_in_future', 'Tanggal dokumen di masa depan. Periksa tanggalnya.');
    if (request.valid_until !== null && request.valid_until < request.date)
      refuse('date_order', 'Masa berlaku berakhir sebelum tanggal dokumen. Periksa keduanya.');
    const before = this.kept.find((one) => one.id === request.id);
    const document: KeptDocument = {
      id: before?.id ?? ++this.#last,
      kind: request.kind,
      name: before?.name ?? nameOf(request.kind),
      number: request.number,
      date: request.date,
      issuer: request.issuer,
      valid_until: request.valid_until,
      file: request.file === null ? (before?.file ?? '') : `${request.kind.toLowerCase()}.pdf`,
      sha256: request.file === null ? (before?.sha256 ?? '') : print(this.#last),
      valid: request.valid_until === null || request.valid_until >= TODAY,
      // Another paper has not been looked at.
      verdict: '',
      verdict_by: '',
      verdict_day: null,
      verdict_note: '',
      of_request: request.request !== null,
      case: request.case,
      request: request.request,
    };
    this.kept = before
      ? this.kept.map((one) => (one.id === before.id ? document : one))
      : [...this.kept, document];
    return this.#of(document);
  }

  #judge(request: JudgeDocuments): CaseDocuments {
    if (request.verdict === 'rejected' && request.note.trim() === '')
      refuse(
        'note_needed',
        'Tulis mengapa dokumen ini ditolak, supaya pengusul tahu apa yang harus diganti.',
      );
    const first = this.#find(request.documents[0] ?? 0);
    const chosen = new Set(request.documents);
    this.kept = this.kept.map((one) =>
      chosen.has(one.id)
        ? {
            ...one,
            verdict: request.verdict,
            verdict_by: request.verdict ? (this.desk.account?.name ?? '') : '',
            verdict_day: request.verdict ? TODAY : null,
            verdict_note: request.note,
          }
        : one,
    );
    return this.#of(first);
  }
}

function nameOf(kind: string): string {
  const move = { documents: [], initiative: 'PERMINTAAN_SENDIRI', outside: ANYWHERE };
  return documentsDue(move, []).find((one) => one.kind === kind)?.name ?? kind;
}

const ANYWHERE = { entering: true, kind: 'kabkota', name: '', province: '', post: '' };

function statusOf(own: CaseDocumentView[], later: boolean): string {
  if (own.length === 0) return later ? 'not_due' : 'missing';
  if (own.some((one) => one.valid && one.verdict === 'accepted')) return 'there';
  if (own.some((one) => one.valid && one.verdict === '')) return 'unseen';
  return own.some((one) => one.verdict === 'rejected') ? 'rejected' : 'expired';
}

/** A made-up fingerprint, another for every seed. */
export function print(seed: number): string {
  const roll = dice(seed + 1);
  return Array.from({ length: 64 }, () => HEX[Math.floor(roll() * HEX.length)]).join('');
}
