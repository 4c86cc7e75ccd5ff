-- What follows from the records and is kept beside them, in the saving
-- transaction, so that lists and searches read it instead of working it out.
-- Nothing here is anybody's word: it can be made again from the records.

-- One row for each case, as lists show it. Days as numbers; a case without a
-- next date sorts last (next_due 999999).
CREATE TABLE case_board (
    case_id INTEGER PRIMARY KEY REFERENCES caf_case (id),
    open INTEGER NOT NULL CHECK (open IN (0, 1)),
    state TEXT NOT NULL,
    urn TEXT NOT NULL,
    subject_id INTEGER NOT NULL REFERENCES subject (id),
    family_name TEXT NOT NULL,
    given_names TEXT NOT NULL,
    sort_name TEXT NOT NULL, -- folded, family name first
    words TEXT NOT NULL,     -- folded: what the filter looks in
    dob INTEGER,
    edd INTEGER,
    opened_on INTEGER NOT NULL,
    closed_on INTEGER,
    locality_id INTEGER REFERENCES locality (id),
    lead_id INTEGER REFERENCES practitioner (id),
    lead_kind TEXT,
    lead_agency_id INTEGER REFERENCES agency (id),
    sector TEXT,
    consent TEXT,            -- the decision in force
    consent_until INTEGER,   -- the last day it holds
    next_due INTEGER NOT NULL,
    next_rule TEXT NOT NULL,
    next_about TEXT NOT NULL, -- what the rule is about, in words for all
    made_on INTEGER NOT NULL, -- right from this day on,
    turns_on INTEGER NOT NULL -- until the day before this one; 999999 for ever
) STRICT;

CREATE UNIQUE INDEX case_board_urn ON case_board (urn);
CREATE INDEX case_board_subject ON case_board (subject_id);
CREATE INDEX case_board_turns ON case_board (turns_on);
CREATE INDEX case_board_made ON case_board (made_on);
-- The filter is answered from the index of each order.
CREATE INDEX case_board_next ON case_board (open, next_due, case_id, words);
CREATE INDEX case_board_next_locality ON case_board
    (locality_id, open, next_due, case_id, words);
CREATE INDEX case_board_opened ON case_board (open, opened_on, case_id, words);
CREATE INDEX case_board_name ON case_board (open, sort_name, case_id, words);
CREATE INDEX case_board_urns ON case_board (open, urn, words);

