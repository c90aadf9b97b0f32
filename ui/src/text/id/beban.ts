/** Beban kerja. */
export const beban = {
  title: 'Beban kerja',
};
