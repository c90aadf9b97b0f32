/** Pengaturan: akun, peran, kata sandi dan kunci. */
export const akun = {
  lead: 'Rencana disetujui oleh akun lain daripada penyusunnya. Pegawai pemilik akun perlu diketahui, supaya hubungan kerabat dengan yang dipindahkan terlihat.',
  accounts: 'Akun',
  name: 'Akun',
  role: 'Peran',
  roles: 'Peran',
  owner: 'Pegawai pemilik',
  tools: 'Tindakan',
  you: 'Anda',
  closed: 'ditutup',
  keyThere: 'ada',
  keyMissing: 'perlu dibuat',
  keyGone: 'tidak berlaku',
  onlyAdministrator:
    'Akun diatur oleh administrator. Anda hanya dapat melihat, dan mengganti kata sandi sendiri.',
  ownByOthers: 'Akun sendiri diubah oleh administrator lain.',
  demoNoKeys: 'Wilayah contoh terbuka tanpa kata sandi, jadi tidak memakai kunci.',
  demoNoPassphrase: 'Wilayah contoh terbuka tanpa kata sandi.',
  save: 'Simpan',
  // Akun baru.
  addOpen: 'Akun baru',
  addTitle: 'Akun baru',
  fourEyes: 'Satu akun untuk satu orang: yang dilakukan tercatat atas nama akun itu.',
  tellThem: 'Sampaikan kata sandi ini langsung, dan minta orangnya menggantinya setelah masuk pertama kali.',
  add: 'Tambah akun',
  added: (name: string) => `Akun ${name} ditambahkan.`,
  // Peran.
  rolesTitle: (account: string) => `Peran akun ${account}`,
  rolesLead:
    'Satu akun boleh beberapa peran. Penyusun rencana tetap tidak dapat menyetujui rencananya sendiri.',
  needRole: 'Pilih sedikitnya satu peran.',
  rolesSaved: (account: string) => `Peran akun ${account} disimpan.`,
  // Pemilik.
  ownerLead:
    'Dengan ini program tahu siapa yang berkerabat dengan pegawai yang dipindahkan, dan meminta pernyataan sebelum ia memutus.',
  noOwner: 'belum dihubungkan',
  link: 'Hubungkan',
  relink: 'Ganti',
  linkTitle: (account: string) => `Pemilik akun ${account}`,
  linkPerson: 'Pegawai',
  linkNeeded: 'Pilih pegawai dari daftar.',
  linkSave: 'Simpan',
  unlink: 'Lepaskan',
  linked: (account: string, person: string) => `Akun ${account} milik ${person}.`,
  unlinked: (account: string) => `Akun ${account} tidak lagi terhubung dengan pegawai.`,
  // Kata sandi.
  changeTitle: 'Ganti kata sandi Anda',
  changeLead: 'Kata sandi baru berlaku sejak sekarang. Tanda tangan pada persetujuan Anda tetap sama.',
  oldPassphrase: 'Kata sandi sekarang',
  needOld: 'Isi kata sandi yang sekarang.',
  change: 'Ganti kata sandi',
  changed: 'Kata sandi diganti.',
  tooShort: (least: number) => (least > 0 ? `Terlalu pendek: sedikitnya ${least} huruf.` : 'Isi kata sandi.'),
  resetTitle: (account: string) => `Kata sandi baru untuk ${account}`,
  resetLead:
    'Untuk yang lupa. Kata sandi lamanya langsung tidak berlaku; persetujuan yang sudah ditandatanganinya tetap sah.',
  reset: 'Buat kata sandi',
  resetDone: (account: string) => `Kata sandi baru untuk ${account} berlaku.`,
  // Menutup akun.
  remove: 'Tutup',
  removeTitle: (account: string) => `Tutup akun ${account}?`,
  removeText: (account: string) =>
    `${account} tidak dapat masuk lagi. Namanya tetap pada jejak dan pada persetujuan yang pernah diberikan.`,
  alsoRekey: 'Enkripsi ulang berkas data',
  alsoRekeyText:
    'Kunci berkas diganti, sehingga salinan kunci yang mungkin dibawa orang itu tidak membuka data sesudah hari ini. Cadangan lama tetap terbuka dengan kunci lama. Memerlukan beberapa menit pada berkas besar.',
  removeConfirm: 'Tutup akun',
  removed: (account: string) => `Akun ${account} ditutup.`,
  // Kunci.
  keys: 'Kunci berkas data',
  recovery: 'Kunci pemulihan',
  recoveryText:
    'Satu-satunya jalan masuk bila semua kata sandi hilang. Perbarui bila lembarnya hilang, pernah dipakai, atau dilihat orang lain.',
  renew: 'Perbarui dan cetak',
  renewTitle: 'Perbarui kunci pemulihan?',
  renewAsk:
    'Kunci yang tercetak sekarang langsung tidak berlaku untuk berkas ini. Cadangan yang dibuat sebelumnya tetap dibuka dengan kunci lama: simpan kedua lembarnya.',
  rekey: 'Enkripsi ulang',
  rekeyText:
    'Berkas data ditulis kembali dengan kunci baru. Perlu bila seseorang mungkin menyalin berkas beserta kuncinya.',
  rekeyNow: 'Enkripsi ulang',
  rekeyTitle: 'Enkripsi ulang berkas data?',
  rekeyAsk:
    'Semua data ditulis kembali dengan kunci baru. Kata sandi semua orang dan kunci pemulihan tetap sama. Bila listrik padam di tengahnya, berkas lama tetap utuh.',
  rekeyed: 'Berkas data dienkripsi ulang.',
  leftOutTitle: 'Ada akun yang perlu kata sandi baru',
  leftOut: (names: string) =>
    `${names} belum pernah masuk sejak kunci dibuat per orang, jadi tidak terbawa. Buat kata sandi baru untuk mereka.`,
};
