-- More kinds of documents that are given (domain.md 1.10, 1.11, 3.7): the list of the kind's
-- column is wider. What hangs from a document keeps its number.
CREATE TABLE given_document_next (
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
    "kind" TEXT CHECK ("kind" IN ( 'SUMMARY', 'PLAN', 'MINUTES', 'CONSENT_FORM', 'WHO_LOOKED')),
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
    "other_family" INTEGER NOT NULL DEFAULT 0 CHECK ("other_family" IN (0, 1)),
    "paper_hash" TEXT CHECK (length("paper_hash") BETWEEN 1 AND 64)
) STRICT;
INSERT INTO given_document_next (id, uuid, row_version, created_at, created_by, updated_at,
        updated_by, void_at, void_reason, "case_id", "code", "kind", "copy", "recipient", "purpose",
        "disclosure_id", "given_at", "given_by", "pages", "hash", "left_out", "kept_back",
        "other_family", "paper_hash")
    SELECT id, uuid, row_version, created_at, created_by, updated_at,
        updated_by, void_at, void_reason, "case_id", "code", "kind", "copy", "recipient", "purpose",
        "disclosure_id", "given_at", "given_by", "pages", "hash", "left_out", "kept_back",
        "other_family", "paper_hash" FROM given_document;
DROP TABLE given_document;
ALTER TABLE given_document_next RENAME TO given_document;
CREATE INDEX given_document_parent ON given_document ("case_id");
CREATE INDEX given_document_code ON given_document ("code");
