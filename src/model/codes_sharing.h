/* SPDX-License-Identifier: MIT */
/* Code lists of sharing information, of notes and of what is asked for: domain.md 1.13,
 * 1.14 and section 7.
 * Read through model/codes.h. */

#ifndef MODEL_CODES_SHARING_H
#define MODEL_CODES_SHARING_H

/* clang-format off */

/* Direction of the sharing: domain.md 1.13. */
#define CODES_DIRECTION(X) \
    X(DIRECTION, OUT, "OUT", "Going out") \
    X(DIRECTION, IN, "IN", "Received") \
    X(DIRECTION, REQUEST_RECEIVED, "REQUEST_RECEIVED", "Request received") \
    X(DIRECTION, REQUEST_REFUSED, "REQUEST_REFUSED", "Request refused")

/* How the recipient was checked: domain.md 1.13. */
#define CODES_IDENTITY_CHECK(X) \
    X(IDENTITY_CHECK, KNOWN, "KNOWN", "Known to us") \
    X(IDENTITY_CHECK, CALLED_BACK, "CALLED_BACK", "Called back") \
    X(IDENTITY_CHECK, SECURE_ADDRESS, "SECURE_ADDRESS", "Secure address") \
    X(IDENTITY_CHECK, ID_SEEN, "ID_SEEN", "Identity document seen")

/* How it was shared: domain.md 1.13. */
#define CODES_SHARE_METHOD(X) \
    X(SHARE_METHOD, PRINT_HAND, "PRINT_HAND", "Print, by hand") \
    X(SHARE_METHOD, POST_DOUBLE_ENVELOPE, "POST_DOUBLE_ENVELOPE", "Post, double envelope") \
    X(SHARE_METHOD, SECURE_EMAIL, "SECURE_EMAIL", "Secure e-mail") \
    X(SHARE_METHOD, PHONE, "PHONE", "Telephone") \
    X(SHARE_METHOD, MEETING, "MEETING", "Meeting") \
    X(SHARE_METHOD, IN_SYSTEM_VIEW, "IN_SYSTEM_VIEW", "Seen in the program")

/* Basis for sharing: domain.md 3.4. */
#define CODES_LAWBASIS(X) \
    X(LAWBASIS, CONSENT, "CONSENT", "Consent") \
    X(LAWBASIS, SIG_HARM, "SIG_HARM", "Child at risk of significant harm") \
    X(LAWBASIS, ADULT_HARM, "ADULT_HARM", "Adult at risk of serious harm") \
    X(LAWBASIS, SERIOUS_CRIME, "SERIOUS_CRIME", "Prevent or detect serious crime") \
    X(LAWBASIS, COURT_ORDER, "COURT_ORDER", "Court order") \
    X(LAWBASIS, STATUTORY, "STATUTORY", "Statutory duty") \
    X(LAWBASIS, VITAL, "VITAL", "Medical emergency") \
    X(LAWBASIS, PUBLIC_INTEREST_OTHER, "PUBLIC_INTEREST_OTHER", "Other public interest") \
    X(LAWBASIS, ANON, "ANON", "Nobody identifiable")

/* Was consent sought?: domain.md 1.13. */
#define CODES_CONSENT_SOUGHT(X) \
    X(CONSENT_SOUGHT, YES_REFUSED, "YES_REFUSED", "Yes, and refused") \
    X(CONSENT_SOUGHT, NO_UNSAFE, "NO_UNSAFE", "No: unsafe to ask") \
    X(CONSENT_SOUGHT, NO_DELAY, "NO_DELAY", "No: would delay") \
    X(CONSENT_SOUGHT, NO_PREJUDICE, "NO_PREJUDICE", "No: would prejudice an inquiry") \
    X(CONSENT_SOUGHT, NOT_REACHABLE, "NOT_REACHABLE", "Not reachable")

