/** Indeks layanan. */
export const indeks = {
  title: 'Indeks layanan',
};
