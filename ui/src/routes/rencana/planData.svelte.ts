import { read } from '../../state/desk.svelte';
import { choices, filterMoves, staleMoves } from './filter';
import type { Kept } from './kept.svelte';
import { byMove, inChains, openAfter, unitRows } from './moves';
import { seatsUnder, underScenario } from './scenario';

/** What the desk of a plan shows, as it is narrowed now. Called while the desk is being set up. */
export function planData(plan: number, kept: Kept) {
  const asked = read('show_plan', () => ({ plan }));
  const view = $derived(asked.value);
  // The plan is judged on its day of effect, and so are the figures beside it.
  const tmt = $derived(view?.tmt);
  const staffing = read('staffing', () => (tmt ? { as_of: tmt } : null));
  const scenario = read('show_scenario', () =>
    tmt && view?.scenario ? { scenario: view.scenario.scenario, as_of: tmt } : null,
  );
  const vacant = read('vacancies', () => (tmt ? { as_of: tmt, ahead: null } : null));
  // A plan that is judged by a scenario shows the need that it is judged by, everywhere.
  const seen = $derived(underScenario(staffing.value, scenario.value));

  const listed = read('list_cases', () => ({ states: [], plan, officer: null, nip: null, ended: true }));
  const cases = $derived(
    new Map(
      (listed.value?.cases ?? []).flatMap((line) => (line.move === null ? [] : [[line.move, line] as const])),
    ),
  );

  const findings = $derived(byMove(view?.findings ?? []));
  const moves = $derived(inChains(view?.moves ?? []));
  const stale = $derived(staleMoves(view));
  const units = $derived(unitRows(seen, view));
  const shown = $derived(
    filterMoves(moves, findings, { show: kept.show, unit: kept.unit, query: kept.query, stale }),
  );
  const told = $derived(choices(view, findings));
  const vacancies = $derived(
    openAfter(
      seatsUnder(vacant.value ?? [], scenario.value, seen),
      view?.moves ?? [],
      seen?.positions,
    ).filter((one) => kept.unit === null || one.unit_id === kept.unit),
  );

  return {
    get view() {
      return view;
    },
    get busy() {
      return asked.busy && !view;
    },
    get failure() {
      return view ? undefined : asked.failure;
    },
    /** Findings by move, the gravest first. */
    get findings() {
      return findings;
    },
    /** Cases by the move that carries them. */
    get cases() {
      return cases;
    },
    /** Every move, those of one chain beside each other. */
    get moves() {
      return moves;
    },
    /** The moves that fit what the list is narrowed to. */
    get shown() {
      return shown;
    },
    /** How many moves each choice of the filter shows. */
    get choices() {
      return told;
    },
    get stale() {
      return stale;
    },
    get units() {
      return units;
    },
    get vacancies() {
      return vacancies;
    },
  };
}
