-- The hash of a PDF that was given (domain.md 3.7), beside that of its text.
ALTER TABLE given_document ADD COLUMN "paper_hash" TEXT
    CHECK (length("paper_hash") BETWEEN 1 AND 64);
