/** Numbers. */
import type { FakeDesk } from '../fake';

export const NUMBER_CHANGES = {};

export class FakeNumbers {
  constructor(readonly desk: FakeDesk) {}

  get answers() {
    return {};
  }
}
