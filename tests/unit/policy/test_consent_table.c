/* SPDX-License-Identifier: MIT */
/* Consent as a table: status by scope by capacity by day by class by recipient, against
 * the rules of domain.md 3 written again below, as one goes through what was said day by
 * day. Then the same for decisions at random, and for who may decide at all.
 * CONSENT_RUNS says how many at random. */

#include "config.h"

#include "policy/consent_rules.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "policy/consent_check.h"
#include "support/example.h"
#include "support/harness.h"
#include "support/machine_fake.h"

#define EVERY_PLAIN (BASIC_PLAN | D1_D3 | CLASS(CHRONOLOGY))
#define EVERY_CLASS (EVERY_PLAIN | CLASS(SENSITIVE_MH) | CLASS(SENSITIVE_SH) | CLASS(SENSITIVE_SM))

/* ----- What is said ------------------------------------------------------- */

enum { LINES = 2, SAID = 7 };

/* With sanitizers, which are slow, a part of the table. */
#ifdef SANITIZED
enum { STRIDE = 7, RUNS = 200 };
#else
enum { STRIDE = 1, RUNS = 2000 };
#endif

enum giver { PARENT, CHILD, CHILD_UNABLE, CARER, AUTHORITY, GIVERS };

struct line {
    int kind; /* enum code_scope_target; 0 ends */
    const char *whom;
    int effect;
    uint64_t classes;
    const char *to; /* the row ends that day; NULL: never */
};

static const struct line sets[][LINES] = {
    { { 0 } },
    { { SCOPE_TARGET_AGENCY, "EWS", SCOPE_EFFECT_ALLOW, BASIC_PLAN, NULL } },
    { { SCOPE_TARGET_AGENCY, "EWS", SCOPE_EFFECT_ALLOW, CLASS(ALL), NULL } },
    { { SCOPE_TARGET_AGENCY, "HAVEN", SCOPE_EFFECT_ALLOW, CLASS(ALL), NULL },
      { SCOPE_TARGET_AGENCY, "HAVEN", SCOPE_EFFECT_DENY, CLASS(ASSESSMENT_D3), NULL } },
    { { SCOPE_TARGET_AGENCY, "CAMHS", SCOPE_EFFECT_ALLOW, CLASS(ALL) | CLASS(SENSITIVE_MH),
        NULL } },
    { { SCOPE_TARGET_SECTOR, "HE", SCOPE_EFFECT_ALLOW, CLASS(BASIC), NULL } },
    { { SCOPE_TARGET_AGENCY, "HAVEN", SCOPE_EFFECT_ALLOW, CLASS(ALL) | CLASS(SENSITIVE_SM), NULL },
      { SCOPE_TARGET_PRACTITIONER, "U4", SCOPE_EFFECT_DENY, CLASS(ALL), NULL } },
    { { SCOPE_TARGET_PERSON, "LEON", SCOPE_EFFECT_ALLOW, CLASS(BASIC), NULL },
      { SCOPE_TARGET_OTHER_LA, "Eastholt", SCOPE_EFFECT_ALLOW, BASIC_PLAN, NULL } },
    { { SCOPE_TARGET_AGENCY, "EWS", SCOPE_EFFECT_ALLOW, CLASS(ALL), "2010-04-10" },
      { SCOPE_TARGET_PANEL, "Resource panel", SCOPE_EFFECT_ALLOW, CLASS(PLAN_REVIEW), NULL } },
    { { SCOPE_TARGET_AGENCY, "HAVEN", SCOPE_EFFECT_ALLOW, CLASS(ALL), NULL },
      { SCOPE_TARGET_SECTOR, "TS", SCOPE_EFFECT_DENY, CLASS(ALL), NULL } },
};

struct said {
    int stage, status, withdrawal;
    enum giver by;
    const char *on, *last; /* NULL: no last day */
    bool no_sharing;
    const struct line *lines;
};

/* ----- Who asks ----------------------------------------------------------- */

static const struct {
    const char *agency, *worker, *person, *other_la, *panel;
    const char *sector;
    bool sensitive; /* a service that takes a tick of its own */
} whos[] = {
    { .agency = "EWS", .sector = "ED" },
    { .agency = "HAVEN", .sector = "TS" },
    { .agency = "CAMHS", .sector = "HE", .sensitive = true },
    { .agency = "PCT", .sector = "HE" },
    { .agency = "HOUSING", .sector = "SC" },
    { .agency = "HAVEN", .worker = "U4", .sector = "TS" },
    { .person = "LEON" },
    { .other_la = "Eastholt" },
    { .other_la = "Westholt" },
    { .panel = "Resource panel" },
};

