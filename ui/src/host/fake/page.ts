/** A page of a letter drawn as a picture of the stand-in: enough to see what is where. */
const WIDTH_MM = 215;
const HEIGHT_MM = 330;

export interface DrawnPage {
  /** Centred lines of the letterhead. */
  head: string[];
  /** Centred lines of the title, in bold. */
  title: string[];
  lines: string[];
  /** Right block at the end: place, day, title, name. */
  signature: string[];
  /** Small line at the foot. */
  foot: string;
  /** Large pale word across the page: `KONSEP`. */
  mark?: string;
}

const escaped = (text: string) =>
  text.replace(
    /[<>&"]/g,
    (sign) => ({ '<': '&lt;', '>': '&gt;', '&': '&amp;', '"': '&quot;' })[sign] ?? sign,
  );

/** A picture with the size of a folio page in dots. */
export function drawPage(page: DrawnPage, dpi: number): string {
  const parts: string[] = [];
  let y = 26;
  const put = (x: number, text: string, more = '') =>
    parts.push(`<text x="${x}" y="${y}" ${more}>${escaped(text)}</text>`);
  for (const line of page.head) {
    put(WIDTH_MM / 2, line, 'text-anchor="middle" font-size="5" font-weight="700"');
    y += 6.5;
  }
  y += 6;
  for (const line of page.title) {
    put(WIDTH_MM / 2, line, 'text-anchor="middle" font-weight="700"');
    y += 6;
  }
  y += 6;
  for (const line of page.lines) {
    put(28, line);
    y += 6;
  }
  y = Math.max(y + 8, 225);
  for (const line of page.signature) {
    put(120, line);
    y += 6;
  }
  const mark = page.mark
    ? `<text x="107" y="180" text-anchor="middle" font-size="34" font-weight="700" fill="#d9d5cc" transform="rotate(-38 107 165)">${escaped(page.mark)}</text>`
    : '';
  const dots = (mm: number) => Math.round((mm / 25.4) * dpi);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${dots(WIDTH_MM)}" height="${dots(HEIGHT_MM)}" viewBox="0 0 ${WIDTH_MM} ${HEIGHT_MM}"><rect width="100%" height="100%" fill="#fff"/>${mark}<g font-family="Bookman Old Style, TeX Gyre Bonum, serif" font-size="4.1" fill="#111">${parts.join('')}</g><text x="28" y="318" font-family="sans-serif" font-size="2.8" fill="#444">${escaped(page.foot)}</text><rect x="178" y="304" width="14" height="14" fill="none" stroke="#111"/></svg>`;
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
}
