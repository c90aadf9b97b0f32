/** States of a case whose decree is out and whose person is not done with (handbook 8.1). */
export const AFTER_DECREE: readonly string[] = ['SK_TERBIT', 'PELANTIKAN', 'SPMT', 'PEMANTAUAN'];

/** Those whose training can be planned: from the approval on. */
export const TRAINABLE: readonly string[] = ['PERSETUJUAN_PPK', 'PENOMORAN_SK', ...AFTER_DECREE];
