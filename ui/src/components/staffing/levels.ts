import type { AskedCompetence } from '../../contract/acts';

/** One competence of the form; level 0 is not asked for. */
export type LevelRow = AskedCompetence;

/** Every managerial competence in the order of the model, then technical ones as they were entered. */
export function levelRows(asked: readonly AskedCompetence[], model: readonly string[]): LevelRow[] {
  const level = (name: string) => asked.find((one) => !one.technical && one.name === name)?.level ?? 0;
  return [
    ...model.map((name) => ({ name, technical: false, level: level(name) })),
    ...asked.filter((one) => !one.technical && !model.includes(one.name)),
    ...asked.filter((one) => one.technical),
  ];
}

/** What of the form is asked for. */
export function askedOf(rows: readonly LevelRow[]): AskedCompetence[] {
  return rows.filter((row) => row.level > 0);
}
