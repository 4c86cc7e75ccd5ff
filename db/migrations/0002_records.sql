-- The records of the data dictionary (src/model), one table for each kind.
-- Made by dictionary-sql from the field lists; "id" is for joins inside,
-- "uuid" is the record's name everywhere else. Days are counted from
-- 1 January 1970 (1800 to 2200), moments in seconds, UTC.

-- An agency or service (1.4)
CREATE TABLE agency (
    id INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
    row_version INTEGER NOT NULL CHECK (row_version > 0),
    created_at INTEGER NOT NULL,
    created_by BLOB CHECK (length(created_by) = 16),
    updated_at INTEGER NOT NULL,
    updated_by BLOB CHECK (length(updated_by) = 16),
    void_at INTEGER,
    void_reason TEXT,
    "name" TEXT CHECK (length("name") BETWEEN 1 AND 120),
    "address" TEXT CHECK (length("address") BETWEEN 1 AND 200),
    "postcode" TEXT CHECK (length("postcode") BETWEEN 1 AND 10),
    "tel" TEXT CHECK (length("tel") BETWEEN 1 AND 40),
    "email" TEXT CHECK (length("email") BETWEEN 1 AND 120),
    "sector_2008" TEXT CHECK ("sector_2008" IN ( 'DA', 'EY', 'ED', 'HE', 'SC', 'SPL', 'TS', 'YO',
        'YS')),
    "sector_2009" TEXT CHECK ("sector_2009" IN ( 'EYC', 'EDU', 'HEA', 'JCP', 'SFC', 'SCU', 'YTH', 'THS')),
    "sensitive_service" TEXT CHECK ("sensitive_service" IN ( 'NONE', 'SEXUAL_HEALTH', 'MENTAL_HEALTH', 'SUBSTANCE_MISUSE')),
    "isp_signatory" TEXT CHECK ("isp_signatory" IN ( 'Y', 'N')),
    "secure_email" TEXT CHECK (length("secure_email") BETWEEN 1 AND 120),
    "active" TEXT CHECK ("active" IN ( 'Y', 'N'))
) STRICT;

-- A practitioner (1.4)
CREATE TABLE practitioner (
    id INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
    row_version INTEGER NOT NULL CHECK (row_version > 0),
    created_at INTEGER NOT NULL,
    created_by BLOB CHECK (length(created_by) = 16),
    updated_at INTEGER NOT NULL,
    updated_by BLOB CHECK (length(updated_by) = 16),
    void_at INTEGER,
    void_reason TEXT,
    "name" TEXT CHECK (length("name") BETWEEN 1 AND 120),
    "job_role" TEXT CHECK ("job_role" IN ( 'CCENTRE', 'COMMSECTOR', 'CXANY', 'CXOTHER', 'CXPA', 'DVSUPPORT', 'EDPSYCH', 'EDTEAM',
        'EWO', 'EYOTHER', 'FAMILYWORKER', 'FSW', 'HEAD', 'HEALTHCARE', 'HEALTHPROF', 'HOSPITAL',
        'HOUSING', 'HVISITOR', 'INCLUSION', 'LMENTOR', 'MAINTEG', 'MENTALHEALTH', 'MIDWIFE', 'NURSE',
        'NURSERY', 'OTHSCHOOL', 'PLAY', 'POLICE', 'PORTAGE', 'PRU', 'PSA', 'SCHNURSE',
        'SCHOOL', 'SCHOOLSTAFF', 'SENCO', 'SENIORPRACT', 'SOCIALCARE', 'SOCIALSERV', 'SOCIALWORKER', 'SUBSTANCE',
        'SURESTART', 'TEACHER', 'TEACHSTAFF', 'THERAPIST', 'TSUPPORT', 'VOLAGENCY', 'VOLSECTOR', 'YCARERS',
        'YOFFENDING', 'YSERVICE', 'YWORKER', 'OTHER')),
    "job_title" TEXT CHECK (length("job_title") BETWEEN 1 AND 80),
    "agency_id" INTEGER REFERENCES agency (id),
    "address" TEXT CHECK (length("address") BETWEEN 1 AND 200),
    "tel" TEXT CHECK (length("tel") BETWEEN 1 AND 40),
    "email" TEXT CHECK (length("email") BETWEEN 1 AND 120),
    "line_manager" INTEGER REFERENCES practitioner (id),
    "caf_supervisor" INTEGER REFERENCES practitioner (id),
    "lp_willing" TEXT CHECK ("lp_willing" IN ( 'Y', 'N')),
    "lp_cap_override" INTEGER,
    "protected_time_hours" INTEGER,
    "trained_caf" INTEGER CHECK ("trained_caf" BETWEEN -62091 AND 84370),
    "trained_lp" INTEGER CHECK ("trained_lp" BETWEEN -62091 AND 84370),
    "trained_is" INTEGER CHECK ("trained_is" BETWEEN -62091 AND 84370),
    "crb_enhanced_date" INTEGER CHECK ("crb_enhanced_date" BETWEEN -62091 AND 84370),
    "active" TEXT CHECK ("active" IN ( 'Y', 'N'))
) STRICT;

-- A locality (1.4)
CREATE TABLE locality (
    id INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
    row_version INTEGER NOT NULL CHECK (row_version > 0),
    created_at INTEGER NOT NULL,
    created_by BLOB CHECK (length(created_by) = 16),
    updated_at INTEGER NOT NULL,
    updated_by BLOB CHECK (length(updated_by) = 16),
    void_at INTEGER,
    void_reason TEXT,
    "name" TEXT CHECK (length("name") BETWEEN 1 AND 80),
    "region" TEXT CHECK ("region" IN ( 'EAST_MIDLANDS', 'EAST_OF_ENGLAND', 'LONDON', 'NORTH_EAST', 'NORTH_WEST', 'SOUTH_EAST', 'SOUTH_WEST', 'WEST_MIDLANDS',
        'YORKSHIRE_HUMBER')),
    "coordinator" INTEGER REFERENCES practitioner (id),
    "panel_name" TEXT CHECK (length("panel_name") BETWEEN 1 AND 80)
) STRICT;

-- A parent, carer, relative or other person (1.4)
CREATE TABLE person (
    id INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
    row_version INTEGER NOT NULL CHECK (row_version > 0),
    created_at INTEGER NOT NULL,
    created_by BLOB CHECK (length(created_by) = 16),
    updated_at INTEGER NOT NULL,
    updated_by BLOB CHECK (length(updated_by) = 16),
    void_at INTEGER,
    void_reason TEXT,
    "name" TEXT CHECK (length("name") BETWEEN 1 AND 120),
    "dob" INTEGER CHECK ("dob" BETWEEN -62091 AND 84370),
    "sex" TEXT CHECK ("sex" IN ( 'M', 'F', 'U')),
    "address" TEXT CHECK (length("address") BETWEEN 1 AND 200),
    "postcode" TEXT CHECK (length("postcode") BETWEEN 1 AND 10),
    "tel" TEXT CHECK (length("tel") BETWEEN 1 AND 40),
    "email" TEXT CHECK (length("email") BETWEEN 1 AND 120),
    "first_language" TEXT CHECK (length("first_language") BETWEEN 1 AND 40),
    "subject_id" INTEGER REFERENCES subject (id),
    "shielded" INTEGER NOT NULL DEFAULT 0 CHECK ("shielded" IN (0, 1))
) STRICT;

-- The child or young person (1.2)
CREATE TABLE subject (
    id INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
    row_version INTEGER NOT NULL CHECK (row_version > 0),
    created_at INTEGER NOT NULL,
    created_by BLOB CHECK (length(created_by) = 16),
    updated_at INTEGER NOT NULL,
    updated_by BLOB CHECK (length(updated_by) = 16),
    void_at INTEGER,
    void_reason TEXT,
    "given_names" TEXT CHECK (length("given_names") BETWEEN 1 AND 80),
    "family_name" TEXT CHECK (length("family_name") BETWEEN 1 AND 80),
    "sex" TEXT CHECK ("sex" IN ( 'M', 'F', 'U')),
    "is_unborn" INTEGER NOT NULL DEFAULT 0 CHECK ("is_unborn" IN (0, 1)),
    "mother_id" INTEGER REFERENCES person (id),
    "dob" INTEGER CHECK ("dob" BETWEEN -62091 AND 84370),
    "edd" INTEGER CHECK ("edd" BETWEEN -62091 AND 84370),
    "contact_tel" TEXT CHECK (length("contact_tel") BETWEEN 1 AND 40),
    "ethnicity" TEXT CHECK ("ethnicity" IN ( 'WBRI', 'WIRI', 'WIRT', 'WROM', 'WOTH', 'BCRB', 'BAFR', 'BOTH',
        'AIND', 'APKN', 'ABAN', 'AOTH', 'MWBC', 'MWBA', 'MWAS', 'MOTH',
        'CHNE', 'OOTH', 'NGIV')),
    "ethnicity_other" TEXT CHECK (length("ethnicity_other") BETWEEN 1 AND 60),
    "religion" TEXT CHECK ("religion" IN ( 'CHRISTIAN', 'BUDDHIST', 'HINDU', 'JEWISH', 'MUSLIM', 'SIKH', 'NONE', 'OTHER',
        'NOT_GIVEN')),
    "religion_other" TEXT CHECK (length("religion_other") BETWEEN 1 AND 40),
    "immigration_status" TEXT CHECK (length("immigration_status") BETWEEN 1 AND 60),
    "child_first_language" TEXT CHECK (length("child_first_language") BETWEEN 1 AND 40),
    "parent_first_language" TEXT CHECK (length("parent_first_language") BETWEEN 1 AND 40),
    "disabled" TEXT CHECK ("disabled" IN ( 'Y', 'N')),
    "disability_details" TEXT CHECK (length("disability_details") > 0),
    "special_requirements" TEXT CHECK (length("special_requirements") > 0),
    "interpreter_required" TEXT CHECK ("interpreter_required" IN ( 'Y', 'N')),
    "interpreter_arranged" TEXT CHECK ("interpreter_arranged" IN ( 'Y', 'N')),
    "nhs_number" TEXT CHECK (length("nhs_number") BETWEEN 1 AND 10),
    "upn" TEXT CHECK (length("upn") BETWEEN 1 AND 13),
    "uln" TEXT CHECK (length("uln") BETWEEN 1 AND 10),
    "school_setting" TEXT CHECK (length("school_setting") BETWEEN 1 AND 120),
    "sen_status" TEXT CHECK ("sen_status" IN ( 'Y', 'N')),
    "young_carer" TEXT CHECK ("young_carer" IN ( 'Y', 'N')),
    "risk_exclusion" TEXT CHECK ("risk_exclusion" IN ( 'Y', 'N')),
    "death_date" INTEGER CHECK ("death_date" BETWEEN -62091 AND 84370),
    "born_on" INTEGER,
    "born_at" INTEGER,
    "shielded" INTEGER NOT NULL DEFAULT 0 CHECK ("shielded" IN (0, 1))
) STRICT;

