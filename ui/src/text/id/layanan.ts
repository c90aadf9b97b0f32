/** Sekolah & puskesmas. */
export const layanan = {
  title: 'Sekolah & puskesmas',
};