static struct recipient recipient_at(const struct example *example, size_t who)
{
    struct ident id = id_of(whos[who].worker ? whos[who].worker : whos[who].agency);
    struct recipient none = { .person = id_of(whos[who].person),
                              .other_la = whos[who].other_la,
                              .panel = whos[who].panel };

    if (whos[who].worker)
        return recipient_practitioner(&example->file, &id);
    return whos[who].agency ? recipient_agency(case_file_agency(&example->file, &id)) : none;
}

/* ----- The rules, again: domain.md 3 -------------------------------------- */

static bool is(const char *a, const char *b)
{
    return a && b && strcmp(a, b) == 0;
}

static bool names(const struct line *line, size_t who)
{
    bool deny = line->effect == SCOPE_EFFECT_DENY;

    switch (line->kind) {
    case SCOPE_TARGET_AGENCY:
        return is(line->whom, whos[who].agency);
    case SCOPE_TARGET_PRACTITIONER:
        return is(line->whom, whos[who].worker);
    case SCOPE_TARGET_PERSON:
        return is(line->whom, whos[who].person);
    case SCOPE_TARGET_SECTOR: /* 3.3: a sensitive service is never meant by default */
        return is(line->whom, whos[who].sector) && (deny || !whos[who].sensitive);
    case SCOPE_TARGET_OTHER_LA:
        return is(line->whom, whos[who].other_la);
    case SCOPE_TARGET_PANEL:
        return is(line->whom, whos[who].panel);
    default:
        return false;
    }
}

/* 3.3: everything leaves the sensitive out when it allows. */
static uint64_t meant(const struct line *line)
{
    if (!(line->classes & CLASS(ALL)))
        return line->classes;
    return (line->classes & ~CLASS(ALL)) |
           (line->effect == SCOPE_EFFECT_DENY ? EVERY_CLASS : EVERY_PLAIN);
}

static uint64_t lines_say(const struct said *said, size_t who, int effect, const char *today)
{
    uint64_t classes = 0;

    for (int i = 0; i < LINES && said->lines[i].kind; i++) {
        const struct line *line = &said->lines[i];

        if (line->effect == effect && names(line, who) &&
            (!line->to || strcmp(today, line->to) < 0))
            classes |= meant(line);
    }
    return classes;
}

static bool a_yes(const struct said *said)
{
    return said->status == CONSENTST_GIVEN || said->status == CONSENTST_LIMITED;
}

/* 3.2: a carer may not authorise sharing, nor somebody who cannot weigh it up. */
static bool has_the_say(const struct said *said)
{
    return said->by != CARER && said->by != CHILD_UNABLE;
}

/* 3.6: refused sharing, withdrawn all or sharing or the support. */
static bool ends_all(const struct said *said)
{
    if (said->status == CONSENTST_WITHDRAWN)
        return said->withdrawal != WITHDRAWAL_SCOPE_ONE_AGENCY &&
               said->withdrawal != WITHDRAWAL_SCOPE_ONE_PERSON;
    return said->status == CONSENTST_REFUSED &&
           (said->stage == CONSENT_STAGE_STORE_SHARE || said->stage == CONSENT_STAGE_TAC ||
            said->stage == CONSENT_STAGE_REVIEW || said->stage == CONSENT_STAGE_REOPEN);
}

static bool for_one(const struct said *said)
{
    return said->status == CONSENTST_WITHDRAWN && !ends_all(said);
}

static bool about_the_case(const struct said *said)
{
    return said->stage != CONSENT_STAGE_TRANSFER && said->stage != CONSENT_STAGE_PANEL &&
           said->stage != CONSENT_STAGE_PRE_DISCUSSION;
}

struct known {
    const struct said *now[CONSENT_STAGE_END_]; /* what holds at each stage */
    bool childs[CONSENT_STAGE_END_];            /* the child decided there */
    const struct said *stop;                    /* everything was ended by this */
};