-- Another name of the child (1.2)
CREATE TABLE subject_name (
    id INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
    row_version INTEGER NOT NULL CHECK (row_version > 0),
    created_at INTEGER NOT NULL,
    created_by BLOB CHECK (length(created_by) = 16),
    updated_at INTEGER NOT NULL,
    updated_by BLOB CHECK (length(updated_by) = 16),
    void_at INTEGER,
    void_reason TEXT,
    "subject_id" INTEGER REFERENCES subject (id) NOT NULL,
    "kind" TEXT CHECK ("kind" IN ( 'AKA', 'PREVIOUS', 'BIRTH_NAME', 'PREFERRED')),
    "given_names" TEXT CHECK (length("given_names") BETWEEN 1 AND 80),
    "family_name" TEXT CHECK (length("family_name") BETWEEN 1 AND 80),
    "from" INTEGER CHECK ("from" BETWEEN -62091 AND 84370),
    "to" INTEGER CHECK ("to" BETWEEN -62091 AND 84370)
) STRICT;
CREATE INDEX subject_name_parent ON subject_name ("subject_id");

-- An address of the child (1.2)
CREATE TABLE address (
    id INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
    row_version INTEGER NOT NULL CHECK (row_version > 0),
    created_at INTEGER NOT NULL,
    created_by BLOB CHECK (length(created_by) = 16),
    updated_at INTEGER NOT NULL,
    updated_by BLOB CHECK (length(updated_by) = 16),
    void_at INTEGER,
    void_reason TEXT,
    "subject_id" INTEGER REFERENCES subject (id) NOT NULL,
    "kind" TEXT CHECK ("kind" IN ( 'HOME', 'TEMPORARY', 'SPLIT', 'CORRESPONDENCE')),
    "line1" TEXT CHECK (length("line1") BETWEEN 1 AND 80),
    "line2" TEXT CHECK (length("line2") BETWEEN 1 AND 80),
    "line3" TEXT CHECK (length("line3") BETWEEN 1 AND 80),
    "line4" TEXT CHECK (length("line4") BETWEEN 1 AND 80),
    "postcode" TEXT CHECK (length("postcode") BETWEEN 1 AND 10),
    "from" INTEGER CHECK ("from" BETWEEN -62091 AND 84370),
    "to" INTEGER CHECK ("to" BETWEEN -62091 AND 84370),
    "sensitive" INTEGER NOT NULL DEFAULT 0 CHECK ("sensitive" IN (0, 1))
) STRICT;
CREATE INDEX address_parent ON address ("subject_id");

-- Somebody in the child's life (1.3)
CREATE TABLE person_link (
    id INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
    row_version INTEGER NOT NULL CHECK (row_version > 0),
    created_at INTEGER NOT NULL,
    created_by BLOB CHECK (length(created_by) = 16),
    updated_at INTEGER NOT NULL,
    updated_by BLOB CHECK (length(updated_by) = 16),
    void_at INTEGER,
    void_reason TEXT,
    "subject_id" INTEGER REFERENCES subject (id) NOT NULL,
    "person_id" INTEGER REFERENCES person (id),
    "relationship" TEXT CHECK ("relationship" IN ( 'MOTHER', 'FATHER', 'STEPMOTHER', 'STEPFATHER', 'PARTNER_OF_PARENT', 'ADOPTIVE_PARENT', 'FOSTER_CARER', 'SPECIAL_GUARDIAN',
        'GRANDPARENT', 'AUNT_UNCLE', 'SIBLING', 'HALF_SIBLING', 'STEP_SIBLING', 'OTHER_RELATIVE', 'PRIVATE_FOSTER_CARER', 'FRIEND',
        'LA', 'OTHER')),
    "relationship_text" TEXT CHECK (length("relationship_text") BETWEEN 1 AND 80),
    "parental_responsibility" TEXT CHECK ("parental_responsibility" IN ( 'Y', 'N', 'U', 'NA_UNBORN')),
    "pr_basis" TEXT CHECK ("pr_basis" IN ( 'MOTHER', 'MARRIED', 'BIRTH_REGISTER', 'PR_AGREEMENT', 'COURT_ORDER', 'GUARDIAN', 'LA', 'NONE',
        'NA_UNBORN')),
    "lives_with_subject" TEXT CHECK ("lives_with_subject" IN ( 'Y', 'N')),
    "is_primary_carer" INTEGER NOT NULL DEFAULT 0 CHECK ("is_primary_carer" IN (0, 1)),
    "contactable" TEXT CHECK ("contactable" IN ( 'YES', 'NO_RISK', 'NO_WISH')),
    "contact_reason" TEXT CHECK (length("contact_reason") BETWEEN 1 AND 200),
    "contact_arrangement" TEXT CHECK (length("contact_arrangement") BETWEEN 1 AND 200),
    "from" INTEGER CHECK ("from" BETWEEN -62091 AND 84370),
    "to" INTEGER CHECK ("to" BETWEEN -62091 AND 84370)
) STRICT;
CREATE INDEX person_link_parent ON person_link ("subject_id");

-- Two records found to be different children (4.4)
CREATE TABLE not_same (
    id INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
    row_version INTEGER NOT NULL CHECK (row_version > 0),
    created_at INTEGER NOT NULL,
    created_by BLOB CHECK (length(created_by) = 16),
    updated_at INTEGER NOT NULL,
    updated_by BLOB CHECK (length(updated_by) = 16),
    void_at INTEGER,
    void_reason TEXT,
    "subject_a" INTEGER REFERENCES subject (id),
    "subject_b" INTEGER REFERENCES subject (id),
    "reason" TEXT CHECK (length("reason") BETWEEN 1 AND 200),
    "decided_on" INTEGER CHECK ("decided_on" BETWEEN -62091 AND 84370),
    "decided_by" INTEGER REFERENCES practitioner (id)
) STRICT;

-- A case (2.1)
CREATE TABLE caf_case (
    id INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
    row_version INTEGER NOT NULL CHECK (row_version > 0),
    created_at INTEGER NOT NULL,
    created_by BLOB CHECK (length(created_by) = 16),
    updated_at INTEGER NOT NULL,
    updated_by BLOB CHECK (length(updated_by) = 16),
    void_at INTEGER,
    void_reason TEXT,
    "urn" TEXT CHECK (length("urn") BETWEEN 1 AND 14),
    "subject_id" INTEGER REFERENCES subject (id),
    "locality_id" INTEGER REFERENCES locality (id),
    "state" TEXT CHECK ("state" IN ( 'P0', 'P1', 'C0', 'C1', 'A0', 'A1', 'S0', 'T0',
        'D0', 'U0', 'X0', 'Z0', 'Z1', 'Z2', 'Z3', 'V0')),
    "opened_on" INTEGER CHECK ("opened_on" BETWEEN -62091 AND 84370),
    "author_id" INTEGER REFERENCES practitioner (id),
    "open_reason" TEXT CHECK (length("open_reason") > 0),
    "index_searched_on" INTEGER CHECK ("index_searched_on" BETWEEN -62091 AND 84370),
    "override_reason" TEXT CHECK (length("override_reason") BETWEEN 1 AND 200),
    "single_service_agency_id" INTEGER REFERENCES agency (id),
    "next_review_date" INTEGER CHECK ("next_review_date" BETWEEN -62091 AND 84370),
    "closed_on" INTEGER CHECK ("closed_on" BETWEEN -62091 AND 84370),
    "state_before" TEXT CHECK ("state_before" IN ( 'P0', 'P1', 'C0', 'C1', 'A0', 'A1', 'S0', 'T0',
        'D0', 'U0', 'X0', 'Z0', 'Z1', 'Z2', 'Z3', 'V0')),
    "not_held_count" INTEGER,
    "archive_on" INTEGER CHECK ("archive_on" BETWEEN -62091 AND 84370),
    "destroy_review_on" INTEGER CHECK ("destroy_review_on" BETWEEN -62091 AND 84370),
    "sealed" INTEGER NOT NULL DEFAULT 0 CHECK ("sealed" IN (0, 1))
) STRICT;

