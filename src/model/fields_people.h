/* SPDX-License-Identifier: MIT */
/*
 * People, agencies and places: shared by all cases.
 *
 * X(entity, kind, name, argument, need, label, help): see model/entity.h.
 */

#ifndef MODEL_FIELDS_PEOPLE_H
#define MODEL_FIELDS_PEOPLE_H

/* clang-format off */

/* An agency or service: domain.md 1.4. */
#define FIELDS_agency(X) \
    X(agency, TEXT, name, 120, R, "Name", "The agency's full name, as families know it.") \
    X(agency, TEXT, address, 200, O, "Address", "Where letters go.") \
    X(agency, TEXT, postcode, 10, O, "Postcode", \
      "As on the envelope; the form only warns when it looks wrong.") \
    X(agency, TEXT, tel, 40, O, "Telephone", "A number that is answered in working hours.") \
    X(agency, TEXT, email, 120, O, "E-mail", \
      "An address for ordinary mail; nothing about a family goes there.") \
    X(agency, CODE, sector_2008, SECTOR9, R, "Sector (2008)", \
      "The sector used in the 2008 national tables.") \
    X(agency, CODE, sector_2009, SECTOR8, R, "Sector (2009)", \
      "The sector used in the 2009 national tables.") \
    X(agency, CODE, sensitive_service, SENSITIVE_SERVICE, O, "Sensitive service", \
      "Sexual health, mental health and substance misuse services are shared with only on a separate tick.") \
    X(agency, CODE, isp_signatory, YN, O, "Signed the sharing protocol", \
      "Whether the agency signed the information-sharing protocol.") \
    X(agency, TEXT, secure_email, 120, O, "Secure e-mail", \
      "The address for papers about a family.") \
    X(agency, CODE, active, YN, O, "In use", \
      "Agencies that are no longer there stay in old records and leave the lists.")

/* A practitioner: domain.md 1.4. */
#define FIELDS_practitioner(X) \
    X(practitioner, TEXT, name, 120, R, "Name", "First name and family name.") \
    X(practitioner, CODE, job_role, JOBROLE, R, "Job role", \
      "The nearest in the list; the exact title goes in the next field.") \
    X(practitioner, TEXT, job_title, 80, R, "Job title", "As on their badge.") \
    X(practitioner, REF, agency_id, agency, R, "Agency", "The agency they work for.") \
    X(practitioner, TEXT, address, 200, O, "Address", "Where letters reach them.") \
    X(practitioner, TEXT, tel, 40, O, "Telephone", "A number families may have.") \
    X(practitioner, TEXT, email, 120, O, "E-mail", "Work e-mail.") \
    X(practitioner, REF, line_manager, practitioner, O, "Line manager", \
      "Who manages them; agrees their work as lead professional.") \
    X(practitioner, REF, caf_supervisor, practitioner, O, "CAF supervisor", \
      "Who supervises their CAF work, when it is not the line manager.") \
    X(practitioner, CODE, lp_willing, YN, O, "Willing to lead", \
      "Whether they are willing to be a lead professional.") \
    X(practitioner, INT, lp_cap_override, 0, O, "Own limit of cases", \
      "How many cases they may lead, when it differs from the area's limit.") \
    X(practitioner, INT, protected_time_hours, 0, O, "Protected hours a week", \
      "Time their manager keeps free for leading.") \
    X(practitioner, DATE, trained_caf, 0, O, "Trained in the CAF", "The day of the training.") \
    X(practitioner, DATE, trained_lp, 0, O, "Trained as lead", "The day of the training.") \
    X(practitioner, DATE, trained_is, 0, O, "Trained in sharing", \
      "The day of the information-sharing training.") \
    X(practitioner, DATE, crb_enhanced_date, 0, O, "Enhanced CRB check", "The day of the check.") \
    X(practitioner, CODE, active, YN, O, "In post", \
      "Untick when they leave; old records keep their name.")

/* A locality: domain.md 1.4. */
#define FIELDS_locality(X) \
    X(locality, TEXT, name, 80, R, "Name", "The locality's name.") \
    X(locality, CODE, region, REGION9, O, "Region", \
      "Government region, for the national comparison.") \
    X(locality, REF, coordinator, practitioner, O, "Co-ordinator", \
      "The CAF co-ordinator of the locality.") \
    X(locality, TEXT, panel_name, 80, O, "Panel", "The resource panel that serves the locality.")

