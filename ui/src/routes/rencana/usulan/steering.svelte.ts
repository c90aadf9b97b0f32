import { getContext, setContext } from 'svelte';
import type { Decision, FindingView, PlaceChange, ProposalSettings } from '../../../contract/acts';
import type { Failure } from '../../../host/host';
import { act, read, running } from '../../../state/desk.svelte';
import { notify } from '../../../state/notices.svelte';
import { t } from '../../../text';

const KEY = Symbol('steering');

/** What lies open over the desk. */
export type Opened =
  | { kind: 'settings' | 'result' | 'decisions' | 'changed' | 'compare' }
  | { kind: 'open'; position: number }
  | { kind: 'what-if'; nip: string | null; to: number | null };

/** What the last proposal or decision brought, in words and name by name. */
export interface Told {
  text: string;
  changed: PlaceChange[];
  /** It was a whole proposal, whose result can be looked at. */
  whole: boolean;
  /** The revision of the plan that it led to: told of no other. */
  revision: number;
}

/** A decision that cannot be kept. */
export interface Refusal {
  message: string;
  findings: FindingView[];
}

/** The proposal of a plan and the officer's hand on it. Called while the desk is being set up. */
export function steering(plan: number, closed: () => string | null) {
  const asked = read('show_proposal', () => ({ plan }));
  let busy = $state(false);
  let told = $state.raw<Told | null>(null);
  let refusal = $state.raw<Refusal | null>(null);
  let opened = $state.raw<Opened | null>(null);

  function refuse(failure: Failure) {
    if (failure.kind !== 'refused') return;
    const findings = failure.findings ?? [];
    // Why a pin cannot be kept is to be read; and a toast would lie behind an open dialog.
    if (findings.length > 0 || failure.code === 'pin_impossible' || opened !== null)
      refusal = { message: failure.message, findings };
    else notify('refused', failure.message);
  }

  /** Proposes anew; what was refused is answered for whoever shows it beside the field. */
  async function propose(settings: ProposalSettings | null): Promise<Failure | null> {
    if (busy || closed() !== null) return null;
    busy = true;
    // What was reported before belongs to other work.
    running.progress = null;
    const outcome = await act('propose_plan', { plan, settings });
    busy = false;
    if (!outcome.done) return outcome.failure;
    const { edited, proposal, changed } = outcome.value;
    const { moves, gain } = proposal.figures;
    told = { text: t.usulan.proposed(moves, gain), changed, whole: true, revision: edited.head.revision };
    return null;
  }

  return {
    plan,
    /** `undefined` until it is known, `null` where nothing was proposed yet. */
    get proposal() {
      return asked.value;
    },
    get busy() {
      return busy;
    },
    /** Why nothing can be steered, or null. */
    get closed() {
      return closed();
    },
    /** Decisions can be taken: there is a proposal of a draft, and the account may. */
    get open() {
      return Boolean(asked.value) && closed() === null;
    },
    get told() {
      return told;
    },
    set told(next) {
      told = next;
    },
    get refusal() {
      return refusal;
    },
    set refusal(next) {
      refusal = next;
    },
    get opened() {
      return opened;
    },
    set opened(next) {
      opened = next;
    },
    propose,
    /** Proposes from the desk itself, where no field can show a refusal. */
    async proposeHere(settings: ProposalSettings | null): Promise<boolean> {
      const failure = await propose(settings);
      if (failure) refuse(failure);
      return failure === null;
    },
    /** Takes decisions, or takes them back. Answers whether they hold. */
    async steer(add: Decision[], remove: number[], text: string): Promise<boolean> {
      if (busy || closed() !== null) return false;
      busy = true;
      running.progress = null;
      const outcome = await act('steer_plan', { plan, add, remove });
      busy = false;
      if (outcome.done) {
        const { changed, edited } = outcome.value;
        told = { text, changed, whole: false, revision: edited.head.revision };
      } else refuse(outcome.failure);
      return outcome.done;
    },
    async clear(): Promise<boolean> {
      if (busy) return false;
      busy = true;
      const outcome = await act('clear_proposal', { plan });
      busy = false;
      if (outcome.done) {
        told = null;
        notify('done', t.usulan.cleared);
      } else refuse(outcome.failure);
      return outcome.done;
    },
  };
}

export type Steering = ReturnType<typeof steering>;

/** Gives the steering to every part of the desk. */
export function giveSteering(steering: Steering): void {
  setContext(KEY, steering);
}

export function useSteering(): Steering {
  return getContext<Steering>(KEY);
}
