import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const css = readFileSync(join(import.meta.dirname, 'tokens.css'), 'utf8');

type Tokens = Record<string, string>;

function tokensIn(block: string): Tokens {
  return Object.fromEntries(
    [...block.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map((match) => [match[1], match[2]]),
  );
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, two: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(two)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const light = tokensIn(css.slice(0, css.indexOf("data-theme='dark'")));
const chosen = tokensIn(css.slice(css.indexOf("data-theme='dark'"), css.indexOf('prefers-color-scheme')));
const preferred = tokensIn(css.slice(css.indexOf('prefers-color-scheme')));

describe('the two dark themes', () => {
  it('are one theme', () => expect(chosen).toEqual(preferred));
});

describe.each([
  ['light', light],
  ['dark', { ...light, ...chosen }],
])('contrast in the %s theme', (_, tokens: Tokens) => {
  const ratio = (ink: string, ground: string) =>
    contrast(tokens[`--${ink}`] ?? '', tokens[`--${ground}`] ?? '');

  it('of every ink on every ground is at least 4.5', () => {
    const poor: string[] = [];
    for (const ink of ['ink', 'ink-2', 'ink-3', 'brand', 'short', 'over', 'even', 'warn', 'block']) {
      for (const ground of ['paper', 'surface', 'sunken', 'hover', 'brand-soft']) {
        if (ratio(ink, ground) < 4.5) poor.push(`${ink} on ${ground}: ${ratio(ink, ground).toFixed(2)}`);
      }
    }
    for (const tone of ['short', 'over', 'even', 'warn', 'block', 'brand']) {
      if (ratio(tone, `${tone}-soft`) < 4.5) poor.push(`${tone} on its soft ground`);
    }
    for (const [ink, ground] of [
      ['brand-ink', 'brand'],
      ['brand-ink', 'brand-strong'],
      ['block-ink', 'block'],
    ] as const) {
      if (ratio(ink, ground) < 4.5) poor.push(`${ink} on ${ground}`);
    }
    expect(poor).toEqual([]);
  });

  it('of the focus ring and of the borders of fields is at least 3', () => {
    for (const ground of ['paper', 'surface', 'sunken', 'brand-soft']) {
      expect(ratio('focus', ground), `focus on ${ground}`).toBeGreaterThanOrEqual(3);
      expect(ratio('line-field', ground), `field border on ${ground}`).toBeGreaterThanOrEqual(3);
    }
  });
});
