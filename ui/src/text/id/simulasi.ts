/** Simulasi. */
export const simulasi = {
  title: 'Simulasi',
};
