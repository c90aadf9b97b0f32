import type { Acts, Failure as CoreFailure } from '../contract/acts';

export type ActName = keyof Acts;

/** The kinds of records that an act can change; the core names records, never screens. */
export type Kind =
  | 'staff'
  | 'unit'
  | 'position'
  | 'need'
  | 'incumbency'
  | 'plan'
  | 'move'
  | 'consent'
  | 'override'
  | 'approval'
  | 'decree'
  | 'letter'
  | 'number'
  | 'signatory'
  | 'font'
  | 'letterhead'
  | 'acting'
  | 'planned_entry'
  | 'school'
  | 'puskesmas'
  | 'service_index'
  | 'scenario'
  | 'report'
  | 'journal'
  | 'import'
  | 'region'
  | 'parameter'
  | 'template'
  | 'account'
  | 'circumstance'
  | 'relative'
  | 'career'
  | 'competence'
  | 'talent'
  | 'training'
  | 'request'
  | 'site'
  | 'standard'
  | 'document'
  | 'declaration'
  | 'head_term'
  | 'office_rule'
  | 'proposal'
  | 'decision'
  | 'case'
  | 'meeting'
  | 'concern'
  | 'objection'
  | 'course'
  | 'todo'
  | 'evaluation'
  | 'holiday'
  | 'backup'
  | 'event'
  | 'erasure';

/** What an act answers: its value, and the kinds of records that are different now. */
export interface Reply<T> {
  value: T;
  changed: Kind[];
}

/**
 * Why an act was not done. `refused`: the rules say no, the person can do something about it.
 * `broken`: disk, store or a fault of ours; the person needs a code to tell us.
 */
export type Failure = Pick<CoreFailure, 'kind' | 'code' | 'message'> & Partial<CoreFailure>;

/** A file or folder that the officer chose. Pages never see a path, only this handle. */
export interface Handle {
  id: string;
  name: string;
}

export interface Progress {
  task: string;
  done: number;
  total: number;
  text: string;
}

/** What kind of files a dialog shows first; `data` where nothing is said. */
export type Wanted = 'data' | 'paper' | 'picture' | 'font' | 'template' | 'backup';

/** Everything a page may ask of the program around it. `tauri.ts` answers it in the window, `fake.ts` in a browser. */
export interface Host {
  call<A extends ActName>(act: A, request: Acts[A]['request']): Promise<Reply<Acts[A]['reply']>>;
  pickFiles(wanted?: Wanted): Promise<Handle[]>;
  pickFolder(): Promise<Handle | null>;
  pickSave(suggestion: string): Promise<Handle | null>;
  /** Asks the work that runs now to stop; what it did so far is rolled back by the core. */
  cancel(): Promise<void>;
  openWritten(id: string): Promise<void>;
  onProgress(listener: (progress: Progress) => void): void;
  /** Until the returned function is called. */
  onFilesDropped(listener: (files: Handle[]) => void): () => void;
}

export function isFailure(error: unknown): error is Failure {
  return (
    typeof error === 'object' && error !== null && 'kind' in error && 'code' in error && 'message' in error
  );
}

/** Anything thrown becomes a failure that can be shown; nothing is swallowed. */
export function asFailure(error: unknown): Failure {
  if (isFailure(error)) return error;
  const details = error instanceof Error ? `${error.message}\n${error.stack ?? ''}` : String(error);
  return { kind: 'broken', code: 'page_fault', message: '', details };
}
