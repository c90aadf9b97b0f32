/** AHP as the core does it: columns normalised, rows averaged, judged by the ratio of consistency. */
import type { Weighed } from '../../contract/acts';

/** Random index by the size of the matrix, from 1 on. */
const RANDOM = [0, 0, 0.58, 0.9, 1.12, 1.24, 1.32, 1.41, 1.45];

export function weigh(matrix: number[][]): Weighed {
  const n = matrix.length;
  const at = (row: number, column: number) => matrix[row]?.[column] ?? 1;
  const places = Array.from({ length: n }, (_, place) => place);
  const sums = places.map((column) => places.reduce((sum, row) => sum + at(row, column), 0));
  const weights = places.map(
    (row) => places.reduce((sum, column) => sum + at(row, column) / (sums[column] ?? 1), 0) / n,
  );
  const lambda_max =
    places.reduce((all, row) => {
      const product = places.reduce((sum, column) => sum + at(row, column) * (weights[column] ?? 0), 0);
      return all + product / (weights[row] ?? 1);
    }, 0) / n;
  const consistency_index = n > 1 ? (lambda_max - n) / (n - 1) : 0;
  const random = RANDOM[n - 1] ?? 1.45;
  const consistency_ratio = random > 0 ? consistency_index / random : 0;
  return { weights, lambda_max, consistency_index, consistency_ratio, accepted: consistency_ratio <= 0.1 };
}
