/** Pages of the stand-in as small vector pictures: near enough to the core's that a screen looks as it will. */

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** An SVG as the page shows pictures. */
export function asPicture(svg: string): string {
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
}

/** An invented emblem: a shield with a wave. */
const SHIELD =
  '<path d="M4 3h40v24c0 14-10 20-20 24C14 47 4 41 4 27z" fill="#f4e9c8" stroke="#8a6d1f" stroke-width="2"/><path d="M10 28q7-7 14 0t14 0" fill="none" stroke="#2a5a98" stroke-width="3"/><path d="M24 9l3 7h7l-6 4 2 7-6-4-6 4 2-7-6-4h7z" fill="#b08a1e"/>';

export const EMBLEM = asPicture(
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 54" width="48" height="54">${SHIELD}</svg>`,
);

interface Words {
  x: number;
  y: number;
  size: number;
  text: string;
  bold?: boolean;
  anchor?: 'start' | 'middle' | 'end';
  sans?: boolean;
}

export function words({ x, y, size, text, bold, anchor = 'start', sans }: Words): string {
  const family = sans ? 'Liberation Sans, Arial, sans-serif' : 'TeX Gyre Bonum, Bookman, Georgia, serif';
  return `<text x="${x}" y="${y}" font-family="${family}" font-size="${size}" text-anchor="${anchor}"${bold ? ' font-weight="700"' : ''}>${escaped(text)}</text>`;
}

/** The height of a letterhead in points, and its drawing from a top edge on. */
export function letterhead(
  form: 'head' | 'agency',
  lines: readonly string[],
  emblem: boolean,
  at: { x: number; y: number; width: number },
): { svg: string; height: number } {
  const parts: string[] = [];
  let y = at.y;
  const shield = (x: number, top: number) => `<g transform="translate(${x} ${top})">${SHIELD}</g>`;
  if (form === 'head') {
    if (emblem) {
      parts.push(shield(at.x + at.width / 2 - 24, y));
      y += 60;
    }
    for (const line of lines) {
      y += 16;
      parts.push(words({ x: at.x + at.width / 2, y, size: 13, text: line, bold: true, anchor: 'middle' }));
    }
    return { svg: parts.join(''), height: y - at.y + 12 };
  }
  if (emblem) parts.push(shield(at.x, y));
  const middle = at.x + at.width / 2 + (emblem ? 26 : 0);
  lines.forEach((line, index) => {
    const size = index === 0 ? 12 : index === 1 ? 14 : 9;
    y += size + 4;
    parts.push(words({ x: middle, y, size, text: line, bold: index < 2, anchor: 'middle', sans: true }));
  });
  y = Math.max(y + 8, at.y + (emblem ? 58 : 0));
  parts.push(`<path d="M${at.x} ${y}h${at.width}" stroke="#000" stroke-width="2.5"/>`);
  parts.push(`<path d="M${at.x} ${y + 3.5}h${at.width}" stroke="#000" stroke-width="0.7"/>`);
  return { svg: parts.join(''), height: y - at.y + 14 };
}

export function drawLetterhead(
  form: 'head' | 'agency',
  lines: readonly string[],
  emblem: string | null,
): string {
  const width = 500;
  const drawn = letterhead(form, lines, emblem !== null, { x: 14, y: 12, width: width - 28 });
  const height = drawn.height + 24;
  return asPicture(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width * 2}" height="${height * 2}"><rect width="100%" height="100%" fill="#fff"/>${drawn.svg}</svg>`,
  );
}
