-- Content that went when its time was over (domain.md 7.1, T04, T30).
ALTER TABLE caf_case ADD COLUMN "erased_on" INTEGER
    CHECK ("erased_on" BETWEEN -62091 AND 84370);

CREATE INDEX caf_case_declined ON caf_case (closed_on)
    WHERE state = 'C1' AND erased_on IS NULL;
CREATE INDEX caf_case_review ON caf_case (destroy_review_on) WHERE state = 'Z2';

-- A proposal to destroy the record (7.1)
CREATE TABLE destruction (
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
    "reason" TEXT CHECK (length("reason") BETWEEN 1 AND 300),
    "proposed_by" INTEGER REFERENCES practitioner (id),
    "proposed_at" INTEGER,
    "answer" TEXT CHECK ("answer" IN ( 'AGREED', 'DECLINED')),
    "answered_by" TEXT CHECK (length("answered_by") BETWEEN 1 AND 60),
    "answered_on" INTEGER CHECK ("answered_on" BETWEEN -62091 AND 84370),
    "answer_reason" TEXT CHECK (length("answer_reason") BETWEEN 1 AND 300)
) STRICT;
CREATE INDEX destruction_parent ON destruction ("case_id");