-- Who works on a case. The roles are a set: 1 author, 2 lead, 4 deputy,
-- 8 member of the team, 16 interim lead, 32 key worker or budget holder,
-- 64 supervises one of them. What their list is sorted and filtered by is
-- the same as in case_board: kept here too, so that each order is one index.
CREATE TABLE case_worker (
    practitioner_id INTEGER NOT NULL REFERENCES practitioner (id),
    case_id INTEGER NOT NULL REFERENCES caf_case (id),
    roles INTEGER NOT NULL CHECK (roles > 0),
    open INTEGER NOT NULL CHECK (open IN (0, 1)),
    next_due INTEGER NOT NULL,
    opened_on INTEGER NOT NULL,
    sort_name TEXT NOT NULL,
    urn TEXT NOT NULL,
    words TEXT NOT NULL,
    PRIMARY KEY (practitioner_id, case_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX case_worker_next ON case_worker
    (practitioner_id, open, next_due, case_id, roles, words);
CREATE INDEX case_worker_opened ON case_worker
    (practitioner_id, open, opened_on, case_id, roles);
CREATE INDEX case_worker_name ON case_worker
    (practitioner_id, open, sort_name, case_id, roles);
CREATE INDEX case_worker_urn ON case_worker (practitioner_id, open, urn, case_id, roles);
CREATE INDEX case_worker_case ON case_worker (case_id);

-- What is due in a case, by rule (domain.md 4.2). Lateness is found against
-- today when it is read.
CREATE TABLE case_due (
    id INTEGER PRIMARY KEY,
    case_id INTEGER NOT NULL REFERENCES caf_case (id),
    rule TEXT NOT NULL,
    due INTEGER NOT NULL,      -- the day it should be done
    told_on INTEGER NOT NULL,  -- worth saying from this day
    warns_on INTEGER,          -- amber from this day; NULL never
    amber INTEGER,             -- from this day it is late; NULL never
    red INTEGER,
    who BLOB CHECK (length(who) = 16),
    record BLOB CHECK (length(record) = 16),
    about TEXT NOT NULL
) STRICT;

CREATE INDEX case_due_case ON case_due (case_id, due);
CREATE INDEX case_due_rule ON case_due (rule, due);

-- How a child can be found: folded name words, their sound, dates, numbers.
-- Kinds: F family name, G given name, S sound of the family name, D date of
-- birth, E expected date, M mother's name, P postcode, N NHS number, U pupil
-- number, R reference of a case.
CREATE TABLE subject_key (
    kind TEXT NOT NULL CHECK (length(kind) = 1),
    key TEXT NOT NULL CHECK (length(key) > 0),
    subject_id INTEGER NOT NULL REFERENCES subject (id),
    PRIMARY KEY (kind, key, subject_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX subject_key_subject ON subject_key (subject_id);

-- The last number given out in a year, for references of cases.
CREATE TABLE urn_counter (
    year INTEGER PRIMARY KEY CHECK (year BETWEEN 1990 AND 2200),
    last INTEGER NOT NULL CHECK (last BETWEEN 0 AND 99999)
) STRICT;

-- Who was already shown a case in this sitting is kept by the program; when a
-- person last opened it stays here for "since your last look".
CREATE TABLE case_visit (
    user_id INTEGER NOT NULL REFERENCES app_user (id),
    case_id INTEGER NOT NULL REFERENCES caf_case (id),
    last_at INTEGER NOT NULL,
    place TEXT,
    PRIMARY KEY (user_id, case_id)
) STRICT, WITHOUT ROWID;

-- Rules of the work that no program may break, nor anybody beside it.
CREATE UNIQUE INDEX caf_case_urn ON caf_case (urn);
CREATE INDEX caf_case_subject ON caf_case (subject_id);
CREATE UNIQUE INDEX caf_case_one_open ON caf_case (subject_id)
    WHERE state IN ('C0', 'A0', 'A1', 'S0', 'T0', 'D0', 'U0', 'X0', 'Z0') AND void_at IS NULL;
CREATE UNIQUE INDEX assessment_version ON assessment (case_id, version_no)
    WHERE void_at IS NULL;
CREATE UNIQUE INDEX assessment_one_draft ON assessment (case_id)
    WHERE status = 'DRAFT' AND void_at IS NULL;
CREATE UNIQUE INDEX element_entry_once ON element_entry (assessment_id, element)
    WHERE void_at IS NULL;
CREATE UNIQUE INDEX lp_assignment_one_lead ON lp_assignment (case_id)
    WHERE kind IN ('INTERIM', 'LEAD', 'KEYWORKER', 'BUDGET_HOLDING')
      AND "to" IS NULL AND accepted_on IS NOT NULL AND void_at IS NULL;
CREATE INDEX person_subject ON person (subject_id) WHERE subject_id IS NOT NULL;
CREATE INDEX person_link_person ON person_link (person_id);
CREATE INDEX subject_mother ON subject (mother_id) WHERE mother_id IS NOT NULL;
CREATE UNIQUE INDEX agency_name ON agency (name) WHERE void_at IS NULL;
CREATE UNIQUE INDEX locality_name ON locality (name) WHERE void_at IS NULL;
CREATE INDEX practitioner_name ON practitioner (name);
CREATE INDEX practitioner_agency ON practitioner (agency_id);
CREATE INDEX practitioner_manager ON practitioner (line_manager);
CREATE INDEX practitioner_supervisor ON practitioner (caf_supervisor);
CREATE INDEX app_user_practitioner ON app_user (practitioner) WHERE practitioner IS NOT NULL;
CREATE INDEX pre_assessment_joined ON pre_assessment (joined_case_id)
    WHERE joined_case_id IS NOT NULL;
CREATE INDEX sar_case ON sar (case_id) WHERE case_id IS NOT NULL;

-- The other end of a link between cases.
CREATE INDEX case_link_other ON case_link (other_case_id) WHERE void_at IS NULL;
CREATE INDEX not_same_a ON not_same (subject_a) WHERE void_at IS NULL;

-- Which children are known to named people alone: asked by every list.
CREATE INDEX case_seal_holding ON case_seal (subject_id, names)
    WHERE ended_on IS NULL AND void_at IS NULL;

-- Of whom a child is kept: asked by every list, by login.
CREATE INDEX stay_out_login ON stay_out (login, subject_id)
    WHERE ended_on IS NULL AND void_at IS NULL;

-- When the recovery key was used: auditors and administrators are told.
CREATE INDEX audit_event_recovered ON audit_event (at_ms)
    WHERE action = 'keyslot' AND reason = 'with the recovery key';
