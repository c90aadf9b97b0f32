/** Peta jabatan. */
export const peta = {
  title: 'Peta jabatan',
};