-- A pre-assessment checklist (1.5)
CREATE TABLE pre_assessment (
    id INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
    row_version INTEGER NOT NULL CHECK (row_version > 0),
    created_at INTEGER NOT NULL,
    created_by BLOB CHECK (length(created_by) = 16),
    updated_at INTEGER NOT NULL,
    updated_by BLOB CHECK (length(updated_by) = 16),
    void_at INTEGER,
    void_reason TEXT,
    "case_id" INTEGER REFERENCES caf_case (id),
    "subject_id" INTEGER REFERENCES subject (id),
    "given_names" TEXT CHECK (length("given_names") BETWEEN 1 AND 80),
    "family_name" TEXT CHECK (length("family_name") BETWEEN 1 AND 80),
    "sex" TEXT CHECK ("sex" IN ( 'M', 'F', 'U')),
    "dob" INTEGER CHECK ("dob" BETWEEN -62091 AND 84370),
    "edd" INTEGER CHECK ("edd" BETWEEN -62091 AND 84370),
    "address" TEXT CHECK (length("address") BETWEEN 1 AND 200),
    "postcode" TEXT CHECK (length("postcode") BETWEEN 1 AND 10),
    "contact_tel" TEXT CHECK (length("contact_tel") BETWEEN 1 AND 40),
    "date_completed" INTEGER CHECK ("date_completed" BETWEEN -62091 AND 84370),
    "reason" TEXT CHECK (length("reason") > 0),
    "q_healthy" TEXT CHECK ("q_healthy" IN ( 'Y', 'N', 'U')),
    "q_healthy_note" TEXT CHECK (length("q_healthy_note") > 0),
    "q_safe" TEXT CHECK ("q_safe" IN ( 'Y', 'N', 'U')),
    "q_safe_note" TEXT CHECK (length("q_safe_note") > 0),
    "q_learning" TEXT CHECK ("q_learning" IN ( 'Y', 'N', 'U')),
    "q_learning_note" TEXT CHECK (length("q_learning_note") > 0),
    "q_positive" TEXT CHECK ("q_positive" IN ( 'Y', 'N', 'U')),
    "q_positive_note" TEXT CHECK (length("q_positive_note") > 0),
    "q_poverty" TEXT CHECK ("q_poverty" IN ( 'Y', 'N', 'U')),
    "q_poverty_note" TEXT CHECK (length("q_poverty_note") > 0),
    "services_needed" TEXT CHECK (length("services_needed") > 0),
    "can_provide" TEXT CHECK ("can_provide" IN ( 'Y', 'N', 'U')),
    "caf_would_help" TEXT CHECK ("caf_would_help" IN ( 'Y', 'N', 'U')),
    "who_will_do" INTEGER REFERENCES practitioner (id),
    "who_will_do_text" TEXT CHECK (length("who_will_do_text") BETWEEN 1 AND 120),
    "practitioner_id" INTEGER REFERENCES practitioner (id),
    "index_checked_on" INTEGER CHECK ("index_checked_on" BETWEEN -62091 AND 84370),
    "index_result" TEXT CHECK ("index_result" IN ( 'NONE_FOUND', 'OPEN_CASE', 'CLOSED_CASE', 'PRE_ASSESSMENT_ONLY', 'OTHER_AREA', 'POSSIBLE_MATCH')),
    "decision" TEXT CHECK ("decision" IN ( 'NO_ADDITIONAL_NEED', 'OWN_SERVICE', 'JOIN_EXISTING_CAF', 'START_CAF', 'SPECIALIST_REFERRAL', 'SAFEGUARDING_REFERRAL', 'FAMILY_DECLINED')),
    "decision_note" TEXT CHECK (length("decision_note") > 0),
    "joined_case_id" INTEGER REFERENCES caf_case (id)
) STRICT;
CREATE INDEX pre_assessment_parent ON pre_assessment ("case_id");

-- A need that led to the CAF (1.14)
CREATE TABLE need_trigger (
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
    "trigger" TEXT CHECK ("trigger" IN ( 'E1_01', 'E1_02', 'E1_03', 'E1_04', 'E1_05', 'E1_06', 'E1_07', 'E1_08',
        'E1_09', 'E1_10', 'E1_11', 'E1_12', 'E2_01', 'E2_02', 'E2_03', 'E3_01',
        'E3_02', 'E3_03', 'E3_04', 'ATTENDANCE', 'EXCLUSION', 'DOMESTIC_ABUSE', 'PARENT_MENTAL_HEALTH', 'CHILD_MENTAL_HEALTH',
        'PARENT_SUBSTANCE', 'CHILD_SUBSTANCE', 'DISABILITY_SEN', 'YOUNG_CARER', 'TEENAGE_PARENT', 'HOUSING', 'DEBT', 'OFFENDING',
        'BEREAVEMENT', 'BULLYING', 'NEET', 'NEGLECT', 'STEP_DOWN', 'OTHER')),
    "note" TEXT CHECK (length("note") BETWEEN 1 AND 200)
) STRICT;
CREATE INDEX need_trigger_parent ON need_trigger ("case_id");

-- A change of state (4.5)
CREATE TABLE state_history (
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
    "from_state" TEXT CHECK ("from_state" IN ( 'P0', 'P1', 'C0', 'C1', 'A0', 'A1', 'S0', 'T0',
        'D0', 'U0', 'X0', 'Z0', 'Z1', 'Z2', 'Z3', 'V0')),
    "to_state" TEXT CHECK ("to_state" IN ( 'P0', 'P1', 'C0', 'C1', 'A0', 'A1', 'S0', 'T0',
        'D0', 'U0', 'X0', 'Z0', 'Z1', 'Z2', 'Z3', 'V0')),
    "event" TEXT CHECK ("event" IN ( 'T01', 'T02', 'T03', 'T04', 'T05', 'T06', 'T07', 'T08',
        'T09', 'T10', 'T11', 'T12', 'T13', 'T14', 'T15', 'T16',
        'T17', 'T18', 'T19', 'T20', 'T21', 'T22', 'T23', 'T24',
        'T25', 'T26', 'T27', 'T28', 'T29', 'T30', 'T31')),
    "at" INTEGER,
    "by" INTEGER REFERENCES practitioner (id),
    "reason" TEXT CHECK (length("reason") BETWEEN 1 AND 400)
) STRICT;
CREATE INDEX state_history_parent ON state_history ("case_id");

-- A version of the assessment (1.6)
CREATE TABLE assessment (
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
    "version_no" INTEGER,
    "previous_version_id" INTEGER REFERENCES assessment (id),
    "status" TEXT CHECK ("status" IN ( 'DRAFT', 'COMPLETE', 'SUPERSEDED', 'ABANDONED')),
    "new_version_reason" TEXT CHECK (length("new_version_reason") BETWEEN 1 AND 200),
    "date_started" INTEGER CHECK ("date_started" BETWEEN -62091 AND 84370),
    "date_completed" INTEGER CHECK ("date_completed" BETWEEN -62091 AND 84370),
    "author_id" INTEGER REFERENCES practitioner (id),
    "co_author_id" INTEGER REFERENCES practitioner (id),
    "came_from" TEXT CHECK (length("came_from") BETWEEN 1 AND 120),
    "made_there_by" TEXT CHECK (length("made_there_by") BETWEEN 1 AND 120),
    "reason" TEXT CHECK (length("reason") > 0),
    "no_parents_reason" TEXT CHECK (length("no_parents_reason") BETWEEN 1 AND 200),
    "home_situation" TEXT CHECK (length("home_situation") > 0),
    "gp_not_known" INTEGER NOT NULL DEFAULT 0 CHECK ("gp_not_known" IN (0, 1)),
    "setting_not_known" INTEGER NOT NULL DEFAULT 0 CHECK ("setting_not_known" IN (0, 1)),
    "conclusions_strengths" TEXT CHECK (length("conclusions_strengths") > 0),
    "conclusions_needs" TEXT CHECK (length("conclusions_needs") > 0),
    "what_needs_to_change" TEXT CHECK (length("what_needs_to_change") > 0),
    "goals" TEXT CHECK (length("goals") > 0),
    "agreed_review_date" INTEGER CHECK ("agreed_review_date" BETWEEN -62091 AND 84370),
    "abandoned_reason" TEXT CHECK (length("abandoned_reason") BETWEEN 1 AND 200)
) STRICT;
CREATE INDEX assessment_parent ON assessment ("case_id");

-- Somebody present at the assessment (1.6)
CREATE TABLE assessment_present (
    id INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
    row_version INTEGER NOT NULL CHECK (row_version > 0),
    created_at INTEGER NOT NULL,
    created_by BLOB CHECK (length(created_by) = 16),
    updated_at INTEGER NOT NULL,
    updated_by BLOB CHECK (length(updated_by) = 16),
    void_at INTEGER,
    void_reason TEXT,
    "assessment_id" INTEGER REFERENCES assessment (id) NOT NULL,
    "name" TEXT CHECK (length("name") BETWEEN 1 AND 120),
    "capacity" TEXT CHECK ("capacity" IN ( 'SUBJECT', 'PARENT', 'CARER', 'RELATIVE', 'PRACTITIONER', 'INTERPRETER', 'ADVOCATE', 'OTHER')),
    "practitioner_id" INTEGER REFERENCES practitioner (id),
    "person_id" INTEGER REFERENCES person (id),
    "on" INTEGER CHECK ("on" BETWEEN -62091 AND 84370)
) STRICT;
CREATE INDEX assessment_present_parent ON assessment_present ("assessment_id");

-- A service working with the child (1.6)
CREATE TABLE service_involved (
    id INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
    row_version INTEGER NOT NULL CHECK (row_version > 0),
    created_at INTEGER NOT NULL,
    created_by BLOB CHECK (length(created_by) = 16),
    updated_at INTEGER NOT NULL,
    updated_by BLOB CHECK (length(updated_by) = 16),
    void_at INTEGER,
    void_reason TEXT,
    "assessment_id" INTEGER REFERENCES assessment (id) NOT NULL,
    "kind" TEXT CHECK ("kind" IN ( 'UNIVERSAL_GP', 'UNIVERSAL_EY_EDU_FE', 'OTHER')),
    "name" TEXT CHECK (length("name") BETWEEN 1 AND 120),
    "agency_id" INTEGER REFERENCES agency (id),
    "practitioner_id" INTEGER REFERENCES practitioner (id),
    "contact" TEXT CHECK (length("contact") BETWEEN 1 AND 120),
    "cross_border" INTEGER NOT NULL DEFAULT 0 CHECK ("cross_border" IN (0, 1)),
    "from" INTEGER CHECK ("from" BETWEEN -62091 AND 84370),
    "to" INTEGER CHECK ("to" BETWEEN -62091 AND 84370),
    "sensitive" INTEGER NOT NULL DEFAULT 0 CHECK ("sensitive" IN (0, 1))
) STRICT;
CREATE INDEX service_involved_parent ON service_involved ("assessment_id");

-- An element of the assessment (1.7)
CREATE TABLE element_entry (
    id INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
    row_version INTEGER NOT NULL CHECK (row_version > 0),
    created_at INTEGER NOT NULL,
    created_by BLOB CHECK (length(created_by) = 16),
    updated_at INTEGER NOT NULL,
    updated_by BLOB CHECK (length(updated_by) = 16),
    void_at INTEGER,
    void_reason TEXT,
    "assessment_id" INTEGER REFERENCES assessment (id) NOT NULL,
    "element" TEXT CHECK ("element" IN ( '1.01', '1.02', '1.03', '1.04', '1.05', '1.06', '1.07', '1.08',
        '1.09', '1.10', '1.11', '1.12', '2.01', '2.02', '2.03', '3.01',
        '3.02', '3.03', '3.04')),
    "need_level" TEXT CHECK ("need_level" IN ( '0', '1', '2', '3')),
    "strengths" TEXT CHECK (length("strengths") > 0),
    "needs" TEXT CHECK (length("needs") > 0),
    "evidence" TEXT CHECK (length("evidence") > 0),
    "evidence_source" TEXT CHECK (length("evidence_source") > 0),
    "difference_of_view" TEXT CHECK (length("difference_of_view") > 0),
    "not_applicable" INTEGER NOT NULL DEFAULT 0 CHECK ("not_applicable" IN (0, 1)),
    "share_restricted" INTEGER NOT NULL DEFAULT 0 CHECK ("share_restricted" IN (0, 1))
) STRICT;
CREATE INDEX element_entry_parent ON element_entry ("assessment_id");