/* When the family was told: domain.md 1.13. */
#define CODES_FAMILY_TOLD(X) \
    X(FAMILY_TOLD, BEFORE, "BEFORE", "Before") \
    X(FAMILY_TOLD, AFTER, "AFTER", "After") \
    X(FAMILY_TOLD, NOT_TOLD, "NOT_TOLD", "Not told")

/* Decision: domain.md 1.13. */
#define CODES_SHARE_DECISION(X) \
    X(SHARE_DECISION, SHARED, "SHARED", "Shared") \
    X(SHARE_DECISION, NOT_SHARED, "NOT_SHARED", "Not shared") \
    X(SHARE_DECISION, TO_TELL, "TO_TELL", "To be told; nobody has been told yet")

/* Kind of note: domain.md 1.14. */
#define CODES_NOTE_KIND(X) \
    X(NOTE_KIND, VISIT, "VISIT", "Visit") \
    X(NOTE_KIND, CALL, "CALL", "Call") \
    X(NOTE_KIND, LETTER, "LETTER", "Letter") \
    X(NOTE_KIND, MEETING, "MEETING", "Meeting") \
    X(NOTE_KIND, EVENT, "EVENT", "Event") \
    X(NOTE_KIND, MANAGEMENT, "MANAGEMENT", "Management")

/* The note is: domain.md 1.14. */
#define CODES_NOTE_SOURCE(X) \
    X(NOTE_SOURCE, FACT, "FACT", "Fact") \
    X(NOTE_SOURCE, REPORTED, "REPORTED", "Reported") \
    X(NOTE_SOURCE, OPINION, "OPINION", "Opinion")

/* How contact was tried: domain.md 1.14. */
#define CODES_CONTACT_METHOD(X) \
    X(CONTACT_METHOD, PHONE, "PHONE", "Telephone") \
    X(CONTACT_METHOD, TEXT, "TEXT", "Text message") \
    X(CONTACT_METHOD, EMAIL, "EMAIL", "E-mail") \
    X(CONTACT_METHOD, LETTER, "LETTER", "Letter") \
    X(CONTACT_METHOD, VISIT, "VISIT", "Visit") \
    X(CONTACT_METHOD, OTHER, "OTHER", "Other")

/* Kind of supervision: domain.md 1.14. */
#define CODES_SUPERVISION_KIND(X) \
    X(SUPERVISION_KIND, LINE, "LINE", "Line management") \
    X(SUPERVISION_KIND, CASE, "CASE", "Case") \
    X(SUPERVISION_KIND, PEER, "PEER", "Peer") \
    X(SUPERVISION_KIND, GROUP, "GROUP", "Group")

/* Asked as: domain.md 7.2. */
#define CODES_SAR_CAPACITY(X) \
    X(SAR_CAPACITY, SELF, "SELF", "The child or young person") \
    X(SAR_CAPACITY, PARENT_PR, "PARENT_PR", "Parent with parental responsibility") \
    X(SAR_CAPACITY, REPRESENTATIVE, "REPRESENTATIVE", "Representative")

/* Why it is left out: domain.md 7.2. */
#define CODES_REDACTION(X) \
    X(REDACTION, THIRD_PARTY, "THIRD_PARTY", "About somebody else") \
    X(REDACTION, SERIOUS_HARM, "SERIOUS_HARM", "Risk of serious harm") \
    X(REDACTION, LEGAL, "LEGAL", "Legal privilege") \
    X(REDACTION, CRIME, "CRIME", "Crime")

/* Why it cannot wait: domain.md 7.3. */
#define CODES_EMERGENCY(X) \
    X(EMERGENCY, HARM, "HARM", "Harm to a child may be close") \
    X(EMERGENCY, MEDICAL, "MEDICAL", "Medical emergency") \
    X(EMERGENCY, MISSING, "MISSING", "The child is missing") \
    X(EMERGENCY, ASKED, "ASKED", "Police, hospital or social care asks") \
    X(EMERGENCY, NOBODY, "NOBODY", "Nobody of the case can be reached") \
    X(EMERGENCY, OTHER, "OTHER", "Something else that cannot wait")

