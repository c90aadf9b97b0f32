/** The stand-in's position map: boxes in rows under their parent, leaf units in columns. A sketch of the core's layout. */
import type {
  AskChart,
  ChartBoxView,
  ChartColumnsView,
  ChartLineView,
  ChartTextView,
  ChartView,
  MapFaultView,
} from '../../contract/acts';
import type { FakeDesk } from '../fake';
import { TODAY, type FakePosition, type FakeRegion, type FakeUnit } from './region';

const WIDTH = 210;
const GAP_X = 18;
const GAP_Y = 26;
const COLUMNS: ChartColumnsView = {
  class: 122.8,
  held: 146,
  need: 166.8,
  gap: 187.6,
  padding: 3.2,
  text_size: 8,
  head_size: 8.8,
  leading: 9.6,
};

interface Block {
  unit: FakeUnit;
  box: ChartBoxView;
  below: Block[];
  /** Of the whole subtree. */
  width: number;
  height: number;
}

export function faultsOf(desk: FakeDesk): MapFaultView[] {
  const stray = desk.region.units.find((unit) => unit.name.startsWith('Kelurahan'));
  const twice = desk.region.units.filter((unit) => unit.name === 'Sekretariat')[1];
  return [
    ...(stray
      ? [
          {
            unit: stray.id,
            name: stray.name,
            code: 'orphan',
            message: 'Induk 9.9 tidak ada dalam peta. Betulkan kolom induk, lalu impor lagi.',
          },
        ]
      : []),
    ...(twice
      ? [
          {
            unit: twice.id,
            name: twice.name,
            code: 'repeated_name',
            message: 'Nama ini dipakai unit lain dengan induk yang sama. Beri nama yang berbeda.',
          },
        ]
      : []),
  ];
}

export function chartOf(desk: FakeDesk, asked: AskChart): ChartView {
  const staffing = desk.staffing(TODAY);
  const figures = new Map(staffing.units.map((unit) => [unit.id, unit]));
  const posts = new Map<number, FakePosition[]>();
  for (const one of desk.region.positions) posts.set(one.unit, [...(posts.get(one.unit) ?? []), one]);
  const children = new Map<number | null, FakeUnit[]>();
  for (const unit of desk.region.units)
    children.set(unit.parent, [...(children.get(unit.parent) ?? []), unit]);
  const held = desk.judge.heldAfter(null);
  const holders = new Map(desk.region.staff.map((person) => [person.position, person.name]));
  const folded = new Set(asked.collapsed);
  const hiddenUnder = (unit: number): number =>
    (children.get(unit) ?? []).reduce((sum, one) => sum + 1 + hiddenUnder(one.id), 0);

  const boxOf = (unit: FakeUnit, shut: boolean): ChartBoxView => {
    const own = posts.get(unit.id) ?? [];
    const heads = own.filter((one) => one.family === 'managerial');
    const rest = own.filter((one) => one.family !== 'managerial');
    const hidden = shut ? hiddenUnder(unit.id) : 0;
    const line = figures.get(unit.id);
    const head: ChartTextView[] = [];
    let y = 4;
    const set = (kind: string, size: number, text: string) => {
      for (const part of wrap(text, 36)) {
        head.push({ text: part, kind, size, y: y + size * 0.95 });
        y += size * 1.22;
      }
    };
    if (heads.length === 0) set('title', 8.8, unit.name);
    for (const one of heads) {
      const has = held.get(one.id) ?? 0;
      set('title', 8.8, one.title);
      set('detail', 7.4, `Kelas ${one.class} · B ${has}  K ${one.need}  ${printed(has - one.need)}`);
      set('holder', 8, holders.get(one.id) ?? '');
    }
    if (hidden > 0) set('note', 7.4, `+ ${hidden} unit di bawahnya`);
    y += 4;
    const headHeight = y;
    const band = (lines: number) => {
      const made = { y, height: 2.8 + lines * 9.6, base: y + 8.8 };
      y += made.height;
      return made;
    };
    const heading = rest.length > 0 ? band(1) : null;
    const rows = rest.map((one) => {
      const title = wrap(one.title, 25);
      const has = held.get(one.id) ?? 0;
      return {
        position: one.id,
        band: band(title.length),
        title,
        class: String(one.class),
        held: has,
        need: one.need,
        gap: printed(has - one.need),
      };
    });
    const below = children.get(unit.id)?.length ?? 0;
    const total = {
      band: band(1),
      label: below > 0 ? 'Jumlah seluruhnya' : 'Jumlah',
      held: line?.held ?? 0,
      need: line?.need ?? 0,
      gap: printed(line?.gap ?? 0),
    };
    return {
      unit: unit.id,
      name: unit.name,
      x: 0,
      y: 0,
      width: WIDTH,
      height: y,
      head_height: headHeight,
      head,
      heading,
      rows,
      total,
      need: total.need,
      held: total.held,
      gap: line?.gap ?? 0,
      status: line?.status ?? 'balanced',
      hidden,
      children: below,
    };
  };

  const blockOf = (unit: FakeUnit, depth: number): Block => {
    const shut = folded.has(unit.id) || (asked.depth !== null && depth >= asked.depth);
    const box = boxOf(unit, shut);
    const below = shut ? [] : (children.get(unit.id) ?? []).map((one) => blockOf(one, depth + 1));
    const block = { unit, box, below, width: WIDTH, height: box.height };
    if (below.length > 0) {
      const [width, height] = spread(below);
      block.width = Math.max(WIDTH, width);
      block.height = box.height + GAP_Y + height;
    }
    return block;
  };

  const tops =
    asked.root === null
      ? (children.get(null) ?? [])
      : desk.region.units.filter((one) => one.id === asked.root);
  const blocks = tops.map((unit) => blockOf(unit, 0));
  const boxes: ChartBoxView[] = [];
  const lines: ChartLineView[] = [];
  let x = 0;
  let height = 0;
  for (const block of blocks) {
    place(block, x, 0, boxes, lines);
    x += block.width + GAP_X * 3;
    height = Math.max(height, block.height);
  }
  return {
    as_of: asked.as_of ?? TODAY,
    width: Math.max(0, x - GAP_X * 3),
    height,
    columns: COLUMNS,
    boxes,
    lines,
    faults: faultsOf(desk),
  };
}

