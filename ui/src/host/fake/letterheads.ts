/** Letterheads, signatories and fonts of the stand-in. */
import type {
  AddFont,
  EndSignatory,
  FontView,
  LetterheadView,
  ListSignatories,
  RemoveFont,
  SetLetterhead,
  SetSignatory,
  SignatoryView,
} from '../../contract/acts';
import { refuse, type FakeDesk } from '../fake';
import { drawLetterhead, EMBLEM } from './drawing';
import { TODAY } from './region';

export const LETTERHEAD_CHANGES = {
  set_letterhead: { label: 'ubah kop surat', changed: ['letterhead' as const] },
  set_signatory: { label: 'ubah penanda tangan', changed: ['signatory' as const] },
  end_signatory: { label: 'akhiri penanda tangan', changed: ['signatory' as const] },
  add_font: { label: 'tambah huruf', changed: ['font' as const] },
  remove_font: { label: 'hapus huruf', changed: ['font' as const] },
};

/** What undo brings back. */
export interface KeptDressing {
  heads: Record<Form, KeptHead>;
  signatories: SignatoryView[];
  fonts: FontView[];
}

type Form = 'head' | 'agency';

interface KeptHead {
  /** `null`: as the program makes them from the region. */
  lines: string[] | null;
  emblem: string | null;
}

const STYLES = ['regular', 'bold', 'italic', 'bold_italic'];

export class FakeLetterheads {
  heads: Record<Form, KeptHead> = {
    head: { lines: null, emblem: EMBLEM },
    agency: { lines: null, emblem: null },
  };
  signatories: SignatoryView[] = [
    {
      id: 1,
      name: 'Aditya Pranata',
      title: 'Wali Kota',
      nip: '',
      rank: '',
      is_head: true,
      prefix: '',
      delegation: 'sendiri',
      through: '',
      certifies: false,
      basis: '',
      from: '2025-02-20',
      to: null,
      in_force: true,
      used: true,
    },
    {
      id: 2,
      name: 'Drs. Haris Maulana, M.Si.',
      title: 'Sekretaris Daerah',
      nip: '196904121994031005',
      rank: 'Pembina Utama Madya',
      is_head: false,
      prefix: '',
      delegation: 'an',
      through: '',
      certifies: true,
      basis: 'Keputusan Wali Kota Nomor 12 Tahun 2025',
      from: '2024-06-01',
      to: null,
      in_force: true,
      used: false,
    },
    {
      id: 3,
      name: 'Dra. Hana Pohan, M.M.',
      title: 'Kepala Badan Kepegawaian dan Pengembangan Sumber Daya Manusia',
      nip: '197003121995032004',
      rank: 'Pembina Utama Muda',
      is_head: false,
      prefix: '',
      delegation: 'sendiri',
      through: '',
      certifies: true,
      basis: '',
      from: '2023-01-09',
      to: null,
      in_force: true,
      used: false,
    },
    {
      id: 4,
      name: 'Ir. Wulan Setiawan, M.T.',
      title: 'Asisten Administrasi Umum',
      nip: '197211051998032006',
      rank: 'Pembina Utama Muda',
      is_head: false,
      prefix: 'Plh.',
      delegation: 'ub',
      through: 'Sekretaris Daerah',
      certifies: false,
      basis: 'Surat Perintah Wali Kota Nomor 800/31/2026',
      from: '2026-03-02',
      to: '2026-04-01',
      in_force: false,
      used: true,
    },
    {
      id: 5,
      name: 'Yusuf Latuconsina, S.H., M.H.',
      title: 'Kepala Bagian Hukum',
      nip: '197603252002121002',
      rank: 'Pembina Tingkat I',
      is_head: false,
      prefix: '',
      delegation: 'sendiri',
      through: '',
      certifies: true,
      basis: '',
      from: '2027-01-04',
      to: null,
      in_force: false,
      used: false,
    },
  ];
  fonts: FontView[] = [
    { family: 'Bonum', styles: STYLES, shipped: true },
    { family: 'Sans', styles: STYLES, shipped: true },
    { family: 'Gentium', styles: ['regular', 'bold', 'italic'], shipped: false },
  ];
  #last = 5;

  constructor(readonly desk: FakeDesk) {}

  kept(): KeptDressing {
    return { heads: this.heads, signatories: this.signatories, fonts: this.fonts };
  }

  restore(kept: KeptDressing) {
    Object.assign(this, kept);
  }

