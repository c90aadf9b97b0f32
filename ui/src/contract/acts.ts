// Generated from src-tauri/crates/acts/src/contract.rs by `make contract`. Do not edit.

export type AccountView = { name: string, 
/**
 * `operator`, `verifikator`, `penyetuju`, `auditor`
 */
roles: Array<string>, };
export type AddAccount = { name: string, role: string, passphrase: string, };
export type AddMove = { plan: number, nip: string, 
/**
 * Without a target the move waits for one (finding O-07).
 */
to: number | null, reason: string, 
/**
 * The person asked for it.
 */
own_request: boolean, };
export type AsOf = { as_of: string | null, };
export type AttentionView = { code: string, 
/**
 * `info`, `warn`, `block`
 */
weight: string, count: number, screen: string, 
/**
 * Plan concerned, when one is.
 */
plan: number | null, text: string, };
export type Backup = { 
/**
 * Handle of the file to write.
 */
to: string, };
export type BackupView = { file: string, sha256: string, entries: number, };
export type BalanceView = { need: number, held: number, gap: number, };
export type CandidateView = { nip: string, name: string, golongan: string, score: number, parts: Array<ScorePartView>, findings: Array<FindingView>, from: PostView | null, since: string | null, 
/**
 * Balance of the post that the person would leave.
 */
origin: BalanceView | null, };
export type CandidatesView = { position: PostView, open: number, candidates: Array<CandidateView>, 
/**
 * People whom a hard rule keeps from this post.
 */
blocked: number, 
/**
 * Of these, the ones whom a single rule keeps back, by rule.
 */
one_rule_away: Array<RuleCount>, };
export type ChainView = { entries: number, ok: boolean, 
/**
 * First entry that does not fit the chain.
 */
broken_at: number | null, };
export type ConsentView = { 
/**
 * `origin`, `destination`
 */
side: string, 
/**
 * `agree`, `agree-with-note`, `refuse`
 */
decision: string, letter: string, date: string, note: string, };
export type CountsView = { staff: number, units: number, positions: number, open_plans: number, 
/**
 * Plans in draft whose moves all have both consents and no open block.
 */
ready_to_approve: number, 
/**
 * Approved plans without decrees.
 */
to_decree: number, unmatched: number, };
export type DecreeCheck = { known: boolean, decree: DecreeView | null, 
/**
 * Whether the file is byte for byte what was issued; `null` when only a code was given.
 */
unchanged: boolean | null, };
export type DecreeView = { id: number, number: string, 
/**
 * `individual`, `collective`, `petikan`
 */
kind: string, plan: number, plan_name: string, 
/**
 * `null` for a collective decree.
 */
nip: string | null, name: string | null, date: string, tmt: string, 
/**
 * Name of the file, without its folder.
 */
file: string, sha256: string, pages: number, 
/**
 * Short code printed in the foot of the paper.
 */
code: string, };
export type DecreesIssued = { decrees: Array<DecreeView>, 
/**
 * Worth knowing, for example that the name of the signatory is still empty.
 */
remarks: Array<string>, };
export type DisciplineView = { level: string, kind: string, from: string, until: string | null, active: boolean, };
export type EditRegion = { province: string, capital: string, head_name: string, office_name: string, office_code: string, };
export type ExportPlan = { plan: number, 
/**
 * Handle of the folder.
 */
to: string, };
export type Failure = { kind: FailureKind, code: string, message: string, findings: Array<FindingView>, 
/**
 * Technical words for a report; never shown first.
 */
details: string | null, };
export type FailureKind = "refused" | "broken";
export type FindingView = { move: number | null, nip: string | null, rule: string, 
/**
 * `INFO`, `WARN`, `BLOCK`
 */
severity: string, article: string, facts: Record<string, unknown>, parameters: { [key in string]: ParameterView }, message: string, 
/**
 * Reason of the override, when the permitted role has given one.
 */
overridden: string | null, };
export type FirstStart = { kind: string, name: string, province: string, capital: string, head_name: string, office_name: string, office_code: string, account: string, passphrase: string, };
export type HeatRow = { unit: number, name: string, managerial: BalanceView, teachers: BalanceView, health: BalanceView, functional: BalanceView, pelaksana: BalanceView, total: BalanceView, };
export type Hit = { kind: string, id: string, title: string, detail: string, };
export type HomeView = { as_of: string, active: number, pns: number, cpns: number, pppk: number, total: StaffingTotal, 
/**
 * People who retire within twelve months.
 */
retiring: number, 
/**
 * Agencies in tree order.
 */
heat: Array<HeatRow>, attention: Array<AttentionView>, };
export type ImportFiles = { 
/**
 * Handles of files that the officer chose, never paths.
 */
files: Array<string>, };
export type ImportView = { files: Array<ImportedFile>, };
export type ImportedFile = { file: string, 
/**
 * `staff`, `positions`, `workload`, `performance`, `discipline`
 */
kind: string, rows: number, accepted: number, new: number, changed: number, same: number, 
/**
 * Records of this kind in the store that the file does not hold; they stay.
 */
absent: number, rejected: Array<RejectedRow>, unmatched: Array<UnmatchedView>, 
/**
 * Worth knowing, but no reason to refuse.
 */
remarks: Array<RemarkView>, };
export type IncumbencyView = { position: number, title: string, unit: string, from: string, to: string | null, 
/**
 * Number of the decree that began it, when ours.
 */
decree: string | null, };
export type IssueDecrees = { plan: number, date: string, signatory: number | null, 
/**
 * One decree with an annex and an excerpt per person, instead of one decree per person.
 */
collective: boolean, 
/**
 * Handle of the folder.
 */
to: string, };
export type JournalEntry = { seq: number, 
/**
 * UTC, `2026-11-21T03:04:05Z`
 */
at: string, account: string, act: string, 
/**
 * Indonesian, for example `impor pegawai`.
 */
label: string, hash: string, official: boolean, 
/**
 * The entry that this one undoes or redoes.
 */
of: number | null, };
export type ListCandidates = { position: number, plan: number | null, limit: number | null, 
/**
 * Criteria without data are left out instead of counting as 0.
 */
ignore_missing: boolean, };
export type ListJournal = { limit: number | null, 
/**
 * Only entries before this number.
 */
before: number | null, };
export type ListStaff = { 
/**
 * Any part of the name, NIP, position or unit; several words must all be found.
 */
query: string, 
/**
 * Only people of this unit and the units below it.
 */
unit: number | null, 
/**
 * Only this status: `PNS`, `CPNS`, `PPPK`.
 */
status: string | null, sort: StaffSort, descending: boolean, offset: number, limit: number, as_of: string | null, };
export type ListTargets = { nip: string, plan: number | null, limit: number | null, };
export type MoveView = { move: number, nip: string, name: string, golongan: string, from: PostView | null, to: PostView | null, 
/**
 * `ROTASI`, `PROMOSI`, `DEMOSI`, `PENEMPATAN_KEMBALI`, `PERPINDAHAN_JABATAN`; `null` without a target.
 */
nature: string | null, 
/**
 * `DALAM_UNIT`, `ANTAR_OPD`
 */
scope: string | null, 
/**
 * `KEBUTUHAN_INSTANSI`, `PERMINTAAN_SENDIRI`
 */
initiative: string, reason: string, consents: Array<ConsentView>, 
/**
 * Moves of one chain, swap or cycle share a number; `null` for a move of its own.
 */
chain: number | null, };
export type NewPlan = { name: string, tmt: string, };
export type Nothing = Record<symbol, never>;
export type OpenDemo = { staff: number, };
export type Override = { plan: number, move: number, rule: string, reason: string, 
/**
 * Handle of a document that supports it.
 */
document: string | null, };
export type ParameterView = { value: string, basis: string, };
export type PasteMoves = { plan: number, 
/**
 * Text with NIPs, one a line or separated by commas, semicolons or tabs.
 */
text: string, to: number | null, };
export type PerformanceView = { year: number, rating: string, };
export type PlanCreated = { plan: number, };
export type PlanLine = { plan: number, name: string, 
/**
 * `draft`, `approved`, `decreed`
 */
state: string, tmt: string, drafter: string, moves: number, 
/**
 * Moves with both consents given.
 */
consented: number, decrees: number, };
export type PlanView = { plan: number, name: string, state: string, tmt: string, drafter: string, approver: string | null, approved_at: string | null, moves: Array<MoveView>, findings: Array<FindingView>, 
/**
 * Every unit whose own posts the plan touches.
 */
staffing: Array<UnitChange>, 
/**
 * The whole region.
 */
region_before: BalanceView, region_after: BalanceView, 
/**
 * People missing over all positions, before and after.
 */
short_before: number, short_after: number, can_approve: boolean, 
/**
 * Why the plan cannot be approved now, each with what to do; empty when it can.
 */
obstacles: Array<string>, };
export type PositionChoice = { position: number, title: string, unit: string, };
export type PositionLine = { id: number, unit: number, title: string, 
/**
 * `managerial`, `functional`, `pelaksana`
 */
family: string, 
/**
 * Eselon or JF level, empty for pelaksana.
 */
level: string, class: number, need: number, held: number, gap: number, status: string, };
export type PositionView = { line: PositionLine, unit_name: string, agency: string, requirements: RequirementsView, 
/**
 * `peta` (the map says so) or `abk` (computed from workload), and its reckoning.
 */
need_basis: string, need_detail: string, holders: Array<StaffLine>, };
export type PostView = { position: number, title: string, unit: string, unit_id: number, agency: string, class: number, level: string, };
export type RecordConsent = { plan: number, side: string, 
/**
 * Empty means every move of the plan.
 */
moves: Array<number>, decision: string, letter: string, date: string, note: string, };
export type RegionView = { 
/**
 * `kota`, `kabupaten`, `provinsi`
 */
kind: string, name: string, province: string, capital: string, 
/**
 * `Wali Kota`
 */
head_title: string, head_name: string, 
/**
 * `Badan Kepegawaian dan Pengembangan Sumber Daya Manusia`
 */
office_name: string, 
/**
 * `BKPSDM`
 */
office_code: string, 
/**
 * `Pemerintah Kota Rantau Bahari`
 */
government: string, };
export type RejectedRow = { 
/**
 * Row number in the sheet, first row = 1.
 */
row: number, column: string, value: string, code: string, 
/**
 * Reason, and what to do.
 */
message: string, };
export type RemarkView = { row: number | null, code: string, message: string, };
export type RemoveMoves = { plan: number, moves: Array<number>, };
export type ReplayView = { ok: boolean, 
/**
 * Tables whose content differs, each with a short description.
 */
differences: Array<string>, };
export type ReprintDecrees = { decrees: Array<number>, to: string, };
export type RequirementsView = { min_education: string | null, fields: Array<string>, rank_low: string | null, rank_high: string | null, };
export type RuleCount = { rule: string, count: number, };
export type SaveCorrections = { files: Array<string>, 
/**
 * Handle of the folder.
 */
to: string, };
export type ScorePartView = { 
/**
 * `education`, `technical`, `managerial`, `performance`, `rank`, `experience`, `training`
 */
criterion: string, weight: number, value: number, missing: boolean, facts: Record<string, unknown>, };
export type Search = { query: string, limit: number, };
export type SessionView = { state: StoreState, 
/**
 * File name of the store, without its folder.
 */
store: string, 
/**
 * The invented region: accounts open without a passphrase.
 */
demo: boolean, region: RegionView | null, account: AccountView | null, 
/**
 * Names of all accounts, for the unlock screen and the switcher.
 */
accounts: Array<AccountView>, 
/**
 * The day the desk works on.
 */
today: string, undo: UndoView | null, redo: UndoView | null, counts: CountsView, };
export type SetTarget = { plan: number, move: number, to: number, };
export type SetTemplate = { kind: string, 
/**
 * Without a text the shipped template holds again.
 */
text: string | null, };
export type SettleMatch = { unit: string, title: string, position: number, };
export type Settled = { 
/**
 * People placed by this answer.
 */
people: number, };
export type ShowPosition = { position: number, as_of: string | null, };
export type ShowStaff = { nip: string, };
export type SignatoryView = { id: number, name: string, title: string, nip: string, rank: string, is_head: boolean, from: string, to: string | null, };
export type StaffLine = { nip: string, 
/**
 * With titles.
 */
name: string, golongan: string, status: string, position: string, unit: string, agency: string, position_id: number | null, unit_id: number | null, since: string | null, };
export type StaffPage = { total: number, rows: Array<StaffLine>, };
export type StaffPlanView = { plan: number, name: string, state: string, };
export type StaffSort = "name" | "nip" | "rank" | "unit" | "since";
export type StaffView = { line: StaffLine, birth_place: string, birth_date: string, age: number, 
/**
 * `male`, `female`
 */
sex: string, religion: string, standing: string, rank: string, rank_since: string | null, cpns_since: string | null, pns_since: string | null, education: string, diploma: string, 
/**
 * Masked but for the first four digits.
 */
nik: string, retirement: string | null, history: Array<IncumbencyView>, performance: Array<PerformanceView>, discipline: Array<DisciplineView>, plans: Array<StaffPlanView>, 
/**
 * Where the file that placed this person said the person is, when the map does not know it.
 */
placement: string | null, };
export type StaffingTotal = { units: number, positions: number, need: number, held: number, gap: number, 
/**
 * People missing, summed over positions that lack some.
 */
short: number, 
/**
 * People above need, summed over positions that have too many.
 */
over: number, 
/**
 * Active people whom no position of the map holds.
 */
unplaced: number, };
export type StaffingView = { as_of: string, total: StaffingTotal, 
/**
 * In tree order; figures include the units below.
 */
units: Array<UnitLine>, positions: Array<PositionLine>, };
export type StoreCreated = { store: string, account: string, 
/**
 * Eight groups, shown once.
 */
recovery_key: string, };
export type StoreState = "none" | "locked" | "open";
export type SwapStaff = { plan: number, first: string, second: string, };
export type TargetView = { post: PostView, open: number, nature: string, score: number, parts: Array<ScorePartView>, findings: Array<FindingView>, };
export type TemplateView = { kind: string, text: string, 
/**
 * Whether the office has changed it.
 */
own: boolean, };
export type UndoView = { seq: number, label: string, };
export type Undone = { seq: number, label: string, };
export type UnitChange = { unit: string, unit_id: number, before: BalanceView, after: BalanceView, };
export type UnitLine = { id: number, code: string, name: string, 
/**
 * `opd`, `bidang`, `uptd`, `sekolah`, `puskesmas`, `kelurahan`, `lain`
 */
kind: string, parent: number | null, agency: number, depth: number, need: number, held: number, gap: number, short: number, over: number, 
/**
 * `critical`, `short`, `balanced`, `over`
 */
status: string, };
export type Unlock = { account: string, 
/**
 * Empty for the demo store.
 */
passphrase: string, };
export type UnmatchedView = { unit: string, title: string, 
/**
 * People (or rows) that wait for it.
 */
people: number, 
/**
 * Positions of the map that look alike, best first.
 */
suggestions: Array<PositionChoice>, };
export type VacancyView = { position: number, 
/**
 * Name of the unit.
 */
unit: string, unit_id: number, agency: string, title: string, family: string, level: string, class: number, need: number, held: number, 
/**
 * Open seats.
 */
open: number, requirements: RequirementsView, };
export type VerifyDecree = { 
/**
 * Handle of a PDF file; or
 */
file: string | null, 
/**
 * the code printed on the paper, or the number.
 */
code: string | null, };
export type VerifyView = { ok: boolean, 
/**
 * `ok`, or what SQLite says is damaged.
 */
integrity: string, chain: ChainView, replay: ReplayView, };
export type WhichPlan = { plan: number, };
export type WhichTemplate = { 
/**
 * `sk_perorangan`, `sk_kolektif`, `petikan`, `rencana`
 */
kind: string, };
export type WrittenFiles = { files: Array<string>, };

