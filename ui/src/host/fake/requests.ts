/** Wishes to be moved, of the people of the invented region. */
import type { RequestView, SetRequest, WishView } from '../../contract/acts';
import { refuse, type FakeDesk } from '../fake';
import { addDays } from '../../text/format';
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
  if (!asks(desk, at) || person.status !== 'PNS' || !own) return null;
  const alike = desk.region.positions.filter((one) => one.title === own.title && one.unit !== own.unit);
  const first = alike[at % Math.max(1, alike.length)];
  const unit = desk.unit(first?.unit ?? own.unit);
  if (!unit) return null;
  const target = {
    unit: unit.id,
    unit_name: unit.name,
    position: first?.id ?? null,
    title: first?.title ?? '',
  };
  const second = desk.unit(((at * 3) % desk.region.units.length) + 1);
  const more =
    at % 3 === 0 && second ? [{ unit: second.id, unit_name: second.name, position: null, title: '' }] : [];
  const ended = ENDS[(at >> 4) % ENDS.length] ?? OPEN;
  return {
    day: addDays(TODAY, -(6 + ((at * 11) % 290))),
    reason: REASONS[at % REASONS.length] ?? '',
    number: at % 5 === 0 ? '' : `800/${at}/PM/2026`,
    case: null,
    targets: [target, ...more],
    ...ended,
  };
}

const OPEN = { state: 'open', officer: '', note: '' };
/** How requests ended or went on, in turn; most of them wait. */
const ENDS = [
  OPEN,
  OPEN,
  { state: 'open', officer: 'operator', note: '' },
  OPEN,
  { state: 'granted', officer: 'operator', note: 'Dipindahkan dengan SK 800.1.3.1/0002/BKPSDM/2026.' },
  OPEN,
  { state: 'rejected', officer: 'verifikator', note: 'Belum dua tahun dalam jabatan (P-07).' },
  OPEN,
];

/** One in sixteen; nobody, or everybody, where the address asks for no cases or for thousands. */
function asks(desk: FakeDesk, at: number): boolean {
  if (desk.wantedCases === 0) return false;
  if (desk.wantedCases < 10) return at % 200 === 3;
  return desk.wantedCases >= 1000 || at % 16 === 3;
}