-- An agency an element is kept from (3.3)
CREATE TABLE element_restriction (
    id INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
    row_version INTEGER NOT NULL CHECK (row_version > 0),
    created_at INTEGER NOT NULL,
    created_by BLOB CHECK (length(created_by) = 16),
    updated_at INTEGER NOT NULL,
    updated_by BLOB CHECK (length(updated_by) = 16),
    void_at INTEGER,
    void_reason TEXT,
    "element_entry_id" INTEGER REFERENCES element_entry (id) NOT NULL,
    "agency_id" INTEGER REFERENCES agency (id)
) STRICT;
CREATE INDEX element_restriction_parent ON element_restriction ("element_entry_id");

-- An action agreed on the form (1.6)
CREATE TABLE agreed_action (
    id INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
    row_version INTEGER NOT NULL CHECK (row_version > 0),
    created_at INTEGER NOT NULL,
    created_by BLOB CHECK (length(created_by) = 16),
    updated_at INTEGER NOT NULL,
    updated_by BLOB CHECK (length(updated_by) = 16),
    void_at INTEGER,
    void_reason TEXT,
    "assessment_id" INTEGER REFERENCES assessment (id) NOT NULL,
    "desired_outcome" TEXT CHECK (length("desired_outcome") > 0),
    "action" TEXT CHECK (length("action") > 0),
    "who" TEXT CHECK (length("who") BETWEEN 1 AND 120),
    "who_id" INTEGER REFERENCES practitioner (id),
    "by_when" INTEGER CHECK ("by_when" BETWEEN -62091 AND 84370),
    "ecm_outcome" TEXT CHECK ("ecm_outcome" IN ( '1a', '1b', '1c', '1d', '1e', '1f', '2a', '2b',
        '2c', '2d', '2e', '2f', '3a', '3b', '3c', '3d',
        '3e', '3f', '4a', '4b', '4c', '4d', '4e', '4f',
        '5a', '5b', '5c', '5d', '5e', '5f'))
) STRICT;
CREATE INDEX agreed_action_parent ON agreed_action ("assessment_id");

-- The child's or a parent's own words (1.6)
CREATE TABLE view_comment (
    id INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
    row_version INTEGER NOT NULL CHECK (row_version > 0),
    created_at INTEGER NOT NULL,
    created_by BLOB CHECK (length(created_by) = 16),
    updated_at INTEGER NOT NULL,
    updated_by BLOB CHECK (length(updated_by) = 16),
    void_at INTEGER,
    void_reason TEXT,
    "assessment_id" INTEGER REFERENCES assessment (id) NOT NULL,
    "whose" TEXT CHECK ("whose" IN ( 'CHILD', 'PARENT')),
    "person_id" INTEGER REFERENCES person (id),
    "name" TEXT CHECK (length("name") BETWEEN 1 AND 120),
    "comment" TEXT CHECK (length("comment") > 0),
    "not_obtained_reason" TEXT CHECK ("not_obtained_reason" IN ( 'UNBORN', 'TOO_YOUNG', 'DECLINED', 'NOT_PRESENT', 'COMMUNICATION_NEED', 'UNSAFE_TO_ASK', 'OTHER')),
    "not_obtained_note" TEXT CHECK (length("not_obtained_note") BETWEEN 1 AND 200)
) STRICT;
CREATE INDEX view_comment_parent ON view_comment ("assessment_id");

-- A consent decision (1.9)
CREATE TABLE consent (
    id INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
    row_version INTEGER NOT NULL CHECK (row_version > 0),
    created_at INTEGER NOT NULL,
    created_by BLOB CHECK (length(created_by) = 16),
    updated_at INTEGER NOT NULL,
    updated_by BLOB CHECK (length(updated_by) = 16),
    void_at INTEGER,
    void_reason TEXT,
    "case_id" INTEGER REFERENCES caf_case (id),
    "pre_assessment_id" INTEGER REFERENCES pre_assessment (id),
    "stage" TEXT CHECK ("stage" IN ( 'PRE_DISCUSSION', 'ASSESSMENT', 'STORE_SHARE', 'TAC', 'REVIEW', 'TRANSFER', 'PANEL', 'REOPEN')),
    "status" TEXT CHECK ("status" IN ( 'GIVEN', 'LIMITED', 'REFUSED', 'WITHDRAWN', 'EXPIRED', 'SUPERSEDED', 'NOT_SOUGHT')),
    "given_by_person" INTEGER REFERENCES person (id),
    "given_as" TEXT CHECK ("given_as" IN ( 'SELF', 'PARENT_PR', 'CARER', 'LA_PR', 'OTHER')),
    "competence_basis" TEXT CHECK ("competence_basis" IN ( 'AGE16PLUS_PRESUMED', 'U16_JUDGED_COMPETENT', 'JUDGED_NOT_COMPETENT')),
    "competence_note" TEXT CHECK (length("competence_note") > 0),
    "pr_checked" TEXT CHECK ("pr_checked" IN ( 'Y', 'N')),
    "explained" INTEGER NOT NULL DEFAULT 0 CHECK ("explained" IN (0, 1)),
    "storage_agreed" TEXT CHECK ("storage_agreed" IN ( 'Y', 'N')),
    "sharing_agreed" TEXT CHECK ("sharing_agreed" IN ( 'Y', 'N')),
    "form" TEXT CHECK ("form" IN ( 'WRITTEN', 'VERBAL')),
    "obtained_by" INTEGER REFERENCES practitioner (id),
    "obtained_on" INTEGER CHECK ("obtained_on" BETWEEN -62091 AND 84370),
    "review_on" INTEGER CHECK ("review_on" BETWEEN -62091 AND 84370),
    "expires_on" INTEGER CHECK ("expires_on" BETWEEN -62091 AND 84370),
    "sign_method" TEXT CHECK ("sign_method" IN ( 'WET_PAPER_ON_FILE', 'VERBAL_RECORDED', 'ELECTRONIC')),
    "signed_on" INTEGER CHECK ("signed_on" BETWEEN -62091 AND 84370),
    "signed_name" TEXT CHECK (length("signed_name") BETWEEN 1 AND 120),
    "limits_note" TEXT CHECK (length("limits_note") > 0),
    "refusal_reason" TEXT CHECK (length("refusal_reason") > 0),
    "withdrawn_on" INTEGER CHECK ("withdrawn_on" BETWEEN -62091 AND 84370),
    "withdrawn_by" INTEGER REFERENCES person (id),
    "withdrawal_scope" TEXT CHECK ("withdrawal_scope" IN ( 'ALL', 'SHARING', 'ONE_AGENCY', 'ONE_PERSON', 'CAF_SUPPORT')),
    "effects_explained" INTEGER NOT NULL DEFAULT 0 CHECK ("effects_explained" IN (0, 1)),
    "supersedes_id" INTEGER REFERENCES consent (id),
    "legal_regime" TEXT CHECK ("legal_regime" IN ( 'DPA1998', 'UKGDPR'))
) STRICT;
CREATE INDEX consent_parent ON consent ("case_id");

-- Who may or may not have what (1.9)
CREATE TABLE consent_scope (
    id INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
    row_version INTEGER NOT NULL CHECK (row_version > 0),
    created_at INTEGER NOT NULL,
    created_by BLOB CHECK (length(created_by) = 16),
    updated_at INTEGER NOT NULL,
    updated_by BLOB CHECK (length(updated_by) = 16),
    void_at INTEGER,
    void_reason TEXT,
    "consent_id" INTEGER REFERENCES consent (id) NOT NULL,
    "target_kind" TEXT CHECK ("target_kind" IN ( 'AGENCY', 'PRACTITIONER', 'PERSON', 'SECTOR', 'OTHER_LA', 'PANEL')),
    "target_id" BLOB CHECK (length("target_id") = 16),
    "target_name" TEXT CHECK (length("target_name") BETWEEN 1 AND 120),
    "target_sector" TEXT CHECK ("target_sector" IN ( 'DA', 'EY', 'ED', 'HE', 'SC', 'SPL', 'TS', 'YO',
        'YS')),
    "effect" TEXT CHECK ("effect" IN ( 'ALLOW', 'DENY')),
    "data_class" TEXT CHECK (length("data_class") > 0),
    "purpose" TEXT CHECK (length("purpose") BETWEEN 1 AND 200),
    "to" INTEGER CHECK ("to" BETWEEN -62091 AND 84370)
) STRICT;
CREATE INDEX consent_scope_parent ON consent_scope ("consent_id");

-- A member of the team (1.10)
CREATE TABLE tac_member (
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
    "practitioner_id" INTEGER REFERENCES practitioner (id),
    "person_id" INTEGER REFERENCES person (id),
    "role_in_tac" TEXT CHECK ("role_in_tac" IN ( 'FAMILY', 'PRACTITIONER', 'ADVOCATE', 'INTERPRETER', 'CHAIR', 'OBSERVER')),
    "from" INTEGER CHECK ("from" BETWEEN -62091 AND 84370),
    "to" INTEGER CHECK ("to" BETWEEN -62091 AND 84370),
    "invited_by" INTEGER REFERENCES practitioner (id),
    "leaving_reason" TEXT CHECK (length("leaving_reason") BETWEEN 1 AND 200)
) STRICT;
CREATE INDEX tac_member_parent ON tac_member ("case_id");

-- Somebody asks to join the team (2.3)
CREATE TABLE join_request (
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
    "asked_by" INTEGER REFERENCES practitioner (id),
    "asked_at" INTEGER,
    "reason" TEXT CHECK (length("reason") > 0),
    "answer" TEXT CHECK ("answer" IN ( 'ADDED', 'DECLINED')),
    "answered_by" INTEGER REFERENCES practitioner (id),
    "answered_on" INTEGER CHECK ("answered_on" BETWEEN -62091 AND 84370),
    "answer_reason" TEXT CHECK (length("answer_reason") > 0)
) STRICT;
CREATE INDEX join_request_parent ON join_request ("case_id");

