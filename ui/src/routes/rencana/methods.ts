import { decimal, exact } from '../../text/format';

/** Ways of ranking candidates (handbook 7.2 to 7.5); the first is the usual one. */
export const METHODS = ['merit', 'profile', 'saw', 'topsis', 'aras'] as const;
export type Method = (typeof METHODS)[number];

/** A value as its method prints it: merit in tenths of 100, the others with four decimals. */
export function valueText(method: Method, value: number): string {
  return method === 'merit' ? decimal(value) : exact(value, 4);
}
