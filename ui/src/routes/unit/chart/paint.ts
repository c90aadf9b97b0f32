import type { ChartBoxView, ChartView } from '../../../contract/acts';
import type { Colours } from './colours';
import { drawFar } from './far';
import type { BoxGrid } from './grid';
import { handleOf } from './handles';
import { drawTables } from './table';
import { seen, type Size, type View } from './view';

/** Everything that one frame needs. */
export interface Frame {
  chart: ChartView;
  grid: BoxGrid;
  view: View;
  room: Size;
  /** Pixels of the screen per pixel of the page. */
  ratio: number;
  colours: Colours;
  selected: number | null;
  hovered: number | null;
}

/** From here on the table is readable and drawn as on paper; below, boxes are only coloured and named. */
const NEAR = 0.56;

export function paint(pen: CanvasRenderingContext2D, frame: Frame): void {
  const { view, room, ratio, colours, chart } = frame;
  pen.setTransform(ratio, 0, 0, ratio, 0, 0);
  pen.fillStyle = colours.paper;
  pen.fillRect(0, 0, room.width, room.height);
  const part = seen(view, room);
  const inSight = frame.grid.within(part).map((at) => chart.boxes[at] as ChartBoxView);
  drawLines(pen, frame);
  if (view.scale >= NEAR) {
    pen.setTransform(view.scale * ratio, 0, 0, view.scale * ratio, view.x * ratio, view.y * ratio);
    drawTables({ pen, boxes: inSight, part, columns: chart.columns, colours });
    pen.setTransform(ratio, 0, 0, ratio, 0, 0);
  } else {
    drawFar(pen, inSight, frame);
  }
  drawMarks(pen, inSight, frame);
  drawHandles(pen, inSight, frame);
}

/** Lines are level or upright: as thin bars on whole pixels they are drawn far quicker than as a stroked path. */
function drawLines(pen: CanvasRenderingContext2D, { chart, view, room, colours }: Frame): void {
  pen.fillStyle = colours.lineField;
  const thick = Math.max(1, Math.round(0.9 * view.scale));
  for (const line of chart.lines) {
    const left = Math.round(Math.min(line.x1, line.x2) * view.scale + view.x);
    const top = Math.round(Math.min(line.y1, line.y2) * view.scale + view.y);
    if (left > room.width || top > room.height) continue;
    const wide = Math.round(Math.abs(line.x2 - line.x1) * view.scale);
    const high = Math.round(Math.abs(line.y2 - line.y1) * view.scale);
    if (left + wide < 0 || top + high < 0 || wide + high === 0) continue;
    pen.fillRect(left, top, Math.max(thick, wide), Math.max(thick, high));
  }
}

function drawMarks(pen: CanvasRenderingContext2D, boxes: ChartBoxView[], frame: Frame): void {
  const { view, colours } = frame;
  for (const box of boxes) {
    const chosen = box.unit === frame.selected;
    if (!chosen && box.unit !== frame.hovered) continue;
    pen.strokeStyle = chosen ? colours.brand : colours.lineField;
    pen.lineWidth = chosen ? 3 : 1.5;
    const out = chosen ? 2 : 1;
    pen.strokeRect(
      box.x * view.scale + view.x - out,
      box.y * view.scale + view.y - out,
      Math.max(4, box.width * view.scale) + out * 2,
      Math.max(4, box.height * view.scale) + out * 2,
    );
  }
}

function drawHandles(pen: CanvasRenderingContext2D, boxes: ChartBoxView[], { view, colours }: Frame): void {
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  pen.font = '600 11px "Inter Variable", sans-serif';
  pen.lineWidth = 1;
  for (const box of boxes) {
    const handle = handleOf(box, view);
    if (!handle) continue;
    const shut = box.hidden > 0;
    pen.beginPath();
    pen.roundRect(handle.x, handle.y, handle.width, handle.height, handle.height / 2);
    pen.fillStyle = shut ? colours.brand : colours.surface;
    pen.fill();
    pen.strokeStyle = shut ? colours.brand : colours.lineField;
    pen.stroke();
    pen.fillStyle = shut ? colours.brandInk : colours.ink2;
    const middle = handle.y + handle.height / 2;
    pen.fillText(shut ? `+${box.hidden}` : '−', handle.x + handle.width / 2, middle + 0.5);
  }
}
