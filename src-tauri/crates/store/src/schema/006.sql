-- Version 6: the life of a transfer, from the first wish to the last evaluation. Only additions; older rows read as if
-- written with the defaults.

-- Days on which offices are closed, beside the weekend. `kind`: nasional, cuti_bersama, daerah. What is shipped is not
-- here; a row here stands before the shipped one of its day, and one of kind `kerja` makes the day a working day again.
CREATE TABLE holiday (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  day TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  basis TEXT NOT NULL DEFAULT ''
) STRICT;

-- Number of the letter, the account that holds it, and how it ended.
ALTER TABLE request ADD COLUMN number TEXT NOT NULL DEFAULT '';
ALTER TABLE request ADD COLUMN officer TEXT NOT NULL DEFAULT '';
ALTER TABLE request ADD COLUMN decided TEXT;
ALTER TABLE request ADD COLUMN note TEXT NOT NULL DEFAULT '';

-- One proposal about one person. State, day of the state, last step and deadline are those of the last row in
-- `case_step`, kept here so that a list of thousands reads one table.
CREATE TABLE transfer_case (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  staff INTEGER NOT NULL REFERENCES staff (id),
  position INTEGER REFERENCES position (id),
  outside TEXT NOT NULL DEFAULT '',
  -- The unit that proposes; none where the personnel office itself does.
  agency INTEGER REFERENCES unit (id),
  request INTEGER REFERENCES request (id),
  own_request INTEGER NOT NULL DEFAULT 0,
  reason TEXT NOT NULL DEFAULT '',
  -- Number and day of the proposing letter.
  letter TEXT NOT NULL DEFAULT '',
  day TEXT NOT NULL,
  state TEXT NOT NULL DEFAULT 'DRAF',
  since TEXT NOT NULL,
  -- The state to go on from when a postponed case is resumed.
  resume TEXT NOT NULL DEFAULT '',
  step INTEGER NOT NULL DEFAULT 0,
  due TEXT,
  -- The account that looks after it.
  officer TEXT NOT NULL DEFAULT '',
  -- What the next step still lacks, in words, as it stood when the case was last touched.
  blocked TEXT NOT NULL DEFAULT '',
  entry INTEGER
) STRICT;
CREATE INDEX transfer_case_by_state ON transfer_case (state, due);
CREATE INDEX transfer_case_by_staff ON transfer_case (staff);
CREATE INDEX transfer_case_by_request ON transfer_case (request);

-- What was known when a step was taken, by its hash.
CREATE TABLE snapshot (
  sha256 TEXT NOT NULL PRIMARY KEY,
  facts TEXT NOT NULL
) STRICT;

