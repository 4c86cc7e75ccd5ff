-- Closed cases by the day on which they are archived (domain.md 7.1): what the
-- program moves on by itself is found without reading them all. One that came
-- from elsewhere when its day was over waits for a person.
CREATE INDEX caf_case_archive ON caf_case (archive_on)
    WHERE state = 'Z1' AND archive_on > created_at / 86400;
