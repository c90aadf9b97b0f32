import type { RequirementsView, StaffingView } from '../../contract/acts';

export interface PositionFound {
  position: number;
  title: string;
  unit: string;
  /** Held less need, where the map is at hand. */
  gap: number | null;
}

/** What a post asks, on one line: `S-1 · Keperawatan · II/c–II/d`. */
export function requirementLine(asked: RequirementsView): string {
  const ranks = asked.rank_low && asked.rank_high ? `${asked.rank_low}–${asked.rank_high}` : asked.rank_low;
  return [asked.min_education, asked.fields.join(', '), ranks].filter(Boolean).join(' · ');
}

const MOST = 30;

/** Positions whose title and unit hold every word; those with open seats first. */
export function findPositions(staffing: StaffingView, query: string): PositionFound[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const names = new Map(staffing.units.map((unit) => [unit.id, unit]));
  const found: PositionFound[] = [];
  for (const post of staffing.positions) {
    const unit = names.get(post.unit);
    const agency = unit ? names.get(unit.agency) : undefined;
    const text = `${post.title} ${unit?.name ?? ''} ${agency?.name ?? ''}`.toLowerCase();
    if (!words.every((word) => text.includes(word))) continue;
    const where =
      unit && agency && unit.id !== agency.id ? `${unit.name}, ${agency.name}` : (unit?.name ?? '');
    found.push({ position: post.id, title: post.title, unit: where, gap: post.gap });
  }
  return found.sort((a, b) => Math.sign(a.gap ?? 0) - Math.sign(b.gap ?? 0)).slice(0, MOST);
}
