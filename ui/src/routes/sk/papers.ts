import type { DecreeView, MoveView, SignatoryView } from '../../contract/acts';
import { t } from '../../text';
import type { Choosable } from './choice';

/** A person of a plan, as the lists of this screen show them. */
export interface PersonRow extends Choosable {
  /** The move. */
  id: number;
  nip: string;
  name: string;
  /** Where to: position and unit. */
  position: string;
  unit: string;
  /** Said beside a locked one: its number. */
  note: string;
  /** The decree that a locked one has. */
  decree: number | null;
}

/** `a.n. · Drs. Haris Maulana, M.Si. · Sekretaris Daerah`: how a signatory is told from the others. */
export function signerName(one: Pick<SignatoryView, 'name' | 'title' | 'prefix' | 'delegation'>): string {
  const delegated = t.sk.delegations[one.delegation as keyof typeof t.sk.delegations] ?? '';
  const title = [one.prefix, one.title].filter(Boolean).join(' ');
  return [delegated, one.name, title].filter(Boolean).join(' · ');
}

/** What is wrong with a chosen number: still to be typed, or one for several papers. */
export function numberFault(number: string | null, several: boolean): string | null {
  if (number === '') return t.sk.numberNeeded;
  return number !== null && several ? t.sk.numberForOne : null;
}

/** Rows that hold every word of the query in name, number, position or unit. */
export function peopleOf(rows: PersonRow[], query: string): PersonRow[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return rows;
  return rows.filter((one) => {
    const text = `${one.name} ${one.nip} ${one.position} ${one.unit} ${one.note}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** Kinds of decree by which one person is moved. */
const MOVING = ['individual', 'petikan'];

/**
 * The people of a plan; who has a decree is locked, also when it was revoked: it takes a new plan to move them again.
 */
export function peopleToDecree(plan: number, moves: MoveView[], decrees: DecreeView[]): PersonRow[] {
  const mine = decrees.filter((one) => one.plan === plan && MOVING.includes(one.kind));
  const byNip = new Map(mine.map((one) => [one.nip, one]));
  return moves.map((move) => {
    const decree = byNip.get(move.nip);
    const note = decree?.number ?? (decreedElsewhere(move) ? (move.outside?.name ?? '') : '');
    return { ...rowOf(move), locked: lockOf(move, decree), note, decree: decree?.id ?? null };
  });
}

/** Who leaves for another government is decreed there; this office writes its consent. */
function decreedElsewhere(move: MoveView): boolean {
  return move.outside !== null && move.to === null;
}

function lockOf(move: MoveView, decree: DecreeView | undefined): string {
  if (decree) return decree.state === 'revoked' ? t.terbit.wasRevoked : t.terbit.hasDecree;
  return decreedElsewhere(move) ? t.terbit.elsewhere : '';
}

/** Everybody of a plan, nobody locked: letters may be printed again. */
export function peopleToWrite(moves: MoveView[]): PersonRow[] {
  return moves.map(rowOf);
}

function rowOf(move: MoveView): PersonRow {
  return {
    id: move.move,
    nip: move.nip,
    name: move.name,
    position: move.to?.title ?? move.outside?.post ?? t.terbit.noTarget,
    unit: move.to?.unit ?? move.outside?.name ?? '',
    locked: '',
    note: '',
    decree: null,
  };
}