/* A parent, carer, relative or other person: domain.md 1.4. */
#define FIELDS_person(X) \
    X(person, TEXT, name, 120, R, "Name", "First name and family name.") \
    X(person, DATE, dob, 0, O, "Date of birth", "Leave empty when it is not known.") \
    X(person, CODE, sex, SEX, O, "Sex", "As the person says.") \
    X(person, TEXT, address, 200, O, "Address", "Only when it differs from the child's.") \
    X(person, TEXT, postcode, 10, O, "Postcode", "Only when it differs from the child's.") \
    X(person, TEXT, tel, 40, O, "Telephone", "The number the person wants to be called on.") \
    X(person, TEXT, email, 120, O, "E-mail", "Only when the person agreed to mail.") \
    X(person, TEXT, first_language, 40, O, "First language", \
      "The language the person is at home in.") \
    X(person, REF, subject_id, subject, O, "Also a child with a record", \
      "When this person is also the child of a record: a young mother, a brother or sister.") \
    X(person, BOOL, shielded, 0, O, "Shielded address", \
      "Hides where they live from everyone but the lead professional and the co-ordinator.")

/* The child or young person: domain.md 1.2. */
#define FIELDS_subject(X) \
    X(subject, TEXT, given_names, 80, RS, "Given names", \
      "All of them, as on the birth certificate. Leave empty for an unborn baby.") \
    X(subject, TEXT, family_name, 80, RS, "Family name", \
      "As on the birth certificate. Leave empty for an unborn baby.") \
    X(subject, CODE, sex, SEX, RS, "Sex", "Unknown is expected for an unborn baby.") \
    X(subject, BOOL, is_unborn, 0, A, "Unborn", \
      "An unborn baby is named after the mother and has an expected date.") \
    X(subject, REF, mother_id, person, C, "Mother", \
      "The expectant mother; an unborn baby is shown as \"unborn baby of\" her.") \
    X(subject, DATE, dob, 0, C, "Date of birth", \
      "Required unless the baby is unborn. Type it any way: 19/6/2000, 19 jun 00.") \
    X(subject, DATE, edd, 0, C, "Expected date of delivery", \
      "Required while the baby is unborn.") \
    X(subject, TEXT, contact_tel, 40, RS, "Contact telephone", \
      "The number the family wants to be called on.") \
    X(subject, CODE, ethnicity, ETHNIC, RS, "Ethnicity", \
      "As the child or the parent says; \"not given\" is an answer.") \
    X(subject, TEXT, ethnicity_other, 60, C, "Ethnicity, in words", \
      "Required for every \"any other\" answer.") \
    X(subject, CODE, religion, RELIGION, O, "Religion", "Only when the family wishes to say.") \
    X(subject, TEXT, religion_other, 40, O, "Religion, in words", "When it is not in the list.") \
    X(subject, TEXT, immigration_status, 60, O, "Immigration status", \
      "In the family's words; leave empty when it does not matter to the help.") \
    X(subject, TEXT, child_first_language, 40, O, "Child's first language", \
      "The language spoken at home.") \
    X(subject, TEXT, parent_first_language, 40, O, "Parent's first language", \
      "The language the parent is at home in.") \
    X(subject, CODE, disabled, YN, O, "Is the child disabled?", "As the family sees it.") \
    X(subject, MEMO, disability_details, 0, C, "Disability", \
      "What it is and what it means day to day. Required when disabled is Yes.") \
    X(subject, MEMO, special_requirements, 0, O, "Special requirements", \
      "Of the child or the parent: signing, interpretation, access.") \
    X(subject, CODE, interpreter_required, YN, O, "Interpreter required", \
      "For the child or a parent.") \
    X(subject, CODE, interpreter_arranged, YN, O, "Interpreter arranged", "Has one been booked?") \
    X(subject, TEXT, nhs_number, 10, O, "NHS number", "Ten digits; the last one is checked.") \
    X(subject, TEXT, upn, 13, O, "Unique pupil number", \
      "One letter and twelve characters, from the school.") \
    X(subject, TEXT, uln, 10, O, "Unique learner number", "Ten digits, from 14 years on.") \
    X(subject, TEXT, school_setting, 120, O, "School or setting", \
      "Where the child goes to school, nursery or training.") \
    X(subject, CODE, sen_status, YN, O, "Special educational needs", \
      "Is the child on the school's register?") \
    X(subject, CODE, young_carer, YN, O, "Young carer", \
      "Does the child care for somebody at home?") \
    X(subject, CODE, risk_exclusion, YN, O, "At risk of exclusion", "From school.") \
    X(subject, DATE, death_date, 0, O, "Date of death", "Closes the case.") \
    X(subject, TS, born_on, 0, A, "Birth recorded", "When the birth was recorded here.") \
    X(subject, TS, born_at, 0, A, "Born at", "The moment of birth, where it is known.") \
    X(subject, BOOL, shielded, 0, O, "Shielded address", \
      "Hides the address from everyone but the lead professional and the co-ordinator.")

