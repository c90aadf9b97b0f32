/** Wishes to be moved, of the people of the invented region. */
import type { RequestView, SetRequest, WishView } from '../../contract/acts';
import { refuse, type FakeDesk } from '../fake';
import { TODAY, type FakePerson } from './region';

const MOST_TARGETS = 3;
const REASONS = ['Mengikuti suami/istri', 'Merawat orang tua', 'Tempat tinggal jauh dari tempat kerja'];

/** The targets of a request as they are shown; what cannot be is refused. */
export function wishes(desk: FakeDesk, request: SetRequest): WishView[] {
  if (request.day > TODAY) refuse('date_in_future', 'Tanggal permohonan di masa depan. Periksa tanggalnya.');
  if (request.targets.length === 0 || request.targets.length > MOST_TARGETS)
    refuse('targets_number', 'Isi satu sampai 3 tujuan, yang paling diinginkan lebih dahulu.');
  return request.targets.map((wish) => {
    const position = wish.position === null ? undefined : desk.judge.position(wish.position);
    const unit = desk.unit(position?.unit ?? wish.unit ?? 0);
    if (!unit) refuse('target_missing', 'Tujuan masih kosong. Pilih unit atau jabatannya.');
    return {
      unit: unit.id,
      unit_name: unit.name,
      position: position?.id ?? null,
      title: position?.title ?? '',
    };
  });
}

/** What somebody asked for already: one person in sixteen, a post like the own one in another unit. */
export function madeRequest(
  desk: FakeDesk,
  person: FakePerson,
  at: number,
): Omit<RequestView, 'id' | 'origin'> | null {
  const own = desk.judge.position(person.position);
  if (at % 16 !== 3 || person.status !== 'PNS' || !own) return null;
  const alike = desk.region.positions.find((one) => one.title === own.title && one.unit !== own.unit);
  const unit = desk.unit(alike?.unit ?? own.unit);
  if (!unit) return null;
  return {
    day: '2026-09-14',
    reason: REASONS[at % REASONS.length] ?? '',
    state: 'open',
    number: '',
    officer: '',
    note: '',
    case: null,
    targets: [
      { unit: unit.id, unit_name: unit.name, position: alike?.id ?? null, title: alike?.title ?? '' },
    ],
  };
}
