/** The nine-box of the stand-in: thresholds and words of handbook 7.6. */
import type { NineBoxView, TalentBox } from '../../contract/acts';
import type { FakePerson } from './region';

export const FOLLOW_UPS = [
  'Ditangani sesuai peraturan',
  'Bimbingan, pelatihan atau penempatan kembali',
  'Bimbingan, pelatihan atau penempatan kembali',
  'Rotasi dan pelatihan',
  'Penempatan yang tepat dan pendampingan',
  'Penempatan yang tepat dan bimbingan kinerja',
  'Dipertahankan, pengayaan tugas, pelatihan',
  'Dipertahankan, rotasi, perluasan tugas',
  'Promosi atau dipertahankan',
];

const GRID: Record<string, [string, string]> = {
  1: ['below', 'low'],
  2: ['met', 'low'],
  3: ['below', 'middle'],
  4: ['above', 'low'],
  5: ['met', 'middle'],
  6: ['below', 'high'],
  7: ['above', 'middle'],
  8: ['met', 'high'],
  9: ['above', 'high'],
};

const third = (value: number) => (value >= 85 ? 2 : value >= 70 ? 1 : 0);

export function boxOf(performance: number, potential: number): number {
  const words = [
    ['below', 'met', 'above'][third(performance)],
    ['low', 'middle', 'high'][third(potential)],
  ].join();
  return Number(Object.keys(GRID).find((box) => GRID[box]?.join() === words) ?? 5);
}

export interface Talented {
  person: FakePerson;
  position: string;
  performance: number;
  potential: number;
}

export function nineBox(people: Talented[], without: number, year: number, only: number | null): NineBoxView {
  const boxes = FOLLOW_UPS.map((follow_up, at): TalentBox => {
    const box = at + 1;
    const [performance, potential] = GRID[box] ?? ['met', 'middle'];
    const inside = people
      .filter((one) => boxOf(one.performance, one.potential) === box)
      .sort((a, b) => b.performance + b.potential - a.performance - a.potential);
    return {
      box,
      performance,
      potential,
      follow_up,
      pool: box >= 7,
      people: inside.length,
      first: (only === null ? inside.slice(0, 5) : inside).map(({ person, ...rest }) => ({
        nip: person.nip,
        name: person.name,
        ...rest,
      })),
    };
  });
  return { boxes: boxes.filter((one) => only === null || one.box === only), without_data: without, year };
}