/** Every act with what it asks and what it answers. */
export interface Acts {
  session: { request: Nothing; reply: SessionView };
  home: { request: AsOf; reply: HomeView };
  search: { request: Search; reply: Array<Hit> };
  edit_region: { request: EditRegion; reply: RegionView };
  list_accounts: { request: Nothing; reply: Array<AccountView> };
  add_account: { request: AddAccount; reply: AccountView };
  list_signatories: { request: Nothing; reply: Array<SignatoryView> };
  preview_import: { request: ImportFiles; reply: ImportView };
  take_import: { request: ImportFiles; reply: ImportView };
  save_corrections: { request: SaveCorrections; reply: WrittenFiles };
  list_unmatched: { request: Nothing; reply: Array<UnmatchedView> };
  settle_match: { request: SettleMatch; reply: Settled };
  list_staff: { request: ListStaff; reply: StaffPage };
  show_staff: { request: ShowStaff; reply: StaffView };
  staffing: { request: AsOf; reply: StaffingView };
  vacancies: { request: AsOf; reply: Array<VacancyView> };
  show_position: { request: ShowPosition; reply: PositionView };
  list_plans: { request: Nothing; reply: Array<PlanLine> };
  new_plan: { request: NewPlan; reply: PlanCreated };
  show_plan: { request: WhichPlan; reply: PlanView };
  add_move: { request: AddMove; reply: PlanView };
  paste_moves: { request: PasteMoves; reply: PlanView };
  set_target: { request: SetTarget; reply: PlanView };
  remove_moves: { request: RemoveMoves; reply: PlanView };
  swap_staff: { request: SwapStaff; reply: PlanView };
  list_candidates: { request: ListCandidates; reply: CandidatesView };
  list_targets: { request: ListTargets; reply: Array<TargetView> };
  override_finding: { request: Override; reply: PlanView };
  record_consent: { request: RecordConsent; reply: PlanView };
  approve_plan: { request: WhichPlan; reply: PlanView };
  export_plan: { request: ExportPlan; reply: WrittenFiles };
  issue_decrees: { request: IssueDecrees; reply: DecreesIssued };
  list_decrees: { request: Nothing; reply: Array<DecreeView> };
  verify_decree: { request: VerifyDecree; reply: DecreeCheck };
  reprint_decrees: { request: ReprintDecrees; reply: WrittenFiles };
  show_template: { request: WhichTemplate; reply: TemplateView };
  set_template: { request: SetTemplate; reply: TemplateView };
  list_journal: { request: ListJournal; reply: Array<JournalEntry> };
  undo: { request: Nothing; reply: Undone };
  redo: { request: Nothing; reply: Undone };
  verify_store: { request: Nothing; reply: VerifyView };
  backup: { request: Backup; reply: BackupView };
  first_start: { request: FirstStart; reply: StoreCreated };
  open_demo: { request: OpenDemo; reply: SessionView };
  unlock: { request: Unlock; reply: SessionView };
  sign_out: { request: Nothing; reply: SessionView };
}