-- A meeting of the team (1.10)
CREATE TABLE tac_meeting (
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
    "seq" INTEGER,
    "kind" TEXT CHECK ("kind" IN ( 'INITIAL', 'REVIEW', 'EXTRAORDINARY', 'CLOSURE', 'STEP_DOWN', 'TRANSFER_IN', 'VIRTUAL_ROUND')),
    "scheduled_for" INTEGER,
    "venue" TEXT CHECK (length("venue") BETWEEN 1 AND 120),
    "status" TEXT CHECK ("status" IN ( 'PLANNED', 'HELD', 'NOT_HELD', 'CANCELLED', 'RESCHEDULED')),
    "not_held_reason" TEXT CHECK ("not_held_reason" IN ( 'NO_QUORUM', 'FAMILY_DNA', 'FAMILY_CANCELLED', 'LP_ABSENT', 'NO_LP', 'PRACTITIONERS_DNA', 'VENUE', 'CONSENT_WITHDRAWN',
        'STEPPED_UP', 'FORGOTTEN', 'OTHER')),
    "not_held_note" TEXT CHECK (length("not_held_note") > 0),
    "rescheduled_to" INTEGER REFERENCES tac_meeting (id),
    "chair" INTEGER REFERENCES practitioner (id),
    "minute_taker" INTEGER REFERENCES practitioner (id),
    "child_present" TEXT CHECK ("child_present" IN ( 'Y', 'N')),
    "child_absent_reason" TEXT CHECK (length("child_absent_reason") BETWEEN 1 AND 200),
    "parent_present" TEXT CHECK ("parent_present" IN ( 'Y', 'N')),
    "parent_absent_reason" TEXT CHECK (length("parent_absent_reason") BETWEEN 1 AND 200),
    "consent_confirmed_at_start" TEXT CHECK ("consent_confirmed_at_start" IN ( 'Y', 'N')),
    "lp_agreed" INTEGER REFERENCES practitioner (id),
    "notes" TEXT CHECK (length("notes") > 0),
    "child_comment" TEXT CHECK (length("child_comment") > 0),
    "parent_comment" TEXT CHECK (length("parent_comment") > 0),
    "next_review_date" INTEGER CHECK ("next_review_date" BETWEEN -62091 AND 84370),
    "closure_decided" INTEGER NOT NULL DEFAULT 0 CHECK ("closure_decided" IN (0, 1)),
    "minutes_sent_on" INTEGER CHECK ("minutes_sent_on" BETWEEN -62091 AND 84370),
    "sent_to" TEXT CHECK (length("sent_to") BETWEEN 1 AND 400),
    "for_everybody" TEXT CHECK ("for_everybody" IN ( 'Y', 'N')),
    "apart" TEXT CHECK (length("apart") > 0),
    "apart_about" TEXT CHECK (length("apart_about") > 0),
    "apart_agency" INTEGER REFERENCES agency (id),
    "managers_told_on" INTEGER CHECK ("managers_told_on" BETWEEN -62091 AND 84370),
    "managers_told" TEXT CHECK (length("managers_told") BETWEEN 1 AND 200)
) STRICT;
CREATE INDEX tac_meeting_parent ON tac_meeting ("case_id");

-- Attendance at a meeting (1.10)
CREATE TABLE attendance (
    id INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
    row_version INTEGER NOT NULL CHECK (row_version > 0),
    created_at INTEGER NOT NULL,
    created_by BLOB CHECK (length(created_by) = 16),
    updated_at INTEGER NOT NULL,
    updated_by BLOB CHECK (length(updated_by) = 16),
    void_at INTEGER,
    void_reason TEXT,
    "meeting_id" INTEGER REFERENCES tac_meeting (id) NOT NULL,
    "practitioner_id" INTEGER REFERENCES practitioner (id),
    "person_id" INTEGER REFERENCES person (id),
    "name" TEXT CHECK (length("name") BETWEEN 1 AND 120),
    "invited_on" INTEGER CHECK ("invited_on" BETWEEN -62091 AND 84370),
    "coming" TEXT CHECK ("coming" IN ( 'Y', 'N')),
    "attendance" TEXT CHECK ("attendance" IN ( 'PRESENT', 'APOLOGIES', 'REPORT_SENT', 'DNA', 'NOT_INVITED')),
    "report" TEXT CHECK (length("report") > 0),
    "report_on" INTEGER CHECK ("report_on" BETWEEN -62091 AND 84370)
) STRICT;
CREATE INDEX attendance_parent ON attendance ("meeting_id");

-- A lead professional's term (1.8)
CREATE TABLE lp_assignment (
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
    "practitioner_id" INTEGER REFERENCES practitioner (id),
    "kind" TEXT CHECK ("kind" IN ( 'INTERIM', 'LEAD', 'DEPUTY', 'KEYWORKER', 'BUDGET_HOLDING')),
    "from" INTEGER CHECK ("from" BETWEEN -62091 AND 84370),
    "to" INTEGER CHECK ("to" BETWEEN -62091 AND 84370),
    "basis" TEXT CHECK (length("basis") > 0),
    "family_preference" TEXT CHECK (length("family_preference") BETWEEN 1 AND 120),
    "family_preference_met" TEXT CHECK ("family_preference_met" IN ( 'Y', 'N')),
    "preference_note" TEXT CHECK (length("preference_note") BETWEEN 1 AND 200),
    "agreed_how" TEXT CHECK ("agreed_how" IN ( 'AT_MEETING', 'BETWEEN_MEETINGS')),
    "agreed_at" INTEGER REFERENCES tac_meeting (id),
    "manager_agreed_by" INTEGER REFERENCES practitioner (id),
    "manager_agreed_on" INTEGER CHECK ("manager_agreed_on" BETWEEN -62091 AND 84370),
    "accepted_on" INTEGER CHECK ("accepted_on" BETWEEN -62091 AND 84370),
    "accepted_how" TEXT CHECK (length("accepted_how") BETWEEN 1 AND 200),
    "end_reason" TEXT CHECK ("end_reason" IN ( 'NEED_SHIFTED', 'SERVICE_ENDED', 'LEFT_POST', 'ABSENCE', 'WORKLOAD', 'FAMILY_REQUEST', 'CASE_CLOSED', 'INTERIM_REPLACED',
        'COVER_ENDED')),
    "handover_done" TEXT CHECK (length("handover_done") > 0),
    "override_reason" TEXT CHECK (length("override_reason") BETWEEN 1 AND 200),
    "override_by" INTEGER REFERENCES practitioner (id),
    "override_of" TEXT CHECK ("override_of" IN ( 'CASELOAD', 'HANDOVER')),
    "declined_on" INTEGER CHECK ("declined_on" BETWEEN -62091 AND 84370),
    "declined_reason" TEXT CHECK (length("declined_reason") > 0),
    "managers_met_on" INTEGER CHECK ("managers_met_on" BETWEEN -62091 AND 84370),
    "managers_note" TEXT CHECK (length("managers_note") > 0)
) STRICT;
CREATE INDEX lp_assignment_parent ON lp_assignment ("case_id");

-- A delivery plan (1.11)
CREATE TABLE delivery_plan (
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
    "plan_no" INTEGER,
    "based_on_assessment_id" INTEGER REFERENCES assessment (id),
    "agreed_on" INTEGER CHECK ("agreed_on" BETWEEN -62091 AND 84370),
    "agreed_at_meeting" INTEGER REFERENCES tac_meeting (id),
    "status" TEXT CHECK ("status" IN ( 'DRAFT', 'ACTIVE', 'REPLACED', 'COMPLETED', 'CANCELLED'))
) STRICT;
CREATE INDEX delivery_plan_parent ON delivery_plan ("case_id");

-- An action of the plan (1.11)
CREATE TABLE plan_action (
    id INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
    row_version INTEGER NOT NULL CHECK (row_version > 0),
    created_at INTEGER NOT NULL,
    created_by BLOB CHECK (length(created_by) = 16),
    updated_at INTEGER NOT NULL,
    updated_by BLOB CHECK (length(updated_by) = 16),
    void_at INTEGER,
    void_reason TEXT,
    "plan_id" INTEGER REFERENCES delivery_plan (id) NOT NULL,
    "need_ref" TEXT CHECK ("need_ref" IN ( '1.01', '1.02', '1.03', '1.04', '1.05', '1.06', '1.07', '1.08',
        '1.09', '1.10', '1.11', '1.12', '2.01', '2.02', '2.03', '3.01',
        '3.02', '3.03', '3.04')),
    "need_text" TEXT CHECK (length("need_text") > 0),
    "desired_outcome" TEXT CHECK (length("desired_outcome") > 0),
    "ecm_aim" TEXT CHECK ("ecm_aim" IN ( '1a', '1b', '1c', '1d', '1e', '1f', '2a', '2b',
        '2c', '2d', '2e', '2f', '3a', '3b', '3c', '3d',
        '3e', '3f', '4a', '4b', '4c', '4d', '4e', '4f',
        '5a', '5b', '5c', '5d', '5e', '5f')),
    "action" TEXT CHECK (length("action") > 0),
    "owner_kind" TEXT CHECK ("owner_kind" IN ( 'PRACTITIONER', 'PERSON')),
    "owner_id" BLOB CHECK (length("owner_id") = 16),
    "helper_id" BLOB CHECK (length("helper_id") = 16),
    "owner_agency" INTEGER REFERENCES agency (id),
    "start" INTEGER CHECK ("start" BETWEEN -62091 AND 84370),
    "due" INTEGER CHECK ("due" BETWEEN -62091 AND 84370),
    "status" TEXT CHECK ("status" IN ( 'OPEN', 'IN_PROGRESS', 'DONE', 'PARTLY', 'NOT_DONE', 'CANCELLED', 'CARRIED_FORWARD')),
    "completed_on" INTEGER CHECK ("completed_on" BETWEEN -62091 AND 84370),
    "outcome_rating" TEXT CHECK ("outcome_rating" IN ( 'ACHIEVED', 'IMPROVED', 'NO_CHANGE', 'WORSE')),
    "not_done_reason" TEXT CHECK ("not_done_reason" IN ( 'SERVICE_UNAVAILABLE', 'WAITING_LIST', 'FAMILY_DECLINED', 'PRACTITIONER_LEFT', 'NO_LONGER_NEEDED', 'OTHER')),
    "carried_from" INTEGER REFERENCES plan_action (id)
) STRICT;
CREATE INDEX plan_action_parent ON plan_action ("plan_id");

