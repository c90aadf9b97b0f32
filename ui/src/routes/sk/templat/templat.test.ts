import { describe, expect, it } from 'vitest';
import type { FieldView, PageSetupView } from '../../../contract/acts';
import { changes, diffLines, folded, type DiffLine } from './diff';
import { declared, faultsOf as inputFaults, lineOf, nameOf, NEW_INPUT } from './inputs';
import { applied, findFields, groupsOf, inputFields, insertField, insertLines, loopsAt } from './insert';
import { groupKinds } from './kinds';
import { lineAt, matchesOf, paintedLine, piecesOf, rangeOfLine } from './paint';
import { faultsOf, formOf, isSound, pagesIn, rewriteSetup, valuesOf, written } from './setup';

/** Numbers that look drawn by lot and are the same every time. */
function lots(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const page = (more: Partial<PageSetupView> = {}): PageSetupView => ({
  line: 2,
  paper: 'F4',
  landscape: false,
  margins: [25, 30, 30, 25],
  family: 'Bonum',
  size: 12,
  leading: 1.2,
  ...more,
});

const field = (path: string, list = path.includes('[]')): FieldView => ({
  path,
  meaning: `arti ${path}`,
  sample: 'contoh',
  list,
});

describe('the line of a page', () => {
  const shipped = '@halaman F4 tegak; atas 25; bawah 30; kiri 30; kanan 25; huruf Bonum 12; spasi 1,2';

  it('is the same when nothing of it changes', () => expect(rewriteSetup(shipped, page())).toBe(shipped));

  it('takes what the form says and keeps the order', () =>
    expect(
      rewriteSetup(
        shipped,
        page({ paper: 'A4', landscape: true, margins: [20, 30, 22.5, 25], leading: 1.15 }),
      ),
    ).toBe('@halaman A4 mendatar; atas 20; bawah 30; kiri 22,5; kanan 25; huruf Bonum 12; spasi 1,15'));

  it('keeps what the form does not know, and says at the end what was not said', () =>
    expect(rewriteSetup('@halaman F4; cermin ya; spasi 1', page({ family: 'Gentium Plus' }))).toBe(
      '@halaman F4 tegak; cermin ya; spasi 1,2; atas 25; bawah 30; kiri 30; kanan 25; huruf "Gentium Plus" 12',
    ));

  it('says a thing once', () =>
    expect(rewriteSetup('@halaman F4 tegak; atas 9; atas 10', page())).toBe(
      '@halaman F4 tegak; atas 25; bawah 30; kiri 30; kanan 25; huruf Bonum 12; spasi 1,2',
    ));

  it('written twice is written once, for whatever page', () => {
    const lot = lots(7);
    for (let round = 0; round < 300; round++) {
      const wanted = page({
        paper: ['F4', 'A4', 'LEGAL'][lot(3)] ?? 'F4',
        landscape: lot(2) === 0,
        margins: [5 + lot(80), 5 + lot(80), 5 + lot(800) / 10, 5 + lot(80)],
        size: 6 + lot(36) / 2,
        leading: (100 + lot(200)) / 100,
      });
      const line = rewriteSetup(shipped, wanted);
      expect(rewriteSetup(line, wanted), line).toBe(line);
      expect(valuesOf(formOf(wanted)), 'the form gives back what it was made from').toEqual({
        ...wanted,
        line: undefined,
      });
    }
  });

  it('refuses numbers outside the bounds of the core', () => {
    const form = formOf(page());
    expect(isSound(faultsOf(form))).toBe(true);
    for (const wrong of ['', 'banyak', '4', '121'])
      expect(isSound(faultsOf({ ...form, margins: ['25', wrong, '30', '25'] })), wrong).toBe(false);
    expect(faultsOf({ ...form, size: '5,5' }).size).toContain('6');
    expect(faultsOf({ ...form, leading: '3,1' }).leading).toContain('3');
  });

  it('is found again where it stands now, unless another came or went', () => {
    const text = '@jenis x\n{# baru #}\n@halaman F4 tegak\n@paragraf\n@halaman A4 mendatar';
    expect(pagesIn(text, [page(), page({ paper: 'A4' })]).map((one) => one.line)).toEqual([3, 5]);
    expect(pagesIn(text, [page()])).toEqual([]);
    expect(pagesIn('@halaman_baru', [page()]), 'a new page is no page of its own kind').toEqual([]);
  });

  it('writes numbers with a comma', () => expect([written(1.1500001), written(12)]).toEqual(['1,15', '12']));
});

describe('the difference of two texts', () => {
  const side = (lines: readonly DiffLine[], kind: 'old' | 'new') =>
    lines
      .filter((line) => line.kind === 'same' || line.kind === kind)
      .map((line) => line.text)
      .join('\n');

  it('names what was put in and taken out', () => {
    const lines = diffLines('a\nb\nc\nd', 'a\nx\nc\nd\ne');
    expect(lines.map((line) => `${line.kind} ${line.text}`)).toEqual([
      'same a',
      'old b',
      'new x',
      'same c',
      'same d',
      'new e',
    ]);
    expect(changes(lines)).toEqual({ put: 2, taken: 1 });
  });

  it('gives back both texts, and no line twice, for whatever texts', () => {
    const lot = lots(11);
    for (let round = 0; round < 300; round++) {
      const text = () => Array.from({ length: 1 + lot(14) }, () => 'abc'[lot(3)]).join('\n');
      const [before, after] = [text(), text()];
      const lines = diffLines(before, after);
      expect(side(lines, 'old'), `${before} / ${after}`).toBe(before);
      expect(side(lines, 'new'), `${before} / ${after}`).toBe(after);
      const numbers = lines.map((line) => line.old).filter((one) => one !== null);
      expect(numbers).toEqual(numbers.map((_, at) => at + 1));
    }
  });

  it('of a text and itself is nothing', () =>
    expect(changes(diffLines('a\nb', 'a\nb'))).toEqual({ put: 0, taken: 0 }));

  it('folds what is the same, but for a few lines around', () => {
    const text = Array.from({ length: 20 }, (_, at) => `baris ${at}`);
    const shown = folded(
      diffLines(text.join('\n'), [...text.slice(0, 10), 'baru', ...text.slice(10)].join('\n')),
    );
    expect(shown.map((one) => (one.kind === 'fold' ? one.count : one.kind))).toEqual([
      8,
      'same',
      'same',
      'new',
      'same',
      'same',
      8,
    ]);
  });
});

describe('putting a field in', () => {
  const put = (text: string, one: FieldView) => {
    const at = text.indexOf('|');
    const plain = text.replace('|', '');
    const change = insertField(plain, at, at, one);
    const next = applied(plain, change);
    return `${next.slice(0, change.caret)}|${next.slice(change.caret)}`;
  };

  it('prints it where the caret is', () =>
    expect(put('Nomor |\n', field('number'))).toBe('Nomor {{ number }}|\n'));

  it('groups the digits of a NIP', () =>
    expect(put('|', field('signatory.nip'))).toBe('{{ signatory.nip | nip }}|'));

  it('goes through a list, on lines of its own', () => {
    expect(put('@paragraf\n|', field('tembusan[]'))).toBe(
      '@paragraf\n{% for butir in tembusan %}\n{{ butir }}|\n{% endfor %}',
    );
    expect(put('Yth. |kepada', field('people[].name'))).toBe(
      'Yth. \n{% for p in people %}\n{{ p.name }}|\n{% endfor %}\nkepada',
    );
  });

  it('takes a list of texts that comes without brackets', () =>
    expect(put('|', field('mengingat', true))).toBe(
      '{% for butir in mengingat %}\n{{ butir }}|\n{% endfor %}',
    ));

  it('uses the loop that is open already', () =>
    expect(put('{% for orang in people %}\n|\n{% endfor %}', field('people[].nip'))).toBe(
      '{% for orang in people %}\n{{ orang.nip | nip }}|\n{% endfor %}',
    ));

  it('opens only the inner list inside the outer one, under a name that is free', () =>
    expect(put('{% for butir in findings %}\n|\n{% endfor %}', field('findings[].facts[].name'))).toBe(
      '{% for butir in findings %}\n{% for butir2 in butir.facts %}\n{{ butir2.name }}|\n{% endfor %}\n{% endfor %}',
    ));

  it('does not use a loop that is closed', () =>
    expect(put('{% for p in people %}\n{% endfor %}\n|', field('people[].name'))).toContain(
      '{% endfor %}\n{% for p in people %}',
    ));

  it('leaves the loops of a text balanced, wherever it is put', () => {
    const text =
      '@jenis x\n{% for p in people %}\nnama {{ p.name }}\n{% if p.rank %}\n{{ p.rank }}\n{% endif %}\n{% endfor %}\n@kaki';
    const fields = ['number', 'people[].name', 'tembusan[]', 'findings[].facts[].name'].map((one) =>
      field(one),
    );
    const lot = lots(3);
    // Between lines: inside a tag nobody puts a field.
    const starts = [...text.matchAll(/(^|\n)/g)].map((match) => match.index + match[0].length);
    for (let round = 0; round < 200; round++) {
      const at = starts[lot(starts.length)] ?? 0;
      const next = applied(text, insertField(text, at, at, fields[lot(fields.length)] as FieldView));
      expect(loopsAt(next, next.length), next).toEqual([]);
      expect(
        next
          .replace(/\{\{.*?\}\}|\{%.*?%\}/g, '')
          .split('\n')
          .filter(Boolean),
      ).toEqual(
        text
          .replace(/\{\{.*?\}\}|\{%.*?%\}/g, '')
          .split('\n')
          .filter(Boolean),
      );
    }
  });

  it('of lines leaves the line of the caret whole', () =>
    expect(applied('satu dua', insertLines('satu dua', 5, 5, ['@kaki'], 0))).toBe('satu \n@kaki\ndua'));
});

describe('fields', () => {
  const fields = [
    field('number'),
    field('people[].name'),
    field('people[].superior.name'),
    field('region.capital'),
    field('tembusan[]'),
  ];

  it('are found by path and meaning', () =>
    expect(findFields(fields, 'people NAME').map((one) => one.path)).toEqual([
      'people[].name',
      'people[].superior.name',
    ]));

  it('stand together by what they are about', () =>
    expect(groupsOf(fields).map((one) => [one.name, one.fields.length])).toEqual([
      ['', 2],
      ['people', 2],
      ['region', 1],
    ]));

  it('that the officer types are printed by their kind', () => {
    const input = (name: string, kind: string) => ({
      name,
      label: 'Acara',
      kind,
      default: '',
      optional: false,
    });
    expect(
      inputFields([input('a', 'text'), input('b', 'list'), input('c', 'day')]).map((one) => [
        one.path,
        one.list,
      ]),
    ).toEqual([
      ['isian.a', false],
      ['isian.b', true],
      ['isian.c.teks', false],
      ['isian.c.hari', false],
      ['isian.c.terbilang', false],
    ]);
  });
});

describe('a field of the office', () => {
  const form = { ...NEW_INPUT, label: 'Tempat: pelantikan', name: 'tempat' };

  it('is named by its label', () =>
    expect(['Tempat pelantikan', ' 2 saksi (nama)', 'Café'].map(nameOf)).toEqual([
      'tempat_pelantikan',
      'saksi_nama',
      'cafe',
    ]));

  it('is declared in the language of templates', () => {
    expect(lineOf(form)).toBe('@isian tempat : Tempat pelantikan');
    expect(lineOf({ ...form, kind: 'list', optional: true, usual: 'Aula' })).toBe(
      '@isian tempat (daftar) : Tempat pelantikan (boleh kosong) = Aula',
    );
  });

  it('comes behind the others, else behind the page, else behind the kind', () => {
    const add = (text: string) => applied(text, declared(text, form));
    const line = lineOf(form);
    expect(add('@jenis x\n@halaman F4 tegak\n@isian a : A\n@paragraf')).toBe(
      `@jenis x\n@halaman F4 tegak\n@isian a : A\n${line}\n@paragraf`,
    );
    expect(add('@jenis x\n@halaman F4 tegak\n@paragraf')).toBe(
      `@jenis x\n@halaman F4 tegak\n${line}\n@paragraf`,
    );
    expect(add('@jenis x')).toBe(`@jenis x\n${line}`);
    expect(add('')).toBe(line);
  });

  it('has a name of its own that a template can read', () => {
    expect(inputFaults(form, '@isian tempat : T').name).toContain('sudah dipakai');
    for (const name of ['', '2a', 'Tempat', 'a b'])
      expect(inputFaults({ ...form, name }, '').name, name).not.toBeNull();
    expect(inputFaults({ ...form, label: ' ' }, '').label).not.toBeNull();
  });
});

describe('the painted text', () => {
  it('tells the parts of the language apart', () =>
    expect(
      piecesOf('@ttd kanan {{ place }} {% if a %}x{% endif %}{# nb #}[ruang 22]').map((one) => one.tone),
    ).toEqual(['block', 'plain', 'field', 'plain', 'logic', 'plain', 'logic', 'remark', 'place']));

  it('is the text, whatever is found in it', () => {
    const line = '@judul KEPUTUSAN {{ region.head_title }} NOMOR';
    for (const query of ['u', 'judul', 'TITLE }', '} n', '@', line]) {
      const matches = matchesOf(`x\n${line}`, query);
      const pieces = paintedLine(line, 2, matches, matches[0] ?? null);
      expect(pieces.map((one) => one.text).join(''), query).toBe(line);
      const marked = pieces
        .filter((one) => one.mark > 0)
        .map((one) => one.text)
        .join('');
      expect(marked.toLowerCase(), query).toBe(query.toLowerCase().repeat(matches.length));
    }
  });

  it('finds words however they are written, and nothing for no word', () => {
    expect(matchesOf('Nomor nomor', 'NOMOR')).toEqual([
      { from: 0, to: 5 },
      { from: 6, to: 11 },
    ]);
    expect(matchesOf('Nomor', '')).toEqual([]);
  });

  it('knows where its lines are', () => {
    const text = 'satu\n\ntiga';
    expect([1, 2, 3, 9].map((line) => rangeOfLine(text, line))).toEqual([
      { from: 0, to: 4 },
      { from: 5, to: 5 },
      { from: 6, to: 10 },
      { from: 10, to: 10 },
    ]);
    expect([lineAt(text, 0), lineAt(text, 5), lineAt(text, 10)]).toEqual([1, 2, 3]);
  });
});

describe('the list of letters', () => {
  const kind = (name: string, title: string, group: string) => ({
    kind: name,
    title,
    class: group,
    per: 'person',
    elsewhere: false,
    own: false,
    inputs: [],
  });
  const kinds = [
    kind('spmt', 'Surat pernyataan', 'keterangan'),
    kind('sk', 'SK perorangan', 'keputusan'),
    kind('x', 'Baru', 'lain'),
  ];

  it('stands by register, what has none at the end', () =>
    expect(groupKinds(kinds, '').map((group) => [group.class, group.kinds.length])).toEqual([
      ['keputusan', 1],
      ['keterangan', 1],
      ['', 1],
    ]));

  it('is found by title and code', () =>
    expect(groupKinds(kinds, 'spmt').flatMap((group) => group.kinds.map((one) => one.kind))).toEqual([
      'spmt',
    ]));
});
