/** Decrees. */
import type { FakeDesk } from '../fake';

export const DECREE_CHANGES = {};

export class FakeDecrees {
  constructor(readonly desk: FakeDesk) {}

  get answers() {
    return {};
  }
}