/* 3.2: a competent child's decision counts before a parent's. */
static void hear(struct known *known, const struct said *said)
{
    if (for_one(said))
        return;
    if (ends_all(said)) {
        memset(known->now, 0, sizeof(known->now));
        known->stop = said;
        return;
    }
    if (known->childs[said->stage] && said->by != CHILD)
        return;
    known->now[said->stage] = said;
    if (a_yes(said) && has_the_say(said) && about_the_case(said) && known->stop &&
        (known->stop->by != CHILD || said->by == CHILD))
        known->stop = NULL;
}

static bool gives(const struct said *said, const char *today)
{
    return a_yes(said) && has_the_say(said) && !said->no_sharing &&
           (!said->last || strcmp(today, said->last) <= 0);
}

/* What one recipient may have on a day, after all that was said by then. */
static uint64_t rules_give(const struct said *said, size_t count, size_t who, const char *today)
{
    struct known known = { .stop = NULL };
    uint64_t allowed = 0, denied = 0;
    size_t heard = 0;

    while (heard < count && strcmp(said[heard].on, today) <= 0)
        heard++;
    for (size_t i = 0; i < heard; i++)
        known.childs[said[i].stage] |= said[i].by == CHILD && !ends_all(&said[i]) &&
                                       !for_one(&said[i]);
    for (size_t i = 0; i < heard; i++)
        hear(&known, &said[i]);
    if (known.stop || (known.now[CONSENT_STAGE_ASSESSMENT] &&
                       known.now[CONSENT_STAGE_ASSESSMENT]->status == CONSENTST_REFUSED))
        return 0;
    for (int stage = 0; stage < CONSENT_STAGE_END_; stage++) {
        const struct said *now = known.now[stage];

        if (!now || now->status == CONSENTST_SUPERSEDED)
            continue;
        allowed |= gives(now, today) ? lines_say(now, who, SCOPE_EFFECT_ALLOW, today) : 0;
        denied |= lines_say(now, who, SCOPE_EFFECT_DENY, today);
    }
    /* What was taken from one stays taken until a later yes names them. */
    for (size_t i = 0; i < heard; i++) {
        bool again = false;

        for (size_t later = i + 1; for_one(&said[i]) && later < heard; later++)
            again |= known.now[said[later].stage] == &said[later] &&
                     gives(&said[later], today) &&
                     lines_say(&said[later], who, SCOPE_EFFECT_ALLOW, today);
        if (for_one(&said[i]) && !again)
            denied |= lines_say(&said[i], who, SCOPE_EFFECT_DENY, today);
    }
    return allowed & ~denied;
}

/* ----- The same in records ------------------------------------------------- */

static void add_line(struct example *example, const struct line *line)
{
    struct consent_scope *scope =
        add_scope(example, line->kind, line->kind == SCOPE_TARGET_SECTOR ? NULL : line->whom,
                  line->effect, line->classes);

    scope->record.id.bytes[3] = (uint8_t)example->file.consent_scope.count;
    scope->to = day(line->to);
    if (line->kind == SCOPE_TARGET_SECTOR)
        scope->target_sector = code_find(CODES_SECTOR9_ID, line->whom);
}

static void record(struct example *example, const struct said *said, size_t place)
{
    static const int given_as[] = { GIVEN_AS_PARENT_PR, GIVEN_AS_SELF, GIVEN_AS_SELF,
                                    GIVEN_AS_CARER, GIVEN_AS_LA_PR };
    char id[4] = { 'C', (char)('0' + place), 0 };
    struct consent *consent =
        add_consent(example, id, said->on, said->stage, said->status, NULL,
                    given_as[said->by] == GIVEN_AS_SELF ? "KID" : "MUM");

    consent->given_as = given_as[said->by];
    consent->competence_basis = said->by == CHILD          ? COMPBASIS_U16_JUDGED_COMPETENT
                                : said->by == CHILD_UNABLE ? COMPBASIS_JUDGED_NOT_COMPETENT
                                                           : COMPBASIS_NONE_;
    consent->sharing_agreed = said->no_sharing ? YN_N : YN_Y;
    consent->expires_on = day(said->last);
    if (said->status == CONSENTST_WITHDRAWN) {
        consent->withdrawn_on = consent->obtained_on;
        consent->withdrawal_scope = said->withdrawal;
    }
    for (int i = 0; i < LINES && said->lines[i].kind; i++)
        add_line(example, &said->lines[i]);
}

static const char *const days[] = { "2010-02-28", "2010-03-01", "2010-03-31", "2010-04-01",
                                    "2010-04-02", "2010-04-10", "2010-05-31", "2010-06-01",
                                    "2010-06-02" };