-- Progress on an action (1.11)
CREATE TABLE action_progress (
    id INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
    row_version INTEGER NOT NULL CHECK (row_version > 0),
    created_at INTEGER NOT NULL,
    created_by BLOB CHECK (length(created_by) = 16),
    updated_at INTEGER NOT NULL,
    updated_by BLOB CHECK (length(updated_by) = 16),
    void_at INTEGER,
    void_reason TEXT,
    "action_id" INTEGER REFERENCES plan_action (id) NOT NULL,
    "date" INTEGER CHECK ("date" BETWEEN -62091 AND 84370),
    "by" INTEGER REFERENCES practitioner (id),
    "text" TEXT CHECK (length("text") > 0)
) STRICT;
CREATE INDEX action_progress_parent ON action_progress ("action_id");

-- A review (1.11)
CREATE TABLE review (
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
    "meeting_id" INTEGER REFERENCES tac_meeting (id),
    "review_date" INTEGER CHECK ("review_date" BETWEEN -62091 AND 84370),
    "people_present" TEXT CHECK (length("people_present") BETWEEN 1 AND 400),
    "notes" TEXT CHECK (length("notes") > 0),
    "next_steps" TEXT CHECK (length("next_steps") > 0),
    "child_comment" TEXT CHECK (length("child_comment") > 0),
    "child_reason" TEXT CHECK ("child_reason" IN ( 'UNBORN', 'TOO_YOUNG', 'DECLINED', 'NOT_PRESENT', 'COMMUNICATION_NEED', 'UNSAFE_TO_ASK', 'OTHER')),
    "parent_comment" TEXT CHECK (length("parent_comment") > 0),
    "parent_reason" TEXT CHECK ("parent_reason" IN ( 'UNBORN', 'TOO_YOUNG', 'DECLINED', 'NOT_PRESENT', 'COMMUNICATION_NEED', 'UNSAFE_TO_ASK', 'OTHER')),
    "decision" TEXT CHECK ("decision" IN ( 'CONTINUE', 'CONTINUE_CHANGED_PLAN', 'NEW_ASSESSMENT_VERSION', 'TRANSFER_LP', 'STEP_UP', 'SINGLE_AGENCY', 'CLOSE')),
    "next_review_date" INTEGER CHECK ("next_review_date" BETWEEN -62091 AND 84370),
    "closure_reason" TEXT CHECK ("closure_reason" IN ( 'NEEDS_MET', 'SINGLE_AGENCY', 'CONSENT_WITHDRAWN', 'DISENGAGED', 'CONSENT_REFUSED', 'STEP_UP_CIN', 'STEP_UP_CP', 'STEP_UP_LAC',
        'MOVED_LA', 'NO_ADDITIONAL_NEED', 'OTHER_FRAMEWORK', 'AGE_LIMIT', 'DECEASED', 'PREGNANCY_ENDED', 'DUPLICATE', 'ERROR',
        'OTHER'))
) STRICT;
CREATE INDEX review_parent ON review ("case_id");

-- A signature (1.6)
CREATE TABLE signature (
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
    "assessment_id" INTEGER REFERENCES assessment (id),
    "consent_id" INTEGER REFERENCES consent (id),
    "review_id" INTEGER REFERENCES review (id),
    "delivery_plan_id" INTEGER REFERENCES delivery_plan (id),
    "capacity" TEXT CHECK ("capacity" IN ( 'YOUNG_PERSON', 'PARENT', 'CARER', 'ASSESSOR', 'LP')),
    "name" TEXT CHECK (length("name") BETWEEN 1 AND 120),
    "person_id" INTEGER REFERENCES person (id),
    "practitioner_id" INTEGER REFERENCES practitioner (id),
    "signed_on" INTEGER CHECK ("signed_on" BETWEEN -62091 AND 84370),
    "method" TEXT CHECK ("method" IN ( 'WET_PAPER_ON_FILE', 'VERBAL_RECORDED', 'ELECTRONIC')),
    "statement" TEXT CHECK (length("statement") BETWEEN 1 AND 200)
) STRICT;
CREATE INDEX signature_parent ON signature ("case_id");

-- An outcome score (1.14)
CREATE TABLE outcome_score (
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
    "date" INTEGER CHECK ("date" BETWEEN -62091 AND 84370),
    "point" TEXT CHECK ("point" IN ( 'BASELINE', 'REVIEW', 'CLOSURE')),
    "rater" TEXT CHECK ("rater" IN ( 'CHILD', 'PARENT', 'LP')),
    "group" TEXT CHECK ("group" IN ( 'HEALTH', 'LEARNING', 'PARENTS_CARERS', 'FAMILY_ENVIRONMENT')),
    "item" TEXT CHECK ("item" IN ( '1.01', '1.02', '1.03', '1.04', '1.05', '1.06', '1.07', '1.08',
        '1.09', '1.10', '1.11', '1.12', '2.01', '2.02', '2.03', '3.01',
        '3.02', '3.03', '3.04')),
    "score" INTEGER
) STRICT;
CREATE INDEX outcome_score_parent ON outcome_score ("case_id");

-- A closure (1.12)
CREATE TABLE closure (
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
    "closed_on" INTEGER CHECK ("closed_on" BETWEEN -62091 AND 84370),
    "reason" TEXT CHECK ("reason" IN ( 'NEEDS_MET', 'SINGLE_AGENCY', 'CONSENT_WITHDRAWN', 'DISENGAGED', 'CONSENT_REFUSED', 'STEP_UP_CIN', 'STEP_UP_CP', 'STEP_UP_LAC',
        'MOVED_LA', 'NO_ADDITIONAL_NEED', 'OTHER_FRAMEWORK', 'AGE_LIMIT', 'DECEASED', 'PREGNANCY_ENDED', 'DUPLICATE', 'ERROR',
        'OTHER')),
    "reason_detail" TEXT CHECK (length("reason_detail") > 0),
    "decided_at_meeting" INTEGER REFERENCES tac_meeting (id),
    "no_meeting_reason" TEXT CHECK (length("no_meeting_reason") BETWEEN 1 AND 200),
    "outcome_summary" TEXT CHECK (length("outcome_summary") > 0),
    "actions_done" INTEGER,
    "actions_partly" INTEGER,
    "actions_not_done" INTEGER,
    "child_comment" TEXT CHECK (length("child_comment") > 0),
    "child_reason" TEXT CHECK ("child_reason" IN ( 'UNBORN', 'TOO_YOUNG', 'DECLINED', 'NOT_PRESENT', 'COMMUNICATION_NEED', 'UNSAFE_TO_ASK', 'OTHER')),
    "parent_comment" TEXT CHECK (length("parent_comment") > 0),
    "parent_reason" TEXT CHECK ("parent_reason" IN ( 'UNBORN', 'TOO_YOUNG', 'DECLINED', 'NOT_PRESENT', 'COMMUNICATION_NEED', 'UNSAFE_TO_ASK', 'OTHER')),
    "satisfaction_child" INTEGER,
    "satisfaction_parent" INTEGER,
    "onward_support" TEXT CHECK (length("onward_support") > 0),
    "universal_contact" INTEGER REFERENCES practitioner (id),
    "safeguarding_considered" TEXT CHECK ("safeguarding_considered" IN ( 'Y', 'N')),
    "effects_explained" TEXT CHECK ("effects_explained" IN ( 'Y', 'N', 'UNABLE')),
    "needs_escalate" TEXT CHECK ("needs_escalate" IN ( 'Y', 'N', 'U')),
    "safeguarding_by" INTEGER REFERENCES practitioner (id),
    "safeguarding_on" INTEGER CHECK ("safeguarding_on" BETWEEN -62091 AND 84370),
    "safeguarding_note" TEXT CHECK (length("safeguarding_note") > 0),
    "safeguarding_decision" TEXT CHECK ("safeguarding_decision" IN ( 'CLOSE', 'OFFER_AGAIN', 'STEP_UP')),
    "offer_again_on" INTEGER CHECK ("offer_again_on" BETWEEN -62091 AND 84370),
    "closed_by" INTEGER REFERENCES practitioner (id),
    "approved_by" INTEGER REFERENCES practitioner (id),
    "approved_on" INTEGER CHECK ("approved_on" BETWEEN -62091 AND 84370),
    "rejected_reason" TEXT CHECK (length("rejected_reason") BETWEEN 1 AND 200)
) STRICT;
CREATE INDEX closure_parent ON closure ("case_id");

-- A sharing of information (1.13)
CREATE TABLE disclosure (
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
    "when" INTEGER,
    "direction" TEXT CHECK ("direction" IN ( 'OUT', 'IN', 'REQUEST_RECEIVED', 'REQUEST_REFUSED')),
    "by_user" INTEGER REFERENCES practitioner (id),
    "to_agency" INTEGER REFERENCES agency (id),
    "to_person" TEXT CHECK (length("to_person") BETWEEN 1 AND 120),
    "recipient_identity_checked" TEXT CHECK ("recipient_identity_checked" IN ( 'KNOWN', 'CALLED_BACK', 'SECURE_ADDRESS', 'ID_SEEN')),
    "what" TEXT CHECK (length("what") > 0),
    "what_note" TEXT CHECK (length("what_note") > 0),
    "purpose" TEXT CHECK (length("purpose") > 0),
    "method" TEXT CHECK ("method" IN ( 'PRINT_HAND', 'POST_DOUBLE_ENVELOPE', 'SECURE_EMAIL', 'PHONE', 'MEETING', 'IN_SYSTEM_VIEW')),
    "basis" TEXT CHECK ("basis" IN ( 'CONSENT', 'SIG_HARM', 'ADULT_HARM', 'SERIOUS_CRIME', 'COURT_ORDER', 'STATUTORY', 'VITAL', 'PUBLIC_INTEREST_OTHER',
        'ANON')),
    "consent_id" INTEGER REFERENCES consent (id),
    "justification" TEXT CHECK (length("justification") > 0),
    "consent_sought" TEXT CHECK ("consent_sought" IN ( 'YES_REFUSED', 'NO_UNSAFE', 'NO_DELAY', 'NO_PREJUDICE', 'NOT_REACHABLE')),
    "family_told" TEXT CHECK ("family_told" IN ( 'BEFORE', 'AFTER', 'NOT_TOLD')),
    "not_told_reason" TEXT CHECK (length("not_told_reason") BETWEEN 1 AND 200),
    "authorised_by" INTEGER REFERENCES practitioner (id),
    "decision" TEXT CHECK ("decision" IN ( 'SHARED', 'NOT_SHARED', 'TO_TELL')),
    "family_copy" INTEGER NOT NULL DEFAULT 0 CHECK ("family_copy" IN (0, 1)),
    "carried_from" TEXT CHECK (length("carried_from") BETWEEN 1 AND 14)
) STRICT;
CREATE INDEX disclosure_parent ON disclosure ("case_id");

