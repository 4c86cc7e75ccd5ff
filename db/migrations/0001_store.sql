-- The store itself: what it is, who may sign in, what was done, what is
-- half typed. The records of the work come with the next migration.
-- Moments are milliseconds since 1970 in UTC where the column ends in _ms,
-- seconds where it ends in _at; names of records are UUIDs of 16 bytes.

CREATE TABLE meta (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    uuid BLOB NOT NULL CHECK (length(uuid) = 16),
    kind TEXT NOT NULL CHECK (kind IN ('LIVE', 'TRAINING')),
    mode TEXT NOT NULL CHECK (mode IN ('CAF', 'EHA')),
    created_at INTEGER NOT NULL,
    epoch INTEGER NOT NULL CHECK (epoch >= 1) -- which generation of keys
) STRICT;

CREATE TRIGGER meta_no_replace BEFORE INSERT ON meta
WHEN EXISTS (SELECT 1 FROM meta)
BEGIN SELECT RAISE(ABORT, 'a store says once what it is'); END;

CREATE TRIGGER meta_no_update BEFORE UPDATE OF id, uuid, kind, created_at ON meta
BEGIN SELECT RAISE(ABORT, 'a store never becomes another'); END;

CREATE TRIGGER meta_no_delete BEFORE DELETE ON meta
BEGIN SELECT RAISE(ABORT, 'a store never becomes another'); END;

-- What was done and looked at, by whom. Each row seals the one before (mac),
-- with a key that is not in this file. Rows are only ever added.
CREATE TABLE audit_event (
    seq INTEGER PRIMARY KEY CHECK (seq >= 1),
    at_ms INTEGER NOT NULL,
    mono_ms INTEGER NOT NULL, -- since the machine started: shows a clock put back
    sitting BLOB CHECK (length(sitting) = 16),
    org TEXT,
    user BLOB CHECK (length(user) = 16),
    login TEXT,
    role TEXT,
    unix_uid INTEGER,
    host TEXT,
    terminal TEXT, -- tty, or where ssh came from
    action TEXT NOT NULL CHECK (length(action) BETWEEN 1 AND 20),
    subject BLOB CHECK (length(subject) = 16),
    case_uuid BLOB CHECK (length(case_uuid) = 16),
    entity TEXT,
    record BLOB CHECK (length(record) = 16),
    row_version INTEGER,
    record_hash BLOB CHECK (length(record_hash) = 32), -- of the versions it saved
    reason_code TEXT,
    reason TEXT,
    outcome TEXT NOT NULL CHECK (outcome IN ('DONE', 'REFUSED', 'FAILED')),
    detail TEXT, -- JSON: names of changed fields, counts, pages; never values
    mac BLOB NOT NULL CHECK (length(mac) = 32)
) STRICT;

CREATE INDEX audit_event_at ON audit_event (at_ms);
CREATE INDEX audit_event_user ON audit_event (user, seq) WHERE user IS NOT NULL;
CREATE INDEX audit_event_case ON audit_event (case_uuid, seq) WHERE case_uuid IS NOT NULL;
CREATE INDEX audit_event_record ON audit_event (record, seq) WHERE record IS NOT NULL;

CREATE TRIGGER audit_event_no_replace BEFORE INSERT ON audit_event
WHEN EXISTS (SELECT 1 FROM audit_event WHERE seq = NEW.seq)
BEGIN SELECT RAISE(ABORT, 'the trail is only added to'); END;

CREATE TRIGGER audit_event_no_update BEFORE UPDATE ON audit_event
BEGIN SELECT RAISE(ABORT, 'the trail is only added to'); END;

CREATE TRIGGER audit_event_no_delete BEFORE DELETE ON audit_event
BEGIN SELECT RAISE(ABORT, 'the trail is only added to'); END;

-- Each version of each record as it was saved. Retention may empty content
-- and salt; the hash stays, and the trail names it.
CREATE TABLE record_version (
    id INTEGER PRIMARY KEY,
    entity TEXT NOT NULL,
    record BLOB NOT NULL CHECK (length(record) = 16),
    row_version INTEGER NOT NULL CHECK (row_version >= 1),
    audit_seq INTEGER NOT NULL CHECK (audit_seq >= 1), -- the row that names its hash
    case_uuid BLOB CHECK (length(case_uuid) = 16),
    at_ms INTEGER NOT NULL,
    user BLOB CHECK (length(user) = 16),
    salt BLOB CHECK (length(salt) = 16),
    content TEXT, -- JSON; NULL once erased
    hash BLOB NOT NULL CHECK (length(hash) = 32),
    CHECK ((content IS NULL) = (salt IS NULL)),
    UNIQUE (record, row_version)
) STRICT;

