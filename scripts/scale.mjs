// Measures a large store with the program as it is released and adds what was measured to a file of results, each figure
// beside its bar: `node scripts/scale.mjs PROGRAM RESULTS`. Ends with 1 when one is beyond its bar.
import { execFileSync } from 'node:child_process';
import { appendFileSync } from 'node:fs';

const [program, results] = process.argv.slice(2);

/** Which measurements have a bar, where their figure is read, and in which unit. */
const BARS = [
  { name: 'sign in, quick check begun, first screen answered', figure: (one) => one.median_ms, bar: 500, unit: 'ms' },
  { name: 'verified backup', figure: (one) => parseFloat(one.note), bar: 5000, unit: 'ms CPU' },
  { name: 'need of one position', figure: (one) => parseFloat(one.note), bar: 1.3, unit: 'times without cipher' },
  { name: 'full staffing analysis, cold', figure: (one) => parseFloat(one.note), bar: 1.5, unit: 'times without cipher' },
];

const { staff, bench } = JSON.parse(execFileSync(program, ['bench', 'store', '--json'], { encoding: 'utf8' }));
let beyond = 0;
for (const { name, figure, bar, unit } of BARS) {
  const measured = bench.find((one) => one.name === name);
  const value = figure(measured);
  const failures = value <= bar ? 0 : 1;
  beyond += failures;
  const what = `${name}, ${staff} staff and 1,000,000 rows: ${value} ${unit} (bar ${bar})`;
  const seconds = Math.round((measured.median_ms * measured.runs) / 100) / 10;
  const line = { id: 'T20', what, count: measured.runs, failures, control: null, seconds, nightly: process.env.MUTASI_SOAK === 'nightly', at: Math.floor(Date.now() / 1000) };
  appendFileSync(results, `${JSON.stringify(line)}\n`);
  console.log(what);
}
process.exit(beyond ? 1 : 0);
