/** Laporan. */
export const laporan = {
  title: 'Laporan',
};
