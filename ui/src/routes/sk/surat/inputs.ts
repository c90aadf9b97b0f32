import type { InputView, LetterFinding } from '../../../contract/acts';

/** What was typed for one letter, by field; a field that was not touched holds what the template gives it. */
export type Typed = Record<string, string>;

export function valueOf(input: InputView, typed: Typed): string {
  return typed[input.name] ?? input.default;
}

/** Fields that must be filled and are not. */
export function missing(inputs: readonly InputView[], typed: Typed): InputView[] {
  return inputs.filter((one) => !one.optional && !valueOf(one, typed).trim());
}

/** What the core is told: only the fields of this letter, and only those that were touched. */
export function toldOf(inputs: readonly InputView[], typed: Typed): Typed {
  return Object.fromEntries(
    inputs.flatMap((one) => {
      const value = typed[one.name];
      return value === undefined ? [] : [[one.name, tidy(one, value)]];
    }),
  );
}

/** A list has one entry a line, without empty lines. */
function tidy(input: InputView, value: string): string {
  if (input.kind !== 'list') return value.trim();
  const lines = value.split('\n').map((line) => line.trim());
  return lines.filter((line) => line !== '').join('\n');
}

/** The field that a finding is about: `isian.acara.teks` is about `acara`. */
export function fieldOf(finding: LetterFinding, inputs: readonly InputView[]): string | null {
  const name = /isian\.([A-Za-z0-9_]+)/.exec(`${finding.place} ${finding.message}`)?.[1];
  return inputs.find((one) => one.name === name)?.name ?? null;
}
