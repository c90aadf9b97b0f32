/** Templates of letters: read, changed, kept in versions and taken back. */
import type {
  CheckTemplate,
  ReadTemplate,
  SetTemplate,
  TemplateChecked,
  TemplateVersion,
  TemplateView,
  WhichTemplate,
} from '../../contract/acts';
import { refuse, type FakeDesk } from '../fake';
import { letterKinds } from './letter-kinds';
import { TODAY } from './region';
import { FIELDS, SAMPLE, type Data } from './sample';
import { shippedText } from './shipped';
import { drawPages, readTemplate } from './typeset';

export const TEMPLATE_CHANGES = {
  set_template: { label: 'ubah templat surat', changed: ['template' as const] },
};

/** What undo brings back. */
export interface KeptTemplates {
  texts: Record<string, string>;
  versions: Record<string, TemplateVersion[]>;
}

export class FakeTemplates {
  /** Texts of the office by kind. */
  texts: Record<string, string> = {};
  versions: Record<string, TemplateVersion[]> = {};
  #last = 0;

  constructor(readonly desk: FakeDesk) {
    const first = shippedText('spmt').replace(
      '@paragraf\nDemikian',
      '@paragraf\nDengan ini kami nyatakan. Demikian',
    );
    this.#put('spmt', first, 'Kalimat pembuka seperti kebiasaan kantor', '2026-08-14');
    this.#put('spmt', first.replace('huruf Sans 11', 'huruf Sans 12'), 'Huruf lebih besar', '2026-10-02');
  }

  kept(): KeptTemplates {
    return { texts: this.texts, versions: this.versions };
  }

  restore(kept: KeptTemplates) {
    Object.assign(this, kept);
  }

  isOwn(kind: string): boolean {
    return kind in this.texts;
  }

  textOf(kind: string): string {
    return this.texts[kind] ?? shippedText(kind);
  }

  get answers() {
    return {
      show_template: ({ kind }: WhichTemplate) => this.#view(kind),
      check_template: (request: CheckTemplate) => this.#check(request),
      set_template: ({ kind, text, note }: SetTemplate) => {
        if (text === null) {
          this.texts = Object.fromEntries(Object.entries(this.texts).filter(([one]) => one !== kind));
          return this.#view(kind);
        }
        const { fault } = readTemplate(kind, text, this.#families());
        if (fault)
          refuse(
            'template_error',
            `Templat surat, baris ${fault.line}: ${fault.message} Betulkan templatnya, lalu ulangi.`,
          );
        this.#put(kind, text, note, TODAY);
        return this.#view(kind);
      },
      export_template: ({ kind }: { kind: string }) => ({ files: [`templat-${kind}.sk`] }),
      read_template: ({ file }: ReadTemplate) => {
        if (!file.startsWith('templat'))
          refuse(
            'template_file',
            'Berkas itu bukan templat surat. Pilih berkas .sk yang disimpan dari program ini.',
          );
        return {
          kind: 'undangan_pelantikan',
          text: shippedText('undangan_pelantikan').replace('Aula', 'Pendopo'),
        };
      },
    };
  }

  #families(): string[] {
    return this.desk.letterheads.fonts.map((one) => one.family);
  }

  #put(kind: string, text: string, note: string, date: string) {
    const version: TemplateVersion = {
      id: ++this.#last,
      date,
      account: this.desk.account?.name ?? 'operator',
      note,
      version: hashOf(text),
      text,
    };
    this.texts = { ...this.texts, [kind]: text };
    this.versions = { ...this.versions, [kind]: [version, ...(this.versions[kind] ?? [])] };
  }

  #view(kind: string): TemplateView {
    const text = this.textOf(kind);
    return {
      kind,
      title: letterKinds().find((one) => one.kind === kind)?.title ?? kind,
      text,
      own: this.isOwn(kind),
      version: hashOf(text),
      versions: this.versions[kind] ?? [],
      fields: FIELDS,
    };
  }

  #check(request: CheckTemplate): TemplateChecked {
    const { fault, pages, inputs } = readTemplate(request.kind, request.text, this.#families());
    const setup = pages[0];
    if (fault || !setup) return { fault, picture: null, pages, inputs };
    const heads = this.desk.letterheads.heads;
    const { pictures, findings } = drawPages(request.text, setup, this.#data(request, inputs), {
      head: heads.head.emblem !== null,
      agency: heads.agency.emblem !== null,
    });
    const page = Math.min(Math.max(request.page, 1), pictures.length);
    return {
      fault: null,
      picture: {
        picture: pictures[page - 1] ?? '',
        page,
        pages: pictures.length,
        number: String(SAMPLE.number),
        findings,
      },
      pages,
      inputs,
    };
  }

  #data(request: CheckTemplate, inputs: TemplateChecked['inputs']): Data {
    const isian = Object.fromEntries(inputs.map((one) => [one.name, one.default || one.label]));
    if (request.plan === null) return { ...SAMPLE, isian };
    const moves = this.desk.judge.view(this.desk.plan(request.plan)).moves;
    const chosen = moves.find((one) => one.move === request.move) ?? moves[0];
    const [invented] = SAMPLE.people as Data[];
    const person: Data = {
      ...invented,
      name: chosen?.name ?? '',
      nip: chosen?.nip ?? '',
      from_position: chosen?.from?.title ?? '',
      from_unit: chosen?.from?.unit ?? '',
      to_position: chosen?.to?.title ?? '',
      to_unit: chosen?.to?.unit ?? '',
    };
    return { ...SAMPLE, isian, people: [person] };
  }
}

/** A short mark of a text; only equality matters. */
function hashOf(text: string): string {
  let hash = 2166136261;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 16777619);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