-- A note in the chronology (1.14)
CREATE TABLE chronology_note (
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
    "date" INTEGER CHECK ("date" BETWEEN -62091 AND 84370),
    "author_id" INTEGER REFERENCES practitioner (id),
    "kind" TEXT CHECK ("kind" IN ( 'VISIT', 'CALL', 'LETTER', 'MEETING', 'EVENT', 'MANAGEMENT')),
    "text" TEXT CHECK (length("text") > 0),
    "source" TEXT CHECK ("source" IN ( 'FACT', 'REPORTED', 'OPINION')),
    "data_class" TEXT CHECK ("data_class" IN ( 'BASIC', 'D1', 'D2', 'D3', 'PLAN_REVIEW', 'SENSITIVE_MH', 'SENSITIVE_SH', 'SENSITIVE_SM',
        'CHRONOLOGY', 'ALL')),
    "addendum_to" INTEGER REFERENCES chronology_note (id),
    "carried_from" TEXT CHECK (length("carried_from") BETWEEN 1 AND 14)
) STRICT;
CREATE INDEX chronology_note_parent ON chronology_note ("case_id");

-- An attempt at contact (1.14)
CREATE TABLE contact_attempt (
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
    "date" INTEGER CHECK ("date" BETWEEN -62091 AND 84370),
    "method" TEXT CHECK ("method" IN ( 'PHONE', 'TEXT', 'EMAIL', 'LETTER', 'VISIT', 'OTHER')),
    "by" INTEGER REFERENCES practitioner (id),
    "result" TEXT CHECK (length("result") BETWEEN 1 AND 200)
) STRICT;
CREATE INDEX contact_attempt_parent ON contact_attempt ("case_id");

-- A supervision note (1.14)
CREATE TABLE supervision_note (
    id INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
    row_version INTEGER NOT NULL CHECK (row_version > 0),
    created_at INTEGER NOT NULL,
    created_by BLOB CHECK (length(created_by) = 16),
    updated_at INTEGER NOT NULL,
    updated_by BLOB CHECK (length(updated_by) = 16),
    void_at INTEGER,
    void_reason TEXT,
    "case_id" INTEGER REFERENCES caf_case (id),
    "lp" INTEGER REFERENCES practitioner (id),
    "supervisor" INTEGER REFERENCES practitioner (id),
    "date" INTEGER CHECK ("date" BETWEEN -62091 AND 84370),
    "kind" TEXT CHECK ("kind" IN ( 'LINE', 'CASE', 'PEER', 'GROUP')),
    "decisions" TEXT CHECK (length("decisions") > 0),
    "next_due" INTEGER CHECK ("next_due" BETWEEN -62091 AND 84370)
) STRICT;
CREATE INDEX supervision_note_parent ON supervision_note ("case_id");

-- A request to the panel (1.14)
CREATE TABLE panel_referral (
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
    "panel" TEXT CHECK (length("panel") BETWEEN 1 AND 80),
    "requested_on" INTEGER CHECK ("requested_on" BETWEEN -62091 AND 84370),
    "request" TEXT CHECK ("request" IN ( 'SERVICE', 'FUNDING', 'ALLOCATION')),
    "request_note" TEXT CHECK (length("request_note") > 0),
    "amount_pence" INTEGER,
    "docs_shared" INTEGER REFERENCES disclosure (id),
    "heard_on" INTEGER CHECK ("heard_on" BETWEEN -62091 AND 84370),
    "decision" TEXT CHECK ("decision" IN ( 'ALLOCATED', 'DEFERRED', 'DECLINED', 'REDIRECTED', 'NO_ADDITIONAL_SERVICE')),
    "allocated_team" TEXT CHECK (length("allocated_team") BETWEEN 1 AND 120),
    "conditions" TEXT CHECK (length("conditions") > 0),
    "feedback_on" INTEGER CHECK ("feedback_on" BETWEEN -62091 AND 84370)
) STRICT;
CREATE INDEX panel_referral_parent ON panel_referral ("case_id");

-- A budget request (1.14)
CREATE TABLE budget_request (
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
    "panel_referral_id" INTEGER REFERENCES panel_referral (id),
    "asked_on" INTEGER CHECK ("asked_on" BETWEEN -62091 AND 84370),
    "asked_by" INTEGER REFERENCES practitioner (id),
    "amount_pence" INTEGER,
    "item" TEXT CHECK (length("item") BETWEEN 1 AND 200),
    "granted" TEXT CHECK ("granted" IN ( 'Y', 'N')),
    "approved_by" INTEGER REFERENCES practitioner (id),
    "decided_on" INTEGER CHECK ("decided_on" BETWEEN -62091 AND 84370),
    "conditions" TEXT CHECK (length("conditions") > 0),
    "spent_pence" INTEGER,
    "outcome" TEXT CHECK (length("outcome") BETWEEN 1 AND 200)
) STRICT;
CREATE INDEX budget_request_parent ON budget_request ("case_id");

-- A transfer between authorities (1.14)
CREATE TABLE transfer (
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
    "direction" TEXT CHECK ("direction" IN ( 'OUT', 'IN')),
    "other_la" TEXT CHECK (length("other_la") BETWEEN 1 AND 120),
    "contact" TEXT CHECK (length("contact") BETWEEN 1 AND 120),
    "consent_id" INTEGER REFERENCES consent (id),
    "pack_contents" TEXT CHECK (length("pack_contents") > 0),
    "sent_on" INTEGER CHECK ("sent_on" BETWEEN -62091 AND 84370),
    "method" TEXT CHECK (length("method") BETWEEN 1 AND 80),
    "received_on" INTEGER CHECK ("received_on" BETWEEN -62091 AND 84370),
    "receiving_reviewed_on" INTEGER CHECK ("receiving_reviewed_on" BETWEEN -62091 AND 84370),
    "receiving_review_due" INTEGER CHECK ("receiving_review_due" BETWEEN -62091 AND 84370),
    "their_urn" TEXT CHECK (length("their_urn") BETWEEN 1 AND 30),
    "taken_back_on" INTEGER CHECK ("taken_back_on" BETWEEN -62091 AND 84370),
    "taken_back_reason" TEXT CHECK (length("taken_back_reason") BETWEEN 1 AND 200),
    "pack_text" TEXT CHECK (length("pack_text") > 0)
) STRICT;
CREATE INDEX transfer_parent ON transfer ("case_id");

-- A step-up to social care (2.6)
CREATE TABLE stepup (
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
    "raised_by" INTEGER REFERENCES practitioner (id),
    "raised_on" INTEGER,
    "concern" TEXT CHECK (length("concern") > 0),
    "risk" TEXT CHECK ("risk" IN ( 'SIGNIFICANT_HARM', 'CHILD_IN_NEED', 'CRIME', 'OTHER')),
    "immediate_danger" TEXT CHECK ("immediate_danger" IN ( 'Y', 'N')),
    "consulted_with" INTEGER REFERENCES practitioner (id),
    "consent_position" TEXT CHECK ("consent_position" IN ( 'INFORMED', 'CONSENTED', 'NOT_SOUGHT')),
    "consent_reason" TEXT CHECK (length("consent_reason") BETWEEN 1 AND 200),
    "referral_made_on" INTEGER,
    "written_on" INTEGER,
    "sc_contact" TEXT CHECK (length("sc_contact") BETWEEN 1 AND 120),
    "sc_decision" TEXT CHECK ("sc_decision" IN ( 'NFA', 'ADVICE', 'EARLY_HELP', 'INITIAL_ASSESSMENT', 'S47', 'ACCEPTED_CIN', 'ACCEPTED_CP', 'ACCEPTED_LAC')),
    "decision_on" INTEGER CHECK ("decision_on" BETWEEN -62091 AND 84370),
    "feedback_to_referrer" TEXT CHECK ("feedback_to_referrer" IN ( 'Y', 'N')),
    "feedback_on" INTEGER CHECK ("feedback_on" BETWEEN -62091 AND 84370),
    "feedback" TEXT CHECK (length("feedback") > 0),
    "disclosure_id" INTEGER REFERENCES disclosure (id)
) STRICT;
CREATE INDEX stepup_parent ON stepup ("case_id");

-- A correction beside the text (1.6)
CREATE TABLE erratum (
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
    "assessment_id" INTEGER REFERENCES assessment (id),
    "kind" TEXT CHECK ("kind" IN ( 'CORRECTION', 'DISAGREEMENT')),
    "whose" TEXT CHECK ("whose" IN ( 'CHILD', 'PARENT')),
    "part" TEXT CHECK ("part" IN ( 'WHOLE', 'PRESENT', 'REASON', 'PARENTS', 'HOME', 'SERVICES', 'ELEMENT', 'CONCLUSIONS',
        'CHANGE', 'ACTIONS', 'VIEWS', 'OTHER', 'CHILD', 'PERSON', 'CHECKLIST', 'TRIGGER',
        'STATE', 'CONSENT', 'MEMBER', 'MEETING', 'APART', 'REPORT', 'LEAD', 'PLAN',
        'ACTION', 'PROGRESS', 'REVIEW', 'SCORE', 'CLOSURE', 'SHARING', 'NOTE', 'CONTACT',
        'PANEL', 'BUDGET', 'TRANSFER', 'CONCERN')),
    "element" TEXT CHECK ("element" IN ( '1.01', '1.02', '1.03', '1.04', '1.05', '1.06', '1.07', '1.08',
        '1.09', '1.10', '1.11', '1.12', '2.01', '2.02', '2.03', '3.01',
        '3.02', '3.03', '3.04')),
    "about_id" BLOB CHECK (length("about_id") = 16),
    "about" TEXT CHECK (length("about") BETWEEN 1 AND 120),
    "text" TEXT CHECK (length("text") > 0),
    "asked_by" TEXT CHECK (length("asked_by") BETWEEN 1 AND 120),
    "noted_on" INTEGER CHECK ("noted_on" BETWEEN -62091 AND 84370),
    "noted_by" INTEGER REFERENCES practitioner (id)
) STRICT;
CREATE INDEX erratum_parent ON erratum ("case_id");

-- A quality audit (7.4)
CREATE TABLE quality_audit (
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
    "auditor" INTEGER REFERENCES practitioner (id),
    "date" INTEGER CHECK ("date" BETWEEN -62091 AND 84370),
    "reason_score" INTEGER,
    "conclusion_score" INTEGER,
    "plan_score" INTEGER,
    "domain1_score" INTEGER,
    "domain2_score" INTEGER,
    "domain3_score" INTEGER
) STRICT;
CREATE INDEX quality_audit_parent ON quality_audit ("case_id");