static void tell(const struct said *said, size_t count)
{
    for (size_t i = 0; i < count; i++)
        fprintf(stderr, "  %s %s %s %s by %d%s%s, lines %td\n", said[i].on,
                code_text(CODES_CONSENT_STAGE_ID, said[i].stage),
                code_text(CODES_CONSENTST_ID, said[i].status),
                code_text(CODES_WITHDRAWAL_SCOPE_ID, said[i].withdrawal), (int)said[i].by,
                said[i].last ? " until " : "", said[i].last ? said[i].last : "",
                (said[i].lines - sets[0]) / LINES);
}

/* Is the table the rules, for everybody and every day? */
static bool agrees(const struct said *said, size_t count, bool aloud)
{
    static struct example example;
    bool ok = true;

    start_case(&example, "CAF-2010-00001", "U1", "2010-02-01");
    add_person(&example, "MUM", "Nell Ardern", RELATION_MOTHER, PR_Y);
    add_person(&example, "KID", "Wren Ardern", RELATION_MOTHER, PR_NONE_);
    LAST(&example, person)->subject_id = example.file.subject.record.id;
    for (size_t i = 0; i < count; i++)
        record(&example, &said[i], i);
    for (size_t d = 0; ok && d < COUNT(days); d++) {
        for (size_t who = 0; ok && who < COUNT(whos); who++) {
            struct recipient recipient = recipient_at(&example, who);
            struct consent_answer answer = consent_for(&example.file, &recipient, day(days[d]));
            uint64_t wanted = rules_give(said, count, who, days[d]);

            ok = answer.classes == wanted;
            for (int class = DATACLASS_BASIC; ok && class < DATACLASS_ALL; class++)
                ok = consent_covers(&answer, (enum code_dataclass)class) ==
                     (bool)((wanted >> class) & 1);
            if (!ok && aloud)
                fprintf(stderr, "on %s recipient %zu: %#llx, by the rules %#llx\n", days[d], who,
                        (unsigned long long)answer.classes, (unsigned long long)wanted);
        }
    }
    example_release(&example);
    return ok;
}

static void must_agree(const struct said *said, size_t count)
{
    if (agrees(said, count, false))
        return;
    agrees(said, count, true);
    tell(said, count);
    ck_abort_msg("consent is not by the rules");
}

/* ----- The table ----------------------------------------------------------- */

static const struct {
    int status, withdrawal;
} answers[] = {
    { CONSENTST_GIVEN, 0 },
    { CONSENTST_LIMITED, 0 },
    { CONSENTST_REFUSED, 0 },
    { CONSENTST_EXPIRED, 0 },
    { CONSENTST_SUPERSEDED, 0 },
    { CONSENTST_NOT_SOUGHT, 0 },
    { CONSENTST_WITHDRAWN, WITHDRAWAL_SCOPE_NONE_ },
    { CONSENTST_WITHDRAWN, WITHDRAWAL_SCOPE_ALL },
    { CONSENTST_WITHDRAWN, WITHDRAWAL_SCOPE_SHARING },
    { CONSENTST_WITHDRAWN, WITHDRAWAL_SCOPE_CAF_SUPPORT },
    { CONSENTST_WITHDRAWN, WITHDRAWAL_SCOPE_ONE_AGENCY },
    { CONSENTST_WITHDRAWN, WITHDRAWAL_SCOPE_ONE_PERSON },
};

/* One decision alone. */
START_TEST(a_decision_gives_what_it_says_and_no_more)
{
    for (int stage = CONSENT_STAGE_ASSESSMENT; stage < CONSENT_STAGE_END_; stage++)
        for (int by = 0; by < GIVERS; by++)
            for (size_t set = (size_t)(stage + by) % STRIDE; set < COUNT(sets); set += STRIDE)
                for (int ends = 0; ends < 4; ends++) {
                    struct said said = { stage, answers[_i].status, answers[_i].withdrawal,
                                         (enum giver)by, "2010-03-01",
                                         ends & 1 ? "2010-06-01" : NULL, ends & 2, sets[set] };

                    must_agree(&said, 1);
                }
}
END_TEST

