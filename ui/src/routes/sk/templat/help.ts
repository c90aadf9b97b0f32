import { t } from '../../../text';

/** A piece of the language and what it does. */
export type Explained = [code: string, meaning: string];

export interface HelpPart {
  title: string;
  lines: Explained[];
}

const {
  helpData: data,
  helpParts: parts,
  helpInside: inside,
  helpFilters: filters,
  helpKeys: keys,
} = t.templat;

/** The language of templates in short; the whole of it stands in the guide. */
export const HELP: HelpPart[] = [
  {
    title: t.templat.help.data,
    lines: [
      ['{{ number }}', data.field],
      ['{% if tembusan %} … {% endif %}', data.if],
      ['{% for p in people %} … {% endfor %}', data.for],
      ['{# … #}', data.remark],
    ],
  },
  {
    title: t.templat.help.parts,
    lines: [
      ['@jenis spmt', parts.jenis],
      ['@halaman F4 tegak; atas 25; huruf Bonum 12', parts.halaman],
      ['@isian tempat : Tempat = Aula', parts.isian],
      ['@kop kepala, @kop dinas', parts.kop],
      ['@judul, @tengah, @kiri, @kanan', parts.judul],
      ['@bagian', parts.bagian],
      ['@paragraf', parts.paragraf],
      ['@butir Menimbang', parts.butir],
      ['@menetapkan, @diktum', parts.diktum],
      ['@data', parts.data],
      ['@tabel 10t 50 30k; huruf 9', parts.tabel],
      ['@lampiran', parts.lampiran],
      ['@ttd kanan', parts.ttd],
      ['@tembusan Tembusan:', parts.tembusan],
      ['@kaki', parts.kaki],
      ['@jarak 12, @halaman_baru', parts.jarak],
    ],
  },
  {
    title: t.templat.help.inside,
    lines: [
      ['a. …, 1. …', inside.list],
      ['| label : isi', inside.row],
      ['*tebal*, _miring_, ¶', inside.marks],
    ],
  },
  {
    title: t.templat.help.filters,
    lines: [
      ['{{ p.name | kapital_nama }}', filters.capital],
      ['{{ p.nip | nip }}', filters.nip],
      ['{{ loop.index | huruf }}', filters.letter],
      ['{{ loop.last | tanda }}', filters.stop],
      ['{{ subject | upper }}', filters.upper],
    ],
  },
  {
    title: t.templat.help.keys,
    lines: [
      ['Ctrl S', keys.save],
      ['Ctrl F', keys.find],
      ['Ctrl Z', keys.undo],
      ['Esc Tab', keys.leave],
    ],
  },
];
