-- Whose own family and address it may be (safety.md 7 no. 29): what somebody who works here says
-- of their own people, and where it met a child.
ALTER TABLE app_user ADD COLUMN own_names TEXT CHECK (length(own_names) BETWEEN 1 AND 400);
ALTER TABLE app_user ADD COLUMN own_postcodes TEXT
    CHECK (length(own_postcodes) BETWEEN 1 AND 200);

-- Somebody's own family or address (7.3)
CREATE TABLE own_tie (
    id INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
    row_version INTEGER NOT NULL CHECK (row_version > 0),
    created_at INTEGER NOT NULL,
    created_by BLOB CHECK (length(created_by) = 16),
    updated_at INTEGER NOT NULL,
    updated_by BLOB CHECK (length(updated_by) = 16),
    void_at INTEGER,
    void_reason TEXT,
    "case_id" INTEGER REFERENCES caf_case (id) NOT NULL,
    "login" TEXT CHECK (length("login") BETWEEN 1 AND 32),
    "practitioner_id" INTEGER REFERENCES practitioner (id),
    "kind" TEXT CHECK ("kind" IN ( 'NAME', 'ADDRESS', 'BOTH')),
    "how" TEXT CHECK ("how" IN ( 'SEEN', 'FOUND', 'TEAM', 'LEAD')),
    "raised_at" INTEGER,
    "finding" TEXT CHECK ("finding" IN ( 'NONE', 'MAY', 'OUT')),
    "finding_words" TEXT CHECK (length("finding_words") > 0),
    "reviewed_by" TEXT CHECK (length("reviewed_by") BETWEEN 1 AND 60),
    "reviewed_on" INTEGER CHECK ("reviewed_on" BETWEEN -62091 AND 84370)
) STRICT;
CREATE INDEX own_tie_parent ON own_tie ("case_id");
