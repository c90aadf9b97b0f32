import type { MissingView, OpensView } from '../../contract/acts';
import { ask } from '../../state/desk.svelte';
import { go, type Screen } from '../../state/route.svelte';

/** Parts of an opened move: `#/rencana/3:12:documents` is move 12 of plan 3, at its documents. */
export const MOVE_TABS = ['move', 'why', 'explain', 'documents'] as const;
export type MoveTab = (typeof MOVE_TABS)[number];

export interface PlanPlace {
  plan: number;
  move: number | null;
  tab: MoveTab;
}

/** What the address of the plan desk names; `null` for the list of plans. */
export function planPlace(id: string | null): PlanPlace | null {
  const [plan, move, tab] = (id ?? '').split(':');
  if (!plan || !/^\d+$/.test(plan)) return null;
  return {
    plan: Number(plan),
    move: move && /^\d+$/.test(move) ? Number(move) : null,
    tab: MOVE_TABS.find((known) => known === tab) ?? 'move',
  };
}

/** The address of a move on the plan desk, for links. */
export function moveId(plan: number, move: number, tab: MoveTab = 'move'): string {
  return tab === 'move' ? `${plan}:${move}` : `${plan}:${move}:${tab}`;
}

/** Where an officer enters what a finding lacks: screen and what it is open on. */
export function missingPlace(
  missing: MissingView,
  about: { nip: string | null; plan: number; move: number | null; unit: number | null },
): { screen: Screen; id: string | null } {
  switch (missing.place) {
    case 'requirements':
    case 'positions':
      return about.unit === null ? { screen: 'impor', id: null } : { screen: 'unit', id: String(about.unit) };
    case 'head_terms':
      return { screen: 'pengaturan', id: 'head_terms' };
    case 'documents':
    case 'plan':
      return {
        screen: 'rencana',
        id:
          about.move === null
            ? String(about.plan)
            : moveId(about.plan, about.move, missing.place === 'documents' ? 'documents' : 'move'),
      };
    case 'circumstances':
    case 'career':
    case 'competence':
      return about.nip === null ? { screen: 'impor', id: null } : { screen: 'pegawai', id: about.nip };
    default:
      return { screen: 'impor', id: null };
  }
}

/** Opens what a fact came from. */
export async function openAt(opens: OpensView): Promise<void> {
  if (opens.kind === 'position') {
    const position = await ask('show_position', { position: Number(opens.id), as_of: null });
    if (position) go('unit', position.line.unit);
  } else if (opens.kind === 'staff') go('pegawai', opens.id);
  else if (opens.kind === 'plan') go('rencana', opens.id);
  else if (opens.kind === 'settings') go('pengaturan', opens.id);
}
