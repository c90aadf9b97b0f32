/** SK & surat: menerbitkan, mencetak surat lain, register, buku nomor, kelengkapan. */
export const sk = {
  list: 'Bagian SK & surat',
  parts: {
    terbitkan: 'Terbitkan SK',
    surat: 'Surat lain',
    register: 'Register',
    nomor: 'Buku nomor',
    templat: 'Templat',
    kelengkapan: 'Kelengkapan',
  },
  // Periksa keaslian.
  verify: 'Periksa keaslian',
  code: 'Kode atau nomor surat',
  codeHint: 'tercetak di kaki halaman',
  codeNeeded: 'Isi kode atau nomor surat.',
  verifyCode: 'Periksa kode',
  verifyFile: 'Periksa berkas',
  unknown: 'Tidak tercatat dalam register',
  altered: 'Nomornya tercatat, tetapi isi berkas sudah berubah',
  genuine: 'Asli: sama persis dengan yang diterbitkan',
  registered: 'Tercatat dalam register',
};

/** Gambar halaman surat. */
export const paper = {
  pageOf: (page: string, pages: string) => `${page} dari ${pages}`,
  noPage: 'belum ada',
  previous: 'Halaman sebelumnya',
  next: 'Halaman berikutnya',
  isFirst: 'Ini halaman pertama.',
  isLast: 'Ini halaman terakhir.',
  zoom: 'Ukuran gambar',
  zooms: { width: 'Selebar panel', full: '100 %' },
  drawing: 'Menggambar…',
  alt: (label: string, page: string, pages: string) => `${label}, halaman ${page} dari ${pages}`,
  findings: 'Temuan pada surat',
  stopped: (count: number) => `Surat belum lengkap: ${count} hal harus dibetulkan sebelum dicetak`,
  noted: (count: number) => `${count} hal perlu dilihat`,
};