-- Every step of every case. A step is never changed; only the opening of a case that went no further can be undone.
CREATE TABLE case_step (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  transfer_case INTEGER NOT NULL REFERENCES transfer_case (id),
  kind TEXT NOT NULL,
  from_state TEXT NOT NULL DEFAULT '',
  to_state TEXT NOT NULL,
  day TEXT NOT NULL,
  account TEXT NOT NULL,
  role TEXT NOT NULL DEFAULT '',
  -- The person whom the account belongs to.
  nip TEXT NOT NULL DEFAULT '',
  decision TEXT NOT NULL DEFAULT '',
  reason TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT '',
  letter TEXT NOT NULL DEFAULT '',
  letter_day TEXT,
  -- Last day of what this step waits for.
  due TEXT,
  -- Day until which a case is postponed.
  until TEXT,
  document INTEGER,
  -- JSON: assessors, members, whatever only this kind of step has.
  details TEXT NOT NULL DEFAULT '{}',
  snapshot TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX case_step_by_case ON case_step (transfer_case);
CREATE TRIGGER case_step_is_never_edited BEFORE UPDATE ON case_step
BEGIN SELECT RAISE (ABORT, 'case_step_is_append_only'); END;
CREATE TRIGGER case_step_is_never_deleted BEFORE DELETE ON case_step WHEN OLD.kind <> 'open'
BEGIN SELECT RAISE (ABORT, 'case_step_is_append_only'); END;

-- The case that a move of a plan carries out.
ALTER TABLE plan_move ADD COLUMN transfer_case INTEGER REFERENCES transfer_case (id);
CREATE INDEX decree_by_move ON decree (move);
CREATE INDEX plan_move_by_case ON plan_move (transfer_case);

-- A document belongs to a plan, to one of its moves, to a case, or to a request; it has a verdict once somebody has
-- looked at it.
CREATE TABLE document_6 (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  plan INTEGER REFERENCES plan (id),
  move INTEGER REFERENCES plan_move (id),
  kind TEXT NOT NULL,
  number TEXT NOT NULL,
  date TEXT NOT NULL,
  issuer TEXT NOT NULL DEFAULT '',
  valid_until TEXT,
  file TEXT NOT NULL DEFAULT '',
  sha256 TEXT NOT NULL DEFAULT '',
  account TEXT NOT NULL,
  entry INTEGER,
  transfer_case INTEGER REFERENCES transfer_case (id),
  request INTEGER REFERENCES request (id),
  -- diterima, ditolak; empty while nobody has looked.
  verdict TEXT NOT NULL DEFAULT '',
  verdict_account TEXT NOT NULL DEFAULT '',
  verdict_day TEXT,
  verdict_note TEXT NOT NULL DEFAULT '',
  CHECK (plan IS NOT NULL OR transfer_case IS NOT NULL OR request IS NOT NULL)
) STRICT;
INSERT INTO document_6 (id, plan, move, kind, number, date, issuer, valid_until, file, sha256, account, entry)
  SELECT id, plan, move, kind, number, date, issuer, valid_until, file, sha256, account, entry FROM document;
DROP TABLE document;
ALTER TABLE document_6 RENAME TO document;
CREATE INDEX document_by_plan ON document (plan);
CREATE INDEX document_by_case ON document (transfer_case);
CREATE INDEX document_by_request ON document (request);

-- A meeting of the assessment team, an inauguration, or a meeting that explains a plan. `kind`: tpk, pelantikan,
-- sosialisasi. `state`: planned, held, cancelled.
CREATE TABLE meeting (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL,
  plan INTEGER REFERENCES plan (id),
  day TEXT NOT NULL,
  time TEXT NOT NULL DEFAULT '',
  place TEXT NOT NULL DEFAULT '',
  topic TEXT NOT NULL DEFAULT '',
  number TEXT NOT NULL DEFAULT '',
  state TEXT NOT NULL DEFAULT 'planned',
  -- Day on which the people were invited.
  invited TEXT,
  note TEXT NOT NULL DEFAULT '',
  account TEXT NOT NULL,
  entry INTEGER
) STRICT;

-- Who sits in a meeting. `role`: ketua, sekretaris, anggota, peserta. `present`: 1 came, 0 did not, none not noted.
CREATE TABLE meeting_person (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  meeting INTEGER NOT NULL REFERENCES meeting (id),
  staff INTEGER NOT NULL REFERENCES staff (id),
  role TEXT NOT NULL,
  present INTEGER,
  UNIQUE (meeting, staff)
) STRICT;

-- The names on the agenda, and what was decided about each.
CREATE TABLE meeting_case (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  meeting INTEGER NOT NULL REFERENCES meeting (id),
  transfer_case INTEGER NOT NULL REFERENCES transfer_case (id),
  place INTEGER NOT NULL,
  decision TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT '',
  UNIQUE (meeting, transfer_case)
) STRICT;
CREATE INDEX meeting_case_by_case ON meeting_case (transfer_case);

-- What people fear of a move, what they were told, and what the plan changed because of it.
CREATE TABLE concern (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  plan INTEGER NOT NULL REFERENCES plan (id),
  staff INTEGER NOT NULL REFERENCES staff (id),
  meeting INTEGER REFERENCES meeting (id),
  kind TEXT NOT NULL,
  words TEXT NOT NULL,
  day TEXT NOT NULL,
  answer TEXT NOT NULL DEFAULT '',
  answered TEXT,
  change TEXT NOT NULL DEFAULT '',
  account TEXT NOT NULL,
  entry INTEGER
) STRICT;
CREATE INDEX concern_by_plan ON concern (plan);

-- An objection of a person against the decree.
CREATE TABLE objection (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  transfer_case INTEGER NOT NULL REFERENCES transfer_case (id),
  -- Day on which it came in, and the day by which it had to.
  day TEXT NOT NULL,
  limit_day TEXT NOT NULL,
  letter TEXT NOT NULL DEFAULT '',
  grounds TEXT NOT NULL,
  -- Day by which it must be decided.
  due TEXT NOT NULL,
  -- dikabulkan, dikabulkan_sebagian, ditolak, tidak_diterima; empty while open.
  decision TEXT NOT NULL DEFAULT '',
  decided TEXT,
  reason TEXT NOT NULL DEFAULT '',
  decision_letter TEXT NOT NULL DEFAULT '',
  account TEXT NOT NULL,
  entry INTEGER
) STRICT;
CREATE INDEX objection_by_case ON objection (transfer_case);

-- Training for a move. `state`: planned, done, released, cancelled. `gate`: to be done before the TMT.
CREATE TABLE course (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  transfer_case INTEGER NOT NULL REFERENCES transfer_case (id),
  competence TEXT NOT NULL DEFAULT '',
  required INTEGER NOT NULL DEFAULT 0,
  held INTEGER NOT NULL DEFAULT 0,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  provider TEXT NOT NULL DEFAULT '',
  -- Lesson hours (JP) and rupiah.
  hours INTEGER NOT NULL DEFAULT 0,
  cost INTEGER NOT NULL DEFAULT 0,
  starts TEXT NOT NULL,
  ends TEXT NOT NULL,
  gate INTEGER NOT NULL DEFAULT 0,
  state TEXT NOT NULL DEFAULT 'planned',
  certificate TEXT NOT NULL DEFAULT '',
  finished TEXT,
  release TEXT NOT NULL DEFAULT '',
  account TEXT NOT NULL,
  entry INTEGER
) STRICT;
CREATE INDEX course_by_case ON course (transfer_case);

-- Something to be done for a moved person: orientation, mentoring, a follow-up of an evaluation.
CREATE TABLE case_task (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  transfer_case INTEGER NOT NULL REFERENCES transfer_case (id),
  kind TEXT NOT NULL,
  title TEXT NOT NULL,
  -- Who does it, in words.
  holder TEXT NOT NULL DEFAULT '',
  due TEXT NOT NULL,
  done TEXT,
  note TEXT NOT NULL DEFAULT '',
  evaluation INTEGER,
  account TEXT NOT NULL,
  entry INTEGER
) STRICT;
CREATE INDEX case_task_by_case ON case_task (transfer_case);

-- An evaluation so many months after the TMT. The result is frozen when it is closed.
CREATE TABLE evaluation (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  transfer_case INTEGER NOT NULL REFERENCES transfer_case (id),
  months INTEGER NOT NULL,
  due TEXT NOT NULL,
  closed TEXT,
  follow_up TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT '',
  result TEXT NOT NULL DEFAULT '',
  sha256 TEXT NOT NULL DEFAULT '',
  account TEXT NOT NULL DEFAULT '',
  entry INTEGER,
  UNIQUE (transfer_case, months)
) STRICT;

-- A form of one rater. No rater is kept: peers stay unnamed. A code is printed once and taken once.
CREATE TABLE evaluation_form (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  evaluation INTEGER NOT NULL REFERENCES evaluation (id),
  code TEXT NOT NULL UNIQUE,
  role TEXT NOT NULL,
  -- Day on which the form was printed.
  printed TEXT NOT NULL DEFAULT '',
  -- JSON: the seven items, 1 to 5, null where left open; empty while the form is out.
  items TEXT NOT NULL DEFAULT '',
  comment TEXT NOT NULL DEFAULT '',
  day TEXT,
  account TEXT NOT NULL DEFAULT '',
  source INTEGER REFERENCES import (id),
  source_row INTEGER,
  entry INTEGER
) STRICT;
CREATE INDEX evaluation_form_by_evaluation ON evaluation_form (evaluation);
