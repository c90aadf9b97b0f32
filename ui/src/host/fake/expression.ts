/**
 * Just enough of the expressions of an office to draw the page: comparisons joined by `and` and `or`, `in` for words.
 * The core reads the real ones.
 */
import type { PostView } from '../../contract/acts';
import { LAW_FACTS } from './rulebook';
import { TODAY, type FakePerson } from './region';

type Judge = (person: FakePerson, post: PostView | null | undefined) => boolean;
type Facts = Record<string, unknown>;

/** What decides a person, or why the expression cannot be read. */
export function judgeOf(expression: string): Judge | string {
  const names = new Set(LAW_FACTS.map(([name]) => name));
  const bare = expression.replace(/"[^"]*"/g, (text) => ' '.repeat(text.length));
  const quote = (expression.match(/"/g) ?? []).length % 2 ? expression.lastIndexOf('"') : -1;
  if (quote >= 0) return `Tanda kutip pada huruf ke-${quote + 1} tidak ditutup.`;
  for (const match of bare.matchAll(/[a-z_]+/gi))
    if (!names.has(match[0]) && !['and', 'or', 'not', 'in'].includes(match[0]))
      return `Nama "${match[0]}" pada huruf ke-${(match.index ?? 0) + 1} tidak dikenal. Pilih dari daftar data.`;
  const parts = expression.split(/\s+or\s+/).map((part) => part.split(/\s+and\s+/).map(readTest));
  const place = expression.trimEnd().length;
  if (parts.some((part) => part.some((test) => test === null)))
    return `Ungkapan berhenti di tengah pada huruf ke-${place + 1}. Lengkapi perbandingannya.`;
  return (person, post) => {
    const facts = factsOf(person, post);
    return parts.some((part) => part.every((test) => test?.(facts)));
  };
}

function readTest(text: string): ((facts: Facts) => boolean) | null {
  const within = /^\s*"([^"]*)"\s+in\s+(\w+)\s*$/.exec(text);
  if (within) {
    return (facts) => {
      const held = facts[within[2] ?? ''];
      return (Array.isArray(held) || typeof held === 'string') && held.includes(within[1] ?? '');
    };
  }
  const compared = /^\s*(\w+)(?:\["\d+"\])?\s*(==|!=|<=|>=|<|>)\s*("[^"]*"|-?\d+(?:\.\d+)?)\s*$/.exec(text);
  if (compared) {
    const [, name = '', sign = '', raw = ''] = compared;
    const wanted = raw.startsWith('"') ? raw.slice(1, -1) : Number(raw);
    return (facts) => compare(facts[name] as string | number, sign, wanted);
  }
  const yes = /^\s*(\w+)\s*$/.exec(text);
  return yes ? (facts) => facts[yes[1] ?? ''] === true : null;
}

function compare(held: string | number, sign: string, wanted: string | number): boolean {
  if (sign === '==') return held === wanted;
  if (sign === '!=') return held !== wanted;
  if (sign === '<') return held < wanted;
  if (sign === '<=') return held <= wanted;
  return sign === '>' ? held > wanted : held >= wanted;
}

function factsOf(person: FakePerson, post: PostView | null | undefined): Facts {
  const months = (Date.parse(TODAY) - Date.parse(person.since)) / 2_629_800_000;
  return {
    umur: Number(TODAY.slice(0, 4)) - Number(person.nip.slice(0, 4)),
    masa_jabatan_bulan: Math.floor(months),
    golongan: person.golongan,
    status: person.status,
    pendidikan: person.education,
    keadaan: Number(person.nip.slice(-3)) % 41 === 0 ? ['bendahara'] : [],
    jabatan_asal: post?.title ?? '',
    unit_asal: post?.unit ?? '',
    permintaan_sendiri: false,
    predikat: person.ratings[1],
  };
}