/* Another name of the child: domain.md 1.2. */
#define FIELDS_subject_name(X) \
    X(subject_name, REF, subject_id, subject, R, "Child", "") \
    X(subject_name, CODE, kind, NAME_KIND, R, "Kind", \
      "Also known as, previous, at birth, or preferred.") \
    X(subject_name, TEXT, given_names, 80, O, "Given names", "First names under this name.") \
    X(subject_name, TEXT, family_name, 80, O, "Family name", "Family name under this name.") \
    X(subject_name, DATE, from, 0, O, "From", "When the name began.") \
    X(subject_name, DATE, to, 0, O, "To", "When the name ended.")

/* An address of the child: domain.md 1.2. */
#define FIELDS_address(X) \
    X(address, REF, subject_id, subject, R, "Child", "") \
    X(address, CODE, kind, ADDRESS_KIND, R, "Kind", \
      "Home, temporary, one of two homes, or for letters only.") \
    X(address, TEXT, line1, 80, RS, "Address", "House and street.") \
    X(address, TEXT, line2, 80, O, "Line 2", "More of the address, when one line is not enough.") \
    X(address, TEXT, line3, 80, O, "Line 3", \
      "More of the address, when two lines are not enough.") \
    X(address, TEXT, line4, 80, O, "Town", "The town or village.") \
    X(address, TEXT, postcode, 10, RS, "Postcode", "The form only warns when it looks wrong.") \
    X(address, DATE, from, 0, O, "From", "When the child moved in.") \
    X(address, DATE, to, 0, O, "To", "When the child left; the address stays on record.") \
    X(address, BOOL, sensitive, 0, O, "Keep from the team", \
      "Shown to the lead professional and the co-ordinator only.")

/* Somebody in the child's life: domain.md 1.3. */
#define FIELDS_person_link(X) \
    X(person_link, REF, subject_id, subject, R, "Child", "") \
    X(person_link, REF, person_id, person, R, "Person", "Who it is.") \
    X(person_link, CODE, relationship, RELATION, R, "Relationship", "To the child.") \
    X(person_link, TEXT, relationship_text, 80, O, "In words", \
      "When the list does not say enough.") \
    X(person_link, CODE, parental_responsibility, PR, C, "Parental responsibility", \
      "Needed for parents and carers: it decides who may consent.") \
    X(person_link, CODE, pr_basis, PR_BASIS, O, "Held through", \
      "What gives the person parental responsibility.") \
    X(person_link, CODE, lives_with_subject, YN, O, "Lives with the child", \
      "Whether this person lives in the child's household.") \
    X(person_link, BOOL, is_primary_carer, 0, O, "Main carer", \
      "Who looks after the child from day to day.") \
    X(person_link, CODE, contactable, CONTACTABLE, O, "May be contacted", \
      "Choose No when contact would bring risk or the family does not wish it.") \
    X(person_link, TEXT, contact_reason, 200, C, "Why not", \
      "Required when the person may not be contacted.") \
    X(person_link, TEXT, contact_arrangement, 200, O, "Contact with the child", \
      "For a parent who lives elsewhere: how often, where.") \
    X(person_link, DATE, from, 0, O, "From", "When this began.") \
    X(person_link, DATE, to, 0, O, "To", "When this ended; it stays on record.")

/* Two records found to be different children: domain.md 4.4. */
#define FIELDS_not_same(X) \
    X(not_same, REF, subject_a, subject, R, "One child", "") \
    X(not_same, REF, subject_b, subject, R, "The other", "") \
    X(not_same, TEXT, reason, 200, R, "How it was decided", "") \
    X(not_same, DATE, decided_on, 0, R, "On", "") \
    X(not_same, REF, decided_by, practitioner, O, "By", "")

/* clang-format on */

#endif
