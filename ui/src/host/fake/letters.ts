/** Letters. */
import type { FakeDesk } from '../fake';

export const LETTER_CHANGES = {};

export class FakeLetters {
  constructor(readonly desk: FakeDesk) {}

  get answers() {
    return {};
  }
}
