CREATE INDEX acting_by_position ON acting (position);

CREATE INDEX career_by_staff ON career (staff);

CREATE INDEX case_step_by_case ON case_step (transfer_case);

CREATE INDEX case_task_by_case ON case_task (transfer_case);

CREATE INDEX circumstance_by_staff ON circumstance (staff);

CREATE INDEX concern_by_plan ON concern (plan);

CREATE INDEX course_by_case ON course (transfer_case);

CREATE INDEX decision_by_plan ON decision (plan);

CREATE INDEX decree_by_move ON decree (move);

CREATE INDEX decree_by_plan ON decree (plan);

CREATE INDEX discipline_by_staff ON discipline (staff);

CREATE INDEX document_by_case ON document (transfer_case);

CREATE INDEX document_by_plan ON document (plan);

CREATE INDEX document_by_request ON document (request);

CREATE INDEX evaluation_form_by_evaluation ON evaluation_form (evaluation);

CREATE INDEX event_by_staff ON event (staff) WHERE staff IS NOT NULL;

CREATE INDEX incumbency_by_position ON incumbency (position);

CREATE INDEX incumbency_by_staff ON incumbency (staff);

CREATE INDEX letter_by_plan ON letter (plan);

CREATE INDEX meeting_case_by_case ON meeting_case (transfer_case);

CREATE INDEX need_by_position ON need (position);

CREATE INDEX objection_by_case ON objection (transfer_case);

CREATE INDEX plan_move_by_case ON plan_move (transfer_case);

CREATE INDEX plan_move_by_staff ON plan_move (staff);

CREATE INDEX planned_entry_by_position ON planned_entry (position);

CREATE INDEX position_by_unit ON position (unit, title_key);

CREATE INDEX puskesmas_by_unit ON puskesmas (unit);

CREATE INDEX relative_by_other ON relative (other);

CREATE INDEX request_by_staff ON request (staff);

CREATE INDEX school_by_unit ON school (unit);

CREATE INDEX task_by_position ON task (position);

CREATE INDEX training_by_staff ON training (staff);

CREATE INDEX transfer_case_by_request ON transfer_case (request);

CREATE INDEX transfer_case_by_staff ON transfer_case (staff);

CREATE INDEX transfer_case_by_state ON transfer_case (state, due);

CREATE INDEX unit_by_name ON unit (name_key);

CREATE INDEX unit_place_by_parent ON unit_place (parent);

CREATE INDEX unit_place_by_unit ON unit_place (unit);

CREATE INDEX workload_by_position ON workload (position);

CREATE TABLE account (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL UNIQUE,
  roles TEXT NOT NULL DEFAULT ''
, staff INTEGER REFERENCES staff (id), state TEXT NOT NULL DEFAULT 'active') STRICT;

CREATE TABLE acting (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  position INTEGER NOT NULL REFERENCES position (id),
  staff INTEGER NOT NULL REFERENCES staff (id),
  kind TEXT NOT NULL,
  letter TEXT NOT NULL DEFAULT '',
  from_day TEXT NOT NULL,
  to_day TEXT
) STRICT;

CREATE TABLE approval (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  plan INTEGER NOT NULL UNIQUE REFERENCES plan (id),
  account TEXT NOT NULL,
  at TEXT NOT NULL,
  -- The findings as they stood, JSON, and their hash.
  findings TEXT NOT NULL DEFAULT '[]',
  sha256 TEXT NOT NULL DEFAULT ''
, signed TEXT NOT NULL DEFAULT '', signature TEXT NOT NULL DEFAULT '', sign_key INTEGER REFERENCES sign_key (id)) STRICT;

CREATE TABLE career (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  staff INTEGER NOT NULL REFERENCES staff (id),
  title TEXT NOT NULL,
  family TEXT NOT NULL,
  level TEXT NOT NULL DEFAULT '',
  unit TEXT NOT NULL DEFAULT '',
  from_day TEXT NOT NULL,
  to_day TEXT,
  source INTEGER REFERENCES import (id),
  source_row INTEGER,
  entry INTEGER
) STRICT;

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

