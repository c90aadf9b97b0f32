/** A page of a decree as a picture. */
import type { LetterPicture } from '../../contract/acts';
import { nip as printed } from '../../text/format';
import type { FakeDesk } from '../fake';
import { drawPage } from './page';

export function drawDecree(
  desk: FakeDesk,
  number: string,
  told: string,
  asked: { page: number; dpi: number },
  pages: number,
  code: string,
  form = 'decree',
): LetterPicture {
  const page = Math.min(Math.max(1, asked.page), pages);
  const person = desk.region.staff.find((one) => one.name === told);
  const first = page === 1;
  const head = first ? ['WALI KOTA RANTAU BAHARI', 'PROVINSI ANDALAN'] : [`- ${page} -`];
  const word = form === 'petikan' ? ['PETIKAN'] : form === 'salinan' ? ['SALINAN'] : [];
  const lines = first
    ? [
        'Menimbang   : a. bahwa untuk memenuhi kebutuhan pegawai berdasarkan',
        '                 hasil analisis beban kerja perlu dilakukan pemindahan;',
        'Mengingat   : 1. Undang-Undang Nomor 20 Tahun 2023;',
        '              2. Peraturan BKN Nomor 5 Tahun 2019;',
        '                          MEMUTUSKAN:',
        `KESATU      : Memindahkan ${told}`,
        person
          ? `              NIP ${printed(person.nip)}`
          : '              sebagaimana tercantum dalam Lampiran.',
      ]
    : ['KETIGA      : Keputusan ini mulai berlaku pada tanggal ditetapkan.'];
  return {
    picture: drawPage(
      {
        head,
        title: first ? [...word, 'KEPUTUSAN WALI KOTA RANTAU BAHARI', `NOMOR ${number}`] : [],
        lines,
        signature: first
          ? []
          : ['Ditetapkan di Rantau Bahari', 'WALI KOTA RANTAU BAHARI,', '', 'ADITYA PRANATA'],
        foot: code ? `Periksa keaslian: ${code}` : 'Pratinjau, belum terbit',
        ...(code ? {} : { mark: 'KONSEP' }),
      },
      asked.dpi,
    ),
    page,
    pages,
    number,
    findings: [],
  };
}
