/** Shipped templates of the stand-in: shorter than the core's, in the same language. */
import { letterKinds } from './letter-kinds';

const HEAD = `@kop kepala
{% for baris in letterhead.head %}
{{ baris }}
{% endfor %}`;

const AGENCY = `@kop dinas
{% for baris in letterhead.agency %}
{{ baris }}
{% endfor %}`;

const SIGNED = `{{ signatory.title_line }},
[ruang 22]
{% if signatory.is_head %}
{{ signatory.name | upper }}
{% else %}
*{{ signatory.name | kapital_nama }}*
NIP {{ signatory.nip | nip }}
{% endif %}
[qr] {{ verification.code }} {{ verification.chain_head_short }}`;

const FOOT = `@kaki
Kode verifikasi {{ verification.code }} · rantai {{ verification.chain_head_short }}
`;

const PERSON = `| nama : {{ p.name | kapital_nama }}
| NIP : {{ p.nip | nip }}
| pangkat/golongan ruang : {{ p.rank }}
| jabatan lama : {{ p.from_position }}
| unit kerja lama : {{ p.from_unit }}
| ke jabatan baru : {{ p.to_position }}
| unit kerja baru : {{ p.to_unit }}`;

const DECREE = `@halaman F4 tegak; atas 25; bawah 30; kiri 30; kanan 25; huruf Bonum 12; spasi 1,2
{# Keputusan. Baris yang diawali @ membuka bagian surat; {{ ... }} diisi dari data. #}
${HEAD}
@judul
KEPUTUSAN {{ region.head_title }}
NOMOR {{ number }}
@judul
TENTANG
@judul
{{ subject | upper }}
@judul
{{ region.head_title }},
@butir Menimbang
{% for butir in menimbang %}
{{ loop.index | huruf }}. {{ butir }};
{% endfor %}
@butir Mengingat
{% for butir in mengingat %}
{{ loop.index }}. {{ butir }}{{ loop.last | tanda }}
{% endfor %}
@judul
MEMUTUSKAN:
@menetapkan
KEPUTUSAN {{ region.head_title_short | upper }} TENTANG {{ subject | upper }}.
{% for p in people %}
@diktum
Memindahkan {{ people_word }}:
${PERSON}
terhitung mulai tanggal {{ p.tmt_text }}.
{% endfor %}
{% for kalimat in extra_dicta %}
@diktum
{{ kalimat }}
{% endfor %}
@ttd kanan
Ditetapkan di {{ place }}
pada tanggal {{ date_text }}
${SIGNED}
{% if tembusan %}
@tembusan Tembusan disampaikan kepada Yth.:
{% for penerima in tembusan %}
{{ loop.index }}. {{ penerima }}{{ loop.last | tanda }}
{% endfor %}
{% endif %}
${FOOT}`;

const SPMT = `@halaman F4 tegak; atas 20; bawah 25; kiri 30; kanan 25; huruf Sans 11; spasi 1,3
{# Surat pernyataan melaksanakan tugas, ditandatangani kepala unit kerja baru. #}
${AGENCY}
@judul
SURAT PERNYATAAN MELAKSANAKAN TUGAS
NOMOR {{ number }}
{% for p in people %}
@paragraf
Yang bertanda tangan di bawah ini:
@data
nama : {{ p.superior.name | kapital_nama }}
NIP : {{ p.superior.nip | nip }}
jabatan : {{ p.superior.title }}
@paragraf
menyatakan dengan sesungguhnya bahwa:
@data
nama : {{ p.name | kapital_nama }}
NIP : {{ p.nip | nip }}
pangkat/golongan ruang : {{ p.rank }}
jabatan : {{ p.to_position }}
unit kerja : {{ p.to_unit }}
@paragraf
berdasarkan Keputusan {{ decree.issuer }} Nomor {{ decree.number }} tanggal {{ decree.date_text }}, telah nyata melaksanakan tugas sejak tanggal {{ p.tmt_text }}.
{% endfor %}
@paragraf
Demikian surat pernyataan ini dibuat dengan sesungguhnya.
@ttd kanan
{{ place }}, {{ date_text }}
${SIGNED}
${FOOT}`;

const INVITATION = `@halaman A4 tegak; atas 20; bawah 25; kiri 30; kanan 25; huruf Sans 11; spasi 1,3
@isian acara (tanggal) : Hari pelantikan
@isian pukul : Pukul = 09.00
@isian tempat : Tempat = Aula Kantor Wali Kota
@isian pakaian : Pakaian (boleh kosong) = Pakaian sipil lengkap
${AGENCY}
@data
Nomor : {{ number }}
Sifat : Penting
Hal : Undangan pelantikan
@paragraf
Dengan hormat, kami mengundang Saudara untuk menghadiri pelantikan pada
@data
tempat : {{ isian.tempat }}
pukul : {{ isian.pukul }}
pakaian : {{ isian.pakaian }}
@ttd kanan
{{ place }}, {{ date_text }}
${SIGNED}
${FOOT}`;

function plain(title: string): string {
  return `@halaman F4 tegak; atas 20; bawah 25; kiri 30; kanan 25; huruf Sans 11; spasi 1,3
${AGENCY}
@judul
${title.toUpperCase()}
NOMOR {{ number }}
{% for p in people %}
@paragraf
Yang tersebut di bawah ini:
@data
${PERSON.replace(/^\| /gm, '')}
{% endfor %}
@ttd kanan
{{ place }}, {{ date_text }}
${SIGNED}
${FOOT}`;
}

export function shippedText(kind: string): string {
  const known = letterKinds().find((one) => one.kind === kind);
  const body =
    kind === 'spmt'
      ? SPMT
      : kind === 'undangan_pelantikan'
        ? INVITATION
        : known?.class === 'keputusan'
          ? DECREE
          : plain(known?.title ?? kind);
  return `@jenis ${kind}\n${body}`;
}
