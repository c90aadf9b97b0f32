// Generated from src-tauri/crates/acts/src/contract.rs by `make contract`. Do not edit.

export type AccountRemoved = { accounts: Array<AccountView>, 
/**
 * Accounts that need a new passphrase because they never signed in since keys became personal.
 */
left_out: Array<string>, };
export type AccountView = { name: string, 
/**
 * `operator`, `verifikator`, `penyetuju`, `auditor`, `administrator`
 */
roles: Array<string>, 
/**
 * NIP of the person who works with it, when the office has said so: the ties of relatives start there.
 */
nip: string | null, 
/**
 * Closed for good; its name stays in the trail.
 */
removed: boolean, 
/**
 * Whether a passphrase of its own opens the store.
 */
has_key: boolean, };
export type ActingView = { acting: number, 
/**
 * `plt`, `plh`
 */
kind: string, nip: string, name: string, letter: string, from: string, until: string | null, };
export type AddAccount = { name: string, role: string, passphrase: string, };
export type AddFont = { 
/**
 * Handles of font files, TTF or OTF.
 */
files: Array<string>, };
export type AddMove = { plan: number, nip: string, 
/**
 * Without a target the move waits for one (finding O-07).
 */
to: number | null, reason: string, 
/**
 * The person asked for it.
 */
own_request: boolean, 
/**
 * Who proposed the person.
 */
sponsor: string, };
export type AppointActing = { position: number, nip: string, 
/**
 * `plt`, `plh`
 */
kind: string, letter: string, from: string, 
/**
 * Last day.
 */
until: string | null, };
export type AsOf = { as_of: string | null, };
export type AskCalendar = { 
/**
 * Up to this day; thirty days ahead when left out. What is late is always there.
 */
until: string | null, 
/**
 * Only what this account looks after.
 */
officer: string | null, 
/**
 * Only about this person.
 */
nip: string | null, };
export type AskChart = { 
/**
 * The unit at the top; all agencies side by side when left out.
 */
root: number | null, 
/**
 * Units folded to their box.
 */
collapsed: Array<number>, 
/**
 * Fold every unit below this depth, counted from the root.
 */
depth: number | null, as_of: string | null, scenario: number | null, };
export type AskLessons = { 
/**
 * TMT from this day on.
 */
from: string | null, until: string | null, plan: number | null, };
export type AskNineBox = { unit: number | null, year: number | null, 
/**
 * Only this box, with everybody in it.
 */
box: number | null, };
export type AskProjection = { as_of: string | null, 
/**
 * The unit and the units below it; the whole region when left out.
 */
unit: number | null, };
export type AskRedFlags = { 
/**
 * Only plans with a TMT from this day on.
 */
from: string | null, until: string | null, };
export type AskSensitivity = { position: number, plan: number | null, ignore_missing: boolean, };
export type AskShares = { from: string | null, until: string | null, };
export type AskedCompetence = { name: string, technical: boolean, 
/**
 * 1 to 5
 */
level: number, };
export type AssignCases = { cases: Array<number>, officer: string, };
export type AttachSigned = { paper: PaperRef, 
/**
 * Handle of the file.
 */
file: string, 
/**
 * Keep it although it does not begin with the original bytes: the signing service wrote the file anew.
 */
rewritten: boolean, };
export type AttentionView = { code: string, 
/**
 * `info`, `warn`, `block`
 */
weight: string, count: number, screen: string, 
/**
 * Plan concerned, when one is.
 */
plan: number | null, text: string, };
export type Audience = "publik" | "instansi" | "lengkap";
export type AuthorityView = { 
/**
 * Who consents to the release.
 */
consent: string, 
/**
 * Who is asked for the technical consideration; empty when it is not needed.
 */
pertek: string, 
/**
 * The move is put through BKN's control of transfers (I-MUT).
 */
imut: boolean, 
/**
 * Written approval of the Minister of Home Affairs is needed, and why; empty when not.
 */
mendagri: string, 
/**
 * Who signs the decree.
 */
signer: string, 
/**
 * The decree is made in this office.
 */
signed_here: boolean, 
/**
 * Steps in their legal order.
 */
steps: Array<string>, basis: string, };
export type AutomaticView = { 
/**
 * The store has changed since its newest copy.
 */
due: boolean, 
/**
 * Why the last one could not be made; empty when it was.
 */
failed: string, };
export type Backup = { 
/**
 * Handle of the file to write.
 */
to: string, };
export type BackupCounts = { staff: number, units: number, positions: number, plans: number, decrees: number, };
export type BackupLine = { 
/**
 * For `preview_backup` and `restore_backup`.
 */
id: string, 
/**
 * Name of the file, without its folder.
 */
file: string, 
/**
 * Grows with every automatic copy of a store; 0 in packages that an officer named, and in those of older versions.
 */
number: number, 
/**
 * UTC, `2026-11-21T03:04:05Z`; empty in packages of older versions.
 */
at: string, reason: BackupReason, place: BackupPlace, 
/**
 * Bytes.
 */
size: number, 
/**
 * Journal entries in it.
 */
entries: number, counts: BackupCounts, 
/**
 * It was opened and checked after writing, and its parts are all there.
 */
checked: boolean, 
/**
 * It is a copy of the store that is open (or would be opened), not of another one.
 */
same_store: boolean, };
export type BackupPlace = "own" | "second" | "chosen";
export type BackupPreview = { backup: BackupLine, 
/**
 * It was opened with a key and found sound. Without a passphrase at the closed desk, only the package was checked.
 */
opened: boolean, 
/**
 * The copy lies under another key than the store; restoring asks for a passphrase of that time.
 */
needs_passphrase: boolean, 
/**
 * What the open store holds, for comparing.
 */
now: BackupCounts | null, 
/**
 * The last acts in the copy, newest first.
 */
last: Array<JournalEntry>, 
/**
 * Acts of the open store that came after the copy and would be lost, newest first; at most 200.
 */
lost: Array<JournalEntry>, 
/**
 * How many they are altogether.
 */
lost_count: number, };
export type BackupReason = "asked" | "import" | "migration" | "day_end" | "unknown";
export type BackupView = { file: string, sha256: string, entries: number, };
export type BackupsView = { 
/**
 * Newest first: by number in the own folder, then the second place.
 */
backups: Array<BackupLine>, 
/**
 * Newest first. `undo_restore` brings the first one back.
 */
kept: Array<KeptStore>, second: SecondPlaceView | null, 
/**
 * A sentence when no copy was carried to the second place for a week, when it is not there, or when none is named.
 */
reminder: string | null, automatic: AutomaticView, };
export type BalanceView = { need: number, held: number, gap: number, };
export type CalendarItem = { 
/**
 * `verification`, `assessment`, `consent`, `panel`, `pertek`, `approval`, `numbering`, `delivery`, `invitation`,
 * `inauguration`, `spmt`, `skpp`, `siasn`, `objection_window`, `objection`, `course`, `gate`, `task`, `evaluation`,
 * `meeting`, `postponed`, `temporary_end`, `request`
 */
kind: string, day: string, 
/**
 * Working days left; negative when late.
 */
left: number, 
/**
 * `late`, `due`, `soon`, `later`
 */
urgency: string, 
/**
 * Someone else's answer is overdue: it lapsed and is never taken for consent.
 */
lapsed: boolean, 
/**
 * What it waits for, in words; empty when nothing.
 */
blocked: string, title: string, nip: string, name: string, officer: string, 
/**
 * As `CaseLine::holder`.
 */
holder: string, case: number | null, meeting: number | null, objection: number | null, evaluation: number | null, task: number | null, course: number | null, plan: number | null, 
/**
 * How the day was counted: `15 hari kerja sejak 2 Maret 2026`, and its legal basis.
 */
counted: string, basis: string, };
export type CalendarView = { today: string, until: string, 
/**
 * Ordered by day, then by weight.
 */
items: Array<CalendarItem>, late: number, due_today: number, soon: number, blocked: number, officers: Array<OfficerLoad>, 
/**
 * Days off in the span.
 */
holidays: Array<HolidayView>, 
/**
 * What the officer should know, for example a year whose holidays are not entered.
 */
remarks: Array<string>, };
export type CandidateView = { nip: string, name: string, golongan: string, score: number, 
/**
 * Value by the method asked for; the merit score where none was.
 */
value: number, parts: Array<ScorePartView>, findings: Array<FindingView>, from: PostView | null, since: string | null, 
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
export type CareerView = { id: number, title: string, 
/**
 * `managerial`, `functional`, `pelaksana`
 */
family: string, level: string, unit: string, from: string, 
/**
 * Last day.
 */
until: string | null, origin: OriginView, };
export type CaseChoice = { 
/**
 * `submit`, `take`, `verify`, `assess`, `ask`, `remind`, `answer`, `pertek`, `deliver`, `inaugurate`,
 * `report_duty`, `finish`, `return`, `reject`, `postpone`, `resume`, `cancel`, `correct`, `note`
 */
step: string, 
/**
 * Where it leads.
 */
to: string, 
/**
 * Why it cannot be taken now, each with what to do; empty when it can.
 */
obstacles: Array<string>, 
/**
 * This account may take it.
 */
allowed: boolean, };
export type CaseDocumentDue = { due: DocumentDueView, 
/**
 * The state whose step needs it.
 */
needed_for: string, documents: Array<CaseDocumentView>, 
/**
 * `there`, `unseen` (no verdict yet), `rejected`, `expired`, `missing`, `not_due`
 */
status: string, };
export type CaseDocumentView = { id: number, 
/**
 * Kind of handbook 4.3, for example `SKP_2TH`.
 */
kind: string, name: string, number: string, date: string, issuer: string, valid_until: string | null, file: string, sha256: string, 
/**
 * Still counts today.
 */
valid: boolean, 
/**
 * `accepted`, `rejected`, or empty
 */
verdict: string, verdict_by: string, verdict_day: string | null, verdict_note: string, 
/**
 * It came with the request.
 */
of_request: boolean, };
export type CaseDocuments = { case: number | null, request: number | null, documents: Array<CaseDocumentView>, };
export type CaseLine = { case: number, nip: string, name: string, golongan: string, 
/**
 * Present post when the case was listed.
 */
from_title: string, from_unit: string, 
/**
 * Target; the other government for one who leaves.
 */
to_title: string, to_unit: string, 
/**
 * Code of handbook 8.1, for example `VERIFIKASI_BERKAS`.
 */
state: string, 
/**
 * Who must act now (*pemegang*): `operator`, `verifikator`, `penyetuju`, `origin`, `destination`, `panel`, `bkn`,
 * `unit`, `raters`; empty when ended.
 */
holder: string, 
/**
 * Day on which the case came into the state.
 */
since: string, due: string | null, 
/**
 * `due`, `soon`, `late` (for others: lapsed, never taken for an answer), or empty
 */
urgency: string, 
/**
 * What the next step lacks, in words; empty when nothing.
 */
blocked: string, officer: string, own_request: boolean, request: number | null, plan: number | null, plan_name: string, move: number | null, decree: number | null, tmt: string | null, 
/**
 * Open objections (KEBERATAN).
 */
objections: number, 
/**
 * Number of the last step; `decide_cases` refuses when another has been taken since.
 */
step: number, };
export type CaseStepView = { id: number, 
/**
 * As `CaseChoice::step`, or `open`, `panel`, `approve`, `withdraw`, `decree`, `amend`, `revoke`, `object`,
 * `decide_objection`, `evaluate`: written by other acts.
 */
kind: string, from: string, to: string, day: string, account: string, role: string, nip: string, decision: string, reason: string, note: string, letter: string, letter_day: string | null, due: string | null, until: string | null, document: CaseDocumentView | null, 
/**
 * Further words: assessors, members of a meeting, kept-out members.
 */
details: Array<DetailView>, 
/**
 * SHA-256 of the facts that were used; `show_snapshot` opens them.
 */
snapshot: string, };
export type CaseView = { line: CaseLine, from: PostView | null, to: PostView | null, outside: OutsideView | null, agency: number | null, agency_name: string, reason: string, letter: string, day: string, 
/**
 * `ROTASI`, `PROMOSI` ...; `null` without a target.
 */
nature: string | null, scope: string | null, authority: AuthorityView | null, 
/**
 * States that this case passes, in their legal order.
 */
route: Array<string>, 
/**
 * Steps taken, the first first.
 */
steps: Array<CaseStepView>, 
/**
 * What may be decided now.
 */
choices: Array<CaseChoice>, checklist: Array<CaseDocumentDue>, 
/**
 * What the rules say on the facts of today.
 */
findings: Array<FindingView>, courses: Array<CourseView>, tasks: Array<TaskView>, objections: Array<ObjectionView>, evaluations: Array<EvaluationLine>, meetings: Array<MeetingShort>, can_edit: boolean, };
export type CasesDecided = { cases: Array<CaseLine>, 
/**
 * What the officer should know, for example a deadline that runs into a year whose holidays are not known.
 */
remarks: Array<string>, };
export type CasesView = { 
/**
 * The one that is due first at the top, then the oldest.
 */
cases: Array<CaseLine>, 
/**
 * Open cases of the whole store by state, in the order of the work.
 */
counts: Array<StateCount>, 
/**
 * Accounts that look after cases.
 */
officers: Array<string>, };
export type CategoryView = { 
/**
 * `dokter`, `dokter_gigi`, `perawat`, `bidan`, `kesmas`, `kesling`, `atlm`, `gizi`, `farmasi`, `administrasi`, `pekarya`
 */
category: string, word: string, minimum: number, held: number, gap: number, };
export type ChainRow = { unit: number, name: string, before: BalanceView, after: BalanceView, };
export type ChainView = { entries: number, ok: boolean, 
/**
 * First entry that does not fit the chain.
 */
broken_at: number | null, 
/**
 * A copy knows entries that the store has no more, or has otherwise: its end was cut off or written anew.
 */
missing_since: MissingTail | null, };
export type ChangeLine = { change: ChangeView, 
/**
 * In words, with the names.
 */
text: string, 
/**
 * Whether it is in force on the day.
 */
in_force: boolean, };
export type ChangePassphrase = { old: string, new: string, };
export type ChangeView = { "kind": "volume", unit: number, percent: number, from: string, until: string | null, } | { "kind": "effective_hours", hours: number, from: string, } | { "kind": "set_need", position: number, people: number, from: string, until: string | null, } | { "kind": "close_unit", unit: number, from: string, } | { "kind": "add_unit", key: string, parent: PlaceView | null, name: string, unit_kind: string, from: string, } | { "kind": "close_position", position: number, from: string, } | { "kind": "add_position", key: string, unit: PlaceView, title: string, family: string, level: string, class: number, need: number, from: string, } | { "kind": "assign", nip: string, position: number, from: string, until: string, };
export type ChangedView = { entry: number, 
/**
 * UTC.
 */
at: string, account: string, label: string, 
/**
 * What was touched, in words: `data pegawai, penilaian kinerja (2)`.
 */
what: string, };
export type ChartBandView = { y: number, height: number, 
/**
 * Base line of its first line.
 */
base: number, };
export type ChartBoxView = { unit: number, name: string, x: number, y: number, width: number, height: number, 
/**
 * Height of the box of managerial posts; the table stands below it.
 */
head_height: number, head: Array<ChartTextView>, 
/**
 * The heading row of the table; none without a table.
 */
heading: ChartBandView | null, rows: Array<ChartRowView>, total: ChartTotalView | null, need: number, held: number, gap: number, 
/**
 * `critical`, `short`, `balanced`, `over`; units below included
 */
status: string, 
/**
 * Units folded away under this box.
 */
hidden: number, 
/**
 * Units directly below it.
 */
children: number, };
export type ChartColumnsView = { class: number, held: number, need: number, gap: number, 
/**
 * Room between an edge and text.
 */
padding: number, text_size: number, head_size: number, 
/**
 * Distance of base lines in tables.
 */
leading: number, };
export type ChartLineView = { x1: number, y1: number, x2: number, y2: number, };
export type ChartRowView = { position: number, band: ChartBandView, 
/**
 * The title in lines, `leading` apart.
 */
title: Array<string>, class: string, held: number, need: number, 
/**
 * As printed: `-2`, `0`, `+1`.
 */
gap: string, };
export type ChartTextView = { text: string, 
/**
 * Base line, from the top of the box.
 */
y: number, size: number, 
/**
 * `unit`, `title`, `detail`, `holder`, `note`
 */
kind: string, };
export type ChartTotalView = { band: ChartBandView, label: string, held: number, need: number, gap: string, };
export type ChartView = { as_of: string, width: number, height: number, columns: ChartColumnsView, boxes: Array<ChartBoxView>, lines: Array<ChartLineView>, faults: Array<MapFaultView>, };
export type CheckKind = "quick" | "full";
export type CheckState = "never" | "running" | "sound" | "damaged" | "failed";
export type CheckTemplate = { kind: string, text: string, plan: number | null, 
/**
 * The move whose person is shown.
 */
move: number | null, page: number, dpi: number, };
export type CircumstanceView = { id: number, 
/**
 * `treasurer`, `goods_keeper`, `study_bond`, `suspended`, `court_case`, `discipline_appeal`,
 * `inspectorate_clearance`, `pregnant`, `maternity_leave`, `sick_leave`
 */
kind: string, from: string, 
/**
 * Last day.
 */
until: string | null, note: string, active: boolean, origin: OriginView, };
export type CloseEvaluation = { evaluation: number, 
/**
 * `lanjut`, `pembinaan`, `pelatihan`, `rotasi_ulang`
 */
follow_up: string, note: string, 
/**
 * Day by which the follow-up is to be done; needed unless `lanjut`.
 */
task_due: string | null, };
export type ComparePlans = { first: number, second: number, };
export type CompareSettings = { plan: number, settings: ProposalSettings, };
export type ComparedPlan = { plan: number, name: string, moves: number, gain: number, short_after: number, blocked: number, warned: number, requests_granted: number, 
/**
 * Mean kilometres of the moves whose places are recorded.
 */
mean_distance: number | null, 
/**
 * `null` when the plan was made by hand.
 */
proof: string | null, };
export type CompetenceView = { id: number, name: string, technical: boolean, 
/**
 * 1 to 5
 */
level: number, 
/**
 * What the present post asks; 0 when it does not ask for it.
 */
asked: number, day: string | null, origin: OriginView, };
export type CompletenessCell = { 
/**
 * `there`, `missing`, `optional` (not there, may be), `not_needed`
 */
state: string, 
/**
 * Number of the document, or why it is missing or not needed.
 */
reason: string, };
export type CompletenessColumn = { 
/**
 * Key of handbook 4.3 (`PERNYATAAN_HUKDIS`), or a letter of this program (`spmt`).
 */
key: string, label: string, 
/**
 * `berkas` (checklist), `surat` (letters of the program)
 */
group: string, };
export type CompletenessRow = { move: number, nip: string, name: string, 
/**
 * In the order of the columns.
 */
cells: Array<CompletenessCell>, };
export type CompletenessView = { plan: number, columns: Array<CompletenessColumn>, people: Array<CompletenessRow>, 
/**
 * Cells that are missing.
 */
missing: number, there: number, };
export type ConcernKind = { kind: string, concerns: number, answered: number, changed: number, };
export type ConcernView = { id: number, plan: number, plan_name: string, nip: string, name: string, meeting: number | null, 
/**
 * `jarak`, `keluarga`, `keterampilan`, `penghasilan`, `pangkat`, `lain`
 */
kind: string, words: string, day: string, answer: string, answered: string | null, 
/**
 * What the plan changed because of it; empty when nothing.
 */
change: string, };
export type ConcernsView = { concerns: Array<ConcernView>, 
/**
 * By kind: how many, answered, changed the plan.
 */
kinds: Array<ConcernKind>, };
export type ConsentView = { 
/**
 * `origin`, `destination`
 */
side: string, 
/**
 * `agree`, `agree-with-note`, `refuse`
 */
decision: string, letter: string, date: string, note: string, };
export type CopyWorkload = { from_position: number, to_positions: Array<number>, from: string | null, };
export type CorrectDecree = { decree: number, date: string, signatory: number | null, corrections: Array<CorrectionLine>, number: string | null, 
/**
 * Handle of the folder.
 */
to: string, };
export type CorrectionLine = { 
/**
 * `Diktum KESATU, pangkat/golongan ruang`
 */
place: string, was: string, becomes: string, };
export type CountedRows = { what: string, rows: number, };
export type CountsView = { staff: number, units: number, positions: number, open_plans: number, 
/**
 * Plans in draft whose moves all have both consents and no open block.
 */
ready_to_approve: number, 
/**
 * Approved plans without decrees.
 */
to_decree: number, unmatched: number, };
export type CourseView = { course: number, case: number, nip: string, name: string, unit: string, competence: string, required: number, held: number, 
/**
 * `orientasi`, `coaching`, `mentoring`, `bimtek`, `diklat_teknis`, `diklat_fungsional`, `pkn1`, `pkn2`, `pka`, `pkp`
 */
kind: string, title: string, provider: string, 
/**
 * Lesson hours (JP).
 */
hours: number, 
/**
 * Rupiah.
 */
cost: number, starts: string, ends: string, 
/**
 * Must be done before the TMT, or released with a reason.
 */
gate: boolean, 
/**
 * `planned`, `done`, `released`, `cancelled`
 */
state: string, 
/**
 * The gate holds the decree back now.
 */
holds: boolean, late: boolean, certificate: string, finished: string | null, release: string, };
export type CurvePoint = { moves: number, gain: number, 
/**
 * Weighted gap per move from the point before.
 */
per_move: number, };
export type DatedParameter = { key: string, value: string, from: string, until: string | null, basis: string, note: string, in_force: boolean, };
export type DecideCases = { cases: Array<SeenCase>, 
/**
 * As `CaseChoice::step`.
 */
step: string, 
/**
 * `answer`: `agree`, `agree-with-note`, `refuse`; `assess`: `DIREKOMENDASIKAN`, `DIREKOMENDASIKAN DENGAN CATATAN`,
 * `TIDAK DIREKOMENDASIKAN`; `pertek`: `given`, `refused`.
 */
decision: string, 
/**
 * `answer`, `ask`, `remind`: `origin`, `destination`; the side of the state when left out.
 */
side: string, 
/**
 * Code of a reason: of a refusal (`list_reasons`), of a rejection the article.
 */
reason: string, note: string, letter: string, letter_day: string | null, 
/**
 * `postpone`: until this day.
 */
until: string | null, 
/**
 * Day of what happened: of the answer, the inauguration, the start of duty; today when left out.
 */
day: string | null, 
/**
 * NIPs of assessors (`assess`).
 */
assessors: Array<string>, 
/**
 * `pertek`: number of I-MUT; `letter` is the number of the pertek.
 */
imut: string, 
/**
 * Handle of a file that is kept with the step.
 */
file: string | null, };
export type DecideObjection = { objection: number, 
/**
 * `dikabulkan`, `dikabulkan_sebagian`, `ditolak`, `tidak_diterima` (came too late)
 */
decision: string, day: string, reason: string, 
/**
 * Number of the answering letter (`tanggapan_keberatan`).
 */
letter: string, };
export type DecideRequests = { requests: Array<number>, 
/**
 * `take` (the account holds it from now), `reject`, `withdraw`, `reopen`
 */
decision: string, 
/**
 * Why; needed to reject.
 */
note: string, };
export type Decision = { 
/**
 * `pin`: the person goes to `to`; `forbid`: never to `to`; `keep`: stays.
 */
kind: string, nip: string, to: number | null, };
export type DecisionView = { id: number, kind: string, nip: string, name: string, to: PostView | null, account: string, };
export type DeclareInterest = { plan: number, move: number, note: string, };
export type DecreeCheck = { known: boolean, decree: DecreeView | null, letter: LetterView | null, 
/**
 * Whether the file is byte for byte what was issued, or what came back signed; `null` when only a code was given.
 */
unchanged: boolean | null, 
/**
 * The file is the signed one.
 */
signed: boolean, 
/**
 * Sentences for the officer: issued when and by whom, corrected by, revoked by.
 */
told: Array<string>, };
export type DecreeRef = { id: number, number: string, kind: string, date: string, };
export type DecreeView = { id: number, number: string, 
/**
 * `individual`, `collective`, `petikan`, `salinan`, `correction`, `revocation`
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
code: string, 
/**
 * Title of who signed.
 */
signed_by: string, 
/**
 * `valid`, `corrected`, `revoked`
 */
state: string, 
/**
 * The decree that this one corrects, revokes or copies, or whose excerpt it is.
 */
about: DecreeRef | null, 
/**
 * Decrees that correct or revoke this one.
 */
named_by: Array<DecreeRef>, 
/**
 * The signed file that came back.
 */
signed: SignedView | null, };
export type DecreesIssued = { 
/**
 * Issued by this call.
 */
decrees: Array<DecreeView>, 
/**
 * Chosen people still without a decree: call again.
 */
remaining: number, 
/**
 * Worth knowing, for example that the name of the signatory is still empty.
 */
remarks: Array<string>, };
export type DetailView = { name: string, value: string, };
export type DisciplineView = { level: string, kind: string, from: string, until: string | null, active: boolean, };
export type DocumentDueView = { 
/**
 * Kind of handbook 4.3, for example `SKP_2TH`.
 */
kind: string, name: string, 
/**
 * `mandatory`, `optional`
 */
due: string, why: string, 
/**
 * The national rule asks for it; otherwise local custom.
 */
by_law: boolean, have: DocumentView | null, };
export type DocumentView = { id: number, kind: string, number: string, date: string, issuer: string, valid_until: string | null, 
/**
 * Name of the kept file; empty when only the number was recorded.
 */
file: string, sha256: string, 
/**
 * It holds for every move of the plan.
 */
whole_plan: boolean, 
/**
 * It counts on the TMT.
 */
valid: boolean, };
export type EditCase = { case: number, position: number | null, outside: OutsideView | null, agency: number | null, own_request: boolean | null, reason: string | null, letter: string | null, day: string | null, };
export type EditMove = { plan: number, move: number, reason: string | null, sponsor: string | null, own_request: boolean | null, 
/**
 * A nature other than the derived one; the empty text takes the derived one again.
 */
nature: string | null, nature_reason: string | null, };
export type EditPuskesmas = { unit: number, inpatient: boolean, urban: boolean, from: string | null, };
export type EditRegion = { province: string, capital: string, head_name: string, office_name: string, office_code: string, };
export type EditScenario = { scenario: number, name: string | null, note: string | null, changes: Array<ChangeView> | null, as_of: string | null, };
export type EditSchool = { unit: number, npsn: string, level: string, curriculum: string, pupils: number, inclusive: boolean, groups: { [key in number]: number }, religions: Array<string>, non_asn: { [key in string]: number }, from: string | null, };
export type EditWorkload = { position: number, 
/**
 * `tasks`, `output`, `object`, `equipment`, `wisn`
 */
method: string, effective_hours: number, 
/**
 * Where the effective hours come from, in words.
 */
effective_basis: string, 
/**
 * `half_up`, `ceiling`, `none`
 */
rounding: string, tasks: Array<TaskEntry>, 
/**
 * From this day on; today when left out.
 */
from: string | null, };
export type Effect = { 
/**
 * Weighted gap that more (or, below 0, less) is closed.
 */
gain: number, 
/**
 * Open seats more (or fewer, below 0).
 */
open: number, moves: number, fit: number, requests: number, };
export type EndActing = { acting: number, 
/**
 * Last day.
 */
day: string, };
export type EndCourse = { courses: Array<number>, 
/**
 * `done`, `released`, `cancelled`
 */
state: string, certificate: string, day: string | null, 
/**
 * Level of the competence after the course; kept in the register of competences.
 */
level: number | null, reason: string, };
export type EndOfficeRule = { id: number, 
/**
 * Last day on which it holds.
 */
until: string, reason: string, };
export type EndSignatory = { id: number, 
/**
 * First day no longer in force.
 */
to: string, };
export type EntriesView = { position: number, entries: Array<PlannedEntryRow>, };
export type EraseJournal = { 
/**
 * Contents of entries before this day.
 */
before: string, 
/**
 * Why it is done; needed where the time of keeping has not passed.
 */
basis: string, 
/**
 * Handle of a folder for the minutes.
 */
to: string, };
export type ErasePerson = { nip: string, 
/**
 * Why it is done; needed where the time of keeping has not passed, for example a court order.
 */
basis: string, 
/**
 * Handle of a folder for the minutes.
 */
to: string, };
export type Erased = { erasure: ErasureView, 
/**
 * Names of copies that were made before and still hold the data.
 */
copies: Array<string>, 
/**
 * The printed minutes (*berita acara*).
 */
minutes: ReportFile, };
export type ErasureView = { id: number, day: string, account: string, 
/**
 * `person`, `journal`
 */
scope: string, subject: string, basis: string, rows: Array<CountedRows>, 
/**
 * Journal entries whose contents were erased.
 */
entries: Array<number>, };
export type EvaluationFormView = { 
/**
 * Printed on the form; empty once it is one of peers that are too few to be told apart safely.
 */
code: string, 
/**
 * `superior`, `peer`, `self`
 */
role: string, 
/**
 * Day on which it was taken; `null` while it is out.
 */
day: string | null, };
export type EvaluationItem = { 
/**
 * `hasil_kerja`, `kualitas`, `disiplin`, `kerja_sama`, `adaptasi`, `inisiatif`, `pelayanan`
 */
item: string, superior: number | null, peers: number | null, own: number | null, };
export type EvaluationLine = { evaluation: number, case: number, nip: string, name: string, position: string, unit: string, tmt: string, 
/**
 * 3, 6, 12
 */
months: number, due: string, 
/**
 * `later`, `soon`, `due`, `late`, or `closed`
 */
urgency: string, 
/**
 * Forms printed, and typed in or imported.
 */
printed: number, taken: number, superior: boolean, peers: number, own: boolean, 
/**
 * Weighted mean, 1 to 5.
 */
total: number | null, follow_up: string, };
export type EvaluationView = { line: EvaluationLine, forms: Array<EvaluationFormView>, superior: number | null, 
/**
 * `null` below `smallest_peers`: then no result of peers is shown.
 */
peers: number | null, peer_count: number, smallest_peers: number, own: number | null, total: number | null, 
/**
 * Weights that were used, in percent.
 */
weights: Array<RaterWeight>, 
/**
 * Peers do not count, and the other weights were taken up to 100.
 */
reweighted: boolean, items: Array<EvaluationItem>, units: Array<UnitOutcome>, rating_before: string, rating_after: string, 
/**
 * `rose`, `stayed`, `fell`, `unknown`
 */
trend: string, note: string, closed: string | null, 
/**
 * What is missing before it can be closed, each with what to do.
 */
obstacles: Array<string>, can_edit: boolean, };
export type EventLine = { id: number, 
/**
 * `sign_in_failed`, `passphrase_changed`, `nik_shown` ...
 */
kind: string, 
/**
 * Indonesian, for example `gagal masuk`.
 */
label: string, account: string, 
/**
 * The person it is about.
 */
nip: string | null, note: string, 
/**
 * Journal entry, and its time (UTC).
 */
entry: number, at: string, };
export type EvidencePack = { plan: number, 
/**
 * One zip instead of a folder.
 */
zip: boolean, 
/**
 * Handle of the folder.
 */
to: string, };
export type ExplainOpen = { plan: number, position: number, };
export type ExplainProposed = { plan: number, move: number, };
export type ExportPlan = { plan: number, audience?: Audience, 
/**
 * Why everything must be carried out (audience `lengkap`).
 */
reason?: string, 
/**
 * Handle of the folder.
 */
to: string, };
export type ExportTemplate = { kind: string, 
/**
 * Handle of the folder.
 */
to: string, };
export type ExportWorkload = { unit: number | null, as_of: string | null, 
/**
 * Handle of a folder.
 */
to: string, };
export type FactChange = { move: number, nip: string, name: string, fact: string, before: unknown, now: unknown, 
/**
 * One Indonesian sentence.
 */
told: string, };
export type FactName = { name: string, 
/**
 * `number`, `text`, `list`, `yes_no`, `map`
 */
kind: string, meaning: string, 
/**
 * An expression that uses it.
 */
example: string, };
export type FactView = { name: string, value: unknown, origin: OriginView, };
export type Failure = { kind: FailureKind, code: string, message: string, findings: Array<FindingView>, 
/**
 * Technical words for a report; never shown first.
 */
details: string | null, };
export type FailureKind = "refused" | "broken";
export type FieldView = { 
/**
 * `people[].name`, `region.head_title`
 */
path: string, meaning: string, sample: string, 
/**
 * Stands in a list: use `{% for %}`.
 */
list: boolean, };
export type FileObjection = { case: number, day: string, letter: string, grounds: string, };
export type FindingOpened = { finding: FindingView, 
/**
 * What the rule asks for.
 */
title: string, facts: Array<FactView>, 
/**
 * Who has overridden it.
 */
overridden_by: OverrideView | null, };
export type FindingView = { move: number | null, nip: string | null, rule: string, 
/**
 * `INFO`, `WARN`, `BLOCK`
 */
severity: string, article: string, facts: Record<string, unknown>, parameters: { [key in string]: ParameterView }, message: string, 
/**
 * Something is missing (*data kurang*), and this is where it is entered.
 */
missing: MissingView | null, 
/**
 * Reason of the override, when the permitted role has given one.
 */
overridden: string | null, };
export type FirstStart = { kind: string, name: string, province: string, capital: string, head_name: string, office_name: string, office_code: string, account: string, passphrase: string, };
export type FitPart = { 
/**
 * `merit`, `distance`, `hardship`
 */
part: string, points: number, text: string, };
export type FontView = { family: string, 
/**
 * `regular`, `bold`, `italic`, `bold_italic`
 */
styles: Array<string>, 
/**
 * Comes with the program.
 */
shipped: boolean, };
export type FormFound = { code: string, role: string, evaluation: number, nip: string, name: string, months: number, 
/**
 * It was taken on this day.
 */
taken: string | null, };
export type GainCurve = { 
/**
 * From no move to the plan without a limit; straight between the points.
 */
points: Array<CurvePoint>, 
/**
 * Moves of the plan as it is.
 */
moves: number, gain: number, max_moves: number | null, };
export type GoalReached = { goal: string, 
/**
 * In the unit of the goal: weighted gap closed, people rotated, mean fit of 100, moves, requests granted, mean place.
 */
value: number, };
export type GrantedShare = { 
/**
 * Year of the letters.
 */
year: number, 
/**
 * Agency of the present post; empty for people without one.
 */
agency: string, requests: number, granted: number, rejected: number, withdrawn: number, waiting: number, 
/**
 * Granted of those that ended, percent; `null` while none has.
 */
share: number | null, 
/**
 * Median days from letter to grant; `null` while none is granted.
 */
median_days: number | null, };
export type HeadTermView = { id: number, name: string, 
/**
 * `definitive`, `pj`, `plt`, `plh`, `pjs`
 */
kind: string, from: string, 
/**
 * Last day in office.
 */
until: string | null, candidates_fixed: string | null, note: string, 
/**
 * Windows that follow from this term, in words: from when to when, and what is needed.
 */
windows: Array<HeadWindow>, };
export type HeadWindow = { 
/**
 * `W-01`, `W-02`, `W-03`, `W-04`
 */
rule: string, from: string, 
/**
 * Last day.
 */
until: string | null, told: string, 
/**
 * The window holds today.
 */
open: boolean, };
export type HealthView = { as_of: string, puskesmas: Array<PuskesmasView>, 
/**
 * Puskesmas units that no data exist for.
 */
without_data: Array<SchoolUnit>, 
/**
 * Positions reckoned by WISN.
 */
wisn: Array<WisnLine>, };
export type HeatRow = { unit: number, name: string, managerial: BalanceView, teachers: BalanceView, health: BalanceView, functional: BalanceView, pelaksana: BalanceView, total: BalanceView, };
export type HeldField = { name: string, 
/**
 * NIK, telephone, e-mail and address are masked on the screen and whole on the paper.
 */
value: string, masked: boolean, };
export type HeldRow = { fields: Array<HeldField>, 
/**
 * Imported file and row in its sheet.
 */
file: string | null, row: number | null, 
/**
 * The journal entry that wrote the row last, where it is known.
 */
entry: number | null, 
/**
 * Day of that entry.
 */
day: string | null, };
export type HeldTable = { 
/**
 * Code of the kind, for example `staff`, `performance`.
 */
table: string, title: string, rows: Array<HeldRow>, };
export type Hit = { kind: string, id: string, title: string, detail: string, };
export type HoldMeeting = { meeting: number, 
/**
 * NIPs of those who came.
 */
present: Array<string>, decisions: Array<MeetingDecision>, 
/**
 * Number of the minutes (*berita acara*).
 */
number: string, };
export type HolidayView = { day: string, name: string, 
/**
 * `nasional`, `cuti_bersama`, `daerah`; `kerja` makes a shipped holiday a working day
 */
kind: string, basis: string, 
/**
 * It came with the program.
 */
shipped: boolean, };
export type HolidaysView = { year: number, holidays: Array<HolidayView>, 
/**
 * The holidays whose date moves are known too.
 */
complete: boolean, working_days: number, can_edit: boolean, };
export type HomeView = { as_of: string, active: number, pns: number, cpns: number, pppk: number, total: StaffingTotal, 
/**
 * People who retire within twelve months.
 */
retiring: number, 
/**
 * Agencies in tree order.
 */
heat: Array<HeatRow>, attention: Array<AttentionView>, };
export type HoursPreset = { key: string, hours: number, basis: string, };
export type HoursReckoned = { hours: number, basis: string, };
export type HoursShort = { nip: string, name: string, unit: string, hours: number, missing: number, };
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
export type InputView = { name: string, label: string, 
/**
 * `text`, `long`, `list` (one entry a line), `day`
 */
kind: string, default: string, optional: boolean, };
export type InterestFlag = { plan: number, plan_name: string, interest: InterestView, };
export type InterestView = { account: string, 
/**
 * `drafter`, `approver`, `this_account`
 */
role: string, move: number, nip: string, name: string, 
/**
 * `self`, or a relation as in the register of relatives.
 */
relation: string, 
/**
 * What was declared; `null` while it is not.
 */
declared: string | null, };
export type IssueDecrees = { plan: number, date: string, signatory: number | null, 
/**
 * Who certifies excerpts and copies; the head of the office where nobody is named.
 */
certifier: number | null, 
/**
 * One decree with an annex and an excerpt per person, instead of one decree per person.
 */
collective: boolean, 
/**
 * Only these moves; every move without a decree when empty.
 */
moves: Array<number>, 
/**
 * `plan` (when left out), `unit`, `name`, `rank`: the order of numbers and of printing.
 */
order: string | null, 
/**
 * A number that was typed or reserved, instead of the next of the register; for one decree only.
 */
number: string | null, 
/**
 * A certified copy (*salinan*) beside every decree.
 */
copies: boolean, 
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
export type JournalRetention = { 
/**
 * Months for which the contents of entries are kept.
 */
months: number, basis: string, 
/**
 * Contents before this day may be erased.
 */
before: string, 
/**
 * Entries before that day that still have contents.
 */
entries: number, };
export type JudgeDocuments = { documents: Array<number>, 
/**
 * `accepted`, `rejected`; the empty text takes the verdict away.
 */
verdict: string, 
/**
 * Why; needed to reject.
 */
note: string, };
export type KeptRows = { what: string, rows: number, 
/**
 * Why it stays, with the law.
 */
why: string, };
export type KeptStore = { number: number, file: string, 
/**
 * Bytes.
 */
size: number, };
export type LeavingLine = { nip: string, name: string, position: number, title: string, unit_name: string, birth_date: string, 
/**
 * Retirement age in years; none for a contract end.
 */
age: number | null, day: string, 
/**
 * `retirement`, `contract_end`
 */
reason: string, };
export type LeavingView = { nip: string, name: string, 
/**
 * First day away.
 */
day: string, 
/**
 * `retirement`, `contract_end`
 */
reason: string, };
export type LessonLine = { 
/**
 * `kind`, `rule`, `family`, `unit`, `distance`
 */
axis: string, key: string, 
/**
 * Key in words.
 */
name: string, 
/**
 * `null` where hidden.
 */
cases: number | null, rose: number | null, stayed: number | null, fell: number | null, unknown: number | null, mean_total: number | null, 
/**
 * Mean change of the service index, points: unit left and unit joined.
 */
index_origin: number | null, index_destination: number | null, };
export type LessonsView = { 
/**
 * Moves with at least one closed evaluation.
 */
cases: number, lessons: Array<LessonLine>, 
/**
 * The same with small cells hidden, fit to be published.
 */
published: Array<LessonLine>, smallest_cell: number, 
/**
 * Means over people; `null` without data.
 */
rose: number, stayed: number, fell: number, unknown: number, objections: number, training_done: number, training_planned: number, };
export type LetterAsked = { kind: string, plan: number, 
/**
 * Only these moves; all when empty.
 */
moves: Array<number>, date: string, 
/**
 * Who signs for the region or the office; heads of agencies and units sign by themselves.
 */
signatory: number | null, inputs: { [key in string]: string }, 
/**
 * A number that was typed or reserved, instead of the next of the register; for one letter only.
 */
number: string | null, };
export type LetterFinding = { 
/**
 * `empty_field`, `missing_glyph`, `broken_token`, `split_row`, `tall_block`
 */
code: string, place: string, message: string, 
/**
 * The letter is not printed before this is mended.
 */
stops: boolean, };
export type LetterKindView = { 
/**
 * `sk_perorangan`, `spmt` ...
 */
kind: string, title: string, 
/**
 * Register that numbers it: `keputusan`, `surat`, `berita_acara`, `keterangan`; empty when not numbered.
 */
class: string, 
/**
 * One letter for each `person`, for each agency they leave (`origin`) or join (`destination`), or one for the `plan`.
 */
per: string, 
/**
 * Printed by issuing decrees or by an act of its own, not by `print_letters`.
 */
elsewhere: boolean, 
/**
 * The office has changed its template.
 */
own: boolean, 
/**
 * What the officer types for one letter.
 */
inputs: Array<InputView>, };
export type LetterPicture = { 
/**
 * `data:image/png;base64,...`
 */
picture: string, page: number, pages: number, 
/**
 * The number that the letter would get.
 */
number: string, findings: Array<LetterFinding>, };
export type LetterView = { id: number, kind: string, title: string, number: string, plan: number, plan_name: string, 
/**
 * `null` for a letter about several people.
 */
nip: string | null, name: string | null, 
/**
 * Agency of a letter per agency; empty otherwise.
 */
agency: string, date: string, file: string, sha256: string, pages: number, code: string, account: string, signed: SignedView | null, };
export type LetterheadView = { lines: Array<string>, 
/**
 * Lines as the program makes them from the region, when the office has set none.
 */
usual: boolean, 
/**
 * The emblem as `data:image/png;base64,...`; `null` without one.
 */
emblem: string | null, 
/**
 * The letterhead set in type.
 */
picture: string, };
export type LetterheadsView = { head: LetterheadView, agency: LetterheadView, };
export type LettersPrinted = { letters: Array<LetterView>, 
/**
 * Letters of the batch still to print: call again with the ids of all printed ones in `done`.
 */
remaining: number, remarks: Array<string>, };
export type LinkAccount = { account: string, nip: string | null, };
export type ListCandidates = { position: number, plan: number | null, limit: number | null, 
/**
 * Criteria without data are left out instead of counting as 0.
 */
ignore_missing: boolean, 
/**
 * `merit` (when left out), `profile`, `saw`, `topsis`, `aras`
 */
method: string | null, };
export type ListCases = { 
/**
 * Codes of states; all open ones when empty.
 */
states: Array<string>, 
/**
 * Cases that a plan carries.
 */
plan: number | null, officer: string | null, nip: string | null, 
/**
 * Finished, rejected, cancelled and revoked ones too.
 */
ended: boolean, };
export type ListConcerns = { 
/**
 * Of all plans when left out.
 */
plan: number | null, };
export type ListEvaluations = { plan: number | null, 
/**
 * Closed ones too.
 */
closed: boolean, };
export type ListEvents = { limit: number | null, };
export type ListHolidays = { year: number, };
export type ListJournal = { limit: number | null, 
/**
 * Only entries before this number.
 */
before: number | null, };
export type ListLeaving = { as_of: string | null, unit: number | null, position: number | null, };
export type ListLetters = { plan: number | null, };
export type ListMeetings = { 
/**
 * `tpk`, `pelantikan`, `sosialisasi`; all when left out.
 */
kind: string | null, plan: number | null, };
export type ListNumbers = { 
/**
 * `keputusan`, `surat`, `berita_acara`, `keterangan`
 */
class: string, year: number, };
export type ListObjections = { plan: number | null, 
/**
 * Decided ones too.
 */
decided: boolean, };
export type ListParameters = { 
/**
 * Beginning of the keys, for example `workload.`.
 */
prefix: string, };
export type ListRequests = { 
/**
 * Requests that ended are left out unless asked for.
 */
ended: boolean, 
/**
 * Only wishes for this position, or for its unit or a unit above it.
 */
position: number | null, 
/**
 * Only wishes for this unit or a unit below it.
 */
unit: number | null, };
export type ListSignatories = { 
/**
 * In force on this day; today when left out.
 */
on: string | null, 
/**
 * Also those whose time is over or has not begun.
 */
all: boolean, };
export type ListSpare = { unit: number, as_of: string | null, };
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
status: string | null, 
/**
 * Only people who hold their post longer than the law has it (*perlu rotasi*, P-08).
 */
due_for_rotation: boolean, sort: StaffSort, descending: boolean, offset: number, limit: number, as_of: string | null, };
export type ListTargets = { nip: string, plan: number | null, limit: number | null, };
export type ListTasks = { case: number | null, 
/**
 * Done ones too.
 */
done: boolean, };
export type ListTraining = { plan: number | null, case: number | null, 
/**
 * Of the hours; the year of today when left out.
 */
year: number | null, };
export type ListVacancies = { as_of: string | null, 
/**
 * Also positions that will lack people within so many months, by retirement or contract end.
 */
ahead: number | null, };
export type ListWorkload = { 
/**
 * The unit and the units below it; the whole region when left out.
 */
unit: number | null, position: number | null, as_of: string | null, };
export type MapFaultView = { unit: number, name: string, 
/**
 * `own_parent`, `cycle`, `orphan`, `repeated_name`
 */
code: string, message: string, };
export type MeetingCase = { line: CaseLine, place: number, 
/**
 * `setuju`, `setuju_dengan_catatan`, `tolak`, `tunda`; of an inauguration `dilantik`, `tidak_hadir`; or empty.
 */
decision: string, note: string, 
/**
 * The recommendation of the assessment, empty when none.
 */
recommendation: string, 
/**
 * Members who are relatives of this person and sit out for it, with the tie.
 */
kept_out: Array<string>, };
export type MeetingDecision = { case: number, 
/**
 * As `MeetingCase::decision`.
 */
decision: string, note: string, };
export type MeetingPerson = { nip: string, name: string, title: string, unit: string, 
/**
 * `ketua`, `sekretaris`, `anggota`, `peserta`
 */
role: string, present: boolean | null, };
export type MeetingShort = { meeting: number, kind: string, day: string, time: string, place: string, topic: string, number: string, 
/**
 * `planned`, `held`, `cancelled`
 */
state: string, plan: number | null, plan_name: string, invited: string | null, 
/**
 * Latest day for the invitation (one working day before).
 */
invite_by: string | null, people: number, present: number, cases: number, decided: number, };
export type MeetingView = { short: MeetingShort, note: string, people: Array<MeetingPerson>, agenda: Array<MeetingCase>, concerns: Array<ConcernView>, 
/**
 * What stands against holding it, each with what to do: an even number of members, a missing chair.
 */
obstacles: Array<string>, can_edit: boolean, };
export type MissingTail = { 
/**
 * The last entry that store and copy have in common, as far as known.
 */
after: number, 
/**
 * The number of the last entry in the copy.
 */
known: number, 
/**
 * File name of the copy.
 */
backup: string, };
export type MissingView = { 
/**
 * `staff`, `performance`, `discipline`, `circumstances`, `career`, `competence`, `requirements`, `positions`,
 * `head_terms`, `documents`, `plan`
 */
place: string, 
/**
 * The place as an officer finds it.
 */
told: string, };
export type MoveChain = { chain: number, 
/**
 * `chain`, `swap`, `cycle`, `mixed`
 */
kind: string, moves: Array<number>, };
export type MoveChanged = { move: MoveView, findings: Array<FindingView>, };
export type MoveExplained = { move: MoveView, tmt: string, 
/**
 * `DIREKOMENDASIKAN`, `DIREKOMENDASIKAN DENGAN CATATAN`, `TIDAK DIREKOMENDASIKAN`
 */
recommendation: string, 
/**
 * Every finding, blocks first, in plain words.
 */
findings: Array<FindingView>, 
/**
 * Rules that were asked and found nothing, with their titles.
 */
passed: Array<RulePassed>, authority: AuthorityView, documents: Array<DocumentDueView>, score: ScoreView | null, 
/**
 * Units whose figures change by this move, after the whole plan.
 */
effect: Array<UnitChange>, talent: TalentShort | null, 
/**
 * Retirement in the present and in the target post.
 */
retires_now: string | null, retires_then: string | null, interests: Array<InterestView>, 
/**
 * What changed since the plan was last checked.
 */
changes: Array<FactChange>, };
export type MoveView = { move: number, nip: string, name: string, golongan: string, from: PostView | null, to: PostView | null, 
/**
 * `ROTASI`, `PROMOSI`, `DEMOSI`, `PENEMPATAN_KEMBALI`, `PERPINDAHAN_JABATAN`; `null` without a target.
 */
nature: string | null, 
/**
 * The drafter set the nature otherwise than it is derived, for this reason; empty when not.
 */
nature_reason: string, 
/**
 * The derived nature, whatever the drafter set.
 */
nature_derived: string | null, 
/**
 * `DALAM_UNIT`, `ANTAR_OPD`, or a key of handbook 4.1 across governments
 */
scope: string | null, 
/**
 * `KEBUTUHAN_INSTANSI`, `PERMINTAAN_SENDIRI`
 */
initiative: string, reason: string, 
/**
 * Who proposed the person (*pengusul*); empty when nobody is named.
 */
sponsor: string, 
/**
 * The other government, when the move crosses the border of this one.
 */
outside: OutsideView | null, 
/**
 * Documents recorded for this move alone.
 */
documents: Array<DocumentView>, consents: Array<ConsentView>, 
/**
 * Moves of one chain, swap or cycle share a number; `null` for a move of its own.
 */
chain: number | null, 
/**
 * Last day of a temporary assignment; afterwards the person is back by itself.
 */
until: string | null, 
/**
 * The planner proposed it; a new proposal may change it.
 */
proposed: boolean, 
/**
 * The case that the move carries out, with its state.
 */
case: number | null, case_state: string | null, };
export type NamedIn = { 
/**
 * `decree`, `letter`
 */
kind: string, told: string, number: string, date: string, file: string, };
export type NearPerson = { rule: string, nip: string, name: string, post: PostView | null, message: string, };
export type NeedView = { case: number, nip: string, name: string, position: string, unit: string, competence: string, technical: boolean, required: number, 
/**
 * 0 when it was never assessed.
 */
held: number, assessed: boolean, gap: number, 
/**
 * Kind that would fit, as `CourseView::kind`.
 */
suggested: string, tmt: string | null, };
export type NewPlan = { name: string, tmt: string, };
export type NewScenario = { name: string, note: string, 
/**
 * Begin with the changes of another one.
 */
copy_of: number | null, };
export type NewWeight = { 
/**
 * For example `score.education`.
 */
key: string, weight: number, };
export type NikView = { nip: string, 
/**
 * Empty where none is held.
 */
nik: string, };
export type NineBoxView = { 
/**
 * Box 1 to 9, in this order.
 */
boxes: Array<TalentBox>, without_data: number, year: number | null, };
export type Nothing = Record<symbol, never>;
export type NumberRegister = { class: string, year: number, 
/**
 * Years that have numbers, newest first.
 */
years: Array<number>, 
/**
 * Form of a number, `{kode}/{urut:0000}/{unit}/{tahun}`, and the parameter that holds it.
 */
form: string, parameter: string, 
/**
 * What the next number of this register would be.
 */
next: string, used: number, reserved: number, void: number, 
/**
 * Places in the sequence that nobody has explained yet.
 */
gaps: number, 
/**
 * By sequence, newest first.
 */
numbers: Array<NumberView>, };
export type NumberView = { 
/**
 * `null` for a gap.
 */
id: number | null, 
/**
 * Place in the sequence; 0 for a number of another office's register.
 */
seq: number, number: string, 
/**
 * `used`, `reserved`, `void`, `gap`
 */
state: string, 
/**
 * Typed by hand.
 */
typed: boolean, date: string | null, 
/**
 * What it is for, or why it is void.
 */
note: string, 
/**
 * The paper that carries it.
 */
paper: string, account: string, };
export type ObjectionView = { id: number, case: number, nip: string, name: string, 
/**
 * Day on which it came in.
 */
day: string, 
/**
 * Last day on which it could come in, counted from the receipt of the decree.
 */
limit: string, in_time: boolean, letter: string, grounds: string, 
/**
 * Day by which it must be decided.
 */
due: string, late: boolean, 
/**
 * `dikabulkan`, `dikabulkan_sebagian`, `ditolak`, `tidak_diterima`, or empty
 */
decision: string, decided: string | null, reason: string, decision_letter: string, 
/**
 * What follows: for an upheld one the decree to revoke, while it stands.
 */
next: string, decree: number | null, };
export type OfficeRuleTried = { 
/**
 * Why the expression cannot be used, with the place; `null` when it can.
 */
error: string | null, asked: number, 
/**
 * People or moves that the rule speaks against.
 */
hit: number, 
/**
 * People for whom a fact is missing.
 */
lacking: number, 
/**
 * The first of them.
 */
examples: Array<TriedOn>, };
export type OfficeRuleView = { id: number, 
/**
 * Id shown with findings, for example `D-01`.
 */
rule: string, title: string, expression: string, message: string, basis: string, severity: string, from: string, 
/**
 * Last day.
 */
until: string | null, in_force: boolean, };
export type OfficerLoad = { 
/**
 * Empty for what nobody looks after.
 */
officer: string, late: number, due: number, soon: number, open: number, };
export type OpenCase = { nip: string, 
/**
 * The wished post; left out only when the person goes to another government.
 */
position: number | null, outside: OutsideView | null, 
/**
 * The unit that proposes; left out when the personnel office does.
 */
agency: number | null, 
/**
 * The request that it comes from; it is in process from now on.
 */
request: number | null, own_request: boolean, reason: string, 
/**
 * Number and day of the proposing letter.
 */
letter: string, day: string, };
export type OpenDemo = { staff: number, };
export type OpenPost = { post: PostView, need: number, 
/**
 * Seats still open after the plan.
 */
open: number, 
/**
 * `nobody`: no one has the title; `rules`: all are kept back; `needed`: they are needed where they are; `floor`: a
 * floor holds them; `limit`: the number of moves; `worth`: closing it costs more than it brings; `decisions`.
 */
reason: string, };
export type OpenReason = { 
/**
 * `rule` (with its id), `needed`, `floor`, `limit`, `worth`, `decision`, `elsewhere` (better used by this plan)
 */
reason: string, rule: string | null, title: string, people: number, };
export type OpenSeat = { 
/**
 * Not known for a seat that was open when the records begin.
 */
since: string | null, 
/**
 * `retirement`, `contract_end`, `move`, `left`, `new_post`, `need_raised`
 */
cause: string, cause_word: string, 
/**
 * Who left, when somebody did.
 */
who: string | null, };
export type OpensView = { 
/**
 * `staff`, `position`, `plan`, `settings`
 */
kind: string, id: string, };
export type OriginView = { 
/**
 * One Indonesian sentence: `siasn_export.xlsx baris 15, diimpor 21 November 2026 oleh operator`.
 */
told: string, 
/**
 * `file`, `form`, `decree`, `plan`, `shipped`, `unknown`
 */
kind: string, file: string | null, row: number | null, 
/**
 * Entry of the journal.
 */
seq: number | null, 
/**
 * What the program can open: `staff` (NIP), `position`, `plan`, `settings`, or nothing.
 */
opens: OpensView | null, };
export type OutsideView = { 
/**
 * The person comes from there; otherwise goes there.
 */
entering: boolean, 
/**
 * `kabkota`, `provinsi`, `pusat`, `perwakilan_ln`
 */
kind: string, name: string, 
/**
 * Name of its province; empty for a central agency.
 */
province: string, 
/**
 * Position there.
 */
post: string, };
export type Override = { plan: number, move: number, rule: string, reason: string, 
/**
 * Handle of a document that supports it.
 */
document: string | null, };
export type OverrideCount = { account: string, overrides: number, rules: Array<string>, 
/**
 * Overrides without a document.
 */
without_document: number, flagged: boolean, };
export type OverrideView = { account: string, reason: string, 
/**
 * Name of the supporting document; empty when none.
 */
document: string, document_sha256: string, };
export type PageSetupView = { line: number, 
/**
 * `F4`, `A4`, `LEGAL`
 */
paper: string, landscape: boolean, 
/**
 * Top, bottom, left, right, in millimetres.
 */
margins: [number, number, number, number], family: string, 
/**
 * Points.
 */
size: number, leading: number, };
export type PaperKind = "decree" | "letter";
export type PaperRef = { 
/**
 * `decree`, `letter`
 */
kind: PaperKind, id: number, };
export type PaperShown = { picture: LetterPicture, 
/**
 * Drawn from the frozen data it gives the frozen bytes again.
 */
same_bytes: boolean, };
export type ParameterView = { value: string, basis: string, };
export type PassedOver = { plan: number, plan_name: string, move: number, nip: string, name: string, position: string, score: number, 
/**
 * Candidates without a block and with a higher score.
 */
better: number, best_score: number, reason: string, };
export type PasteMoves = { plan: number, 
/**
 * Text with NIPs, one a line or separated by commas, semicolons or tabs.
 */
text: string, to: number | null, };
export type PerformanceView = { year: number, rating: string, };
export type PersonData = { nip: string, name: string, held: Array<HeldTable>, seen: Array<SeenView>, changed: Array<ChangedView>, papers: Array<NamedIn>, 
/**
 * Entries of the journal whose contents were erased: what they changed is no longer known.
 */
erased_entries: Array<number>, 
/**
 * Hours within which the office must answer the person.
 */
hours: number, basis: string, };
export type PersonFile = { nip: string, name: string, circumstances: Array<CircumstanceView>, relatives: Array<RelativeView>, 
/**
 * Earlier posts; those of the region's own map stand in the history of the person.
 */
career: Array<CareerView>, competences: Array<CompetenceView>, 
/**
 * Match with what the present post asks, in percent; `null` without data.
 */
jpm_technical: number | null, jpm_managerial: number | null, talent: Array<TalentView>, trainings: Array<TrainingView>, 
/**
 * Wishes to be moved, the latest first.
 */
requests: Array<RequestView>, 
/**
 * Months in the present post beyond the maximum; the person is due for rotation (P-08).
 */
overdue_months: number | null, can_edit: boolean, };
export type PlaceChange = { nip: string, name: string, 
/**
 * Post after the plan before this act, and now; `null` when the person is not moved.
 */
before: PostView | null, now: PostView | null, };
export type PlaceView = { "unit": number } | { "added": string };
export type PlanCases = { plan: number, cases: Array<number>, };
export type PlanCreated = { plan: number, };
export type PlanEdited = { head: PlanHead, 
/**
 * The revision that these changes lead on from.
 */
since: number, 
/**
 * Moves that are new or read otherwise, each with all its findings.
 */
changed: Array<MoveChanged>, removed: Array<number>, };
export type PlanHead = { plan: number, 
/**
 * Counts the states of the plan that this desk has shown.
 */
revision: number, name: string, state: string, tmt: string, drafter: string, approver: string | null, approved_at: string | null, 
/**
 * The scenario by whose need the plan is judged.
 */
scenario: PlanScenario | null, 
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
obstacles: Array<string>, 
/**
 * Facts that changed under the plan since it was last checked.
 */
stale: Array<FactChange>, 
/**
 * Ties between deciders and moved people.
 */
interests: Array<InterestView>, 
/**
 * Chains, swaps and cycles, in words: `A ke B, B ke C`.
 */
chains: Array<MoveChain>, };
export type PlanLine = { plan: number, name: string, 
/**
 * `draft`, `approved`, `decreed`
 */
state: string, tmt: string, drafter: string, moves: number, 
/**
 * Moves with both consents given.
 */
consented: number, decrees: number, };
export type PlanOutcome = { plan: number, name: string, tmt: string, moves: number, decreed: number, revoked: number, on_duty: number, finished: number, objections: number, concerns: number, changed: number, evaluated: number, rose: number, stayed: number, fell: number, training_planned: number, training_done: number, 
/**
 * Before the TMT, as the plan promised, and as it is today.
 */
units: Array<PlannedOutcome>, };
export type PlanScenario = { scenario: number, name: string, };
export type PlanView = { moves: Array<MoveView>, findings: Array<FindingView>, plan: number, 
/**
 * Counts the states of the plan that this desk has shown.
 */
revision: number, name: string, state: string, tmt: string, drafter: string, approver: string | null, approved_at: string | null, 
/**
 * The scenario by whose need the plan is judged.
 */
scenario: PlanScenario | null, 
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
obstacles: Array<string>, 
/**
 * Facts that changed under the plan since it was last checked.
 */
stale: Array<FactChange>, 
/**
 * Ties between deciders and moved people.
 */
interests: Array<InterestView>, 
/**
 * Chains, swaps and cycles, in words: `A ke B, B ke C`.
 */
chains: Array<MoveChain>, };
export type PlannedEntryRow = { day: string, people: number, note: string, };
export type PlannedOutcome = { unit: string, unit_id: number, before: BalanceView, planned: BalanceView, today: BalanceView, index_before: number | null, index_after: number | null, };
export type PlansCompared = { first: ComparedPlan, second: ComparedPlan, 
/**
 * People whom the two plans place otherwise: `before` by the first, `now` by the second.
 */
people: Array<PlaceChange>, 
/**
 * Units with other figures after the plans: need, held by the first and by the second.
 */
units: Array<UnitCompared>, };
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
export type PositionRequirements = { position: number, education: string, fields: Array<string>, rank_low: string, rank_high: string, 
/**
 * Words of titles or fields that count as experience.
 */
experience: Array<string>, training: Array<string>, competence: Array<AskedCompetence>, 
/**
 * The competence levels are the usual ones of its level; the office has set none.
 */
usual_competence: boolean, 
/**
 * How many other positions have the same title.
 */
alike: number, can_edit: boolean, };
export type PositionView = { line: PositionLine, unit_name: string, agency: string, requirements: RequirementsView, 
/**
 * `peta` (the map says so) or `abk` (computed from workload), and its reckoning.
 */
need_basis: string, need_detail: string, holders: Array<StaffLine>, acting: Array<ActingView>, seats: Array<OpenSeat>, leaving: Array<LeavingView>, entries: Array<PlannedEntryRow>, };
export type PostView = { position: number, title: string, unit: string, unit_id: number, agency: string, class: number, level: string, };
export type PresetView = { key: string, value: string, name: string, basis: string, 
/**
 * This value holds today.
 */
in_force: boolean, };
export type PreviewDecree = { plan: number, date: string, signatory: number | null, certifier: number | null, collective: boolean, 
/**
 * The people of the decree; the first of them for an individual one. Every move when empty.
 */
moves: Array<number>, order: string | null, number: string | null, 
/**
 * `decree` (when left out), `petikan`, `salinan`
 */
form: string | null, 
/**
 * From 1.
 */
page: number, 
/**
 * Dots per inch, 40 to 200.
 */
dpi: number, };
export type PreviewLetter = { letter: LetterAsked, 
/**
 * From 1, over all letters of the batch.
 */
page: number, 
/**
 * Dots per inch, 40 to 200.
 */
dpi: number, };
export type PrintAssessment = { plan: number, moves: Array<number>, 
/**
 * Names of the assessors.
 */
assessors: Array<string>, 
/**
 * Handle of a folder.
 */
to: string, };
export type PrintEvaluationForms = { evaluations: Array<number>, peers: number, 
/**
 * Handle of a folder.
 */
to: string, };
export type PrintLetters = { letter: LetterAsked, 
/**
 * Letters of this batch that an earlier call has printed; empty at first.
 */
done: Array<number>, 
/**
 * Handle of the folder.
 */
to: string, };
export type PrintMeeting = { meeting: number, 
/**
 * `agenda`, `minutes`, `attendance`
 */
paper: string, 
/**
 * Handle of a folder.
 */
to: string, };
export type PrintPersonData = { nip: string, 
/**
 * Day on which the person asked; today when left out.
 */
asked_on: string | null, 
/**
 * Handle of a folder.
 */
to: string, };
export type PrintReceipts = { requests: Array<number>, 
/**
 * Handle of a folder.
 */
to: string, };
export type PrintReport = { 
/**
 * `bezetting`, `proyeksi`, `rekap`, `duk`, `nominatif`, `abk`, `lowongan`, `sekolah`, `puskesmas`, `peta`,
 * `bukti` (evidence of one plan), `tanda` (red flags), `pelatihan` (training), `pelajaran` (what evaluated moves
 * taught, fit to be published), `capaian` (outcome of one plan)
 */
kind: string, as_of: string | null, 
/**
 * The unit and the units below it; the whole region when left out.
 */
unit: number | null, 
/**
 * Figures as this scenario would have them (`bezetting` and `peta` only).
 */
scenario: number | null, 
/**
 * `f4` (when left out), `a3`, `a2`
 */
paper: string | null, 
/**
 * The plan (`bukti` and `capaian`; `pelatihan` and `pelajaran` may be limited to one).
 */
plan: number | null, 
/**
 * `xlsx`, `pdf`; of the chart `pdf`, `png`
 */
formats: Array<string>, audience?: Audience, 
/**
 * Why everything must be carried out (audience `lengkap`).
 */
reason?: string, 
/**
 * Handle of a folder.
 */
to: string, };
export type PriorityView = { value: number, shortage: number, service: number, 
/**
 * Service index used, and the unit it belongs to.
 */
index: number | null, weight: number, };
export type ProjectedFigures = { need: number, held: number, pns: number, pppk: number, gap: number, years: Array<ProjectedYear>, };
export type ProjectedPosition = { position: number, unit: number, title: string, level: string, class: number, figures: ProjectedFigures, };
export type ProjectedUnit = { unit: number, code: string, name: string, depth: number, parent: number | null, figures: ProjectedFigures, };
export type ProjectedYear = { retire: number, contract: number, entries: number, 
/**
 * Decreed moves in, less those out.
 */
moves: number, held: number, short: number, 
/**
 * People missing, summed over positions: surplus elsewhere does not hide it.
 */
missing: number, };
export type ProjectionView = { as_of: string, 
/**
 * The five calendar years; the first is the year of the day after `as_of`.
 */
years: Array<number>, total: ProjectedFigures, 
/**
 * In tree order, the units below included.
 */
units: Array<ProjectedUnit>, positions: Array<ProjectedPosition>, };
export type ProposalAudit = { 
/**
 * SHA-256 of the sorted input.
 */
input: string, engine: string, seed: number, 
/**
 * SHA-256 of the moves.
 */
moves: string, 
/**
 * The certificate of optimality was checked by separate code.
 */
certified: boolean, 
/**
 * Entry of the journal.
 */
entry: number, };
export type ProposalFigures = { 
/**
 * Moves of the proposal, those by hand included.
 */
moves: number, chains: number, 
/**
 * Open seats before and after, in the scope of the proposal.
 */
open_before: number, open_after: number, 
/**
 * Weighted gap closed (*bobot celah tertutup*), by this plan and by the greedy way of a spreadsheet.
 */
gain: number, greedy_gain: number, greedy_moves: number, 
/**
 * Weighted gap that one more move would close; 0 without a limit.
 */
worth_of_next: number, requests: number, requests_granted: number, 
/**
 * Over the longest time in one post, and of these moved.
 */
rotation_due: number, rotated: number, 
/**
 * People whom no rule keeps from every other post, and the posts they could go to, summed.
 */
movable: number, choices: number, 
/**
 * Who did not ask and comes to a farther, harder or lower post.
 */
worse: number, };
export type ProposalNote = { 
/**
 * `capped`, `no_vacancy`, `everybody_blocked`, `no_requirements`, `floor_above_held`, `pin_impossible`, `kept_apart`,
 * `cut_off`, `by_hand_blocked`
 */
code: string, message: string, };
export type ProposalSettings = { 
/**
 * Goals, the weightiest first: `gap`, `rotation`, `fit`, `moves`, `requests`, `seniority`. One that is left out does
 * not count; rotation is left out unless the officer asks for it, for it moves many people who close no gap.
 */
goals: Array<string>, 
/**
 * At most so many moves, those made by hand included; `null` for no limit.
 */
max_moves: number | null, 
/**
 * Only people and posts of these units and the units below; empty for the whole region.
 */
units: Array<number>, 
/**
 * Only posts of these families: `managerial`, `functional`, `pelaksana`.
 */
families: Array<string>, 
/**
 * Share of the need that no position gives away, percent; `null` takes rule O-03's.
 */
floor_percent: number | null, 
/**
 * Fewest people of a unit, the units below included.
 */
floors: Array<UnitPeople>, 
/**
 * Also to posts of another title (*perpindahan jabatan*).
 */
other_titles: boolean, 
/**
 * Also to higher and lower posts (*promosi, demosi*).
 */
other_levels: boolean, 
/**
 * At most so many people leave a unit, the units below included. Only the slow way can keep it.
 */
release_caps: Array<UnitPeople>, 
/**
 * At most so many moves of a kind: `promotion`, `women`, `far`. Only the slow way can keep it.
 */
quotas: Array<Quota>, 
/**
 * NIPs that move to one unit together or stay (for example spouses). Only the slow way can keep it.
 */
together: Array<Array<string>>, 
/**
 * Decides between plans that are equal in everything else (*undian*).
 */
seed: number, };
export type ProposalVerified = { ok: boolean, 
/**
 * The data are those that the proposal was made from.
 */
same_input: boolean, same_moves: boolean, certified: boolean, 
/**
 * Each step that was repeated, in words.
 */
steps: Array<VerifiedStep>, audit: ProposalAudit, };
export type ProposalView = { plan: number, settings: ProposalSettings, 
/**
 * `optimal`: no better plan exists. `bounded`: at most `bound` better. `unproven`: cut off or the slow way.
 */
proof: string, 
/**
 * Weighted gap that a better plan could still close at most; 0 when optimal.
 */
bound: number, 
/**
 * Data or rules changed since; propose again.
 */
stale: boolean, figures: ProposalFigures, 
/**
 * Each goal in its order with what was reached.
 */
goals: Array<GoalReached>, decisions: Array<DecisionView>, 
/**
 * Vacancies that stay open, the largest first.
 */
open: Array<OpenPost>, 
/**
 * What the officer should know: capped options, people without a post, posts without requirements, impossible floors.
 */
notes: Array<ProposalNote>, audit: ProposalAudit, };
export type ProposePlan = { plan: number, 
/**
 * None takes those of the last proposal, or the usual ones.
 */
settings: ProposalSettings | null, };
export type Proposed = { edited: PlanEdited, proposal: ProposalView, 
/**
 * People whose post after the plan is another than before this act, besides those of the decision itself.
 */
changed: Array<PlaceChange>, };
export type PuskesmasView = { unit: number, name: string, inpatient: boolean, urban: boolean, minimum: number, held: number, 
/**
 * People missing, summed over categories that lack some.
 */
short: number, categories: Array<CategoryView>, };
export type Quota = { kind: string, people: number, };
export type RankedShort = { nip: string, name: string, total: number, };
export type RaterWeight = { 
/**
 * `superior`, `peer`, `self`
 */
role: string, weight: number, };
export type ReadTemplate = { 
/**
 * Handle of the file.
 */
file: string, };
export type ReasonView = { code: string, name: string, basis: string, };
export type ReasonsView = { 
/**
 * Why an agency refuses.
 */
refusals: Array<ReasonView>, 
/**
 * Why a case is rejected: rule or article.
 */
rejections: Array<ReasonView>, };
export type ReckonHours = { weekend_days: number, holidays: number, leave_days: number, hours_per_day: number, allowance_percent: number, };
export type RecordConsent = { plan: number, side: string, 
/**
 * Empty means every move of the plan.
 */
moves: Array<number>, decision: string, letter: string, date: string, note: string, };
export type RecordDocument = { plan: number, move: number | null, kind: string, number: string, date: string, issuer: string, valid_until: string | null, 
/**
 * Handle of the file.
 */
file: string | null, };
export type RecoveryRenewed = { store: string, account: string, 
/**
 * Eight groups, shown once.
 */
recovery_key: string, };
export type RedFlags = { 
/**
 * One sponsor behind many moves.
 */
sponsors: Array<SponsorFlag>, 
/**
 * Somebody was chosen though candidates without any block scored higher.
 */
passed_over: Array<PassedOver>, 
/**
 * Overrides by account.
 */
overrides: Array<OverrideCount>, 
/**
 * Ties between deciders and moved people, declared or not.
 */
interests: Array<InterestFlag>, plans: number, moves: number, };
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
export type RelativeView = { id: number, nip: string, name: string, position: string, unit: string, 
/**
 * What the other is to this person: `spouse`, `parent`, `child`, `sibling`, `parent_in_law`, `child_in_law`,
 * `sibling_in_law`, `other`
 */
relation: string, note: string, origin: OriginView, };
export type RemarkView = { row: number | null, code: string, message: string, };
export type RemoveAccount = { account: string, 
/**
 * Encrypt the store again as well, where the person may have taken a copy of the key.
 */
rekey: boolean, };
export type RemoveCaseDocument = { document: number, };
export type RemoveConcern = { id: number, };
export type RemoveDocument = { plan: number, id: number, };
export type RemoveFont = { family: string, };
export type RemoveMoves = { plan: number, moves: Array<number>, };
export type RemoveRecord = { nip: string, 
/**
 * `circumstance`, `relative`, `career`, `competence`, `talent`, `training`, `request`
 */
register: string, id: number, };
export type RemoveTask = { task: number, };
export type ReplayView = { ok: boolean, 
/**
 * Tables whose content differs, each with a short description.
 */
differences: Array<string>, 
/**
 * The contents of entries before this number were erased by retention rules, so replay begins no earlier.
 */
erased: number | null, };
export type ReportFile = { file: string, sha256: string, 
/**
 * Pages on paper; 0 for a workbook.
 */
pages: number, };
export type ReportLine = { report: number, kind: string, as_of: string, 
/**
 * Name of the unit; empty for the whole region.
 */
unit: string, account: string, audience: Audience, files: Array<ReportFile>, };
export type ReportPrinted = { report: number, files: Array<ReportFile>, };
export type ReprintPapers = { papers: Array<PaperRef>, 
/**
 * One file for the printer instead of one file each, in the order of `papers`.
 */
merged: boolean, 
/**
 * Most pages in one merged file; 500 when left out.
 */
most_pages: number | null, 
/**
 * The signed file where one came back.
 */
signed: boolean, 
/**
 * Handle of the folder.
 */
to: string, };
export type ReprintReport = { report: number, 
/**
 * Why it is printed again (a report of audience `lengkap`).
 */
reason?: string, 
/**
 * Handle of a folder.
 */
to: string, };
export type RequestChecked = { 
/**
 * Why it cannot be kept (code and words), for example an open request of the same person.
 */
refusals: Array<RequestRefusal>, 
/**
 * What stands in the way of each target, in the order of the targets.
 */
targets: Array<TargetChecked>, };
export type RequestLine = { id: number, nip: string, name: string, golongan: string, 
/**
 * Present post; empty when none.
 */
title: string, unit: string, day: string, 
/**
 * Days since the letter; of an ended request, until it ended.
 */
waiting_days: number, number: string, reason: string, 
/**
 * `open`, `in_process`, `granted`, `rejected`, `withdrawn`
 */
state: string, officer: string, note: string, case: number | null, case_state: string | null, targets: Array<WishView>, 
/**
 * Wished posts that the map no longer has.
 */
gone: number, 
/**
 * The person has left the service or the region.
 */
left: boolean, };
export type RequestOpened = { line: RequestLine, checked: RequestChecked, documents: Array<CaseDocumentView>, origin: OriginView, };
export type RequestRefusal = { code: string, message: string, };
export type RequestView = { id: number, 
/**
 * Day of the letter.
 */
day: string, reason: string, 
/**
 * `open`, `in_process`, `granted`, `rejected`, `withdrawn`
 */
state: string, 
/**
 * Number of the letter; empty when it has none.
 */
number: string, 
/**
 * The account that holds it; empty when nobody does.
 */
officer: string, 
/**
 * What was said when it ended.
 */
note: string, 
/**
 * The case that was made of it.
 */
case: number | null, 
/**
 * The dearest first, at most three.
 */
targets: Array<WishView>, origin: OriginView, };
export type RequestsView = { requests: Array<RequestLine>, open: number, in_process: number, granted: number, rejected: number, withdrawn: number, can_edit: boolean, };
export type RequirementsView = { min_education: string | null, fields: Array<string>, rank_low: string | null, rank_high: string | null, };
export type ReserveNumbers = { class: string, date: string, 
/**
 * How many; 1 with `typed`.
 */
count: number, 
/**
 * A number by hand; when it has the form of the register it takes its place in the sequence.
 */
typed: string | null, 
/**
 * What for.
 */
purpose: string, };
export type ResetPassphrase = { account: string, passphrase: string, };
export type RestoreBackup = { id: string | null, 
/**
 * Handle of a package, or of a store that was salvaged.
 */
file: string | null, account: string, 
/**
 * Of the account, or the recovery key. Empty at an open desk, when the copy lies under the same key.
 */
passphrase: string, };
export type RetentionLine = { nip: string, name: string, left: string, 
/**
 * How it is known that the person left, in words.
 */
why: string, 
/**
 * First day on which the data may be erased.
 */
due: string, past: boolean, erased: Array<CountedRows>, kept: Array<KeptRows>, };
export type RetentionView = { 
/**
 * Years after a person has left the service.
 */
years: number, basis: string, 
/**
 * People who have left, the earliest first.
 */
people: Array<RetentionLine>, journal: JournalRetention, 
/**
 * What was erased before, newest first.
 */
erasures: Array<ErasureView>, can_erase: boolean, };
export type RevokeDecree = { decree: number, date: string, 
/**
 * The first day back in the former post; the day of the decree when left out.
 */
from: string | null, reason: string, signatory: number | null, number: string | null, 
/**
 * Handle of the folder.
 */
to: string, };
export type RuleCount = { rule: string, count: number, };
export type RuleLine = { 
/**
 * Id of the handbook, for example `P-07`.
 */
rule: string, title: string, 
/**
 * Every dated value of this rule in force today, severities first; keys ending in `.severity…` hold
 * `OFF`, `INFO`, `WARN` or `BLOCK`.
 */
values: Array<DatedParameter>, 
/**
 * The office weighs the rule otherwise than it was shipped.
 */
changed: boolean, };
export type RulePassed = { rule: string, title: string, };
export type RulesView = { rules: Array<RuleLine>, 
/**
 * Values that compete in practice and can be switched with one choice.
 */
presets: Array<PresetView>, 
/**
 * Weights of the merit score with what is wrong about them.
 */
weights: Array<WeightView>, 
/**
 * Indonesian: what is wrong about the weights; empty when nothing.
 */
weight_faults: Array<string>, office_rules: Array<OfficeRuleView>, 
/**
 * Names that an expression of the office may use.
 */
fact_names: Array<FactName>, 
/**
 * The account may change what is shown here.
 */
can_edit: boolean, };
export type SalvageStore = { 
/**
 * Handle of the new store.
 */
to: string, account: string, passphrase: string, };
export type Salvaged = { 
/**
 * Name of the new store, without its folder.
 */
file: string, 
/**
 * Every table, those with something missing first.
 */
tables: Array<SalvagedTable>, 
/**
 * Entries of the old journal that were read and kept.
 */
journal_read: number, journal_missing: number, 
/**
 * Nothing at all is missing.
 */
whole: boolean, 
/**
 * A sentence: what is missing, and what to do next.
 */
text: string, };
export type SalvagedTable = { table: string, 
/**
 * What officers call it.
 */
label: string, 
/**
 * Rows that came over.
 */
read: number, 
/**
 * Numbers of rows that could not be read; some of them may never have been used.
 */
missing: number, 
/**
 * Rows left out because what they refer to is missing.
 */
orphaned: number, 
/**
 * First and last number that could not be read.
 */
first: number | null, last: number | null, };
export type SaveCaseDocument = { document: number, 
/**
 * Handle of a folder.
 */
to: string, };
export type SaveCorrections = { files: Array<string>, audience?: Audience, 
/**
 * Why everything must be carried out (audience `lengkap`).
 */
reason?: string, 
/**
 * Handle of the folder.
 */
to: string, };
export type SaveOfficeRule = { id: number | null, title: string, expression: string, message: string, basis: string, 
/**
 * `INFO`, `WARN`, `BLOCK`
 */
severity: string, from: string, };
export type ScenarioDeleted = { scenario: number, };
export type ScenarioFaultView = { 
/**
 * Index of the change.
 */
change: number, code: string, message: string, };
export type ScenarioLine = { scenario: number, name: string, note: string, changes: number, 
/**
 * Plans judged by it.
 */
plans: Array<string>, };
export type ScenarioPosition = { position: number, title: string, unit_name: string, agency: string, before: BalanceView, after: BalanceView, };
export type ScenarioUnit = { unit: number, name: string, depth: number, before: BalanceView, after: BalanceView, };
export type ScenarioView = { scenario: number, name: string, note: string, as_of: string, changes: Array<ChangeLine>, faults: Array<ScenarioFaultView>, before: StaffingTotal, after: StaffingTotal, 
/**
 * Units whose figures differ, in tree order, the units below included.
 */
units: Array<ScenarioUnit>, positions: Array<ScenarioPosition>, 
/**
 * People whose post a change closes; they are counted, not lost.
 */
displaced: number, 
/**
 * Positions in reach of a change of volume or hours that have no workload to reckon from; their need stays.
 */
not_reckoned: number, map_faults: Array<MapFaultView>, };
export type SchoolUnit = { unit: number, name: string, };
export type SchoolView = { unit: number, name: string, npsn: string, 
/**
 * `tk`, `sd`, `smp`, `sma`, `smk`
 */
level: string, curriculum: string, pupils: number, inclusive: boolean, 
/**
 * Class groups (*rombel*) by grade.
 */
groups: { [key in number]: number }, religions: Array<string>, 
/**
 * Teachers outside the civil service by subject, as entered.
 */
non_asn: { [key in string]: number }, class_groups: number, subjects: Array<SubjectView>, totals: SubjectTotals, 
/**
 * Why nothing can be computed.
 */
faults: Array<string>, };
export type SchoolsView = { as_of: string, schools: Array<SchoolView>, 
/**
 * School units that no data exist for.
 */
without_data: Array<SchoolUnit>, total: SubjectTotals, };
export type ScorePartView = { 
/**
 * `education`, `technical`, `managerial`, `performance`, `rank`, `experience`, `training`
 */
criterion: string, weight: number, value: number, missing: boolean, facts: Record<string, unknown>, };
export type ScoreView = { total: number, parts: Array<ScorePartView>, };
export type Search = { query: string, limit: number, };
export type Seat = { nip: string, 
/**
 * `ketua`, `sekretaris`, `anggota`, `peserta`
 */
role: string, };
export type SecondPlaceView = { 
/**
 * The folder as the officer knows it.
 */
name: string, 
/**
 * Whether it can be reached now.
 */
present: boolean, 
/**
 * The day on which a copy was last carried there.
 */
last_copied: string | null, };
export type SeenCase = { case: number, 
/**
 * `CaseLine::step` as it was seen.
 */
step: number, };
export type SeenView = { 
/**
 * Code of the event, for example `nik_shown`.
 */
kind: string, told: string, account: string, 
/**
 * UTC, `2026-11-21T03:04:05Z`
 */
at: string, note: string, entry: number, };
export type SensitivityView = { first: RankedShort, 
/**
 * Each of the next candidates with the changes that would put that one first.
 */
against: Array<SwapView>, };
export type ServiceIndexView = { unit: number, unit_name: string, agency: string, period: string, from: string, 
/**
 * Last day.
 */
until: string, value: number, 
/**
 * `A`..`D` with its word.
 */
quality: string, 
/**
 * The latest of its unit on the day asked.
 */
latest: boolean, short: number, };
export type ServiceIndices = { as_of: string, 
/**
 * How much the index weighs in the priority of open seats; 0 leaves it out.
 */
weight: number, rows: Array<ServiceIndexView>, };
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
today: string, undo: UndoView | null, redo: UndoView | null, counts: CountsView, 
/**
 * What the program found and mended when it opened the store, in sentences.
 */
notices: Array<string>, 
/**
 * The recovery key opened the store: good for new passphrases and nothing else.
 */
recovery: boolean, 
/**
 * The desk locks itself when nobody works at it for so many minutes; 0: never (the invented region).
 */
idle_minutes: number, 
/**
 * Seconds until a passphrase may be tried again.
 */
wait_seconds: number, };
export type SetCareer = { nip: string, id: number | null, title: string, family: string, level: string, unit: string, from: string, 
/**
 * Last day.
 */
until: string | null, };
export type SetCaseDocument = { case: number | null, request: number | null, id: number | null, kind: string, number: string, date: string, issuer: string, 
/**
 * Left out: of a statement, as long as `document.validity_months` says; of anything else, without end.
 */
valid_until: string | null, 
/**
 * Handle of the file.
 */
file: string | null, };
export type SetCircumstance = { nip: string, id: number | null, kind: string, from: string, until: string | null, note: string, };
export type SetCompetence = { nip: string, id: number | null, name: string, technical: boolean, level: number, day: string | null, };
export type SetConcern = { id: number | null, plan: number, nip: string, meeting: number | null, kind: string, words: string, day: string, answer: string, answered: string | null, change: string, };
export type SetCourse = { course: number | null, cases: Array<number>, competence: string, kind: string, title: string, provider: string, hours: number, cost: number, starts: string, ends: string, gate: boolean, };
export type SetEntries = { position: number, entries: Array<PlannedEntryRow>, };
export type SetHeadTerm = { 
/**
 * None adds a term.
 */
id: number | null, name: string, kind: string, from: string, until: string | null, candidates_fixed: string | null, note: string, };
export type SetHolidays = { year: number, holidays: Array<HolidayView>, };
export type SetLetterhead = { 
/**
 * `head`, `agency`
 */
form: string, 
/**
 * Empty: the usual lines.
 */
lines: Array<string>, 
/**
 * Handle of a PNG; the present emblem stays when left out.
 */
emblem: string | null, remove_emblem: boolean, };
export type SetMeeting = { meeting: number | null, 
/**
 * `tpk`, `pelantikan`, `sosialisasi`
 */
kind: string, plan: number | null, day: string, time: string, place: string, topic: string, number: string, invited: string | null, note: string, people: Array<Seat>, 
/**
 * Cases on the agenda, in order; those of a plan in the fitting state when left out.
 */
agenda: Array<number> | null, };
export type SetOutside = { plan: number, move: number, outside: OutsideView | null, };
export type SetParameter = { key: string, value: string, from: string, basis: string, note: string, };
export type SetRelative = { nip: string, id: number | null, 
/**
 * NIP of the relative.
 */
other: string, relation: string, note: string, };
export type SetRequest = { nip: string, id: number | null, day: string, number: string, reason: string, 
/**
 * `open`, `granted`, `withdrawn`; a request in process or rejected gets there by `decide_requests` and `open_case`.
 */
state: string, targets: Array<Wish>, };
export type SetRequirements = { position: number, 
/**
 * Every position of the same title and level gets the same.
 */
alike: boolean, education: string, fields: Array<string>, rank_low: string, rank_high: string, experience: Array<string>, training: Array<string>, competence: Array<AskedCompetence>, };
export type SetReturn = { plan: number, move: number, until: string | null, };
export type SetRoles = { account: string, roles: Array<string>, };
export type SetSecondPlace = { 
/**
 * Handle of the folder; `null` for none.
 */
folder: string | null, };
export type SetServiceIndex = { unit: number, 
/**
 * Name of the period, for example `2026-S1`.
 */
period: string, from: string, 
/**
 * Last day.
 */
until: string, 
/**
 * 25..100; none removes it.
 */
value: number | null, };
export type SetSignatory = { id: number | null, name: string, title: string, nip: string, rank: string, is_head: boolean, prefix: string, delegation: string, through: string, certifies: boolean, basis: string, from: string, to: string | null, };
export type SetSite = { unit: number, district: string, latitude: number | null, longitude: number | null, hardship: number, };
export type SetTalent = { nip: string, year: number, performance: number, potential: number, };
export type SetTarget = { plan: number, move: number, to: number, };
export type SetTask = { task: number | null, cases: Array<number>, kind: string, title: string, holder: string, due: string, done: string | null, note: string, };
export type SetTemplate = { kind: string, 
/**
 * Without a text the shipped template holds again.
 */
text: string | null, 
/**
 * What was changed and why, for the list of versions.
 */
note: string, };
export type SetTraining = { nip: string, id: number | null, name: string, year: number | null, hours: number | null, certificate: string, };
export type SetWeights = { weights: Array<NewWeight>, from: string, basis: string, note: string, };
export type SettleMatch = { unit: string, title: string, position: number, };
export type Settled = { 
/**
 * People placed by this answer.
 */
people: number, };
export type ShowNik = { nip: string, };
export type ShowPaper = { paper: PaperRef, page: number, dpi: number, };
export type ShowPosition = { position: number, as_of: string | null, };
export type ShowStaff = { nip: string, };
export type SignatoryView = { id: number, name: string, 
/**
 * Own post: `Sekretaris Daerah`.
 */
title: string, nip: string, rank: string, 
/**
 * The head of the region.
 */
is_head: boolean, 
/**
 * `Plt.`, `Plh.`, `Pj.` or empty.
 */
prefix: string, 
/**
 * `sendiri`, `an` (for the head), `ub` (for the head, through `through`)
 */
delegation: string, 
/**
 * Title between the head and the signer: `Sekretaris Daerah`; of `ub` only.
 */
through: string, 
/**
 * May certify excerpts and copies.
 */
certifies: boolean, 
/**
 * Legal basis of the delegation.
 */
basis: string, from: string, 
/**
 * First day no longer in force.
 */
to: string | null, in_force: boolean, 
/**
 * Signed a decree or letter already: then it can only end.
 */
used: boolean, };
export type SignedView = { file: string, sha256: string, date: string, account: string, 
/**
 * The file begins with the original, byte for byte, as incremental signing leaves it.
 */
holds_original: boolean, };
export type SimilarPosition = { position: number, unit: number, unit_name: string, agency: string, title: string, need: number, held: number, 
/**
 * Tasks it already has.
 */
tasks: number, };
export type SiteView = { unit: number, 
/**
 * The unit whose place it is; the unit itself where the place is its own.
 */
of: number, of_name: string, 
/**
 * *Kecamatan*; may be empty.
 */
district: string, 
/**
 * Degrees north, together with the degrees east; `null` where nobody has recorded them.
 */
latitude: number | null, longitude: number | null, 
/**
 * Degree of hardship, 0 to 3.
 */
hardship: number, 
/**
 * Kilometres in a straight line from the seat of its agency; `null` for the agency, and where a place is not
 * recorded.
 */
agency_km: number | null, 
/**
 * `null` where the place is that of another unit.
 */
origin: OriginView | null, };
export type SnapshotView = { sha256: string, facts: Array<DetailView>, 
/**
 * The stored text still has this hash.
 */
sound: boolean, };
export type SparePerson = { nip: string, name: string, golongan: string, education: string, months_in_post: number, 
/**
 * First day away by retirement or contract end.
 */
leaves: string | null, 
/**
 * Open seats elsewhere that ask for what this person has.
 */
fitting_seats: number, 
/**
 * Among the `over` first in the order.
 */
proposed: boolean, 
/**
 * Why here in the order, in words.
 */
reason: string, };
export type SpareView = { position: number, title: string, unit: number, unit_name: string, need: number, held: number, 
/**
 * People above need.
 */
over: number, people: Array<SparePerson>, };
export type SponsorFlag = { sponsor: string, moves: number, promotions: number, plans: Array<string>, 
/**
 * At or above the number that the office looks at.
 */
flagged: boolean, };
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
 * Masked: the first four digits and the last two. Empty where none is held.
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
units: Array<UnitLine>, positions: Array<PositionLine>, 
/**
 * Units whose place in the tree is faulty; nobody is lost, but the figures above them may be too small.
 */
