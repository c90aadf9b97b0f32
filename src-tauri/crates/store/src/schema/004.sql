-- Version 4: the planner. Only additions; older rows read as if written with the defaults.

-- The planner proposed the move; a new proposal may change it.
ALTER TABLE plan_move ADD COLUMN proposed INTEGER NOT NULL DEFAULT 0;

-- Wishes of staff to be moved.
CREATE TABLE request (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  staff INTEGER NOT NULL REFERENCES staff (id),
  day TEXT NOT NULL,
  reason TEXT NOT NULL DEFAULT '',
  state TEXT NOT NULL DEFAULT 'open',
  source INTEGER REFERENCES import (id),
  source_row INTEGER,
  entry INTEGER
) STRICT;
CREATE INDEX request_by_staff ON request (staff);

-- Where to, the dearest wish first: a position, or any of a unit.
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

-- Where a unit stands: degrees of latitude and longitude, degree of hardship 0 to 3.
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

-- The proposal that a plan rests on: settings, result and audit as JSON.
CREATE TABLE proposal (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  plan INTEGER NOT NULL UNIQUE REFERENCES plan (id),
  settings TEXT NOT NULL,
  result TEXT NOT NULL,
  audit TEXT NOT NULL,
  entry INTEGER
) STRICT;

-- What the officer decided and every proposal of the plan keeps; without a position where the person stays.
CREATE TABLE decision (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  plan INTEGER NOT NULL REFERENCES plan (id),
  kind TEXT NOT NULL,
  staff INTEGER NOT NULL REFERENCES staff (id),
  position INTEGER REFERENCES position (id),
  account TEXT NOT NULL
) STRICT;
CREATE INDEX decision_by_plan ON decision (plan);
