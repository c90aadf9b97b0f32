import type { CorrectionLine } from '../../../contract/acts';
import { t } from '../../../text';

/** A correction as it is typed. */
export interface Line extends CorrectionLine {
  key: number;
}

let last = 0;

export function blankLine(): Line {
  return { key: ++last, place: '', was: '', becomes: '' };
}

const isBlank = (line: Line) => !line.place.trim() && !line.was.trim() && !line.becomes.trim();

/** What is wrong with each line; a blank one beside others is nothing, and is left out. */
export function faultsOf(lines: readonly Line[]): (string | null)[] {
  const alone = lines.every(isBlank);
  return lines.map((line, at) => {
    if (isBlank(line)) return alone && at === 0 ? t.arsip.lineNeeded : null;
    if (!line.place.trim() || !line.becomes.trim()) return t.arsip.lineParts;
    return line.was.trim() === line.becomes.trim() ? t.arsip.lineSame : null;
  });
}

export function filled(lines: readonly Line[]): CorrectionLine[] {
  return lines
    .filter((line) => !isBlank(line))
    .map((line) => ({ place: line.place.trim(), was: line.was.trim(), becomes: line.becomes.trim() }));
}
