-- Version 3: the law at the desk. Only additions; older rows read as if written with the defaults.

-- Where a row came from: the file and its row in the sheet, and the entry of the journal that wrote it. NULL before
-- version 3.
ALTER TABLE import ADD COLUMN entry INTEGER;
ALTER TABLE staff ADD COLUMN source_row INTEGER;
ALTER TABLE staff ADD COLUMN entry INTEGER;
ALTER TABLE incumbency ADD COLUMN source INTEGER REFERENCES import (id);
ALTER TABLE incumbency ADD COLUMN source_row INTEGER;
ALTER TABLE incumbency ADD COLUMN entry INTEGER;
ALTER TABLE performance ADD COLUMN source INTEGER REFERENCES import (id);
ALTER TABLE performance ADD COLUMN source_row INTEGER;
ALTER TABLE performance ADD COLUMN entry INTEGER;
ALTER TABLE discipline ADD COLUMN source INTEGER REFERENCES import (id);
ALTER TABLE discipline ADD COLUMN source_row INTEGER;
ALTER TABLE discipline ADD COLUMN entry INTEGER;
ALTER TABLE position ADD COLUMN source INTEGER REFERENCES import (id);
ALTER TABLE position ADD COLUMN source_row INTEGER;
ALTER TABLE position ADD COLUMN entry INTEGER;
ALTER TABLE need ADD COLUMN source INTEGER REFERENCES import (id);
ALTER TABLE need ADD COLUMN source_row INTEGER;
ALTER TABLE need ADD COLUMN entry INTEGER;

-- JSON lists of words: experience that counts, training that is asked for.
ALTER TABLE position ADD COLUMN experience TEXT NOT NULL DEFAULT '[]';
ALTER TABLE position ADD COLUMN training TEXT NOT NULL DEFAULT '[]';
-- The day on which an analysis was entered; a first file is in force since ever, but it is not as old as that.
ALTER TABLE workload ADD COLUMN entered TEXT;
ALTER TABLE school ADD COLUMN special_area INTEGER NOT NULL DEFAULT 0;

-- The person who works with an account.
ALTER TABLE account ADD COLUMN staff INTEGER REFERENCES staff (id);

ALTER TABLE plan_move ADD COLUMN sponsor TEXT NOT NULL DEFAULT '';
-- A nature other than the derived one, and why.
ALTER TABLE plan_move ADD COLUMN nature TEXT NOT NULL DEFAULT '';
ALTER TABLE plan_move ADD COLUMN nature_reason TEXT NOT NULL DEFAULT '';
-- The other government of a move across governments, JSON; empty inside the region.
ALTER TABLE plan_move ADD COLUMN outside TEXT NOT NULL DEFAULT '';

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
CREATE INDEX circumstance_by_staff ON circumstance (staff);

-- A pair stands once; `relation` is what `other` is to `staff`.
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
CREATE INDEX relative_by_other ON relative (other);

-- Posts before the records or elsewhere; `to_day` is the first day no longer held.
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
CREATE INDEX career_by_staff ON career (staff);

-- Assessed level of a competence, 1 to 5.
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

-- Level of a competence that a position asks for.
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

-- Scores of the talent mapping, 0 to 100.
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
CREATE INDEX training_by_staff ON training (staff);

-- Terms of the head of region; `until_day` is the last day in office.
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

-- Rules of the office's own. A new text ends the older one; both stay.
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

-- Documents of a move, or of the whole plan where `move` is NULL. The bytes stand in `frozen_file`.
CREATE TABLE document (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  plan INTEGER NOT NULL REFERENCES plan (id),
  move INTEGER REFERENCES plan_move (id),
  kind TEXT NOT NULL,
  number TEXT NOT NULL,
  date TEXT NOT NULL,
  issuer TEXT NOT NULL DEFAULT '',
  valid_until TEXT,
  file TEXT NOT NULL DEFAULT '',
  sha256 TEXT NOT NULL DEFAULT '',
  account TEXT NOT NULL,
  entry INTEGER
) STRICT;
CREATE INDEX document_by_plan ON document (plan);

-- Ties to a moved person that an account has declared.
CREATE TABLE declaration (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  move INTEGER NOT NULL REFERENCES plan_move (id),
  account TEXT NOT NULL,
  note TEXT NOT NULL,
  UNIQUE (move, account)
) STRICT;

-- Facts of a move as it was last checked, JSON: what a stale plan is told by.
CREATE TABLE move_check (
  move INTEGER PRIMARY KEY REFERENCES plan_move (id),
  facts TEXT NOT NULL
) STRICT;

-- Approvals that were taken back, with the findings they rested on.
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
