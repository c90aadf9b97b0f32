import type { ChartBandView, ChartBoxView, ChartColumnsView, ChartRowView } from '../../../contract/acts';
import { t } from '../../../text';
import { ofStatus, type Colours } from './colours';
import type { Rect } from './view';

/** The face of the printed chart where it is at hand; the others have its widths, so that lines break alike. */
const FACE = '"Liberation Sans", Arial, Helvetica, sans-serif';

/** What all boxes of one frame share. */
interface Sheet {
  pen: CanvasRenderingContext2D;
  boxes: ChartBoxView[];
  /** The part of the chart in sight: rows outside are not drawn. */
  part: Rect;
  columns: ChartColumnsView;
  colours: Colours;
}

/** The official drawing: the managerial posts as a box, the other positions as the table below it. In points of the chart. */
export function drawTables(sheet: Sheet): void {
  const { pen, columns } = sheet;
  drawGrounds(sheet);
  drawRules(sheet);
  pen.textBaseline = 'alphabetic';
  drawHeads(sheet);
  pen.font = `${columns.text_size}px ${FACE}`;
  // All of one colour and side together: a canvas is slow at changing its mind.
  drawTitles(sheet);
  drawCounts(sheet);
  drawGaps(sheet);
}

function eachRow({ boxes, part }: Sheet, visit: (box: ChartBoxView, row: ChartRowView) => void): void {
  for (const box of boxes)
    for (const row of box.rows) {
      const y = box.y + row.band.y;
      if (y + row.band.height > part.y && y < part.y + part.height) visit(box, row);
    }
}

function drawGrounds({ pen, boxes, colours }: Sheet): void {
  for (const box of boxes) {
    const { soft, strong } = ofStatus(colours, box.status);
    pen.fillStyle = colours.surface;
    pen.fillRect(box.x, box.y, box.width, box.height);
    pen.fillStyle = soft;
    pen.fillRect(box.x, box.y, box.width, box.head_height);
    pen.fillStyle = strong;
    pen.fillRect(box.x, box.y, 2.4, box.head_height);
    pen.fillStyle = colours.sunken;
    for (const band of [box.heading, box.total?.band])
      if (band) pen.fillRect(box.x, box.y + band.y, box.width, band.height);
  }
}

function drawRules(sheet: Sheet): void {
  const { pen, boxes, columns, colours } = sheet;
  const level = (box: ChartBoxView, band: ChartBandView) => {
    pen.moveTo(box.x, box.y + band.y);
    pen.lineTo(box.x + box.width, box.y + band.y);
  };
  const upright = (x: number, from: number, to: number) => {
    pen.moveTo(x, from);
    pen.lineTo(x, to);
  };
  pen.beginPath();
  eachRow(sheet, (box, row) => level(box, row.band));
  for (const box of boxes) {
    const bottom = box.y + box.height;
    const top = box.y + (box.heading ?? box.total?.band ?? { y: box.height }).y;
    for (const x of [columns.held, columns.need, columns.gap]) upright(box.x + x, top, bottom);
    if (box.heading) upright(box.x + columns.class, top, box.total ? box.y + box.total.band.y : bottom);
    if (box.total) level(box, box.total.band);
  }
  pen.strokeStyle = colours.lineStrong;
  pen.lineWidth = 0.4;
  pen.stroke();
  pen.beginPath();
  for (const box of boxes) {
    pen.rect(box.x, box.y, box.width, box.height);
    pen.moveTo(box.x, box.y + box.head_height);
    pen.lineTo(box.x + box.width, box.y + box.head_height);
  }
  pen.strokeStyle = colours.ink2;
  pen.lineWidth = 0.8;
  pen.stroke();
}

function drawHeads({ pen, boxes, colours }: Sheet): void {
  pen.textAlign = 'center';
  for (const bold of [true, false]) {
    pen.fillStyle = bold ? colours.ink : colours.ink2;
    let size = 0;
    for (const box of boxes)
      for (const line of box.head) {
        if ((line.kind === 'title') !== bold) continue;
        if (line.size !== size) {
          size = line.size;
          pen.font = `${bold ? 'bold ' : ''}${size}px ${FACE}`;
        }
        pen.fillText(line.text, box.x + box.width / 2, box.y + line.y);
      }
  }
}

function drawTitles(sheet: Sheet): void {
  const { pen, boxes, columns, colours } = sheet;
  const write = (text: string, box: ChartBoxView, base: number) =>
    pen.fillText(text, box.x + columns.padding, box.y + base);
  pen.textAlign = 'left';
  pen.fillStyle = colours.ink;
  eachRow(sheet, (box, row) =>
    row.title.forEach((line, at) => write(line, box, row.band.base + at * columns.leading)),
  );
  for (const box of boxes) if (box.total) write(box.total.label, box, box.total.band.base);
  pen.fillStyle = colours.ink2;
  for (const box of boxes) if (box.heading) write(t.peta.postName, box, box.heading.base);
}

function drawCounts(sheet: Sheet): void {
  const { pen, boxes, columns, colours } = sheet;
  const places = {
    class: (columns.class + columns.held) / 2,
    held: (columns.held + columns.need) / 2,
    need: (columns.need + columns.gap) / 2,
  };
  pen.textAlign = 'center';
  pen.fillStyle = colours.ink;
  eachRow(sheet, (box, row) => {
    const y = box.y + row.band.base;
    if (row.class) pen.fillText(row.class, box.x + places.class, y);
    pen.fillText(String(row.held), box.x + places.held, y);
    pen.fillText(String(row.need), box.x + places.need, y);
  });
  for (const box of boxes) {
    if (!box.total) continue;
    pen.fillText(String(box.total.held), box.x + places.held, box.y + box.total.band.base);
    pen.fillText(String(box.total.need), box.x + places.need, box.y + box.total.band.base);
  }
  pen.fillStyle = colours.ink2;
  for (const box of boxes) {
    if (!box.heading) continue;
    const y = box.y + box.heading.base;
    pen.fillText(t.staffing.class, box.x + places.class, y);
    pen.fillText(t.staffing.b, box.x + places.held, y);
    pen.fillText(t.staffing.k, box.x + places.need, y);
    pen.fillText(t.staffing.gap, box.x + (columns.gap + box.width) / 2, y);
  }
}

/** Gaps as printed (`-2`, `0`, `+1`), each side of zero in its colour. */
function drawGaps(sheet: Sheet): void {
  const { pen, boxes, columns, colours } = sheet;
  const sides: [string, string, (held: number, need: number) => boolean][] = [
    [colours.ink2, '', (held, need) => held === need],
    [colours.short, 'bold ', (held, need) => held < need],
    [colours.over, 'bold ', (held, need) => held > need],
  ];
  for (const [colour, weight, fits] of sides) {
    pen.fillStyle = colour;
    pen.font = `${weight}${columns.text_size}px ${FACE}`;
    const write = (box: ChartBoxView, base: number, gap: string) =>
      pen.fillText(gap, box.x + (columns.gap + box.width) / 2, box.y + base);
    eachRow(sheet, (box, row) => {
      if (fits(row.held, row.need)) write(box, row.band.base, row.gap);
    });
    for (const box of boxes)
      if (box.total && fits(box.total.held, box.total.need)) write(box, box.total.band.base, box.total.gap);
  }
}
