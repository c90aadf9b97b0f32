/** Proyeksi 5 tahun. */
export const proyeksi = {
  title: 'Proyeksi 5 tahun',
};