/** Leaves stand in columns of like height, the others side by side. */
function columnsOf(below: Block[]): Block[][] {
  const leaves = below.filter((one) => one.below.length === 0);
  const wide = below.filter((one) => one.below.length > 0).map((one) => [one]);
  const tall = Math.max(4, Math.ceil(Math.sqrt(leaves.length * 1.2)));
  const columns: Block[][] = [];
  for (let at = 0; at < leaves.length; at += tall) columns.push(leaves.slice(at, at + tall));
  return leaves.length <= 4 ? [...leaves.map((one) => [one]), ...wide] : [...columns, ...wide];
}

function spread(below: Block[]): [number, number] {
  const columns = columnsOf(below);
  const width = columns.reduce(
    (sum, column) => sum + Math.max(...column.map((one) => one.width)) + GAP_X,
    -GAP_X,
  );
  const heights = columns.map((column) =>
    column.reduce((sum, one) => sum + one.height + GAP_Y / 2, -GAP_Y / 2),
  );
  return [width, Math.max(...heights)];
}

function place(block: Block, x: number, y: number, boxes: ChartBoxView[], lines: ChartLineView[]): void {
  const left = x + (block.width - WIDTH) / 2;
  boxes.push(Object.assign(block.box, { x: left, y }));
  if (block.below.length === 0) return;
  const bar = y + block.box.height + GAP_Y / 2;
  const middle = left + WIDTH / 2;
  lines.push({ x1: middle, y1: y + block.box.height, x2: middle, y2: bar });
  let at = x + (block.width - spread(block.below)[0]) / 2;
  const drops: number[] = [];
  for (const column of columnsOf(block.below)) {
    const wide = Math.max(...column.map((one) => one.width));
    let top = bar + GAP_Y / 2;
    const trunk = column.length > 1 ? at - GAP_X / 3 : at + wide / 2;
    drops.push(trunk);
    for (const one of column) {
      place(one, at, top, boxes, lines);
      const to = top + 8;
      if (column.length > 1) lines.push({ x1: trunk, y1: to, x2: at, y2: to });
      else lines.push({ x1: trunk, y1: bar, x2: trunk, y2: top });
      top += one.height + GAP_Y / 2;
    }
    const last = column.at(-1)?.box;
    if (column.length > 1 && last) lines.push({ x1: trunk, y1: bar, x2: trunk, y2: last.y + 8 });
    at += wide + GAP_X;
  }
  lines.push({ x1: Math.min(middle, ...drops), y1: bar, x2: Math.max(middle, ...drops), y2: bar });
}

function printed(gap: number): string {
  return gap > 0 ? `+${gap}` : String(gap);
}

function wrap(text: string, letters: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ').filter(Boolean)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < letters)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** Schools under the second agency until the region has `units` units: what a large region asks of the chart. */
export function enlarge(region: FakeRegion, units: number): FakeRegion {
  const titles = [
    'Guru Kelas Ahli Pertama',
    'Guru Kelas Ahli Muda',
    'Guru Agama Islam Ahli Pertama',
    'Guru Penjasorkes',
  ];
  const more = [
    'Pengadministrasi Perkantoran',
    'Pengolah Data dan Informasi',
    'Pustakawan Terampil',
    'Operator Layanan',
  ];
  const all: FakeRegion = { units: [...region.units], positions: [...region.positions], staff: region.staff };
  const fields = all.units.filter((unit) => unit.depth === 1);
  while (all.units.length < units) {
    const parent = fields[all.units.length % fields.length];
    if (!parent) break;
    const id = all.units.length + 1;
    all.units.push({
      id,
      code: `${parent.code}.${id}`,
      name: `SD Negeri ${String(id).padStart(4, '0')}`,
      kind: 'sekolah',
      parent: parent.id,
      agency: parent.agency,
      depth: 2,
    });
    for (const title of [...titles, ...more])
      all.positions.push({
        id: all.positions.length + 1,
        unit: id,
        title,
        family: titles.includes(title) ? 'functional' : 'pelaksana',
        group: titles.includes(title) ? 'teachers' : 'pelaksana',
        level: '',
        class: 8,
        need: 1 + (id % 3),
        education: 'S-1',
      });
  }
  return all;
}
