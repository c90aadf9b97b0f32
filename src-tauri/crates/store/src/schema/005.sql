-- Version 5: letters. Only additions; older rows read as if written with the defaults.

-- A number is used, reserved for a paper to come, or void with its reason. `seq` is the place in the register; a number
-- that another office gave has a place below 0.
ALTER TABLE letter_number ADD COLUMN state TEXT NOT NULL DEFAULT 'used';
ALTER TABLE letter_number ADD COLUMN typed INTEGER NOT NULL DEFAULT 0;
ALTER TABLE letter_number ADD COLUMN day TEXT;
ALTER TABLE letter_number ADD COLUMN note TEXT NOT NULL DEFAULT '';
ALTER TABLE letter_number ADD COLUMN account TEXT NOT NULL DEFAULT '';

-- The decree that this one corrects, revokes or copies.
ALTER TABLE decree ADD COLUMN about INTEGER REFERENCES decree (id);
ALTER TABLE decree ADD COLUMN signatory INTEGER REFERENCES signatory (id);
-- What the pages were made of beside the data: hash of the template text in `frozen_file`, and emblems, fonts,
-- watermark and metadata as JSON.
ALTER TABLE decree ADD COLUMN template_file TEXT NOT NULL DEFAULT '';
ALTER TABLE decree ADD COLUMN dressing TEXT NOT NULL DEFAULT '{}';

-- Any other printed letter, frozen. The move is no reference: a letter stays when its move is taken out of the plan.
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
CREATE INDEX letter_by_plan ON letter (plan);

-- A file that came back with an electronic signature, beside its original.
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

-- Every text that an office has put in use, so that an older one can be looked at and taken back.
CREATE TABLE template_version (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL,
  day TEXT NOT NULL,
  account TEXT NOT NULL,
  note TEXT NOT NULL DEFAULT '',
  version TEXT NOT NULL,
  text TEXT NOT NULL
) STRICT;

-- Letterheads that an office has set: form `head` or `agency`, lines as a JSON array, emblem by its hash.
CREATE TABLE letterhead (
  form TEXT NOT NULL PRIMARY KEY,
  lines TEXT NOT NULL DEFAULT '[]',
  emblem TEXT NOT NULL DEFAULT ''
) STRICT;

-- Fonts of the office; the files lie in `frozen_file`.
CREATE TABLE font (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  family TEXT NOT NULL,
  style TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  UNIQUE (family, style)
) STRICT;

-- How somebody signs: `sendiri`, `an`, `ub` with the title between; Plt., Plh., Pj. before the title.
ALTER TABLE signatory ADD COLUMN prefix TEXT NOT NULL DEFAULT '';
ALTER TABLE signatory ADD COLUMN delegation TEXT NOT NULL DEFAULT 'an';
ALTER TABLE signatory ADD COLUMN through TEXT NOT NULL DEFAULT '';
ALTER TABLE signatory ADD COLUMN certifies INTEGER NOT NULL DEFAULT 0;
ALTER TABLE signatory ADD COLUMN basis TEXT NOT NULL DEFAULT '';

-- Papers that are being written into a folder of the officer. They are noted before the first file is written and
-- struck out by the transaction that records them: what stands here after a power cut has no row, and is swept away.
-- Outside the journal, for it says nothing about the office.
CREATE TABLE pending_file (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  folder TEXT NOT NULL,
  name TEXT NOT NULL,
  sha256 TEXT NOT NULL
) STRICT;
