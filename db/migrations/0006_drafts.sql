-- One to a person, form, record and piece of work: whoever types in one form at two
-- terminals has two, and neither writes over the other.
CREATE TABLE draft_next (
    id INTEGER PRIMARY KEY,
    user_id INTEGER NOT NULL REFERENCES app_user (id),
    form TEXT NOT NULL CHECK (length(form) BETWEEN 1 AND 60),
    record BLOB NOT NULL CHECK (length(record) = 16), -- zeros: a record not yet made
    piece INTEGER NOT NULL CHECK (piece >= 0),
    base_version INTEGER NOT NULL CHECK (base_version >= 0),
    title TEXT NOT NULL, -- how the list of drafts names it
    body TEXT NOT NULL,
    terminal TEXT NOT NULL, -- where it was typed last
    saved_ms INTEGER NOT NULL,
    UNIQUE (user_id, form, record, piece)
) STRICT;
INSERT INTO draft_next (id, user_id, form, record, piece, base_version, title, body, terminal,
        saved_ms)
    SELECT id, user_id, form, record, 0, base_version, title, body, '', saved_ms FROM draft;
DROP TABLE draft;
ALTER TABLE draft_next RENAME TO draft;
CREATE INDEX draft_saved ON draft (user_id, saved_ms, id);
CREATE INDEX draft_record ON draft (user_id, record, saved_ms);
