import { t } from '../../../text';

/** A piece of the language and what it does. */
export type Explained = [code: string, meaning: string];

export interface HelpPart {
  title: string;
  lines: Explained[];
}

/** The language of templates in short. */
export const HELP: HelpPart[] = [
  {
    title: t.templat.help.data,
    lines: [
      ['{{ number }}', t.templat.helpData.field],
      ['{% if tembusan %} … {% endif %}', t.templat.helpData.if],
      ['{% for p in people %} … {% endfor %}', t.templat.helpData.for],
      ['{# … #}', t.templat.helpData.remark],
    ],
  },
  {
    title: t.templat.help.parts,
    lines: [
      ['@jenis spmt', t.templat.helpParts.jenis],
      ['@halaman F4 tegak; atas 25; huruf Bonum 12', t.templat.helpParts.halaman],
      ['@isian tempat : Tempat = Aula', t.templat.helpParts.isian],
      ['@kop kepala, @kop dinas', t.templat.helpParts.kop],
      ['@gambar kepala tengah; lebar 30', t.templat.helpParts.gambar],
      ['@judul, @tengah, @kiri, @kanan', t.templat.helpParts.judul],
      ['@bagian', t.templat.helpParts.bagian],
      ['@paragraf', t.templat.helpParts.paragraf],
      ['@butir Menimbang', t.templat.helpParts.butir],
      ['@menetapkan, @diktum', t.templat.helpParts.diktum],
      ['@data', t.templat.helpParts.data],
      ['@tabel 10t 50 30k; huruf 9', t.templat.helpParts.tabel],
      ['@kotak kanan; lebar 60; tinggi 25', t.templat.helpParts.kotak],
      ['@utuh … @akhir_utuh', t.templat.helpParts.utuh],
      ['@lampiran', t.templat.helpParts.lampiran],
      ['@ttd kanan, @ttd kiri, @ttd berdampingan', t.templat.helpParts.ttd],
      ['[kotak 60x30] keterangan, [jangkar ^]', t.templat.helpParts.tte],
      ['@tembusan Tembusan:', t.templat.helpParts.tembusan],
      ['@kepala, @kaki', t.templat.helpParts.kaki],
      ['@jarak 12, @halaman_baru', t.templat.helpParts.jarak],
    ],
  },
  {
    title: t.templat.help.inside,
    lines: [
      ['a. …, 1. …', t.templat.helpInside.list],
      ['| label : isi', t.templat.helpInside.row],
      ['[ ], [x], [garis 60]', t.templat.helpInside.boxes],
      ['*tebal*, _miring_, ¶', t.templat.helpInside.marks],
    ],
  },
  {
    title: t.templat.help.filters,
    lines: [
      ['{{ p.name | kapital_nama }}', t.templat.helpFilters.capital],
      ['{{ p.nip | nip }}', t.templat.helpFilters.nip],
      ['{{ loop.index | huruf }}', t.templat.helpFilters.letter],
      ['{{ loop.last | tanda }}', t.templat.helpFilters.stop],
      ['{{ subject | upper }}', t.templat.helpFilters.upper],
    ],
  },
  {
    title: t.templat.help.keys,
    lines: [
      ['Ctrl S', t.templat.helpKeys.save],
      ['Ctrl F', t.templat.helpKeys.find],
      ['Ctrl Z', t.templat.helpKeys.undo],
      ['Esc Tab', t.templat.helpKeys.leave],
    ],
  },
];