/* A yes to sharing, and then anything by anybody. */
START_TEST(a_later_decision_does_what_the_rules_say)
{
    for (int stage = CONSENT_STAGE_ASSESSMENT; stage < CONSENT_STAGE_END_; stage++)
        for (int by = 0; by < GIVERS; by++)
            for (size_t set = (size_t)(stage + by) % STRIDE; set < COUNT(sets); set += STRIDE)
                for (int first = 0; first < 4; first++) {
                    size_t next = answers[_i].status > CONSENTST_LIMITED ? set : (set + 2);
                    struct said said[] = {
                        { CONSENT_STAGE_STORE_SHARE, CONSENTST_GIVEN + (first & 1), 0,
                          first & 2 ? CHILD : PARENT, "2010-03-01",
                          first & 1 ? "2010-06-01" : NULL, false, sets[set] },
                        { stage, answers[_i].status, answers[_i].withdrawal, (enum giver)by,
                          "2010-04-01", NULL, false, sets[next % COUNT(sets)] },
                    };

                    must_agree(said, 2);
                }
}
END_TEST

/* ----- At random ------------------------------------------------------------ */

static size_t pick(struct fake *fake, size_t below)
{
    return (size_t)(fake_number(fake) % below);
}

static struct said said_at_random(struct fake *fake, size_t place)
{
    static const char *const on[] = { "2010-02-20", "2010-03-01", "2010-03-10", "2010-03-31",
                                      "2010-04-01", "2010-04-10", "2010-06-01" };
    size_t answer = pick(fake, 3) ? pick(fake, COUNT(answers)) : pick(fake, 2);

    return (struct said){
        CONSENT_STAGE_ASSESSMENT + (int)pick(fake, CONSENT_STAGE_END_ - CONSENT_STAGE_ASSESSMENT),
        answers[answer].status,
        answers[answer].withdrawal,
        pick(fake, 2) ? PARENT : (enum giver)pick(fake, GIVERS),
        on[place],
        pick(fake, 4) ? NULL : "2010-06-01",
        pick(fake, 6) == 0,
        sets[pick(fake, COUNT(sets))],
    };
}

static int runs(void)
{
    const char *asked = getenv("CONSENT_RUNS");

    return asked ? atoi(asked) : RUNS;
}

/* Shorter as long as it still differs, and then told. */
static void shorten(struct said *said, size_t *count)
{
    for (size_t i = 0; i < *count;) {
        struct said less[SAID];

        memcpy(less, said, i * sizeof(*said));
        memcpy(less + i, said + i + 1, (*count - i - 1) * sizeof(*said));
        if (agrees(less, *count - 1, false)) {
            i++;
            continue;
        }
        memcpy(said, less, --*count * sizeof(*said));
        i = 0;
    }
}

START_TEST(decisions_at_random_are_as_the_rules_say)
{
    struct fake fake;

    fake_init(&fake, 2010);
    for (int run = 0; run < runs(); run++) {
        struct said said[SAID];
        size_t count = 2 + pick(&fake, SAID - 1);

        for (size_t i = 0; i < count; i++)
            said[i] = said_at_random(&fake, i);
        if (agrees(said, count, false))
            continue;
        fprintf(stderr, "run %d of seed 2010:\n", run);
        shorten(said, &count);
        must_agree(said, count);
    }
}
END_TEST

/* ----- Who may decide: domain.md 1.9 and 3.2 -------------------------------- */

struct capacity {
    const char *born;   /* the child; NULL: unborn, and then the mother */
    const char *mother; /* born on that day */
    int status, given_as, basis, pr;
    bool noted, checked, sharing;
};

static int age(const char *born)
{
    return date_age(day(born), day("2010-03-01"));
}

static bool understands(const struct capacity *c, int years)
{
    if (years >= 18)
        return true;
    if (c->basis == COMPBASIS_AGE16PLUS_PRESUMED)
        return years >= 16;
    return c->basis == COMPBASIS_U16_JUDGED_COMPETENT && c->noted;
}

static bool may_decide(const struct capacity *c)
{
    int years = c->born ? age(c->born) : -1;

    if (c->status == CONSENTST_REFUSED || c->status == CONSENTST_WITHDRAWN)
        return true; /* a no is never held up */
    switch (c->given_as) {
    case GIVEN_AS_SELF:
        return understands(c, c->born ? years : age(c->mother));
    case GIVEN_AS_PARENT_PR:
        if (!c->born || !c->checked || c->pr != PR_Y || years >= 18)
            return false;
        if (c->basis != COMPBASIS_NONE_ && c->basis != COMPBASIS_JUDGED_NOT_COMPETENT)
            return false; /* that is said of the young person who decides */
        return years < 16 || (c->basis == COMPBASIS_JUDGED_NOT_COMPETENT && c->noted);
    case GIVEN_AS_CARER:
    case GIVEN_AS_OTHER:
        return !c->sharing;
    default:
        return true;
    }
}

