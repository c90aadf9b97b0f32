/** Seconds before the end at which the officer is told. */
export const WARNING = 30;

interface Bells {
  /** It ends in so many seconds. */
  warn: (left: number) => void;
  /** Somebody works again after the warning. */
  calm: () => void;
  /** Somebody works, and nothing may have been asked of the core for a while. */
  stillHere: () => void;
  end: () => void;
}

/** Rings when nobody has worked for `minutes`. */
export class IdleClock {
  #warning: ReturnType<typeof setTimeout> | undefined;
  #ending: ReturnType<typeof setTimeout> | undefined;
  #last = 0;
  #told = Date.now();
  #warned = false;

  constructor(
    readonly minutes: number,
    readonly bells: Bells,
  ) {
    this.#wind();
  }

  worked(): void {
    const now = Date.now();
    // A pointer on its way says so a hundred times a second.
    if (!this.#warned && now - this.#last < 1000 && now >= this.#last) return;
    if (this.#warned) this.bells.calm();
    this.#wind();
    // The core locks a desk that asks nothing for as long; whoever writes a long form is at work all the same.
    if (Math.abs(now - this.#told) >= (this.minutes * 60_000) / 4) {
      this.#told = now;
      this.bells.stillHere();
    }
  }

  stop(): void {
    clearTimeout(this.#warning);
    clearTimeout(this.#ending);
  }

  #wind(): void {
    this.stop();
    this.#last = Date.now();
    this.#warned = false;
    const whole = this.minutes * 60_000;
    this.#warning = setTimeout(
      () => {
        this.#warned = true;
        this.bells.warn(WARNING);
      },
      whole - WARNING * 1000,
    );
    this.#ending = setTimeout(() => this.bells.end(), whole);
  }
}
