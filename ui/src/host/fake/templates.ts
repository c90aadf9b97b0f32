/** Templates of letters. */
import type { FakeDesk } from '../fake';

export const TEMPLATE_CHANGES = {};

export class FakeTemplates {
  constructor(readonly desk: FakeDesk) {}

  get answers() {
    return {};
  }
}