faults: Array<MapFaultView>, };
export type StartProgramme = { cases: Array<number>, };
export type StateCount = { state: string, cases: number, late: number, };
export type SteerPlan = { plan: number, add: Array<Decision>, 
/**
 * Numbers of decisions that are taken back.
 */
remove: Array<number>, };
export type StoreCreated = { store: string, account: string, 
/**
 * Eight groups, shown once.
 */
recovery_key: string, };
export type StoreHealth = { state: CheckState, kind: CheckKind, 
/**
 * UTC, `2026-11-21T03:04:05Z`.
 */
started: string | null, ended: string | null, 
/**
 * A sentence for the officer: what was found and what to do.
 */
text: string, 
/**
 * The day of the last full check that found the store sound.
 */
last_full: string | null, 
/**
 * The last session ended hard (power cut, crash).
 */
unclean: boolean, };
export type StoreState = "none" | "locked" | "open";
export type SubjectTotals = { need: number, pns: number, pppk: number, non_asn: number, gap: number, retiring: number, };
export type SubjectView = { subject: string, lesson_hours: number, exact: number, need: number, spare_hours: number, pns: number, pppk: number, non_asn: number, 
/**
 * ASN held less need.
 */
gap: number, 
/**
 * Who retires in the calendar year of the day.
 */
retiring: number, };
export type SubmitMoves = { plan: number, 
/**
 * All without a case when empty.
 */
moves: Array<number>, };
export type SwapAt = { criterion: string, weight: number, 
/**
 * Weight at which both are equal; `null` when no weight of this criterion swaps them.
 */
at: number | null, change: number | null, 
/**
 * Share of the sum at that weight, percent.
 */
share: number | null, };
export type SwapStaff = { plan: number, first: string, second: string, };
export type SwapView = { candidate: RankedShort, 
/**
 * One line per criterion, the smallest change first; criteria that cannot swap them come last.
 */
criteria: Array<SwapAt>, };
export type TakeForm = { code: string, day: string, 
/**
 * Seven items in the order of the form, 1 to 5; `null` where left open.
 */
items: Array<number | null>, comment: string, };
export type TalentBox = { box: number, 
/**
 * `above`, `met`, `below` expectation
 */
performance: string, 
/**
 * `low`, `middle`, `high`
 */
potential: string, follow_up: string, 
/**
 * Feeds the succession pool.
 */
pool: boolean, people: number, 
/**
 * The first of them, by total score.
 */
first: Array<TalentLine>, };
export type TalentLine = { nip: string, name: string, position: string, performance: number, potential: number, };
export type TalentShort = { box: number, year: number, follow_up: string, };
export type TalentView = { id: number, year: number, 
/**
 * 0 to 100
 */
performance: number, potential: number, 
/**
 * Box 1 to 9 of the nine-box.
 */
box: number, follow_up: string, origin: OriginView, };
export type TargetChecked = { wish: WishView, 
/**
 * Open seats of the position, or of all positions of the unit.
 */
open: number, 
/**
 * Others who wait for the same, and waited longer.
 */
before: number, 
/**
 * What the rules say of the person in this post; empty for a wish for a whole unit, except what bars the person anywhere.
 */
findings: Array<FindingView>, blocked: boolean, };
export type TargetView = { post: PostView, open: number, nature: string, score: number, parts: Array<ScorePartView>, findings: Array<FindingView>, };
export type TaskEntry = { name: string, output: string, volume: number, 
/**
 * `day`, `week`, `month`, `year`
 */
period: string, 
/**
 * Hours per result (`tasks`, `wisn`), else how much one person does in the period of the volume, or devices per
 * person (`equipment`).
 */
norm: number, 
/**
 * Shifts of a device (`equipment`).
 */
shifts: number, 
/**
 * A support activity (`wisn`).
 */
support: boolean, };
export type TaskRowView = { entry: TaskEntry, yearly: number, load_hours: number, exact: number, };
export type TaskView = { task: number, case: number, nip: string, name: string, 
/**
 * `orientasi`, `mentoring`, `coaching`, `pembinaan`, `pelatihan`, `rotasi_ulang`, `lain`
 */
kind: string, title: string, holder: string, due: string, done: string | null, late: boolean, note: string, 
/**
 * The evaluation that it follows from.
 */
evaluation: number | null, };
export type TemplateChecked = { 
/**
 * What is wrong and where; then there is no picture.
 */
fault: TemplateFault | null, picture: LetterPicture | null, pages: Array<PageSetupView>, inputs: Array<InputView>, };
export type TemplateFault = { 
/**
 * Line of the text, from 1; 0 when no line is to blame.
 */
line: number, message: string, };
export type TemplateRead = { kind: string, text: string, };
export type TemplateVersion = { id: number, date: string, account: string, note: string, version: string, text: string, };
export type TemplateView = { kind: string, title: string, text: string, 
/**
 * Whether the office has changed it.
 */
own: boolean, 
/**
 * Short hash of the text, as frozen with each letter.
 */
version: string, 
/**
 * Newest first; the shipped one is not among them.
 */
versions: Array<TemplateVersion>, 
/**
 * Every field that the letter may print.
 */
fields: Array<FieldView>, };
export type TrainingPlanView = { 
/**
 * Gaps of moved people that no course covers yet; without a plan or case only of people who were assessed.
 */
needs: Array<NeedView>, courses: Array<CourseView>, units: Array<TrainingUnit>, year: number, 
/**
 * Lesson hours that everybody should have in a year (*20 JP*).
 */
target: number, 
/**
 * Moved people whose hours of the year fall short.
 */
short: Array<HoursShort>, can_edit: boolean, };
export type TrainingUnit = { unit: string, people: number, needs: number, planned: number, done: number, hours: number, cost: number, };
export type TrainingView = { id: number, name: string, year: number | null, 
/**
 * Lesson hours (JP).
 */
hours: number | null, certificate: string, origin: OriginView, };
export type TriedOn = { nip: string, name: string, position: string, };
export type TryOfficeRule = { expression: string, plan: number | null, };
export type UndoRestore = { account: string, passphrase: string, };
export type UndoView = { seq: number, label: string, };
export type Undone = { seq: number, label: string, };
export type UnitChange = { unit: string, unit_id: number, before: BalanceView, after: BalanceView, };
export type UnitCompared = { unit: string, unit_id: number, need: number, first: number, second: number, };
export type UnitEffectiveness = { unit: number, name: string, depth: number, load_hours: number, held: number, effectiveness: number | null, grade: string | null, grade_word: string | null, };
export type UnitLine = { id: number, code: string, name: string, 
/**
 * `opd`, `bidang`, `uptd`, `sekolah`, `puskesmas`, `kelurahan`, `lain`
 */
kind: string, parent: number | null, agency: number, depth: number, need: number, held: number, gap: number, short: number, over: number, 
/**
 * `critical`, `short`, `balanced`, `over`
 */
status: string, };
export type UnitOutcome = { 
/**
 * `origin`, `destination`
 */
side: string, unit: string, unit_id: number, 
/**
 * The day before the TMT.
 */
before: BalanceView, 
/**
 * On the day of the evaluation, or today when it is not reached.
 */
after: BalanceView, index_before: number | null, index_period_before: string, index_after: number | null, index_period_after: string, };
export type UnitPeople = { unit: number, people: number, };
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
export type UseScenario = { plan: number, scenario: number | null, };
export type VacancyView = { position: number, 
/**
 * Name of the unit.
 */
unit: string, unit_id: number, agency: string, title: string, family: string, level: string, class: number, need: number, held: number, 
/**
 * Open seats; 0 for a position that will only later lack people.
 */
open: number, requirements: RequirementsView, 
/**
 * One line per open seat: since when, and why.
 */
seats: Array<OpenSeat>, acting: Array<ActingView>, 
/**
 * Who leaves next, and when the position then lacks people.
 */
leaving: Array<LeavingView>, 
/**
 * First day on which the position lacks people; today or earlier when it does.
 */
forecast: string | null, priority: PriorityView, };
export type VerifiedStep = { ok: boolean, text: string, };
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
integrity: string, chain: ChainView, replay: ReplayView, 
/**
 * What is wrong with keys and signed approvals, a sentence each.
 */
