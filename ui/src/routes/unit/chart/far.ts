import type { ChartBoxView } from '../../../contract/acts';
import { signed } from '../../../text/format';
import { ofStatus } from './colours';
import type { Frame } from './paint';
import { touches, type Rect } from './view';

const FONT = '"Inter Variable", sans-serif';
/** Widths of boxes, in pixels, from which names are set in the larger type. */
const ROOMY = 84;
/** Below this width a box is only its colour. */
const NAMED = 44;
const LABELS = 36;

/** The chart from afar: coloured boxes with the name of the unit, and labels of the larger units beside what is too small for it. */
export function drawFar(pen: CanvasRenderingContext2D, boxes: ChartBoxView[], frame: Frame): void {
  const { view, colours } = frame;
  const wide = (boxes[0]?.width ?? 0) * view.scale;
  const named = wide >= NAMED;
  for (const status of ['critical', 'short', 'balanced', 'over']) {
    const { soft, strong } = ofStatus(colours, status);
    const same = boxes.filter((box) => box.status === status);
    // Large plain boxes in full colour would shout; tiny ones must be seen.
    fill(pen, same, frame, named ? soft : strong, named || wide < 12 ? 1 : 0.66);
    if (!named) continue;
    pen.fillStyle = strong;
    for (const box of same) {
      const at = place(box, frame);
      pen.fillRect(at.x, at.y, 3, at.height);
    }
  }
  if (named) drawNames(pen, boxes, frame);
  const nameless = named ? boxes.filter((box) => linesOf(place(box, frame)) < 1) : boxes;
  drawLabels(pen, nameless, frame);
}

/** Type of the names in pixels: its size, the width of a letter, the height of a line. */
function typeOf(at: Rect): { size: number; letter: number; line: number } {
  const size = at.width < ROOMY ? 8.8 : 10.5;
  return { size, letter: size * 0.575, line: size * 1.19 };
}

/** How many lines of text a box holds. */
function linesOf(at: Rect): number {
  return Math.floor((at.height - 3) / typeOf(at).line);
}

function place(box: ChartBoxView, { view }: Frame): Rect {
  // On whole pixels: sharp, and quicker to fill.
  return {
    x: Math.round(box.x * view.scale + view.x),
    y: Math.round(box.y * view.scale + view.y),
    width: Math.max(1, Math.round(box.width * view.scale)),
    height: Math.max(1, Math.round(box.height * view.scale)),
  };
}

function fill(
  pen: CanvasRenderingContext2D,
  boxes: ChartBoxView[],
  frame: Frame,
  colour: string,
  alpha: number,
): void {
  pen.fillStyle = colour;
  pen.globalAlpha = alpha;
  for (const box of boxes) {
    const at = place(box, frame);
    pen.fillRect(at.x, at.y, at.width, at.height);
  }
  pen.globalAlpha = 1;
}

function drawNames(pen: CanvasRenderingContext2D, boxes: ChartBoxView[], frame: Frame): void {
  const { colours } = frame;
  pen.textAlign = 'left';
  pen.textBaseline = 'alphabetic';
  const { size, letter, line } = typeOf(place(boxes[0] as ChartBoxView, frame));
  pen.font = `560 ${size}px ${FONT}`;
  pen.fillStyle = colours.ink;
  for (const box of boxes) {
    const at = place(box, frame);
    const room = linesOf(at);
    if (room < 1) continue;
    const first = at.y + size + 1;
    const lines = inLines(box.name, Math.floor((at.width - 9) / letter), Math.min(room, 4));
    lines.forEach((text, row) => pen.fillText(text, at.x + 7, first + row * line));
    if (room <= lines.length) continue;
    pen.fillStyle = ofStatus(colours, box.status).strong;
    const figures = at.width > 92 ? `B ${box.held}  K ${box.need}  ${signed(box.gap)}` : signed(box.gap);
    pen.fillText(figures, at.x + 7, first + 1 + lines.length * line);
    pen.fillStyle = colours.ink;
  }
}

/** Names of units with units below them, as on a map: as many as fit without covering each other. */
function drawLabels(pen: CanvasRenderingContext2D, boxes: ChartBoxView[], frame: Frame): void {
  const { colours } = frame;
  const placed: Rect[] = [];
  pen.font = `600 11px ${FONT}`;
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  const large = boxes
    .filter((box) => box.children > 0 && box.hidden === 0)
    .sort((a, b) => a.y - b.y || b.need - a.need);
  for (const box of large) {
    if (placed.length >= LABELS) break;
    const text = inLines(box.name, 26, 1)[0] ?? '';
    const at = place(box, frame);
    const width = text.length * 6.1 + 10;
    const label = { x: at.x + at.width / 2 - width / 2, y: at.y - 19, width, height: 16 };
    if (text === '' || placed.some((other) => touches(other, label))) continue;
    placed.push(label);
    pen.fillStyle = colours.surface;
    pen.globalAlpha = 0.9;
    pen.fillRect(label.x, label.y, label.width, label.height);
    pen.globalAlpha = 1;
    pen.fillStyle = colours.ink;
    pen.fillText(text, label.x + width / 2, label.y + 8.5);
  }
}

const known = new Map<string, string[]>();

/** A name in at most `most` lines of so many letters; what does not fit ends in an ellipsis. Remembered: it is asked every frame. */
export function inLines(text: string, letters: number, most: number): string[] {
  if (letters < 3) return [];
  const key = `${letters} ${most} ${text}`;
  const before = known.get(key);
  if (before) return before;
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= letters)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  // The last line takes what is left, so that no room stands empty beside an ellipsis.
  const shown = lines.length > most ? [...lines.slice(0, most - 1), lines.slice(most - 1).join(' ')] : lines;
  const clipped = shown.map((line) =>
    line.length > letters ? `${line.slice(0, letters - 1).trimEnd()}…` : line,
  );
  if (known.size > 20_000) known.clear();
  known.set(key, clipped);
  return clipped;
}
