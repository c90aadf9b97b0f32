import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ids } from './testids';

const SOURCES = join(import.meta.dirname, '..');

it('every name for the test of the window is in use on a page', () => {
  const source = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.svelte'))
    .map((name) => readFileSync(join(SOURCES, name), 'utf8'))
    .join('\n');
  const unused = Object.keys(ids).filter((name) => !new RegExp(`\\bids\\.${name}\\b`).test(source));
  expect(unused).toEqual([]);
});