signatures: Array<string>, };
export type VoidNumber = { class: string, year: number, seq: number, 
/**
 * The last place of a stretch, for gaps that have one reason together.
 */
until: number | null, 
/**
 * A number of another office's register has no place: its id.
 */
id: number | null, reason: string, };
export type WaitingList = { 
/**
 * `null` for a wish for any post of the unit.
 */
position: number | null, title: string, unit: number, unit_name: string, open: number, 
/**
 * The one who has waited longest first.
 */
people: Array<WaitingPerson>, };
export type WaitingPerson = { request: number, nip: string, name: string, day: string, 
/**
 * 1 for the dearest wish.
 */
place: number, state: string, };
export type Weigh = { matrix: Array<Array<number>>, };
export type Weighed = { 
/**
 * Shares that sum to 1.
 */
weights: Array<number>, lambda_max: number, consistency_index: number, consistency_ratio: number, 
/**
 * The ratio is at most 0.10.
 */
accepted: boolean, };
export type WeightView = { 
/**
 * Key of the dated value, for example `score.education`.
 */
key: string, criterion: string, weight: number, 
/**
 * Share of the sum in percent.
 */
share: number, };
export type WhatIf = { plan: number, nip: string, to: number, };
export type WhatIfView = { nip: string, name: string, to: PostView, 
/**
 * `possible`, `blocked` (a rule), `impossible` (limits), `chosen` (it is in the plan already)
 */
answer: string, sentences: Array<string>, 
/**
 * Limits that hold when impossible.
 */
limits: Array<string>, findings: Array<FindingView>, effect: Effect | null, changed: Array<PlaceChange>, };
export type WhichBackup = { id: string | null, file: string | null, 
/**
 * At the closed desk, or for a copy under another key: whose passphrase follows.
 */
account: string, passphrase: string, };
export type WhichCase = { case: number, };
export type WhichEvaluation = { evaluation: number, };
export type WhichFinding = { plan: number, move: number, rule: string, };
export type WhichForm = { code: string, };
export type WhichHeat = { root: number | null, as_of: string | null, };
export type WhichMeeting = { meeting: number, };
export type WhichMove = { plan: number, move: number, };
export type WhichPlan = { plan: number, };
export type WhichPosition = { position: number, };
export type WhichRecord = { id: number, };
export type WhichScenario = { scenario: number, as_of: string | null, };
export type WhichSnapshot = { sha256: string, };
export type WhichTemplate = { 
/**
 * `sk_perorangan`, `spmt` ...
 */
kind: string, };
export type WhyMove = { move: number, 
/**
 * Told in order, each a plain sentence.
 */
sentences: Array<string>, 
/**
 * Of the target, before and after the plan.
 */
before: BalanceView, after: BalanceView, 
/**
 * Weight of the seat that the person fills; 0 when the post was full.
 */
weight: number, fit: Array<FitPart>, score: number, score_parts: Array<ScorePartView>, 
/**
 * Kilometres from the present post; `null` when a place is not recorded.
 */
distance: number | null, 
/**
 * Degree of hardship, before and after.
 */
hardship: [number, number], 
/**
 * The person asked for it: place of the wish, 1 to 3.
 */
wish: number | null, 
/**
 * How the place is worse for somebody who did not ask, in words; empty when it is not.
 */
worse: Array<string>, 
/**
 * The chain from the seat that is left to the seat that is filled, as `name: post -> post`.
 */
chain: Array<string>, rules_passed: number, findings: Array<FindingView>, 
/**
 * What the best plan without this move would lose.
 */
without: Effect, };
export type WhyOpen = { post: PostView, balance: BalanceView, after: BalanceView, sentences: Array<string>, 
/**
 * Everybody in the field of the post, by what keeps them from it, the weightiest first.
 */
reasons: Array<OpenReason>, 
/**
 * Whom exactly one rule keeps back, by rule.
 */
one_rule_away: Array<NearPerson>, 
/**
 * What one more person here would bring to the whole region.
 */
one_more_person: number, };
export type Wish = { unit: number | null, position: number | null, };
export type WishView = { unit: number, unit_name: string, 
/**
 * `null` for any position of the unit and the units below it.
 */
position: number | null, 
/**
 * Title of the position; empty for any.
 */
title: string, };
export type WisnLine = { position: number, title: string, unit_name: string, sum: number, support_percent: number, factor: number, exact: number, need: number, held: number, 
/**
 * Held over need; below 1 people are missing.
 */
ratio: number | null, pressure: number | null, };
export type WisnView = { sum: number, support_percent: number, factor: number, 
/**
 * Held over need; none when nothing is needed.
 */
ratio: number | null, };
export type WithdrawApproval = { plan: number, reason: string, };
export type WorkloadCopied = { copied: number, 
/**
 * Positions whose need changed.
 */
changed: number, };
export type WorkloadFaultView = { row: number | null, field: string, code: string, message: string, };
export type WorkloadLine = { position: number, unit: number, unit_name: string, title: string, class: number, 
/**
 * `peta`, `abk`, or empty
 */
need_basis: string, method: string | null, tasks: number, 
/**
 * Hours of work per year.
 */
load_hours: number, effective_hours: number, 
/**
 * Unrounded need in people.
 */
exact: number, need: number, held: number, gap: number, 
/**
 * EJ; none where nobody holds the position.
 */
effectiveness: number | null, 
/**
 * `A`..`E` and its word.
 */
grade: string | null, grade_word: string | null, join_with_other: boolean, };
export type WorkloadListView = { as_of: string, positions: Array<WorkloadLine>, 
/**
 * Units with their own effectiveness, the units below included.
 */
units: Array<UnitEffectiveness>, };
export type WorkloadView = { position: number, title: string, unit: number, unit_name: string, agency: string, class: number, method: string, effective_hours: number, effective_basis: string, rounding: string, 
/**
 * First day of this analysis; none when there is none yet.
 */
from: string | null, rows: Array<TaskRowView>, 
/**
 * What keeps the need from being computed, row by row; then the figures below are those of the map.
 */
faults: Array<WorkloadFaultView>, load_hours: number, exact: number, 
/**
 * What the map claims, when it claims something.
 */
claimed: number | null, balance: BalanceView, join_with_other: boolean, effectiveness: number | null, grade: string | null, grade_word: string | null, 
/**
 * Sum of service workload, support percent and factor (WISN).
 */
wisn: WisnView | null, 
/**
 * The unit and the units above it, with this workload and without it.
 */
chain: Array<ChainRow>, presets: Array<HoursPreset>, 
/**
 * Positions of the same title and level elsewhere.
 */
similar: number, };
export type WriteForms = { 
/**
 * Handle of a folder.
 */
to: string, };
export type WrittenFiles = { files: Array<string>, };

