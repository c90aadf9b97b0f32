/** Gerbang: meja yang terkunci, berkas data yang tidak terbuka, dan lembar pemulihan yang dicetak. */
export const kunci = {
  lock: 'Kunci meja',
  demoStaysOpen: 'Wilayah contoh terbuka tanpa kata sandi, jadi tidak dikunci.',
  yourPassphrase: (roles: string) => `${roles}. Klik untuk mengganti kata sandi Anda.`,
  soon: (seconds: number) => `Meja terkunci dalam ${seconds} detik karena tidak dipakai.`,
  stay: 'Tetap bekerja',
  idle: 'Terkunci karena tidak dipakai. Masuk lagi untuk melanjutkan.',
  workWaits: 'Isian yang belum disimpan masih ada, dan muncul lagi setelah Anda masuk.',
  workLost: (account: string) =>
    `Isian ${account} yang belum disimpan hilang bila akun lain masuk. Minta ${account} menyimpannya dahulu.`,
  wait: (seconds: number) => `Kata sandi beberapa kali tidak cocok. Tunggu ${seconds} detik.`,
  waitShort: (seconds: number) =>
    seconds > 90 ? `Tunggu ${Math.ceil(seconds / 60)} menit` : `Tunggu ${seconds} detik`,
  recoveryTitle: 'Dibuka dengan kunci pemulihan',
  recoveryText:
    'Sekarang hanya akun dan kata sandi yang dapat diatur. Buat kata sandi baru bagi yang lupa, keluar, masuk dengan kata sandi itu, lalu perbarui kunci pemulihan.',
  toAccounts: 'Ke daftar akun',
};

export const gerbang = {
  fromBackup: 'Pulihkan dari cadangan',
  fromBackupText: 'Untuk komputer baru, atau bila berkas data hilang: lanjutkan dari cadangan.',
  titles: {
    damaged: 'Berkas data rusak',
    keys: 'Berkas kunci tidak ada',
    missing: 'Berkas data tidak ada',
    inUse: 'Berkas data sedang dipakai',
    newer: 'Program ini perlu diperbarui',
    full: 'Ruang disk habis',
    readOnly: 'Folder tidak dapat ditulis',
    remote: 'Berkas data ada di jaringan',
    disk: 'Disk gagal dibaca',
    other: 'Berkas data tidak dapat dibuka',
  },
  kept: {
    damaged:
      'Berkas yang rusak tidak dihapus dan tidak diubah. Program dapat melanjutkan dari cadangan yang sudah dibuka dan diperiksanya sendiri.',
    keys: 'Berkas data masih utuh, tetapi tanpa berkas kunci (.kunci) di sampingnya tidak ada kata sandi yang membukanya. Cadangan membawa berkas kuncinya sendiri.',
    missing:
      'Mungkin berkas dipindahkan, atau disknya belum terpasang. Pasang disknya lalu coba lagi, atau lanjutkan dari cadangan.',
    inUse:
      'Satu berkas dibuka oleh satu program, supaya tidak ada yang tertimpa. Cari jendela Mutasi ASN yang lain, juga pada pemakai Windows lain di komputer ini, lalu tutup.',
    newer:
      'Berkas tidak diubah. Pasang program yang terbaru di komputer ini; jangan memulihkan cadangan lama hanya karena ini.',
    full: 'Tidak ada data yang hilang. Kosongkan ruang di disk ini (misalnya keranjang sampah dan unduhan), lalu coba lagi.',
    readOnly:
      'Tidak ada data yang hilang. Minta petugas komputer memberi izin menulis pada folder berkas data, lalu coba lagi.',
    remote:
      'Berkas data di folder jaringan dapat rusak tanpa terlihat. Pindahkan folder ke disk komputer ini, lalu coba lagi.',
    disk: 'Jangan mematikan komputer dengan paksa. Periksa kabel atau disknya, lalu coba lagi; bila tetap gagal, lanjutkan dari cadangan.',
    other:
      'Berkas data tidak diubah. Coba lagi; bila tetap gagal, catat kode di bawah dan lanjutkan dari cadangan.',
  },
  retry: {
    damaged: 'Buka berkas yang sama sekali lagi.',
    keys: 'Setelah berkas kunci disalin ke sampingnya.',
    missing: 'Setelah disk terpasang atau berkas dikembalikan.',
    inUse: 'Setelah jendela yang lain ditutup.',
    newer: 'Setelah program diperbarui.',
    full: 'Setelah ruang dikosongkan.',
    readOnly: 'Setelah izin diberikan.',
    remote: 'Setelah berkas dipindahkan.',
    disk: 'Setelah disk diperiksa.',
    other: 'Buka berkas yang sama sekali lagi.',
  },
  restoreTitle: 'Pulihkan cadangan',
  restoreText: 'Lihat isi cadangan, lalu lanjutkan dari situ. Berkas yang sekarang disimpan.',
  restoreLead:
    'Lihat isinya dahulu; belum ada yang berubah. Yang teratas adalah yang terbaru. Berkas data yang sekarang disimpan di sampingnya.',
  otherFile: 'Cadangan dari berkas lain…',
  restored: 'Cadangan dipulihkan. Berkas lama disimpan; pemulihan dapat diurungkan di Jejak.',
  salvageTitle: 'Selamatkan yang terbaca',
  salvageText: 'Bila tidak ada cadangan yang cukup baru: yang masih terbaca disalin ke berkas baru.',
  salvageLead:
    'Semua baris yang masih terbaca disalin ke berkas baru, dan yang hilang didaftar. Berkas yang rusak tidak diubah. Pilih disk yang sehat sebagai tempatnya.',
  salvageNow: 'Pilih tempat dan selamatkan',
  salvaged: (file: string, rows: string, entries: string, lost: string) =>
    `Berkas baru ${file}: ${rows} baris, ${entries} catatan jurnal lama terbaca, ${lost} catatan tidak terbaca.`,
  salvageOn: 'Lanjutkan dengan berkas baru…',
  missingList: 'Yang tidak terbaca',
  what: 'Data',
  read: 'Terbaca',
  missing: 'Tidak terbaca',
  orphaned: 'Ikut gugur',
  between: 'Nomor baris',
  fromTo: (first: string, last: string) => `${first} sampai ${last}`,
};

