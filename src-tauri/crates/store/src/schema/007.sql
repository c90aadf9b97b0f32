-- Trust: who left, keys that sign, what happened beside the acts, erasure, and the journal of a store that was salvaged.

-- active | removed. A removed account keeps its name for the trail and has no key slot.
ALTER TABLE account ADD COLUMN state TEXT NOT NULL DEFAULT 'active';

-- Public halves of the keys that people sign with. The first certifies itself; every later one is certified by a key
-- that stood before it, so a row that somebody slips in has no certificate.
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

-- What the approver signed, the signature, and the key that made it; empty in approvals of versions before 7.
ALTER TABLE approval ADD COLUMN signed TEXT NOT NULL DEFAULT '';
ALTER TABLE approval ADD COLUMN signature TEXT NOT NULL DEFAULT '';
ALTER TABLE approval ADD COLUMN sign_key INTEGER REFERENCES sign_key (id);

-- Four eyes, also for whoever finds a way around the acts.
CREATE TRIGGER approval_by_another BEFORE INSERT ON approval
WHEN EXISTS (SELECT 1 FROM plan WHERE plan.id = NEW.plan AND plan.drafter = NEW.account)
BEGIN SELECT RAISE(ABORT, 'the drafter of a plan does not approve it'); END;

-- What happened beside the acts and must be told later: failed sign-ins, keys changed, a restore, a NIK that was shown,
-- a full list that was carried out. Never a NIK, an address or a name in the note.
CREATE TABLE event (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL,
  account TEXT NOT NULL DEFAULT '',
  -- The person that it is about, where it is about one.
  staff INTEGER REFERENCES staff (id) ON DELETE SET NULL,
  note TEXT NOT NULL DEFAULT '',
  entry INTEGER
) STRICT;
CREATE INDEX event_by_staff ON event (staff) WHERE staff IS NOT NULL;
CREATE TRIGGER event_stays BEFORE DELETE ON event BEGIN SELECT RAISE(ABORT, 'an event stays'); END;
CREATE TRIGGER event_as_told BEFORE UPDATE OF id, kind, account, note, entry ON event
BEGIN SELECT RAISE(ABORT, 'an event stays as it was told'); END;

-- Proof of what was erased (UU 27/2022 articles 43 and 44): nothing of the person but a keyed hash.
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

-- The readable entries of a damaged store, kept in the store that was salvaged from it.
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