CREATE TABLE circumstance (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  staff INTEGER NOT NULL REFERENCES staff (id),
  kind TEXT NOT NULL,
  from_day TEXT NOT NULL,
  -- Last day.
  until_day TEXT,
  note TEXT NOT NULL DEFAULT '',
  source INTEGER REFERENCES import (id),
  source_row INTEGER,
  entry INTEGER
) STRICT;

CREATE TABLE competence (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  staff INTEGER NOT NULL REFERENCES staff (id),
  name TEXT NOT NULL,
  name_key TEXT NOT NULL,
  technical INTEGER NOT NULL DEFAULT 0,
  level INTEGER NOT NULL,
  day TEXT,
  source INTEGER REFERENCES import (id),
  source_row INTEGER,
  entry INTEGER,
  UNIQUE (staff, name_key)
) STRICT;

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

CREATE TABLE consent (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  move INTEGER NOT NULL REFERENCES plan_move (id),
  side TEXT NOT NULL,
  decision TEXT NOT NULL,
  letter TEXT NOT NULL,
  date TEXT NOT NULL,
  note TEXT NOT NULL DEFAULT '',
  account TEXT NOT NULL,
  UNIQUE (move, side)
) STRICT;

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

CREATE TABLE decision (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  plan INTEGER NOT NULL REFERENCES plan (id),
  kind TEXT NOT NULL,
  staff INTEGER NOT NULL REFERENCES staff (id),
  position INTEGER REFERENCES position (id),
  account TEXT NOT NULL
) STRICT;

CREATE TABLE declaration (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  move INTEGER NOT NULL REFERENCES plan_move (id),
  account TEXT NOT NULL,
  note TEXT NOT NULL,
  UNIQUE (move, account)
) STRICT;

CREATE TABLE decree (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  plan INTEGER NOT NULL REFERENCES plan (id),
  move INTEGER REFERENCES plan_move (id),
  -- The collective decree that an excerpt (petikan) belongs to.
  parent INTEGER REFERENCES decree (id),
  kind TEXT NOT NULL,
  number INTEGER NOT NULL REFERENCES letter_number (id),
  date TEXT NOT NULL,
  file TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  pages INTEGER NOT NULL DEFAULT 0,
  code TEXT NOT NULL UNIQUE,
  template_sha256 TEXT NOT NULL DEFAULT '',
  -- The data and findings used, JSON: what was known when it was issued.
  data TEXT NOT NULL DEFAULT '{}',
  findings TEXT NOT NULL DEFAULT '[]'
, about INTEGER REFERENCES decree (id), signatory INTEGER REFERENCES signatory (id), template_file TEXT NOT NULL DEFAULT '', dressing TEXT NOT NULL DEFAULT '{}') STRICT;

CREATE TABLE discipline (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  staff INTEGER NOT NULL REFERENCES staff (id),
  level TEXT NOT NULL,
  kind TEXT NOT NULL DEFAULT '',
  from_day TEXT NOT NULL,
  until_day TEXT,
  in_process INTEGER NOT NULL DEFAULT 0
, source INTEGER REFERENCES import (id), source_row INTEGER, entry INTEGER) STRICT;

