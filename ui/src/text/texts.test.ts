import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { id } from './id';

const SOURCES = join(import.meta.dirname, '..');

function sourceText(): string {
  return readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(svelte|ts)$/.test(name) && !/text[/\\](id|en|texts\.test)\.ts$/.test(name))
    .map((name) => readFileSync(join(SOURCES, name), 'utf8'))
    .join('\n');
}

/** `section.key` of every text, and whether its section is read by a code (`t.severity[code]`) and so wholly in use. */
function paths(table: object, before = ''): string[] {
  return Object.entries(table).flatMap(([key, value]) =>
    typeof value === 'object' && value !== null ? paths(value, `${before}${key}.`) : [`${before}${key}`],
  );
}

describe('the table of texts', () => {
  const source = sourceText();

  it('holds no text that nothing shows', () => {
    // Gathered once: there are thousands of texts, and much source to look through.
    const named = new Set(
      (source.match(/\bt(\.\w+)+/g) ?? []).flatMap((chain) => {
        const steps = chain.split('.');
        return steps.map((_, at) => steps.slice(1, at + 1).join('.'));
      }),
    );
    const byCode = new Set((source.match(/\bt(\.\w+)+\[/g) ?? []).map((chain) => chain.slice(2, -1)));
    const unused = paths(id).filter(
      (path) => !named.has(path) && !byCode.has(path.slice(0, path.lastIndexOf('.'))),
    );
    expect(unused, 'remove these texts or show them').toEqual([]);
  });

  it('holds no empty text', () => {
    const empty = paths(id).filter((path) => {
      const value = path.split('.').reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], id);
      return typeof value === 'string' && value.trim() === '';
    });
    expect(empty).toEqual([]);
  });
});

describe('pages', () => {
  it('write no Indonesian words of their own: a text node of a page comes from the table', () => {
    const offenders: string[] = [];
    for (const name of readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })) {
      if (!name.endsWith('.svelte')) continue;
      const markup = readFileSync(join(SOURCES, name), 'utf8')
        .replace(/<script[\s\S]*?<\/script>/g, '')
        .replace(/<style[\s\S]*?<\/style>/g, '')
        .replace(/<!--[\s\S]*?-->/g, '');
      // What holds an operator is a piece of an expression, not text.
      for (const match of markup.matchAll(/>([^<>{}=&]*[A-Za-z]{3,}[^<>{}=&]*)</g))
        offenders.push(`${name}: ${match[1]?.trim()}`);
    }
    expect(offenders).toEqual([]);
  });
});
