/** The parameter that says how much the service index weighs in the priority of open seats. */
export const WEIGHT_KEY = 'priority.service_index';

/** A weight of 0 to 1; `null` for anything else. */
export function weightOf(value: number | null): number | null {
  return value !== null && value >= 0 && value <= 1 ? value : null;
}
