/** What a piece of a template line is, so that the eye finds the parts of the language. */
export type Tone = 'plain' | 'block' | 'field' | 'logic' | 'remark' | 'place';

export interface Piece {
  tone: Tone;
  text: string;
  /** Belongs to a found word: `1` one of them, `2` the one that is shown. */
  mark: 0 | 1 | 2;
}

/** A found word, in places of the whole text. */
export interface Match {
  from: number;
  to: number;
}

const PARTS =
  /\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}|\[(?:(?:ruang|qr|kode|halaman|jumlah|kotak|jangkar|garis)\b[^\]]*|[ x])\]/g;

function toneOf(part: string): Tone {
  if (part.startsWith('{{')) return 'field';
  if (part.startsWith('{%')) return 'logic';
  return part.startsWith('{#') ? 'remark' : 'place';
}

/** The pieces of one line; together they are the line. */
export function piecesOf(line: string): { tone: Tone; text: string }[] {
  const pieces: { tone: Tone; text: string }[] = [];
  const add = (tone: Tone, text: string) => {
    if (text !== '') pieces.push({ tone, text });
  };
  const head = /^@\w+/.exec(line)?.[0] ?? '';
  add('block', head);
  let at = head.length;
  for (const part of line.matchAll(PARTS)) {
    if (part.index < at) continue;
    add('plain', line.slice(at, part.index));
    add(toneOf(part[0]), part[0]);
    at = part.index + part[0].length;
  }
  add('plain', line.slice(at));
  return pieces;
}

/** The pieces of a line, cut where found words begin and end. `start` is the place of the line in the text. */
export function paintedLine(
  line: string,
  start: number,
  matches: readonly Match[],
  shown: Match | null,
): Piece[] {
  const painted: Piece[] = [];
  let at = start;
  for (const piece of piecesOf(line)) {
    const end = at + piece.text.length;
    let from = at;
    matches.forEach((match) => {
      const [left, right] = [Math.max(match.from, from), Math.min(match.to, end)];
      if (left >= right) return;
      if (left > from)
        painted.push({ tone: piece.tone, text: piece.text.slice(from - at, left - at), mark: 0 });
      painted.push({
        tone: piece.tone,
        text: piece.text.slice(left - at, right - at),
        mark: match === shown ? 2 : 1,
      });
      from = right;
    });
    if (from < end) painted.push({ tone: piece.tone, text: piece.text.slice(from - at), mark: 0 });
    at = end;
  }
  return painted;
}

/** Where a word stands, however it is written. */
export function matchesOf(text: string, query: string): Match[] {
  if (query === '') return [];
  const found: Match[] = [];
  const [hay, needle] = [text.toLowerCase(), query.toLowerCase()];
  // Some letters change their length in lower case; then only the exact word is found.
  const [where, what] = hay.length === text.length ? [hay, needle] : [text, query];
  for (let at = where.indexOf(what); at >= 0; at = where.indexOf(what, at + what.length))
    found.push({ from: at, to: at + what.length });
  return found;
}

/** The line of a place, from 1. */
export function lineAt(text: string, at: number): number {
  return text.slice(0, at).split('\n').length;
}

/** The place where a line begins and ends; past the last line, the end of the text. */
export function rangeOfLine(text: string, line: number): Match {
  const lines = text.split('\n');
  const before = lines.slice(0, Math.max(0, line - 1));
  const from = Math.min(
    text.length,
    before.reduce((sum, one) => sum + one.length + 1, 0),
  );
  return { from, to: from + (lines[line - 1]?.length ?? 0) };
}
