import type { MeetingPerson, Seat } from '../../contract/acts';
import { rolesOf, type MeetingKind, type Role } from './meetings';

export { rolesOf };
export type { MeetingKind };

/** Somebody in a meeting that is being planned. */
export interface SeatRow {
  nip: string;
  name: string;
  title: string;
  role: Role;
}

export function seatRows(people: readonly MeetingPerson[]): SeatRow[] {
  return people.map((one) => ({
    nip: one.nip,
    name: one.name,
    title: one.title || one.unit,
    role: one.role as Role,
  }));
}

/** The role that the next person most likely has: first the chair, then the secretary, then members. */
export function nextRole(kind: MeetingKind, seats: readonly SeatRow[]): Role {
  const roles = rolesOf(kind);
  if (kind !== 'tpk') return roles[0] === 'ketua' && seats.length > 0 ? 'peserta' : (roles[0] ?? 'peserta');
  const missing = (['ketua', 'sekretaris'] as const).find((role) => !seats.some((one) => one.role === role));
  return missing ?? 'anggota';
}

export function seatsAsked(seats: readonly SeatRow[]): Seat[] {
  return seats.map(({ nip, role }) => ({ nip, role }));
}

/** Those who vote: everybody but guests. */
export function votersOf(seats: readonly SeatRow[]): number {
  return seats.filter((one) => one.role !== 'peserta').length;
}

/** Whether the team can decide: one chair, an odd number. */
export function panelFits(seats: readonly SeatRow[]): boolean {
  return votersOf(seats) % 2 === 1 && seats.filter((one) => one.role === 'ketua').length === 1;
}
