import { EVERYTHING, type Ask } from './register';

export type Part = 'lowongan' | 'panas' | 'peringkat' | 'kelebihan';

/** How the part was left: coming back shows the same list. */
export const desk = $state<{
  part: Part;
  ask: Ask;
  /** Also what will lack people within so many months. */
  ahead: number | null;
  /** The unit whose parts the heat map shows. */
  root: number | null;
  /** The unit whose people above need are shown. */
  surplus: number | null;
}>({ part: 'lowongan', ask: { ...EVERYTHING }, ahead: null, root: null, surplus: null });
