import type { Point, Rect } from './view';

/** Which boxes lie where, so that a frame looks only at those in sight: squares of the chart, each with its boxes. */
export class BoxGrid {
  readonly #side: number;
  readonly #across: number;
  readonly #down: number;
  readonly #squares: number[][];
  /** The search that met a box last; a box in several squares is met once. */
  readonly #met: Uint32Array;
  #search = 0;

  constructor(
    readonly boxes: readonly Rect[],
    side = 640,
  ) {
    const right = boxes.reduce((most, box) => Math.max(most, box.x + box.width), 1);
    const bottom = boxes.reduce((most, box) => Math.max(most, box.y + box.height), 1);
    this.#side = side;
    this.#across = Math.ceil(right / side);
    this.#down = Math.ceil(bottom / side);
    this.#squares = Array.from({ length: this.#across * this.#down }, () => []);
    this.#met = new Uint32Array(boxes.length);
    boxes.forEach((box, at) => this.#over(box, (square) => square.push(at)));
  }

  /** Places of the boxes that touch a part of the chart. */
  within(part: Rect): number[] {
    this.#search += 1;
    const found: number[] = [];
    this.#over(part, (square) => {
      for (const at of square) {
        if (this.#met[at] === this.#search) continue;
        this.#met[at] = this.#search;
        const box = this.boxes[at];
        if (
          box &&
          box.x < part.x + part.width &&
          box.x + box.width > part.x &&
          box.y < part.y + part.height &&
          box.y + box.height > part.y
        )
          found.push(at);
      }
    });
    return found;
  }

  /** The box at a point of the chart. */
  at(point: Point): number | null {
    return this.within({ ...point, width: 0.01, height: 0.01 })[0] ?? null;
  }

  #over(part: Rect, visit: (square: number[]) => void): void {
    const place = (value: number, most: number) =>
      Math.min(most - 1, Math.max(0, Math.floor(value / this.#side)));
    const left = place(part.x, this.#across);
    const right = place(part.x + part.width, this.#across);
    const bottom = place(part.y + part.height, this.#down);
    for (let row = place(part.y, this.#down); row <= bottom; row++)
      for (let column = left; column <= right; column++) {
        const square = this.#squares[row * this.#across + column];
        if (square) visit(square);
      }
  }
}