CREATE TABLE "document" (
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

CREATE TABLE erasure (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  day TEXT NOT NULL,
  account TEXT NOT NULL,
  -- person | journal
  scope TEXT NOT NULL,
  -- Keyed hash of the NIP; empty for the journal.
  subject TEXT NOT NULL DEFAULT '',
  basis TEXT NOT NULL,
  -- JSON: rows erased by table.
  counts TEXT NOT NULL DEFAULT '{}',
  -- JSON: numbers of the journal entries whose contents were erased; their hashes stay in the chain.
  entries TEXT NOT NULL DEFAULT '[]',
  entry INTEGER
) STRICT;

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

CREATE TABLE event (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL,
  account TEXT NOT NULL DEFAULT '',
  -- The person that it is about, where it is about one.
  staff INTEGER REFERENCES staff (id) ON DELETE SET NULL,
  note TEXT NOT NULL DEFAULT '',
  entry INTEGER
) STRICT;

CREATE TABLE font (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  family TEXT NOT NULL,
  style TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  UNIQUE (family, style)
) STRICT;

CREATE TABLE former_journal (
  seq INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  account TEXT NOT NULL,
  act TEXT NOT NULL,
  label TEXT NOT NULL,
  official INTEGER NOT NULL DEFAULT 0,
  of INTEGER,
  changeset_sha256 TEXT NOT NULL,
  previous TEXT NOT NULL,
  hash TEXT NOT NULL
) STRICT;

CREATE TABLE frozen_file (
  sha256 TEXT NOT NULL PRIMARY KEY,
  bytes BLOB NOT NULL
) STRICT;

CREATE TABLE head_term (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  from_day TEXT NOT NULL,
  until_day TEXT,
  candidates_fixed TEXT,
  note TEXT NOT NULL DEFAULT '',
  entry INTEGER
) STRICT;

CREATE TABLE holiday (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  day TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  basis TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE import (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  file TEXT NOT NULL,
  kind TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  rows INTEGER NOT NULL DEFAULT 0,
  accepted INTEGER NOT NULL DEFAULT 0
, entry INTEGER) STRICT;

CREATE TABLE incumbency (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  staff INTEGER NOT NULL REFERENCES staff (id),
  position INTEGER NOT NULL REFERENCES position (id),
  from_day TEXT NOT NULL,
  to_day TEXT,
  decree INTEGER REFERENCES decree (id)
, source INTEGER REFERENCES import (id), source_row INTEGER, entry INTEGER) STRICT;

CREATE TABLE journal (
  seq INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  account TEXT NOT NULL,
  act TEXT NOT NULL,
  label TEXT NOT NULL,
  official INTEGER NOT NULL DEFAULT 0,
  -- The entry that this one undoes ('undo') or redoes ('redo').
  of INTEGER,
  -- Deflated session changeset; its hash stands in the chain, so the bytes can be erased by retention rules.
  changeset BLOB,
  changeset_sha256 TEXT NOT NULL,
  previous TEXT NOT NULL,
  hash TEXT NOT NULL
) STRICT;

CREATE TABLE lesson_hours (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  curriculum TEXT NOT NULL,
  level TEXT NOT NULL,
  subject TEXT NOT NULL,
  grade INTEGER NOT NULL DEFAULT 0,
  hours REAL NOT NULL,
  UNIQUE (curriculum, level, subject, grade)
) STRICT;

CREATE TABLE letter (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL,
  plan INTEGER NOT NULL REFERENCES plan (id),
  move INTEGER,
  staff INTEGER REFERENCES staff (id),
  -- The agency of a letter about all its people.
  unit INTEGER REFERENCES unit (id),
  number INTEGER REFERENCES letter_number (id),
  date TEXT NOT NULL,
  file TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  pages INTEGER NOT NULL DEFAULT 0,
  code TEXT NOT NULL UNIQUE,
  signatory INTEGER REFERENCES signatory (id),
  template_sha256 TEXT NOT NULL DEFAULT '',
  template_file TEXT NOT NULL DEFAULT '',
  dressing TEXT NOT NULL DEFAULT '{}',
  data TEXT NOT NULL DEFAULT '{}',
  account TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE letter_number (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  class TEXT NOT NULL,
  year INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  number TEXT NOT NULL UNIQUE, state TEXT NOT NULL DEFAULT 'used', typed INTEGER NOT NULL DEFAULT 0, day TEXT, note TEXT NOT NULL DEFAULT '', account TEXT NOT NULL DEFAULT '',
  UNIQUE (class, year, seq)
) STRICT;

CREATE TABLE letterhead (
  form TEXT NOT NULL PRIMARY KEY,
  lines TEXT NOT NULL DEFAULT '[]',
  emblem TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE match (
  unit_key TEXT NOT NULL,
  title_key TEXT NOT NULL,
  position INTEGER NOT NULL REFERENCES position (id),
  PRIMARY KEY (unit_key, title_key)
) STRICT;

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

CREATE TABLE meeting_case (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  meeting INTEGER NOT NULL REFERENCES meeting (id),
  transfer_case INTEGER NOT NULL REFERENCES transfer_case (id),
  place INTEGER NOT NULL,
  decision TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT '',
  UNIQUE (meeting, transfer_case)
) STRICT;

CREATE TABLE meeting_person (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  meeting INTEGER NOT NULL REFERENCES meeting (id),
  staff INTEGER NOT NULL REFERENCES staff (id),
  role TEXT NOT NULL,
  present INTEGER,
  UNIQUE (meeting, staff)
) STRICT;

CREATE TABLE move_check (
  move INTEGER PRIMARY KEY REFERENCES plan_move (id),
  facts TEXT NOT NULL
) STRICT;

CREATE TABLE need (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  position INTEGER NOT NULL REFERENCES position (id),
  people INTEGER NOT NULL DEFAULT 0,
  basis TEXT NOT NULL DEFAULT 'peta',
  -- Unrounded people and effective hours of a computed need.
  exact REAL NOT NULL DEFAULT 0,
  effective_hours REAL NOT NULL DEFAULT 0,
  from_day TEXT NOT NULL,
  to_day TEXT
, source INTEGER REFERENCES import (id), source_row INTEGER, entry INTEGER) STRICT;

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

CREATE TABLE office_rule (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  rule TEXT NOT NULL,
  title TEXT NOT NULL,
  expression TEXT NOT NULL,
  message TEXT NOT NULL,
  basis TEXT NOT NULL,
  severity TEXT NOT NULL,
  from_day TEXT NOT NULL,
  -- Last day.
  until_day TEXT,
  note TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE override (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  move INTEGER NOT NULL REFERENCES plan_move (id),
  rule TEXT NOT NULL,
  reason TEXT NOT NULL,
  -- Name and hash of a supporting file kept in `frozen_file`.
  document TEXT NOT NULL DEFAULT '',
  document_sha256 TEXT NOT NULL DEFAULT '',
  account TEXT NOT NULL,
  UNIQUE (move, rule)
) STRICT;

CREATE TABLE parameter (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  key TEXT NOT NULL,
  value TEXT NOT NULL DEFAULT '',
  from_day TEXT NOT NULL,
  to_day TEXT,
  basis TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE pending_file (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  folder TEXT NOT NULL,
  name TEXT NOT NULL,
  sha256 TEXT NOT NULL
) STRICT;

CREATE TABLE performance (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  staff INTEGER NOT NULL REFERENCES staff (id),
  year INTEGER NOT NULL,
  rating TEXT NOT NULL, source INTEGER REFERENCES import (id), source_row INTEGER, entry INTEGER,
  UNIQUE (staff, year)
) STRICT;

CREATE TABLE plan (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  tmt TEXT NOT NULL,
  state TEXT NOT NULL DEFAULT 'draft',
  drafter TEXT NOT NULL
, scenario INTEGER REFERENCES scenario (id)) STRICT;

CREATE TABLE plan_move (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  plan INTEGER NOT NULL REFERENCES plan (id),
  staff INTEGER NOT NULL REFERENCES staff (id),
  from_position INTEGER REFERENCES position (id),
  to_position INTEGER REFERENCES position (id),
  own_request INTEGER NOT NULL DEFAULT 0,
  reason TEXT NOT NULL DEFAULT '', until TEXT, sponsor TEXT NOT NULL DEFAULT '', nature TEXT NOT NULL DEFAULT '', nature_reason TEXT NOT NULL DEFAULT '', outside TEXT NOT NULL DEFAULT '', proposed INTEGER NOT NULL DEFAULT 0, transfer_case INTEGER REFERENCES transfer_case (id),
  UNIQUE (plan, staff)
) STRICT;

CREATE TABLE planned_entry (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  position INTEGER NOT NULL REFERENCES position (id),
  day TEXT NOT NULL,
  people INTEGER NOT NULL,
  note TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE position (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  unit INTEGER NOT NULL REFERENCES unit (id),
  title TEXT NOT NULL,
  title_key TEXT NOT NULL,
  family TEXT NOT NULL DEFAULT 'pelaksana',
  level TEXT NOT NULL DEFAULT '',
  class INTEGER NOT NULL DEFAULT 0,
  min_education TEXT NOT NULL DEFAULT '',
  -- JSON list of words.
  fields TEXT NOT NULL DEFAULT '[]',
  rank_low TEXT NOT NULL DEFAULT '',
  rank_high TEXT NOT NULL DEFAULT '',
  from_day TEXT NOT NULL,
  to_day TEXT
, source INTEGER REFERENCES import (id), source_row INTEGER, entry INTEGER, experience TEXT NOT NULL DEFAULT '[]', training TEXT NOT NULL DEFAULT '[]') STRICT;

CREATE TABLE proposal (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  plan INTEGER NOT NULL UNIQUE REFERENCES plan (id),
  settings TEXT NOT NULL,
  result TEXT NOT NULL,
  audit TEXT NOT NULL,
  entry INTEGER
) STRICT;

CREATE TABLE puskesmas (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  unit INTEGER NOT NULL REFERENCES unit (id),
  inpatient INTEGER NOT NULL DEFAULT 0,
  urban INTEGER NOT NULL DEFAULT 0,
  from_day TEXT NOT NULL,
  to_day TEXT
) STRICT;

CREATE TABLE region (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  province TEXT NOT NULL DEFAULT '',
  capital TEXT NOT NULL DEFAULT '',
  head_title TEXT NOT NULL DEFAULT '',
  office_name TEXT NOT NULL DEFAULT '',
  office_code TEXT NOT NULL DEFAULT '',
  demo INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE relative (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  staff INTEGER NOT NULL REFERENCES staff (id),
  other INTEGER NOT NULL REFERENCES staff (id),
  relation TEXT NOT NULL,
  note TEXT NOT NULL DEFAULT '',
  source INTEGER REFERENCES import (id),
  source_row INTEGER,
  entry INTEGER,
  UNIQUE (staff, other),
  CHECK (staff < other)
) STRICT;

CREATE TABLE report (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL,
  as_of TEXT NOT NULL,
  request TEXT NOT NULL DEFAULT '{}',
  files TEXT NOT NULL DEFAULT '[]',
  account TEXT NOT NULL
) STRICT;

CREATE TABLE request (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  staff INTEGER NOT NULL REFERENCES staff (id),
  day TEXT NOT NULL,
  reason TEXT NOT NULL DEFAULT '',
  state TEXT NOT NULL DEFAULT 'open',
  source INTEGER REFERENCES import (id),
  source_row INTEGER,
  entry INTEGER
, number TEXT NOT NULL DEFAULT '', officer TEXT NOT NULL DEFAULT '', decided TEXT, note TEXT NOT NULL DEFAULT '') STRICT;

CREATE TABLE request_target (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  request INTEGER NOT NULL REFERENCES request (id),
  place INTEGER NOT NULL,
  unit INTEGER REFERENCES unit (id),
  position INTEGER REFERENCES position (id),
  UNIQUE (request, place),
  CHECK (place BETWEEN 1 AND 3),
  CHECK (unit IS NOT NULL OR position IS NOT NULL)
) STRICT;

CREATE TABLE scenario (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL UNIQUE,
  note TEXT NOT NULL DEFAULT '',
  changes TEXT NOT NULL DEFAULT '[]'
) STRICT;

CREATE TABLE school (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  unit INTEGER NOT NULL REFERENCES unit (id),
  npsn TEXT NOT NULL DEFAULT '',
  level TEXT NOT NULL,
  curriculum TEXT NOT NULL DEFAULT '',
  pupils INTEGER NOT NULL DEFAULT 0,
  inclusive INTEGER NOT NULL DEFAULT 0,
  -- JSON: class groups (rombel) by grade; teachers outside the civil service by subject; religions taught.
  groups TEXT NOT NULL DEFAULT '{}',
  non_asn TEXT NOT NULL DEFAULT '{}',
  religions TEXT NOT NULL DEFAULT '[]',
  from_day TEXT NOT NULL,
  to_day TEXT
, special_area INTEGER NOT NULL DEFAULT 0) STRICT;

CREATE TABLE service_index (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  unit INTEGER NOT NULL REFERENCES unit (id),
  period TEXT NOT NULL,
  value REAL NOT NULL,
  from_day TEXT NOT NULL,
  to_day TEXT NOT NULL,
  UNIQUE (unit, period)
) STRICT;

CREATE TABLE sign_key (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  -- Name of the account, or of the recovery key.
  account TEXT NOT NULL,
  -- Ed25519, hexadecimal.
  public TEXT NOT NULL UNIQUE,
  certified_by INTEGER REFERENCES sign_key (id),
  certificate TEXT NOT NULL,
  entry INTEGER
) STRICT;

CREATE TABLE signatory (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL DEFAULT '',
  title TEXT NOT NULL DEFAULT '',
  nip TEXT NOT NULL DEFAULT '',
  rank TEXT NOT NULL DEFAULT '',
  is_head INTEGER NOT NULL DEFAULT 0,
  from_day TEXT NOT NULL,
  to_day TEXT
, prefix TEXT NOT NULL DEFAULT '', delegation TEXT NOT NULL DEFAULT 'an', through TEXT NOT NULL DEFAULT '', certifies INTEGER NOT NULL DEFAULT 0, basis TEXT NOT NULL DEFAULT '') STRICT;

CREATE TABLE signed_file (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  decree INTEGER UNIQUE REFERENCES decree (id),
  letter INTEGER UNIQUE REFERENCES letter (id),
  file TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  day TEXT NOT NULL,
  account TEXT NOT NULL,
  holds_original INTEGER NOT NULL DEFAULT 0,
  CHECK ((decree IS NULL) <> (letter IS NULL))
) STRICT;

CREATE TABLE site (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  unit INTEGER NOT NULL UNIQUE REFERENCES unit (id),
  district TEXT NOT NULL DEFAULT '',
  latitude REAL,
  longitude REAL,
  hardship INTEGER NOT NULL DEFAULT 0,
  source INTEGER REFERENCES import (id),
  source_row INTEGER,
  entry INTEGER,
  CHECK (hardship BETWEEN 0 AND 3),
  CHECK ((latitude IS NULL) = (longitude IS NULL))
) STRICT;

CREATE TABLE snapshot (
  sha256 TEXT NOT NULL PRIMARY KEY,
  facts TEXT NOT NULL
) STRICT;

CREATE TABLE staff (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  nip TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  title_before TEXT NOT NULL DEFAULT '',
  title_after TEXT NOT NULL DEFAULT '',
  birth_place TEXT NOT NULL DEFAULT '',
  birth_date TEXT NOT NULL,
  sex TEXT NOT NULL,
  religion TEXT NOT NULL DEFAULT '',
  status TEXT NOT NULL,
  standing TEXT NOT NULL DEFAULT '',
  rank TEXT NOT NULL DEFAULT '',
  rank_since TEXT,
  cpns_since TEXT,
  pns_since TEXT,
  service_months INTEGER NOT NULL DEFAULT 0,
  education TEXT NOT NULL DEFAULT '',
  diploma TEXT NOT NULL DEFAULT '',
  graduated INTEGER,
  nik TEXT NOT NULL DEFAULT '',
  email TEXT NOT NULL DEFAULT '',
  phone TEXT NOT NULL DEFAULT '',
  address TEXT NOT NULL DEFAULT '',
  -- Where the last file placed the person, as written there. Compared on the next import, so that a file which has not
  -- yet heard of a decree does not undo it.
  placed_agency TEXT NOT NULL DEFAULT '',
  placed_unit TEXT NOT NULL DEFAULT '',
  placed_title TEXT NOT NULL DEFAULT '',
  placed_since TEXT,
  source INTEGER REFERENCES import (id)
, contract_end TEXT, training TEXT NOT NULL DEFAULT '', training_year INTEGER, training_hours INTEGER, source_row INTEGER, entry INTEGER) STRICT;

CREATE TABLE standard (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  position INTEGER NOT NULL REFERENCES position (id),
  name TEXT NOT NULL,
  name_key TEXT NOT NULL,
  technical INTEGER NOT NULL DEFAULT 0,
  level INTEGER NOT NULL,
  source INTEGER REFERENCES import (id),
  source_row INTEGER,
  entry INTEGER,
  UNIQUE (position, name_key)
) STRICT;

CREATE TABLE talent (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  staff INTEGER NOT NULL REFERENCES staff (id),
  year INTEGER NOT NULL,
  performance REAL NOT NULL,
  potential REAL NOT NULL,
  source INTEGER REFERENCES import (id),
  source_row INTEGER,
  entry INTEGER,
  UNIQUE (staff, year)
) STRICT;

CREATE TABLE task (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  position INTEGER NOT NULL REFERENCES position (id),
  ord INTEGER NOT NULL DEFAULT 0,
  name TEXT NOT NULL DEFAULT '',
  output TEXT NOT NULL DEFAULT '',
  volume REAL NOT NULL DEFAULT 0,
  hours REAL NOT NULL DEFAULT 0,
  effective_hours REAL NOT NULL DEFAULT 0,
  from_day TEXT NOT NULL,
  to_day TEXT
, period TEXT NOT NULL DEFAULT 'year', shifts REAL NOT NULL DEFAULT 1, support INTEGER NOT NULL DEFAULT 0) STRICT;

CREATE TABLE template (
  kind TEXT NOT NULL PRIMARY KEY,
  text TEXT NOT NULL
) STRICT;

CREATE TABLE template_version (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL,
  day TEXT NOT NULL,
  account TEXT NOT NULL,
  note TEXT NOT NULL DEFAULT '',
  version TEXT NOT NULL,
  text TEXT NOT NULL
) STRICT;

CREATE TABLE training (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  staff INTEGER NOT NULL REFERENCES staff (id),
  name TEXT NOT NULL,
  name_key TEXT NOT NULL,
  year INTEGER,
  hours INTEGER,
  certificate TEXT NOT NULL DEFAULT '',
  source INTEGER REFERENCES import (id),
  source_row INTEGER,
  entry INTEGER
) STRICT;

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

CREATE TABLE unit (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  name_key TEXT NOT NULL,
  kind TEXT NOT NULL DEFAULT 'lain',
  from_day TEXT NOT NULL,
  to_day TEXT
) STRICT;

CREATE TABLE unit_place (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  unit INTEGER NOT NULL REFERENCES unit (id),
  parent INTEGER REFERENCES unit (id),
  code TEXT NOT NULL DEFAULT '',
  from_day TEXT NOT NULL,
  to_day TEXT
) STRICT;

CREATE TABLE withdrawn (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  plan INTEGER NOT NULL REFERENCES plan (id),
  account TEXT NOT NULL,
  at TEXT NOT NULL,
  by_account TEXT NOT NULL,
  reason TEXT NOT NULL,
  findings TEXT NOT NULL DEFAULT '[]',
  sha256 TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE workload (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  position INTEGER NOT NULL REFERENCES position (id),
  method TEXT NOT NULL DEFAULT 'tasks',
  effective_hours REAL NOT NULL DEFAULT 0,
  -- Where the effective hours come from, in words.
  effective_basis TEXT NOT NULL DEFAULT '',
  rounding TEXT NOT NULL DEFAULT 'half_up',
  from_day TEXT NOT NULL,
  to_day TEXT
, entered TEXT) STRICT;

CREATE TRIGGER approval_by_another BEFORE INSERT ON approval
WHEN EXISTS (SELECT 1 FROM plan WHERE plan.id = NEW.plan AND plan.drafter = NEW.account)
BEGIN SELECT RAISE(ABORT, 'the drafter of a plan does not approve it'); END;

CREATE TRIGGER approval_four_eyes BEFORE INSERT ON approval
WHEN NEW.account = (SELECT drafter FROM plan WHERE id = NEW.plan)
BEGIN SELECT RAISE (ABORT, 'four_eyes'); END;

CREATE TRIGGER case_step_is_never_deleted BEFORE DELETE ON case_step WHEN OLD.kind <> 'open'
BEGIN SELECT RAISE (ABORT, 'case_step_is_append_only'); END;

CREATE TRIGGER case_step_is_never_edited BEFORE UPDATE ON case_step
BEGIN SELECT RAISE (ABORT, 'case_step_is_append_only'); END;

CREATE TRIGGER event_as_told BEFORE UPDATE OF id, kind, account, note, entry ON event
BEGIN SELECT RAISE(ABORT, 'an event stays as it was told'); END;

CREATE TRIGGER event_stays BEFORE DELETE ON event BEGIN SELECT RAISE(ABORT, 'an event stays'); END;

CREATE TRIGGER journal_is_never_deleted BEFORE DELETE ON journal
BEGIN SELECT RAISE (ABORT, 'journal_is_append_only'); END;

CREATE TRIGGER journal_is_never_edited BEFORE UPDATE OF seq, at, account, act, label, official, of, changeset_sha256, previous, hash ON journal
BEGIN SELECT RAISE (ABORT, 'journal_is_append_only'); END;