static void decide(struct example *example, const struct capacity *c)
{
    struct subject *child = &example->file.subject;
    struct consent *consent;

    start_case(example, "CAF-2010-00001", "U1", "2010-02-01");
    add_person(example, "MUM", "Nell Ardern", RELATION_MOTHER, c->pr);
    LAST(example, person)->dob = day(c->mother);
    add_person(example, "KID", "Wren Ardern", RELATION_MOTHER, PR_NONE_);
    LAST(example, person)->subject_id = child->record.id;
    child->is_unborn = c->born == NULL;
    child->dob = day(c->born);
    child->mother_id = id_of("MUM");
    consent = add_consent(example, "C1", "2010-03-01", CONSENT_STAGE_STORE_SHARE, c->status, NULL,
                          c->given_as == GIVEN_AS_SELF && c->born ? "KID" : "MUM");
    consent->given_as = c->given_as;
    consent->competence_basis = c->basis;
    consent->competence_note = c->noted ? "Put it in her own words." : " ";
    consent->pr_checked = c->checked ? YN_Y : YN_N;
    consent->sharing_agreed = c->sharing ? YN_Y : YN_N;
    consent->limits_note = "Not about the house.";
    consent->withdrawn_on = consent->obtained_on;
    consent->withdrawal_scope = WITHDRAWAL_SCOPE_ALL;
}

static void judge(const struct capacity *c)
{
    static struct example example;
    struct parameters parameters = parameters_default();
    struct problems problems;

    decide(&example, c);
    problems = PROBLEMS_INIT(&example.arena);
    consent_check(&example.file, LAST(&example, consent), NULL, 0, &parameters, day("2010-03-01"),
                  &problems);
    ck_assert_msg((problems_stopping(&problems) == 0) == may_decide(c),
                  "born %s, mother %s, %s as %s, %s, PR %d, noted %d, checked %d, sharing %d: %s",
                  c->born ? c->born : "-", c->mother, code_text(CODES_CONSENTST_ID, c->status),
                  code_text(CODES_GIVEN_AS_ID, c->given_as),
                  code_text(CODES_COMPBASIS_ID, c->basis), c->pr, c->noted, c->checked,
                  c->sharing, problems.count ? problems.items[0].sentence : "allowed");
    example_release(&example);
}

/* The day before each birthday that counts, and the day itself. */
static const char *const births[] = { NULL,         "2010-02-28", "1998-03-02", "1998-03-01",
                                      "1994-03-02", "1994-03-01", "1992-03-02", "1992-03-01" };
static const char *const mothers[] = { "1994-03-02", "1994-03-01", "1980-01-01" };

START_TEST(whoever_decides_has_the_say_by_age_and_capacity)
{
    struct capacity c = { .born = births[_i] };

    for (size_t m = 0; m < (c.born ? 1 : COUNT(mothers)); m++)
        for (c.status = CONSENTST_GIVEN; c.status <= CONSENTST_WITHDRAWN; c.status++)
            for (c.given_as = GIVEN_AS_SELF; c.given_as < GIVEN_AS_END_; c.given_as++)
                for (c.basis = COMPBASIS_NONE_; c.basis < COMPBASIS_END_; c.basis++)
                    for (c.pr = PR_NONE_; c.pr < PR_END_; c.pr++)
                        for (int bits = c.pr % STRIDE; bits < 8; bits += STRIDE) {
                            c.mother = mothers[c.born ? COUNT(mothers) - 1 : m];
                            c.noted = bits & 1;
                            c.checked = bits & 2;
                            c.sharing = bits & 4;
                            judge(&c);
                        }
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_loop_test(t, whoever_decides_has_the_say_by_age_and_capacity, 0, COUNT(births));
    tcase_add_loop_test(t, a_decision_gives_what_it_says_and_no_more, 0, COUNT(answers));
    tcase_add_loop_test(t, a_later_decision_does_what_the_rules_say, 0, COUNT(answers));
    tcase_add_test(t, decisions_at_random_are_as_the_rules_say);
}

TEST_MAIN("consent_table", cases)
