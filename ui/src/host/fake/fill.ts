/** Loops, choices and fields of a template text, filled with data: as much of them as the stand-in needs. */
import { valueAt, type Data, type Datum } from './sample';

export interface Scope {
  data: Data;
  /** Fields that were asked for and are empty. */
  empty: Set<string>;
}

function print(expression: string, scope: Scope): string {
  const [path = '', ...filters] = expression.split('|').map((part) => part.trim());
  const value = valueAt(scope.data, path);
  if (value === undefined || value === '') {
    if (/^[\w.]+$/.test(path) && !path.startsWith('loop')) scope.empty.add(path);
    return path.startsWith('loop') ? '' : '.....................';
  }
  return filters.reduce((text, filter) => {
    if (filter === 'upper') return text.toUpperCase();
    if (filter === 'lower') return text.toLowerCase();
    if (filter === 'kapital_nama')
      return text.replace(/^[^,]+/, (name) =>
        name.replace(/(^|\s)(?!\w+\.)\S+/g, (word) => word.toUpperCase()),
      );
    if (filter === 'nip') return text.replace(/^(\d{8})(\d{6})(\d)(\d{3})$/, '$1 $2 $3 $4');
    if (filter === 'huruf') return String.fromCharCode(96 + Number(text));
    if (filter === 'tanda') return text === 'true' ? '.' : ';';
    if (filter === 'koma') return text === 'true' ? ',' : '';
    return text;
  }, String(value));
}

const holds = (value: Datum | undefined) =>
  !(value === undefined || value === '' || value === false || (Array.isArray(value) && value.length === 0));

/** Loops repeated, choices made, fields filled: the lines that are set. */
export function filled(lines: readonly string[], scope: Scope): string[] {
  const out: string[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    const opening = /^\s*\{%-?\s*(for|if)\s+(.*?)\s*-?%\}\s*$/.exec(line);
    if (!opening) {
      if (!/^\s*\{[%#].*[%#]\}\s*$/.test(line))
        out.push(
          line
            .replace(/\{\{(.*?)\}\}/g, (_, inner: string) => print(inner, scope))
            .replace(/\{[%#].*?[%#]\}/g, ''),
        );
      continue;
    }
    const end = closing(lines, at);
    const inside = lines.slice(at + 1, end);
    const [, word, rest = ''] = opening;
    at = end;
    if (word === 'for') {
      const [variable = '', source = ''] = rest.split(/\s+in\s+/);
      const list = valueAt(scope.data, source.split('|')[0]?.trim() ?? '');
      const items = Array.isArray(list) ? list : typeof list === 'string' ? list.split('\n') : [];
      items.forEach((item, index) => {
        const loop = { index: index + 1, first: index === 0, last: index === items.length - 1 };
        out.push(...filled(inside, { ...scope, data: { ...scope.data, [variable]: item, loop } }));
      });
    } else {
      const turn = inside.findIndex((one) => /^\s*\{%-?\s*(else|elif)/.test(one));
      const negated = rest.startsWith('not ');
      const path = rest.replace(/^not\s+/, '').split(/\s/)[0] ?? '';
      const yes = holds(valueAt(scope.data, path)) !== negated;
      const [first, second] = turn < 0 ? [inside, []] : [inside.slice(0, turn), inside.slice(turn + 1)];
      out.push(...filled(yes ? first : second, scope));
    }
  }
  return out;
}

function closing(lines: readonly string[], from: number): number {
  let depth = 0;
  for (let at = from; at < lines.length; at++) {
    for (const tag of (lines[at] ?? '').matchAll(/\{%-?\s*(\w+)/g)) {
      if (tag[1] === 'for' || tag[1] === 'if') depth += 1;
      if (tag[1] === 'endfor' || tag[1] === 'endif') depth -= 1;
    }
    if (depth === 0) return at;
  }
  return lines.length;
}
