/** A line of two texts laid side by side: in both, only in the old one, only in the new one. */
export interface DiffLine {
  kind: 'same' | 'old' | 'new';
  text: string;
  /** Line numbers from 1; `null` on the side that lacks the line. */
  old: number | null;
  new: number | null;
}

/** A stretch of equal lines that is not shown. */
export interface Fold {
  kind: 'fold';
  count: number;
}

/** Lines of templates are few; texts past this are compared as one block, so that no text can hold up the page. */
const MOST = 2_000;

/** The fewest lines to take out and put in to come from one text to the other. */
export function diffLines(before: string, after: string): DiffLine[] {
  const [a, b] = [before.split('\n'), after.split('\n')];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;

  const lines: DiffLine[] = [];
  let [i, j] = [0, 0];
  const same = () => lines.push({ kind: 'same', text: a[i] ?? '', old: ++i, new: ++j });
  const old = () => lines.push({ kind: 'old', text: a[i] ?? '', old: ++i, new: null });
  const fresh = () => lines.push({ kind: 'new', text: b[j] ?? '', old: null, new: ++j });

  while (i < start) same();
  const [lastA, lastB] = [a.length - end, b.length - end];
  const longest = common(a.slice(start, lastA), b.slice(start, lastB));
  while (i < lastA || j < lastB) {
    const at = (x: number, y: number) => longest[x - start]?.[y - start] ?? 0;
    if (i < lastA && j < lastB && a[i] === b[j]) same();
    else if (i < lastA && (j >= lastB || at(i + 1, j) >= at(i, j + 1))) old();
    else fresh();
  }
  while (i < a.length) same();
  return lines;
}

/** Length of the longest common run of lines from each pair of places on. */
function common(a: string[], b: string[]): Uint16Array[] {
  if (a.length > MOST || b.length > MOST) return [];
  const rows = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--) {
      const [here, below] = [rows[i], rows[i + 1]];
      if (here && below)
        here[j] = a[i] === b[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, here[j + 1] ?? 0);
    }
  return rows;
}

/** Keeps a few equal lines around each difference and folds the rest. */
export function folded(lines: readonly DiffLine[], around = 2): (DiffLine | Fold)[] {
  const near = lines.map(() => false);
  lines.forEach((line, at) => {
    if (line.kind !== 'same')
      for (let k = Math.max(0, at - around); k <= Math.min(lines.length - 1, at + around); k++)
        near[k] = true;
  });
  const shown: (DiffLine | Fold)[] = [];
  lines.forEach((line, at) => {
    const last = shown.at(-1);
    if (near[at]) shown.push(line);
    else if (last?.kind === 'fold') last.count += 1;
    else shown.push({ kind: 'fold', count: 1 });
  });
  return shown;
}

/** How many lines were put in and taken out. */
export function changes(lines: readonly DiffLine[]): { put: number; taken: number } {
  return {
    put: lines.filter((line) => line.kind === 'new').length,
    taken: lines.filter((line) => line.kind === 'old').length,
  };
}
