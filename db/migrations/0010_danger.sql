-- The call to 999 of a concern with immediate danger: when, who and the incident number
-- (domain.md 2.6).
ALTER TABLE stepup ADD COLUMN "danger_called_on" INTEGER;
ALTER TABLE stepup ADD COLUMN "danger_called_by" TEXT CHECK (length("danger_called_by") BETWEEN 1 AND 120);
ALTER TABLE stepup ADD COLUMN "danger_incident" TEXT CHECK (length("danger_incident") BETWEEN 1 AND 60);
