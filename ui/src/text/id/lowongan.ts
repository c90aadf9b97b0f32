/** Lowongan & kelebihan. */
export const lowongan = {
  title: 'Lowongan & kelebihan',
};