-- An item of a quality audit (7.4)
CREATE TABLE quality_audit_item (
    id INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
    row_version INTEGER NOT NULL CHECK (row_version > 0),
    created_at INTEGER NOT NULL,
    created_by BLOB CHECK (length(created_by) = 16),
    updated_at INTEGER NOT NULL,
    updated_by BLOB CHECK (length(updated_by) = 16),
    void_at INTEGER,
    void_reason TEXT,
    "quality_audit_id" INTEGER REFERENCES quality_audit (id) NOT NULL,
    "item" INTEGER,
    "answer" TEXT CHECK ("answer" IN ( 'YES', 'NO', 'NA')),
    "note" TEXT CHECK (length("note") BETWEEN 1 AND 200)
) STRICT;
CREATE INDEX quality_audit_item_parent ON quality_audit_item ("quality_audit_id");

-- A subject access request (7.2)
CREATE TABLE sar (
    id INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
    row_version INTEGER NOT NULL CHECK (row_version > 0),
    created_at INTEGER NOT NULL,
    created_by BLOB CHECK (length(created_by) = 16),
    updated_at INTEGER NOT NULL,
    updated_by BLOB CHECK (length(updated_by) = 16),
    void_at INTEGER,
    void_reason TEXT,
    "subject_id" INTEGER REFERENCES subject (id) NOT NULL,
    "case_id" INTEGER REFERENCES caf_case (id),
    "requester" TEXT CHECK (length("requester") BETWEEN 1 AND 120),
    "requester_id" INTEGER REFERENCES person (id),
    "capacity" TEXT CHECK ("capacity" IN ( 'SELF', 'PARENT_PR', 'REPRESENTATIVE')),
    "id_checked" INTEGER NOT NULL DEFAULT 0 CHECK ("id_checked" IN (0, 1)),
    "received_on" INTEGER CHECK ("received_on" BETWEEN -62091 AND 84370),
    "due_on" INTEGER CHECK ("due_on" BETWEEN -62091 AND 84370),
    "clock_stopped_on" INTEGER CHECK ("clock_stopped_on" BETWEEN -62091 AND 84370),
    "clock_restarted_on" INTEGER CHECK ("clock_restarted_on" BETWEEN -62091 AND 84370),
    "released_on" INTEGER CHECK ("released_on" BETWEEN -62091 AND 84370)
) STRICT;
CREATE INDEX sar_parent ON sar ("subject_id");

-- A redaction (7.2)
CREATE TABLE sar_redaction (
    id INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
    row_version INTEGER NOT NULL CHECK (row_version > 0),
    created_at INTEGER NOT NULL,
    created_by BLOB CHECK (length(created_by) = 16),
    updated_at INTEGER NOT NULL,
    updated_by BLOB CHECK (length(updated_by) = 16),
    void_at INTEGER,
    void_reason TEXT,
    "sar_id" INTEGER REFERENCES sar (id) NOT NULL,
    "what" TEXT CHECK (length("what") BETWEEN 1 AND 200),
    "reason" TEXT CHECK ("reason" IN ( 'THIRD_PARTY', 'SERIOUS_HARM', 'LEGAL', 'CRIME'))
) STRICT;
CREATE INDEX sar_redaction_parent ON sar_redaction ("sar_id");

-- A hold on destruction (7.1)
CREATE TABLE hold (
    id INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
    row_version INTEGER NOT NULL CHECK (row_version > 0),
    created_at INTEGER NOT NULL,
    created_by BLOB CHECK (length(created_by) = 16),
    updated_at INTEGER NOT NULL,
    updated_by BLOB CHECK (length(updated_by) = 16),
    void_at INTEGER,
    void_reason TEXT,
    "subject_id" INTEGER REFERENCES subject (id) NOT NULL,
    "reason" TEXT CHECK (length("reason") BETWEEN 1 AND 200),
    "from" INTEGER CHECK ("from" BETWEEN -62091 AND 84370),
    "to" INTEGER CHECK ("to" BETWEEN -62091 AND 84370),
    "placed_by" INTEGER REFERENCES practitioner (id)
) STRICT;
CREATE INDEX hold_parent ON hold ("subject_id");

-- A link to another case (1.14)
CREATE TABLE case_link (
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
    "other_case_id" INTEGER REFERENCES caf_case (id),
    "kind" TEXT CHECK ("kind" IN ( 'SIBLING', 'SAME_HOUSEHOLD', 'PARENT_CHILD', 'PREVIOUS_EPISODE', 'DUPLICATE_OF', 'NOT_SAME')),
    "note" TEXT CHECK (length("note") BETWEEN 1 AND 200)
) STRICT;
CREATE INDEX case_link_parent ON case_link ("case_id");

-- A request to make the case void (2.2)
CREATE TABLE void_request (
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
    "reason" TEXT CHECK ("reason" IN ( 'DUPLICATE', 'ERROR')),
    "kept_urn" TEXT CHECK (length("kept_urn") BETWEEN 1 AND 14),
    "note" TEXT CHECK (length("note") BETWEEN 1 AND 300),
    "asked_by" INTEGER REFERENCES practitioner (id),
    "asked_at" INTEGER,
    "answer" TEXT CHECK ("answer" IN ( 'AGREED', 'DECLINED')),
    "answered_by" TEXT CHECK (length("answered_by") BETWEEN 1 AND 60),
    "answered_on" INTEGER CHECK ("answered_on" BETWEEN -62091 AND 84370),
    "answer_reason" TEXT CHECK (length("answer_reason") BETWEEN 1 AND 300)
) STRICT;
CREATE INDEX void_request_parent ON void_request ("case_id");

-- An emergency opening (7.3)
CREATE TABLE emergency_opening (
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
    "opened_by" INTEGER REFERENCES practitioner (id),
    "opened_at" INTEGER,
    "ends_at" INTEGER,
    "reason" TEXT CHECK ("reason" IN ( 'HARM', 'MEDICAL', 'MISSING', 'ASKED', 'NOBODY', 'OTHER')),
    "words" TEXT CHECK (length("words") > 0),
    "finding" TEXT CHECK ("finding" IN ( 'RIGHT', 'MISTAKE', 'WRONG')),
    "finding_words" TEXT CHECK (length("finding_words") > 0),
    "reviewed_by" TEXT CHECK (length("reviewed_by") BETWEEN 1 AND 60),
    "reviewed_on" INTEGER CHECK ("reviewed_on" BETWEEN -62091 AND 84370)
) STRICT;
CREATE INDEX emergency_opening_parent ON emergency_opening ("case_id");

-- A sealed case (7.3)
CREATE TABLE case_seal (
    id INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
    row_version INTEGER NOT NULL CHECK (row_version > 0),
    created_at INTEGER NOT NULL,
    created_by BLOB CHECK (length(created_by) = 16),
    updated_at INTEGER NOT NULL,
    updated_by BLOB CHECK (length(updated_by) = 16),
    void_at INTEGER,
    void_reason TEXT,
    "subject_id" INTEGER REFERENCES subject (id) NOT NULL,
    "reason" TEXT CHECK ("reason" IN ( 'STAFF', 'OFFICE', 'ADOPTION', 'PROTECTION', 'OTHER')),
    "words" TEXT CHECK (length("words") > 0),
    "names" TEXT CHECK (length("names") BETWEEN 1 AND 400),
    "set_by" TEXT CHECK (length("set_by") BETWEEN 1 AND 60),
    "set_on" INTEGER CHECK ("set_on" BETWEEN -62091 AND 84370),
    "review_by" INTEGER CHECK ("review_by" BETWEEN -62091 AND 84370),
    "reviewed_by" TEXT CHECK (length("reviewed_by") BETWEEN 1 AND 60),
    "reviewed_on" INTEGER CHECK ("reviewed_on" BETWEEN -62091 AND 84370),
    "review_words" TEXT CHECK (length("review_words") > 0),
    "ended_on" INTEGER CHECK ("ended_on" BETWEEN -62091 AND 84370)
) STRICT;
CREATE INDEX case_seal_parent ON case_seal ("subject_id");

-- Somebody who stays out (7.3)
CREATE TABLE stay_out (
    id INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
    row_version INTEGER NOT NULL CHECK (row_version > 0),
    created_at INTEGER NOT NULL,
    created_by BLOB CHECK (length(created_by) = 16),
    updated_at INTEGER NOT NULL,
    updated_by BLOB CHECK (length(updated_by) = 16),
    void_at INTEGER,
    void_reason TEXT,
    "subject_id" INTEGER REFERENCES subject (id) NOT NULL,
    "login" TEXT CHECK (length("login") BETWEEN 1 AND 32),
    "reason" TEXT CHECK ("reason" IN ( 'FAMILY', 'KNOWN', 'PARTY', 'ALLEGED', 'ASKED', 'OTHER')),
    "words" TEXT CHECK (length("words") > 0),
    "set_by" TEXT CHECK (length("set_by") BETWEEN 1 AND 60),
    "set_on" INTEGER CHECK ("set_on" BETWEEN -62091 AND 84370),
    "review_by" INTEGER CHECK ("review_by" BETWEEN -62091 AND 84370),
    "reviewed_by" TEXT CHECK (length("reviewed_by") BETWEEN 1 AND 60),
    "reviewed_on" INTEGER CHECK ("reviewed_on" BETWEEN -62091 AND 84370),
    "review_words" TEXT CHECK (length("review_words") > 0),
    "ended_on" INTEGER CHECK ("ended_on" BETWEEN -62091 AND 84370)
) STRICT;
CREATE INDEX stay_out_parent ON stay_out ("subject_id");

-- A meeting shared with another child's case (2.3)
CREATE TABLE tac_meeting_case (
    id INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
    row_version INTEGER NOT NULL CHECK (row_version > 0),
    created_at INTEGER NOT NULL,
    created_by BLOB CHECK (length(created_by) = 16),
    updated_at INTEGER NOT NULL,
    updated_by BLOB CHECK (length(updated_by) = 16),
    void_at INTEGER,
    void_reason TEXT,
    "meeting_id" INTEGER REFERENCES tac_meeting (id) NOT NULL,
    "other_case_id" INTEGER REFERENCES caf_case (id)
) STRICT;
CREATE INDEX tac_meeting_case_parent ON tac_meeting_case ("meeting_id");
