-- Version 2: staffing analysis. Only additions; older rows read as if written with the defaults.

-- How the tasks of a position are reckoned (analisis beban kerja), dated like the tasks. Tasks without a row here were
-- taken by version 1: tugas per tugas, with the effective hours of their own rows.
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
) STRICT;
CREATE INDEX workload_by_position ON workload (position);

-- The volume is per `period`; `hours` is the norm that the method asks for.
ALTER TABLE task ADD COLUMN period TEXT NOT NULL DEFAULT 'year';
ALTER TABLE task ADD COLUMN shifts REAL NOT NULL DEFAULT 1;
ALTER TABLE task ADD COLUMN support INTEGER NOT NULL DEFAULT 0;

ALTER TABLE staff ADD COLUMN contract_end TEXT;
ALTER TABLE staff ADD COLUMN training TEXT NOT NULL DEFAULT '';
ALTER TABLE staff ADD COLUMN training_year INTEGER;
ALTER TABLE staff ADD COLUMN training_hours INTEGER;

-- Acting holders (Plt, Plh); they hold no seat.
CREATE TABLE acting (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  position INTEGER NOT NULL REFERENCES position (id),
  staff INTEGER NOT NULL REFERENCES staff (id),
  kind TEXT NOT NULL,
  letter TEXT NOT NULL DEFAULT '',
  from_day TEXT NOT NULL,
  to_day TEXT
) STRICT;
CREATE INDEX acting_by_position ON acting (position);

-- People who are expected to enter a position (formasi, rencana masuk).
CREATE TABLE planned_entry (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  position INTEGER NOT NULL REFERENCES position (id),
  day TEXT NOT NULL,
  people INTEGER NOT NULL,
  note TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX planned_entry_by_position ON planned_entry (position);

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
) STRICT;
CREATE INDEX school_by_unit ON school (unit);

-- Lesson hours per week (jam pelajaran) of a subject in a grade; grade 0 holds for every grade of the level.
CREATE TABLE lesson_hours (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  curriculum TEXT NOT NULL,
  level TEXT NOT NULL,
  subject TEXT NOT NULL,
  grade INTEGER NOT NULL DEFAULT 0,
  hours REAL NOT NULL,
  UNIQUE (curriculum, level, subject, grade)
) STRICT;

CREATE TABLE puskesmas (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  unit INTEGER NOT NULL REFERENCES unit (id),
  inpatient INTEGER NOT NULL DEFAULT 0,
  urban INTEGER NOT NULL DEFAULT 0,
  from_day TEXT NOT NULL,
  to_day TEXT
) STRICT;
CREATE INDEX puskesmas_by_unit ON puskesmas (unit);

-- Service index (SKM, IKM) of a unit for a period that ends before `to_day`.
CREATE TABLE service_index (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  unit INTEGER NOT NULL REFERENCES unit (id),
  period TEXT NOT NULL,
  value REAL NOT NULL,
  from_day TEXT NOT NULL,
  to_day TEXT NOT NULL,
  UNIQUE (unit, period)
) STRICT;

-- A named what-if; `changes` is the ordered JSON list of the domain.
CREATE TABLE scenario (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL UNIQUE,
  note TEXT NOT NULL DEFAULT '',
  changes TEXT NOT NULL DEFAULT '[]'
) STRICT;

-- The scenario by whose need a plan is judged, and the day on which a temporary assignment returns.
ALTER TABLE plan ADD COLUMN scenario INTEGER REFERENCES scenario (id);
ALTER TABLE plan_move ADD COLUMN until TEXT;

-- Printed reports: what was asked, and the files as they were written, JSON [{name, sha256, pages}].
CREATE TABLE report (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL,
  as_of TEXT NOT NULL,
  request TEXT NOT NULL DEFAULT '{}',
  files TEXT NOT NULL DEFAULT '[]',
  account TEXT NOT NULL
) STRICT;