  get answers() {
    return {
      list_signatories: (request: ListSignatories) =>
        this.#signatories(request.on ?? TODAY).filter((one) => request.all || one.in_force),
      set_signatory: (request: SetSignatory) => this.#setSignatory(request),
      end_signatory: ({ id, to }: EndSignatory) => {
        const one = this.#signatory(id);
        if (to <= one.from) refuse('signatory_days', 'Hari berakhir harus sesudah hari mulai berlaku.');
        return this.#putSignatory({ ...one, to });
      },
      show_letterheads: () => ({ head: this.#head('head'), agency: this.#head('agency') }),
      preview_letterhead: (request: SetLetterhead) => {
        const form = this.#form(request.form);
        return this.#head(form, this.#changed(form, request));
      },
      set_letterhead: (request: SetLetterhead) => {
        const form = this.#form(request.form);
        this.heads = { ...this.heads, [form]: this.#changed(form, request) };
        return { head: this.#head('head'), agency: this.#head('agency') };
      },
      list_fonts: () => this.fonts,
      add_font: ({ files }: AddFont) => {
        if (files.some((file) => file.startsWith('kunci')))
          refuse(
            'font_not_embeddable',
            'Huruf Garuda Tertutup tidak boleh disertakan dalam PDF menurut pembuatnya. Pilih huruf lain, atau mintalah izin pembuatnya.',
          );
        if (files.some((file) => !file.startsWith('huruf')))
          refuse('font_unreadable', 'Berkas itu bukan huruf TTF atau OTF. Pilih berkas huruf.');
        const styles = STYLES.slice(0, files.length);
        this.fonts = [
          ...this.fonts.filter((one) => one.family !== 'Charis'),
          { family: 'Charis', styles, shipped: false },
        ];
        return this.fonts;
      },
      remove_font: ({ family }: RemoveFont) => {
        const found = this.fonts.find((one) => one.family === family);
        if (!found || found.shipped)
          refuse('font_shipped', 'Huruf bawaan program tidak dapat dihapus. Pilih huruf milik kantor.');
        if (Object.values(this.desk.templates.texts).some((text) => text.includes(`huruf ${family} `)))
          refuse(
            'font_in_use',
            `Huruf ${family} dipakai templat. Ganti huruf templat itu dahulu, lalu hapus.`,
          );
        this.fonts = this.fonts.filter((one) => one !== found);
        return this.fonts;
      },
    };
  }

  #signatories(on: string): SignatoryView[] {
    const inForce = (one: SignatoryView) => one.from <= on && (one.to === null || on < one.to);
    return this.signatories.map((one) => ({ ...one, in_force: inForce(one) }));
  }

  #signatory(id: number): SignatoryView {
    return (
      this.signatories.find((one) => one.id === id) ??
      refuse('signatory_not_found', 'Penanda tangan itu tidak ada lagi. Muat ulang daftarnya.')
    );
  }

  #putSignatory(one: SignatoryView): SignatoryView[] {
    const known = this.signatories.some((other) => other.id === one.id);
    this.signatories = known
      ? this.signatories.map((other) => (other.id === one.id ? one : other))
      : [...this.signatories, one];
    return this.#signatories(TODAY);
  }

  #setSignatory({ id, ...rest }: SetSignatory): SignatoryView[] {
    const before = id === null ? null : this.#signatory(id);
    if (before?.used)
      refuse(
        'signatory_used',
        'Penanda tangan ini sudah menandatangani surat. Akhiri, lalu tambahkan yang baru.',
      );
    if (rest.is_head && this.signatories.some((one) => one.is_head && one.id !== id && overlaps(one, rest)))
      refuse(
        'signatory_two_heads',
        'Pada hari-hari itu sudah ada kepala daerah lain. Akhiri yang lama, atau ubah tanggalnya.',
      );
    return this.#putSignatory({ ...rest, id: id ?? ++this.#last, in_force: false, used: false });
  }

  #form(name: string): Form {
    if (name === 'head' || name === 'agency') return name;
    return refuse('form_unknown', 'Bentuk kop itu tidak dikenal.');
  }

  /** Lines as the program makes them from the region. */
  #usual(form: Form): string[] {
    const region = this.desk.regionView;
    return form === 'head'
      ? [`${region.head_title} ${region.name}`.toUpperCase(), `PROVINSI ${region.province.toUpperCase()}`]
      : [
          region.government.toUpperCase(),
          region.office_name.toUpperCase(),
          `Jalan Merdeka Nomor 1, ${region.capital}`,
        ];
  }

  #changed(form: Form, request: SetLetterhead): KeptHead {
    const chosen = request.emblem;
    if (chosen !== null && !chosen.startsWith('lambang'))
      refuse('emblem_not_png', 'Lambang harus gambar PNG. Simpan gambarnya sebagai PNG, lalu pilih lagi.');
    const emblem = request.remove_emblem ? null : chosen === null ? this.heads[form].emblem : EMBLEM;
    return { lines: request.lines.length === 0 ? null : request.lines, emblem };
  }

  #head(form: Form, kept: KeptHead = this.heads[form]): LetterheadView {
    const lines = kept.lines ?? this.#usual(form);
    return {
      lines,
      usual: kept.lines === null,
      emblem: kept.emblem,
      picture: drawLetterhead(form, lines, kept.emblem),
    };
  }
}

function overlaps(one: { from: string; to: string | null }, other: { from: string; to: string | null }) {
  return one.from < (other.to ?? '9999') && other.from < (one.to ?? '9999');
}