CREATE INDEX record_version_case ON record_version (case_uuid, id)
    WHERE case_uuid IS NOT NULL;

CREATE TRIGGER record_version_no_replace BEFORE INSERT ON record_version
WHEN EXISTS (SELECT 1 FROM record_version WHERE id = NEW.id)
  OR EXISTS (SELECT 1 FROM record_version
             WHERE record = NEW.record AND row_version = NEW.row_version)
BEGIN SELECT RAISE(ABORT, 'a saved version never changes'); END;

CREATE TRIGGER record_version_no_update BEFORE UPDATE ON record_version
WHEN NEW.content IS NOT NULL OR NEW.salt IS NOT NULL OR NEW.id IS NOT OLD.id
  OR NEW.entity IS NOT OLD.entity OR NEW.record IS NOT OLD.record
  OR NEW.row_version IS NOT OLD.row_version OR NEW.audit_seq IS NOT OLD.audit_seq
  OR NEW.case_uuid IS NOT OLD.case_uuid OR NEW.at_ms IS NOT OLD.at_ms
  OR NEW.user IS NOT OLD.user OR NEW.hash IS NOT OLD.hash
BEGIN SELECT RAISE(ABORT, 'a saved version never changes'); END;

CREATE TRIGGER record_version_no_delete BEFORE DELETE ON record_version
BEGIN SELECT RAISE(ABORT, 'a saved version never changes'); END;

-- Who may sign in. The passphrase is not here: it opens a slot of store.keys.
CREATE TABLE app_user (
    id INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
    login TEXT NOT NULL UNIQUE
        CHECK (length(login) BETWEEN 1 AND 32 AND login NOT GLOB '*[^a-z0-9.-]*'),
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    practitioner BLOB CHECK (length(practitioner) = 16),
    agency BLOB CHECK (length(agency) = 16),
    locality BLOB CHECK (length(locality) = 16),
    unix_user TEXT UNIQUE,
    must_change INTEGER NOT NULL DEFAULT 0 CHECK (must_change IN (0, 1)),
    last_signin_at INTEGER,
    disabled_at INTEGER,
    created_at INTEGER NOT NULL,
    row_version INTEGER NOT NULL DEFAULT 1 CHECK (row_version >= 1)
) STRICT;

CREATE TABLE user_role (
    user_id INTEGER NOT NULL REFERENCES app_user (id),
    role TEXT NOT NULL CHECK (role IN ('practitioner', 'coordinator', 'supervisor',
                                       'administrator', 'auditor')),
    PRIMARY KEY (user_id, role)
) STRICT, WITHOUT ROWID;

-- What somebody had typed and not saved; only that person is offered it.
CREATE TABLE draft (
    id INTEGER PRIMARY KEY,
    user_id INTEGER NOT NULL REFERENCES app_user (id),
    form TEXT NOT NULL CHECK (length(form) BETWEEN 1 AND 60),
    record BLOB NOT NULL CHECK (length(record) = 16), -- zeros: a record not yet made
    base_version INTEGER NOT NULL CHECK (base_version >= 0),
    title TEXT NOT NULL, -- how the list of drafts names it
    body TEXT NOT NULL,
    saved_ms INTEGER NOT NULL,
    UNIQUE (user_id, form, record)
) STRICT;

CREATE INDEX draft_saved ON draft (user_id, saved_ms, id);

-- Parameters that a site changed; the defaults are in the program.
CREATE TABLE config (
    name TEXT PRIMARY KEY CHECK (length(name) BETWEEN 1 AND 60),
    value TEXT NOT NULL,
    row_version INTEGER NOT NULL CHECK (row_version >= 1)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER config_no_delete BEFORE DELETE ON config
BEGIN SELECT RAISE(ABORT, 'a parameter is set back, never taken out'); END;

CREATE TRIGGER config_no_rewind BEFORE UPDATE ON config
WHEN NEW.name IS NOT OLD.name OR NEW.row_version IS NOT OLD.row_version + 1
BEGIN SELECT RAISE(ABORT, 'a change of a parameter is a new version'); END;
