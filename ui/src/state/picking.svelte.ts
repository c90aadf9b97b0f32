import { choose } from './choose';

/** Rows chosen in a table: alone by a press, added with Ctrl or Space, up to here with Shift, all with Ctrl+A. */
export class Picking {
  chosen = $state.raw<ReadonlySet<number>>(new Set());
  #anchor: number | null = null;

  /** What a press, Space or an arrow in the table does. */
  press(id: number, order: readonly number[], event: Event): void {
    const input = event instanceof MouseEvent || event instanceof KeyboardEvent ? event : null;
    const space = event instanceof KeyboardEvent && event.key === ' ';
    const add = space || Boolean(input?.ctrlKey || input?.metaKey);
    const range = Boolean(input?.shiftKey);
    this.chosen = choose(this.chosen, [...order], id, this.#anchor, { add, range });
    if (!range) this.#anchor = id;
  }

  /** All of the list, or none when all are chosen. */
  all(order: readonly number[]): void {
    this.chosen = this.chosen.size === order.length ? new Set() : new Set(order);
  }

  clear(): void {
    this.chosen = new Set();
    this.#anchor = null;
  }

  /** What is no longer in the list is no longer chosen: nobody decides what they do not see. */
  keep(order: readonly number[]): void {
    const known = new Set(order);
    const kept = [...this.chosen].filter((id) => known.has(id));
    if (kept.length !== this.chosen.size) this.chosen = new Set(kept);
  }
}
