import type { ListStaff, StaffLine } from '../../contract/acts';
import { ask } from '../../state/desk.svelte';
import { pagesOf, type Window } from '../../state/window';

/** One page of the core: three screens of rows, one question. */
const PAGE = 100;

export type Question = Omit<ListStaff, 'offset' | 'limit'>;

/**
 * The rows of a list that is only known in part. Pages come as they scroll into view. A new question keeps the
 * old rows on the page until its first page has come, so that typing never shows an empty table.
 */
export class StaffPages {
  total = $state(0);
  known = $state(false);
  /** Rows by place. Copying a long map for every page would cost more than drawing it; the edition tells the page. */
  #rows = new Map<number, StaffLine>();
  #edition = $state(0);
  #asked = new Set<number>();
  #turn = 0;
  #question: Question | null = null;
  #window: Window = { first: 0, end: PAGE };

  row = (index: number): StaffLine | undefined => {
    void this.#edition;
    return this.#rows.get(index);
  };

  /** Asks anew; also when the same question may have another answer by now. */
  async start(question: Question): Promise<void> {
    this.#question = question;
    const turn = ++this.#turn;
    const page = await ask('list_staff', { ...question, offset: 0, limit: PAGE });
    if (turn !== this.#turn || !page) return;
    this.#asked = new Set([0]);
    this.#rows = new Map(page.rows.map((row, at) => [at, row]));
    this.#edition += 1;
    this.total = page.total;
    this.known = true;
    this.see(this.#window);
  }

  see(window: Window): void {
    this.#window = window;
    for (const page of pagesOf({ first: window.first, end: Math.min(window.end, this.total) }, PAGE)) {
      if (this.known && !this.#asked.has(page)) void this.#bring(page);
    }
  }

  async #bring(page: number): Promise<void> {
    if (!this.#question) return;
    const turn = this.#turn;
    this.#asked.add(page);
    const answer = await ask('list_staff', { ...this.#question, offset: page * PAGE, limit: PAGE });
    if (turn !== this.#turn) return;
    if (!answer) {
      this.#asked.delete(page);
      return;
    }
    answer.rows.forEach((row, at) => this.#rows.set(page * PAGE + at, row));
    this.#edition += 1;
  }
}
