#!/usr/bin/env bash
# Puts the pictures of the user guide in place, from what the last `make e2e` saw of the running program.
set -euo pipefail
shopt -s extglob
cd "$(dirname "$0")/.."

mkdir -p docs/gambar
for name in impor-pratinjau beranda beban-kerja peta-jabatan lowongan proyeksi sekolah simulasi laporan rencana-calon \
  persetujuan-siap jejak ketentuan aturan-daerah-coba temuan penjelasan rencana-basi berkas-pegawai talenta \
  keyakinan usulan usulan-atur usulan-kemudi usulan-mengapa usulan-kosong usulan-banding penanda-tangan sk-pratinjau \
  sk-terhenti register cabut buku-nomor surat-undangan templat-salah kelengkapan permohonan-baru permohonan \
  usulan-perkara perkara-putusan sidang pelantikan pelatihan evaluasi capaian kalender hari-libur cadangan cadangan-isi \
  rusak akun kunci-pemulihan nik-tampil data-pribadi; do
  convert out/e2e/+([0-9])-"$name".png -strip -dither None -colors 96 "png8:docs/gambar/$name.png"
done
du -sh docs/gambar