/** Every act with what it asks and what it answers. */
export interface Acts {
  session: { request: Nothing; reply: SessionView };
  home: { request: AsOf; reply: HomeView };
  search: { request: Search; reply: Array<Hit> };
  edit_region: { request: EditRegion; reply: RegionView };
  list_accounts: { request: Nothing; reply: Array<AccountView> };
  add_account: { request: AddAccount; reply: AccountView };
  set_roles: { request: SetRoles; reply: Array<AccountView> };
  remove_account: { request: RemoveAccount; reply: AccountRemoved };
  change_passphrase: { request: ChangePassphrase; reply: AccountView };
  reset_passphrase: { request: ResetPassphrase; reply: AccountView };
  renew_recovery: { request: Nothing; reply: RecoveryRenewed };
  rekey_store: { request: Nothing; reply: AccountRemoved };
  list_events: { request: ListEvents; reply: Array<EventLine> };
  list_signatories: { request: ListSignatories; reply: Array<SignatoryView> };
  set_signatory: { request: SetSignatory; reply: Array<SignatoryView> };
  end_signatory: { request: EndSignatory; reply: Array<SignatoryView> };
  preview_import: { request: ImportFiles; reply: ImportView };
  take_import: { request: ImportFiles; reply: ImportView };
  save_corrections: { request: SaveCorrections; reply: WrittenFiles };
  list_unmatched: { request: Nothing; reply: Array<UnmatchedView> };
  settle_match: { request: SettleMatch; reply: Settled };
  list_staff: { request: ListStaff; reply: StaffPage };
  show_staff: { request: ShowStaff; reply: StaffView };
  show_nik: { request: ShowNik; reply: NikView };
  person_data: { request: ShowStaff; reply: PersonData };
  print_person_data: { request: PrintPersonData; reply: WrittenFiles };
  list_retention: { request: Nothing; reply: RetentionView };
  erase_person: { request: ErasePerson; reply: Erased };
  erase_journal: { request: EraseJournal; reply: Erased };
  staffing: { request: AsOf; reply: StaffingView };
  show_position: { request: ShowPosition; reply: PositionView };
  heat: { request: WhichHeat; reply: Array<HeatRow> };
  chart: { request: AskChart; reply: ChartView };
  vacancies: { request: ListVacancies; reply: Array<VacancyView> };
  list_spare: { request: ListSpare; reply: Array<SpareView> };
  appoint_acting: { request: AppointActing; reply: PositionView };
  end_acting: { request: EndActing; reply: PositionView };
  projection: { request: AskProjection; reply: ProjectionView };
  list_leaving: { request: ListLeaving; reply: Array<LeavingLine> };
  set_entries: { request: SetEntries; reply: EntriesView };
  list_indices: { request: AsOf; reply: ServiceIndices };
  set_index: { request: SetServiceIndex; reply: ServiceIndices };
  list_workload: { request: ListWorkload; reply: WorkloadListView };
  show_workload: { request: ShowPosition; reply: WorkloadView };
  preview_workload: { request: EditWorkload; reply: WorkloadView };
  set_workload: { request: EditWorkload; reply: WorkloadView };
  clear_workload: { request: WhichPosition; reply: WorkloadView };
  reckon_hours: { request: ReckonHours; reply: HoursReckoned };
  list_similar: { request: WhichPosition; reply: Array<SimilarPosition> };
  copy_workload: { request: CopyWorkload; reply: WorkloadCopied };
  export_workload: { request: ExportWorkload; reply: WrittenFiles };
  list_schools: { request: AsOf; reply: SchoolsView };
  set_school: { request: EditSchool; reply: SchoolsView };
  list_health: { request: AsOf; reply: HealthView };
  set_puskesmas: { request: EditPuskesmas; reply: HealthView };
  list_sites: { request: AsOf; reply: Array<SiteView> };
  set_site: { request: SetSite; reply: Array<SiteView> };
  list_scenarios: { request: Nothing; reply: Array<ScenarioLine> };
  new_scenario: { request: NewScenario; reply: ScenarioView };
  show_scenario: { request: WhichScenario; reply: ScenarioView };
  edit_scenario: { request: EditScenario; reply: ScenarioView };
  delete_scenario: { request: WhichScenario; reply: ScenarioDeleted };
  use_scenario: { request: UseScenario; reply: PlanEdited };
  print_report: { request: PrintReport; reply: ReportPrinted };
  list_reports: { request: Nothing; reply: Array<ReportLine> };
  reprint_report: { request: ReprintReport; reply: WrittenFiles };
  list_parameters: { request: ListParameters; reply: Array<DatedParameter> };
  set_parameter: { request: SetParameter; reply: Array<DatedParameter> };
  list_plans: { request: Nothing; reply: Array<PlanLine> };
  new_plan: { request: NewPlan; reply: PlanCreated };
  show_plan: { request: WhichPlan; reply: PlanView };
  add_move: { request: AddMove; reply: PlanEdited };
  paste_moves: { request: PasteMoves; reply: PlanEdited };
  set_target: { request: SetTarget; reply: PlanEdited };
  set_return: { request: SetReturn; reply: PlanEdited };
  remove_moves: { request: RemoveMoves; reply: PlanEdited };
  swap_staff: { request: SwapStaff; reply: PlanEdited };
  list_candidates: { request: ListCandidates; reply: CandidatesView };
  list_targets: { request: ListTargets; reply: Array<TargetView> };
  override_finding: { request: Override; reply: PlanEdited };
  record_consent: { request: RecordConsent; reply: PlanEdited };
  approve_plan: { request: WhichPlan; reply: PlanEdited };
  export_plan: { request: ExportPlan; reply: WrittenFiles };
  edit_move: { request: EditMove; reply: PlanEdited };
  set_outside: { request: SetOutside; reply: PlanEdited };
  record_document: { request: RecordDocument; reply: PlanEdited };
  remove_document: { request: RemoveDocument; reply: PlanEdited };
  declare_interest: { request: DeclareInterest; reply: PlanEdited };
  recheck_plan: { request: WhichPlan; reply: PlanEdited };
  withdraw_approval: { request: WithdrawApproval; reply: PlanEdited };
  open_finding: { request: WhichFinding; reply: FindingOpened };
  explain_move: { request: WhichMove; reply: MoveExplained };
  print_assessment: { request: PrintAssessment; reply: ReportPrinted };
  red_flags: { request: AskRedFlags; reply: RedFlags };
  sensitivity: { request: AskSensitivity; reply: SensitivityView };
  propose_plan: { request: ProposePlan; reply: Proposed };
  steer_plan: { request: SteerPlan; reply: Proposed };
  show_proposal: { request: WhichPlan; reply: ProposalView | null };
  clear_proposal: { request: WhichPlan; reply: PlanEdited };
  explain_proposed: { request: ExplainProposed; reply: WhyMove };
  explain_open: { request: ExplainOpen; reply: WhyOpen };
  what_if: { request: WhatIf; reply: WhatIfView };
  gain_curve: { request: WhichPlan; reply: GainCurve };
  compare_plans: { request: ComparePlans; reply: PlansCompared };
  compare_settings: { request: CompareSettings; reply: PlansCompared };
  verify_proposal: { request: WhichPlan; reply: ProposalVerified };
  list_rules: { request: Nothing; reply: RulesView };
  set_weights: { request: SetWeights; reply: RulesView };
  weigh: { request: Weigh; reply: Weighed };
  try_office_rule: { request: TryOfficeRule; reply: OfficeRuleTried };
  save_office_rule: { request: SaveOfficeRule; reply: RulesView };
  end_office_rule: { request: EndOfficeRule; reply: RulesView };
  list_heads: { request: Nothing; reply: Array<HeadTermView> };
  set_head: { request: SetHeadTerm; reply: Array<HeadTermView> };
  remove_head: { request: WhichRecord; reply: Array<HeadTermView> };
  person_file: { request: ShowStaff; reply: PersonFile };
  set_circumstance: { request: SetCircumstance; reply: PersonFile };
  set_relative: { request: SetRelative; reply: PersonFile };
  set_career: { request: SetCareer; reply: PersonFile };
  set_competence: { request: SetCompetence; reply: PersonFile };
  set_talent: { request: SetTalent; reply: PersonFile };
  set_training: { request: SetTraining; reply: PersonFile };
  set_request: { request: SetRequest; reply: PersonFile };
  remove_record: { request: RemoveRecord; reply: PersonFile };
  requirements: { request: WhichPosition; reply: PositionRequirements };
  set_requirements: { request: SetRequirements; reply: PositionRequirements };
  nine_box: { request: AskNineBox; reply: NineBoxView };
  link_account: { request: LinkAccount; reply: Array<AccountView> };
  issue_decrees: { request: IssueDecrees; reply: DecreesIssued };
  list_decrees: { request: Nothing; reply: Array<DecreeView> };
  verify_decree: { request: VerifyDecree; reply: DecreeCheck };
  preview_decree: { request: PreviewDecree; reply: LetterPicture };
  correct_decree: { request: CorrectDecree; reply: DecreesIssued };
  revoke_decree: { request: RevokeDecree; reply: DecreesIssued };
  reprint_papers: { request: ReprintPapers; reply: WrittenFiles };
  show_paper: { request: ShowPaper; reply: PaperShown };
  attach_signed: { request: AttachSigned; reply: DecreeCheck };
  list_numbers: { request: ListNumbers; reply: NumberRegister };
  reserve_numbers: { request: ReserveNumbers; reply: NumberRegister };
  void_number: { request: VoidNumber; reply: NumberRegister };
  list_letter_kinds: { request: Nothing; reply: Array<LetterKindView> };
  preview_letter: { request: PreviewLetter; reply: LetterPicture };
  print_letters: { request: PrintLetters; reply: LettersPrinted };
  list_letters: { request: ListLetters; reply: Array<LetterView> };
  completeness: { request: WhichPlan; reply: CompletenessView };
  evidence_pack: { request: EvidencePack; reply: WrittenFiles };
  show_template: { request: WhichTemplate; reply: TemplateView };
  check_template: { request: CheckTemplate; reply: TemplateChecked };
  set_template: { request: SetTemplate; reply: TemplateView };
  export_template: { request: ExportTemplate; reply: WrittenFiles };
  read_template: { request: ReadTemplate; reply: TemplateRead };
  list_fonts: { request: Nothing; reply: Array<FontView> };
  add_font: { request: AddFont; reply: Array<FontView> };
  remove_font: { request: RemoveFont; reply: Array<FontView> };
  show_letterheads: { request: Nothing; reply: LetterheadsView };
  preview_letterhead: { request: SetLetterhead; reply: LetterheadView };
  set_letterhead: { request: SetLetterhead; reply: LetterheadsView };
  list_requests: { request: ListRequests; reply: RequestsView };
  open_request: { request: WhichRecord; reply: RequestOpened };
  check_request: { request: SetRequest; reply: RequestChecked };
  decide_requests: { request: DecideRequests; reply: RequestsView };
  waiting_lists: { request: ListRequests; reply: Array<WaitingList> };
  granted_shares: { request: AskShares; reply: Array<GrantedShare> };
  write_forms: { request: WriteForms; reply: WrittenFiles };
  print_receipts: { request: PrintReceipts; reply: ReportPrinted };
  open_case: { request: OpenCase; reply: CaseView };
  edit_case: { request: EditCase; reply: CaseView };
  list_cases: { request: ListCases; reply: CasesView };
  show_case: { request: WhichCase; reply: CaseView };
  decide_cases: { request: DecideCases; reply: CasesDecided };
  list_reasons: { request: Nothing; reply: ReasonsView };
  assign_cases: { request: AssignCases; reply: CasesView };
  plan_cases: { request: PlanCases; reply: PlanEdited };
  submit_moves: { request: SubmitMoves; reply: CasesView };
  set_case_document: { request: SetCaseDocument; reply: CaseDocuments };
  judge_documents: { request: JudgeDocuments; reply: CaseDocuments };
  remove_case_document: { request: RemoveCaseDocument; reply: CaseDocuments };
  save_case_document: { request: SaveCaseDocument; reply: WrittenFiles };
  show_snapshot: { request: WhichSnapshot; reply: SnapshotView };
  list_meetings: { request: ListMeetings; reply: Array<MeetingShort> };
  show_meeting: { request: WhichMeeting; reply: MeetingView };
  set_meeting: { request: SetMeeting; reply: MeetingView };
  cancel_meeting: { request: WhichMeeting; reply: MeetingView };
  hold_meeting: { request: HoldMeeting; reply: MeetingView };
  print_meeting: { request: PrintMeeting; reply: ReportPrinted };
  list_concerns: { request: ListConcerns; reply: ConcernsView };
  set_concern: { request: SetConcern; reply: ConcernsView };
  remove_concern: { request: RemoveConcern; reply: ConcernsView };
  list_objections: { request: ListObjections; reply: Array<ObjectionView> };
  file_objection: { request: FileObjection; reply: CaseView };
  decide_objection: { request: DecideObjection; reply: CaseView };
  list_training: { request: ListTraining; reply: TrainingPlanView };
  set_course: { request: SetCourse; reply: TrainingPlanView };
  end_course: { request: EndCourse; reply: TrainingPlanView };
  list_tasks: { request: ListTasks; reply: Array<TaskView> };
  set_task: { request: SetTask; reply: Array<TaskView> };
  remove_task: { request: RemoveTask; reply: Array<TaskView> };
  start_programme: { request: StartProgramme; reply: Array<TaskView> };
  list_evaluations: { request: ListEvaluations; reply: Array<EvaluationLine> };
  show_evaluation: { request: WhichEvaluation; reply: EvaluationView };
  print_evaluation_forms: { request: PrintEvaluationForms; reply: ReportPrinted };
  find_form: { request: WhichForm; reply: FormFound };
  take_form: { request: TakeForm; reply: EvaluationView };
  close_evaluation: { request: CloseEvaluation; reply: EvaluationView };
  lessons: { request: AskLessons; reply: LessonsView };
  plan_outcome: { request: WhichPlan; reply: PlanOutcome };
  calendar: { request: AskCalendar; reply: CalendarView };
  list_holidays: { request: ListHolidays; reply: HolidaysView };
  set_holidays: { request: SetHolidays; reply: HolidaysView };
  list_journal: { request: ListJournal; reply: Array<JournalEntry> };
  undo: { request: Nothing; reply: Undone };
  redo: { request: Nothing; reply: Undone };
  verify_store: { request: Nothing; reply: VerifyView };
  list_backups: { request: Nothing; reply: BackupsView };
  backup: { request: Backup; reply: BackupView };
  backup_now: { request: Nothing; reply: BackupsView };
  preview_backup: { request: WhichBackup; reply: BackupPreview };
  set_second_place: { request: SetSecondPlace; reply: BackupsView };
  store_health: { request: Nothing; reply: StoreHealth };
  check_fully: { request: Nothing; reply: StoreHealth };
  first_start: { request: FirstStart; reply: StoreCreated };
  open_demo: { request: OpenDemo; reply: SessionView };
  unlock: { request: Unlock; reply: SessionView };
  sign_out: { request: Nothing; reply: SessionView };
  restore_backup: { request: RestoreBackup; reply: SessionView };
  undo_restore: { request: UndoRestore; reply: SessionView };
  salvage_store: { request: SalvageStore; reply: Salvaged };
}
