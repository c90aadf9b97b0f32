import { id } from './id';

/** Every text of the program in one language. A second language is a value of this type, so nothing can be missing. */
export type Texts = Widen<typeof id>;

type Widen<T> = T extends string
  ? string
  : T extends (...args: infer A) => string
    ? (...args: A) => string
    : { [K in keyof T]: Widen<T[K]> };

export const t: Texts = id;
