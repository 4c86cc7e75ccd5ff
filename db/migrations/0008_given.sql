-- What was printed and given (domain.md 3.7): to whom, what for, and the exact text beside it.
-- The text is no part of an exchange file, of a list or of what an earlier day shows; it goes
-- with its record.

-- A document that was given (3.7)
CREATE TABLE given_document (
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
    "code" TEXT CHECK (length("code") BETWEEN 1 AND 11),
    "kind" TEXT CHECK ("kind" IN ( 'SUMMARY')),
    "copy" TEXT CHECK ("copy" IN ( 'AGENCY', 'FAMILY', 'OWN')),
    "recipient" TEXT CHECK (length("recipient") BETWEEN 1 AND 120),
    "purpose" TEXT CHECK (length("purpose") > 0),
    "disclosure_id" INTEGER REFERENCES disclosure (id),
    "given_at" INTEGER,
    "given_by" INTEGER REFERENCES practitioner (id),
    "pages" INTEGER,
    "hash" TEXT CHECK (length("hash") BETWEEN 1 AND 64),
    "left_out" TEXT CHECK (length("left_out") > 0),
    "kept_back" INTEGER NOT NULL DEFAULT 0 CHECK ("kept_back" IN (0, 1)),
    "other_family" INTEGER NOT NULL DEFAULT 0 CHECK ("other_family" IN (0, 1))
) STRICT;
CREATE INDEX given_document_parent ON given_document ("case_id");
CREATE INDEX given_document_code ON given_document ("code");

CREATE TABLE given_text (
    document_id INTEGER PRIMARY KEY REFERENCES given_document (id) ON DELETE CASCADE,
    text TEXT NOT NULL CHECK (length(text) > 0)
) STRICT;
