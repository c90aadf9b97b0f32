/** A small reader of template texts for the stand-in: the faults an officer makes most, and a page near enough. */
import type { InputView, LetterFinding, PageSetupView, TemplateFault } from '../../contract/acts';
import { asPicture, letterhead, words } from './drawing';
import { filled, type Scope } from './fill';
import type { Data } from './sample';

const BLOCKS =
  'jenis halaman isian kop gambar judul tengah kiri kanan bagian paragraf butir menetapkan diktum data tabel kotak utuh akhir_utuh lampiran ttd tembusan kepala kaki jarak halaman_baru';
const INPUT_KINDS: Record<string, string> = { panjang: 'long', daftar: 'list', tanggal: 'day' };
const PAPER: Record<string, [number, number]> = { F4: [215, 330], A4: [210, 297], LEGAL: [216, 356] };
const MM = 72 / 25.4;
const ORDINALS = ['KESATU', 'KEDUA', 'KETIGA', 'KEEMPAT', 'KELIMA', 'KEENAM', 'KETUJUH', 'KEDELAPAN'];

export interface Reading {
  fault: TemplateFault | null;
  pages: PageSetupView[];
  inputs: InputView[];
}

export function readTemplate(kind: string, text: string, families: readonly string[]): Reading {
  const lines = text.split('\n');
  const pages: PageSetupView[] = [];
  const inputs: InputView[] = [];
  const failed = (line: number, message: string): Reading => ({
    fault: { line, message },
    pages: [],
    inputs: [],
  });
  if (lines[0]?.trim() !== `@jenis ${kind}`)
    return failed(1, `Baris pertama harus \`@jenis ${kind}\`. Tulis nama surat itu pada baris pertama.`);
  const open: { word: string; line: number }[] = [];
  for (const [at, line] of lines.entries()) {
    const block = /^@(\S*)\s*(.*)$/.exec(line);
    if (block && !BLOCKS.split(' ').includes(block[1] ?? ''))
      return failed(
        at + 1,
        `Bagian \`@${block[1]}\` tidak dikenal. Pilih salah satu dari daftar pada panel Bahasa.`,
      );
    if (block?.[1] === 'halaman') {
      const page = readPage(block[2] ?? '', at + 1);
      if (typeof page === 'string') return failed(at + 1, page);
      if (!families.some((one) => one.toLowerCase() === page.family.toLowerCase()))
        return failed(
          at + 1,
          `Huruf \`${page.family}\` tidak tersedia. Tambahkan pada Pengaturan > Huruf, atau tulis Bonum.`,
        );
      pages.push(page);
    }
    const input = /^@isian\s+(\w+)\s*(?:\((\w+)\))?\s*:\s*([^=]*)(?:=\s*(.*))?$/.exec(line);
    if (input)
      inputs.push({
        name: input[1] ?? '',
        label: (input[3] ?? '').replace('(boleh kosong)', '').trim(),
        kind: INPUT_KINDS[input[2] ?? ''] ?? 'text',
        default: input[4] ?? '',
        optional: line.includes('(boleh kosong)'),
      });
    for (const tag of line.matchAll(/\{%-?\s*(\w+)/g)) {
      const word = tag[1] ?? '';
      if (word === 'for' || word === 'if') open.push({ word, line: at + 1 });
      if (word !== 'endfor' && word !== 'endif') continue;
      const last = open.pop();
      if (last?.word !== word.slice(3))
        return failed(
          at + 1,
          `\`{% ${word} %}\` tanpa \`{% ${word.slice(3)} %}\` sebelumnya. Hapus, atau tulis pembukanya.`,
        );
    }
    if ((line.match(/\{\{/g) ?? []).length !== (line.match(/\}\}/g) ?? []).length)
      return failed(at + 1, 'Kurung `{{` tidak ditutup dengan `}}` pada baris yang sama.');
  }
  const left = open.at(-1);
  if (left)
    return failed(
      left.line,
      `\`{% ${left.word} %}\` belum ditutup. Tulis \`{% end${left.word} %}\` sesudah isinya.`,
    );
  if (pages.length === 0)
    return failed(2, 'Baris @halaman belum ada. Tulis `@halaman F4 tegak` sesudah @jenis.');
  return { fault: null, pages, inputs };
}

function readPage(text: string, line: number): PageSetupView | string {
  const [paper = '', ...rest] = text.split(';').map((part) => part.trim());
  const [name = '', direction = 'tegak'] = paper.split(/\s+/);
  if (!(name.toUpperCase() in PAPER))
    return 'Ukuran kertas tidak dikenal. Tulis `@halaman F4 tegak`, `A4`, atau `Legal`.';
  const page: PageSetupView = {
    line,
    paper: name.toUpperCase(),
    landscape: direction === 'mendatar',
    margins: [25, 30, 30, 25],
    family: 'Bonum',
    size: 12,
    leading: 1.25,
  };
  const sides = ['atas', 'bawah', 'kiri', 'kanan'];
  for (const part of rest.filter(Boolean)) {
    const values = part.split(/\s+/);
    const value = Number((values.at(-1) ?? '').replace(',', '.'));
    const key = values[0] ?? '';
    if (Number.isNaN(value)) return `\`${part}\` harus berakhir dengan bilangan.`;
    if (sides.includes(key)) page.margins[sides.indexOf(key)] = value;
    else if (key === 'spasi') page.leading = value;
    else if (key === 'huruf')
      [page.family, page.size] = [values.slice(1, -1).join(' ').replaceAll('"', ''), value];
    else
      return `\`${part}\` tidak dikenal pada @halaman. Yang dikenal: atas, bawah, kiri, kanan, huruf, spasi.`;
  }
  return page;
}

/** A line cut into lines of about so many letters. */
function wrapped(text: string, most: number): string[] {
  const lines: string[] = [''];
  for (const word of text.split(' ')) {
    const last = lines.at(-1) ?? '';
    if (last !== '' && last.length + word.length + 1 > most) lines.push(word);
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  return lines;
}

/** The pages as pictures, and what was empty. */
export function drawPages(
  text: string,
  setup: PageSetupView,
  data: Data,
  emblems: { head: boolean; agency: boolean },
): { pictures: string[]; findings: LetterFinding[] } {
  const scope: Scope = { data, empty: new Set() };
  const lines = filled(text.split('\n'), scope);
  const size = PAPER[setup.paper] ?? [215, 330];
  const [width, height] = (setup.landscape ? [size[1], size[0]] : size).map((one) => one * MM) as [
    number,
    number,
  ];
  const [top, bottom, left, right] = setup.margins.map((one) => one * MM) as [number, number, number, number];
  const step = setup.size * setup.leading;
  const inner = width - left - right;
  const sans = setup.family !== 'Bonum';
  const pages: string[][] = [[]];
  let y = top;
  let foot = '';
  const put = (
    x: number,
    words_: string,
    more: { bold?: boolean; anchor?: 'start' | 'middle' | 'end'; size?: number } = {},
  ) => {
    if (y + step > height - bottom) {
      pages.push([]);
      y = top;
    }
    y += step;
    const plain = words_.replace(/\*([^*]+)\*/g, '$1').replace(/_([^_]+)_/g, '$1');
    pages.at(-1)?.push(words({ x, y, size: setup.size, sans, text: plain, ...more }));
  };
  const letters = (points: number) => Math.floor(points / (setup.size * 0.56));
  let block = '';
  let label = '';
  let ordinal = 0;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    const head = /^@(\w+)\s*(.*)$/.exec(line);
    if (head) {
      block = head[1] ?? '';
      label =
        block === 'diktum'
          ? (ORDINALS[ordinal++] ?? '')
          : block === 'menetapkan'
            ? 'Menetapkan'
            : (head[2] ?? '');
      if (block === 'kop') {
        const body: string[] = [];
        while (at + 1 < lines.length && !(lines[at + 1] ?? '').startsWith('@')) body.push(lines[++at] ?? '');
        const form = label === 'dinas' ? 'agency' : 'head';
        const drawn = letterhead(form, body.filter(Boolean), emblems[form], { x: left, y, width: inner });
        pages.at(-1)?.push(drawn.svg);
        y += drawn.height;
      } else if (block === 'tembusan') put(left, label, { size: setup.size - 2 });
      else if (block === 'halaman_baru') {
        pages.push([]);
        y = top;
      } else if (block !== 'jenis' && block !== 'halaman' && block !== 'isian') y += step * 0.4;
      continue;
    }
    if (line.trim() === '' || block === '' || ['jenis', 'halaman', 'isian'].includes(block)) continue;
    if (block === 'kaki') foot += line;
    else if (block === 'judul' || block === 'tengah')
      for (const one of wrapped(line, letters(inner)))
        put(left + inner / 2, one, { bold: block === 'judul', anchor: 'middle' });
    else if (block === 'ttd') {
      const place = left + inner * 0.55;
      if (line.startsWith('[ruang')) y += step * 3;
      else if (line.startsWith('[qr'))
        pages
          .at(-1)
          ?.push(`<rect x="${left}" y="${y - 34}" width="40" height="40" fill="none" stroke="#000"/>`);
      else for (const one of wrapped(line, letters(inner * 0.45))) put(place, one);
    } else {
      const row = /^\|?\s*([^:|]{2,40}?)\s*:\s*(.*)$/.exec(line);
      const columns = block === 'butir' || block === 'menetapkan' || block === 'diktum';
      const start = columns ? left + 96 : left;
      const room = columns ? inner - 96 : inner;
      if (columns && label) {
        const before = y;
        put(left, label);
        pages.at(-1)?.push(words({ x: left + 86, y, size: setup.size, sans, text: ':' }));
        y = Math.max(before, y - step);
        label = '';
      }
      if (row && (line.startsWith('|') || block === 'data')) {
        const [key = '', value = ''] = row.slice(1);
        const cells = wrapped(value, letters(room - 150));
        cells.forEach((one, index) => {
          put(start + 150, index === 0 ? `: ${one}` : `  ${one}`);
          if (index === 0) pages.at(-1)?.push(words({ x: start, y, size: setup.size, sans, text: key }));
        });
      } else for (const one of wrapped(line, letters(room))) put(start, one);
    }
  }
  const pictures = pages.map((parts, at) =>
    asPicture(
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${Math.round(width * 1.5)}" height="${Math.round(height * 1.5)}"><rect width="100%" height="100%" fill="#fff"/>${parts.join('')}${words({ x: left, y: height - bottom / 2, size: 8, sans: true, text: foot.replace('[halaman]', String(at + 1)).replace('[jumlah]', String(pages.length)) })}</svg>`,
    ),
  );
  const findings = [...scope.empty].map((path) => ({
    code: 'empty_field',
    place: `{{ ${path} }}`,
    message: 'Isian ini kosong dan dicetak sebagai titik-titik.',
    stops: false,
  }));
  return { pictures, findings };
}
