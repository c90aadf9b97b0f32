import type { ImportedFile } from '../../contract/acts';

export interface Sums {
  rows: number;
  accepted: number;
  rejected: number;
  fresh: number;
}

/** What the files hold together. */
export function sumsOf(files: ImportedFile[]): Sums {
  const sum = (of: (file: ImportedFile) => number) => files.reduce((total, file) => total + of(file), 0);
  return {
    rows: sum((file) => file.rows),
    accepted: sum((file) => file.accepted),
    rejected: sum((file) => file.rejected.length),
    fresh: sum((file) => file.new + file.changed),
  };
}