export const pemulihan = {
  renewedLead: 'Kunci ini menggantikan yang lama. Cetak lembarnya sekarang, lalu simpan terkunci.',
  printed: 'Yang dicetak: kunci ini beserta petunjuk satu halaman.',
  print: 'Cetak lembar pemulihan',
  title: 'Lembar pemulihan Mutasi ASN',
  keep: 'Rahasia. Simpan dalam amplop bersegel di lemari terkunci, jangan di dekat komputernya. Jangan difoto.',
  store: 'Berkas data',
  account: 'Dicetak oleh akun',
  copies: 'Cadangan otomatis',
  copiesIn: (store: string) => `folder ${store}.cadangan, di samping berkas data`,
  computer: 'Komputer dan folder berkas data',
  second: 'Tempat cadangan kedua (stik, disk)',
  // Tiap cara: baris pertama judulnya, lalu langkah demi langkah.
  forgotten: [
    'A. Kata sandi terlupa',
    'Tanya administrator: ia membuat kata sandi baru di Pengaturan, Akun. Kunci ini belum perlu dipakai.',
    'Bila tidak ada yang dapat masuk: buka Mutasi ASN dan pilih nama akun Anda.',
    'Ketik kunci di atas pada kolom Kata sandi. Huruf besar-kecil dan tanda hubung tidak menentukan. Tekan Buka.',
    'Pada daftar akun tekan Kata sandi di baris akun Anda, lalu buat kata sandi baru.',
    'Keluar, lalu masuk dengan kata sandi baru itu.',
    'Perbarui kunci pemulihan di halaman yang sama, cetak lembar baru, dan simpan menggantikan lembar ini.',
  ].join('\n'),
  lost: [
    'B. Komputer rusak atau hilang',
    'Pasang Mutasi ASN di komputer lain dan buka programnya.',
    'Pasang stik atau disk tempat cadangan kedua.',
    'Pilih Pulihkan dari cadangan, lalu Cadangan dari berkas lain. Ambil berkas dengan nomor terbesar.',
    'Isi nama akun dan kata sandinya, atau kunci di atas. Tekan Buka isinya.',
    'Cocokkan jumlah pegawai dan catatan terakhir, lalu tekan Pulihkan.',
    'Catat pekerjaan sesudah waktu cadangan itu; masukkan kembali dari surat dan SK.',
  ].join('\n'),
  damaged: [
    'C. Program berkata berkas data rusak',
    'Jangan menghapus, memindahkan, atau mengganti nama berkas apa pun.',
    'Pada layar itu pilih Pulihkan cadangan. Lihat isi yang teratas dan bertanda diperiksa.',
    'Baca apa yang akan hilang, lalu tekan Pulihkan. Berkas yang rusak tetap disimpan.',
    'Tidak ada cadangan yang cukup baru? Pilih Selamatkan yang terbaca, dan cetak daftar yang hilang.',
  ].join('\n'),
  after: [
    'D. Setelah pulih',
    'Buka Jejak, lalu Pemeriksaan: tekan Periksa lengkap sekarang. Hasilnya harus utuh.',
    'Salah memilih cadangan? Di bagian Cadangan tekan Urungkan pemulihan.',
    'Tekan Buat cadangan sekarang, dan simpan satu ke tempat kedua.',
    'Bila masih gagal, catat kode pada layar dan hubungi pengelola sistem sebelum mencoba cara lain.',
  ].join('\n'),
  signs: [
    'Disimpan oleh (nama, tanda tangan)',
    'Disaksikan oleh (nama, tanda tangan)',
    'Amplop disegel (tanggal, nomor segel)',
  ].join('\n'),
};