/* What looking into an emergency opening found: domain.md 7.3. */
#define CODES_EMERGENCY_FINDING(X) \
    X(EMERGENCY_FINDING, RIGHT, "RIGHT", "It was right to open it") \
    X(EMERGENCY_FINDING, MISTAKE, "MISTAKE", "A mistake, without ill intent") \
    X(EMERGENCY_FINDING, WRONG, "WRONG", "It was not right: taken further")

/* What was printed: domain.md 3.7, 5. */
#define CODES_DOCUMENT(X) \
    X(DOCUMENT, SUMMARY, "SUMMARY", "Case summary") \
    X(DOCUMENT, PLAN, "PLAN", "Delivery plan and review") \
    X(DOCUMENT, MINUTES, "MINUTES", "Minutes of a meeting") \
    X(DOCUMENT, CONSENT_FORM, "CONSENT_FORM", "Consent form") \
    X(DOCUMENT, WHO_LOOKED, "WHO_LOOKED", "Who has looked")

/* For whom it was cut. */
#define CODES_DOCUMENT_COPY(X) \
    X(DOCUMENT_COPY, AGENCY, "AGENCY", "For an agency") \
    X(DOCUMENT_COPY, FAMILY, "FAMILY", "The family's copy") \
    X(DOCUMENT_COPY, OWN, "OWN", "For whoever printed it")

/* By what a child may be of somebody's own family, or live where they do: safety.md 7 no. 29. */
#define CODES_OWN_TIE(X) \
    X(OWN_TIE, NAME, "NAME", "Same family name") \
    X(OWN_TIE, ADDRESS, "ADDRESS", "Same postcode") \
    X(OWN_TIE, BOTH, "BOTH", "Same family name and postcode")

/* By which deed they met. */
#define CODES_OWN_TIE_HOW(X) \
    X(OWN_TIE_HOW, SEEN, "SEEN", "Opened the case") \
    X(OWN_TIE_HOW, FOUND, "FOUND", "Found in a search") \
    X(OWN_TIE_HOW, TEAM, "TEAM", "Put in the team") \
    X(OWN_TIE_HOW, LEAD, "LEAD", "Asked to lead, or leads")

/* What looking into that found. */
#define CODES_OWN_TIE_FINDING(X) \
    X(OWN_TIE_FINDING, NONE, "NONE", "No tie, the name or the street only") \
    X(OWN_TIE_FINDING, MAY, "MAY", "A tie, and they may go on") \
    X(OWN_TIE_FINDING, OUT, "OUT", "A tie, and they stay out")

/* Why a child is known to named people alone. */
#define CODES_SEAL(X) \
    X(SEAL, STAFF, "STAFF", "Child of somebody who works here") \
    X(SEAL, OFFICE, "OFFICE", "Child of somebody in public life") \
    X(SEAL, ADOPTION, "ADOPTION", "Adopted, or to be") \
    X(SEAL, PROTECTION, "PROTECTION", "Under protection, as a witness") \
    X(SEAL, OTHER, "OTHER", "Something else")

/* Why somebody stays out of a child's record. */
#define CODES_STAY_OUT(X) \
    X(STAY_OUT, FAMILY, "FAMILY", "Own family or household") \
    X(STAY_OUT, KNOWN, "KNOWN", "Knows the family privately") \
    X(STAY_OUT, PARTY, "PARTY", "Has a part in a dispute or complaint") \
    X(STAY_OUT, ALLEGED, "ALLEGED", "Something is alleged against them") \
    X(STAY_OUT, ASKED, "ASKED", "The family asks for it") \
    X(STAY_OUT, OTHER, "OTHER", "Something else")

/* clang-format on */

#endif
