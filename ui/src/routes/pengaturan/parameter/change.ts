import type { DatedParameter, PresetView } from '../../../contract/acts';

/** A change of a dated value that the officer is about to make. */
export interface Change {
  key: string;
  /** What the key means, in words. */
  label: string;
  now: DatedParameter;
  /** What the form begins with. */
  value: string;
  /** One of the values that compete in practice: then there is nothing to type. */
  preset: PresetView | null;
}
