/* SPDX-License-Identifier: MIT */
/* Who may have what was said at a meeting: domain.md 1.10, 3.3. */

#include "config.h"

#include "model/record.h"
#include "policy/meeting_words.h"
#include "support/harness.h"

enum { HAVEN = 1, CAMHS = 2 };

#define BIT(name) ((uint64_t)1 << DATACLASS_##name)
#define PLAIN \
    (BIT(BASIC) | BIT(ASSESSMENT_D1) | BIT(ASSESSMENT_D2) | BIT(ASSESSMENT_D3) | BIT(PLAN_REVIEW))
#define EACH (PLAIN | BIT(SENSITIVE_MH) | BIT(SENSITIVE_SH) | BIT(SENSITIVE_SM))

static struct ident agency_no(int number)
{
    struct ident id = IDENT_NONE;

    id.bytes[0] = (unsigned char)number;
    return id;
}

static const struct row {
    const char *who;
    bool family, leads, kept_back;
    int agency;
    uint64_t open;
    bool unsaid, everybody, apart, about_mh, in_confidence; /* what they get */
} rows[] = {
    { "the child", true, false, false, 0, EACH, true, true, true, true, false },
    { "a parent from whom mental health is kept", true, false, false, 0,
      EACH & ~BIT(SENSITIVE_MH), false, true, true, false, false },
    { "who leads", false, true, false, HAVEN, EACH, true, true, true, true, true },
    { "an agency with the plain classes", false, false, false, HAVEN, PLAIN, false, true, false,
      false, false },
    { "an agency with the plan alone", false, false, false, HAVEN, BIT(PLAN_REVIEW), false, true,
      false, false, false },
    { "an agency with everything", false, false, false, HAVEN, EACH, true, true, false, true,
      false },
    { "the same, with an element kept back", false, false, true, HAVEN, EACH, false, true, false,
      true, false },
    { "the agency that said it", false, false, false, CAMHS, PLAIN | BIT(SENSITIVE_MH), false,
      true, false, true, true },
};

static struct meeting_reader reader_of(const struct row *row)
{
    struct meeting_reader reader = { .family = row->family, .leads = row->leads,
                                     .open = row->open, .kept_back = row->kept_back };

    if (row->agency)
        reader.agency = agency_no(row->agency);
    return reader;
}

static bool words(const struct row *row, int for_everybody)
{
    struct meeting_reader reader = reader_of(row);
    struct tac_meeting meeting;

    record_init(entity_of(ENTITY_tac_meeting), &meeting);
    meeting.for_everybody = for_everybody;
    return meeting_words_open(&meeting, &reader);
}

static bool apart(const struct row *row, uint64_t about, int agency)
{
    struct meeting_reader reader = reader_of(row);
    struct tac_meeting meeting;

    record_init(entity_of(ENTITY_tac_meeting), &meeting);
    meeting.for_everybody = YN_Y;
    meeting.apart_about = about;
    if (agency)
        meeting.apart_agency = agency_no(agency);
    return meeting_apart_open(&meeting, &reader);
}

START_TEST(each_gets_what_is_for_them)
{
    for (size_t i = 0; i < COUNT(rows); i++) {
        const struct row *row = &rows[i];

        ck_assert_msg(words(row, YN_NONE_) == row->unsaid, "%s: unsaid", row->who);
        ck_assert_msg(words(row, YN_N) == row->unsaid, "%s: not for everybody", row->who);
        ck_assert_msg(words(row, YN_Y) == row->everybody, "%s: for everybody", row->who);
        ck_assert_msg(apart(row, 0, 0) == row->apart, "%s: apart", row->who);
        ck_assert_msg(apart(row, BIT(SENSITIVE_MH), 0) == row->about_mh, "%s: about", row->who);
        ck_assert_msg(apart(row, 0, CAMHS) == row->in_confidence, "%s: confidence", row->who);
    }
}
END_TEST

START_TEST(everything_is_every_class)
{
    struct row all_but = rows[5];

    for (int one = DATACLASS_BASIC; one <= DATACLASS_SENSITIVE_SM; one++) {
        all_but.open = EACH & ~((uint64_t)1 << one);
        ck_assert_msg(!words(&all_but, YN_N), "without %d", one);
        ck_assert(!apart(&all_but, BIT(ALL), 0));
    }
    ck_assert(apart(&rows[5], BIT(ALL), 0));
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, each_gets_what_is_for_them);
    tcase_add_test(t, everything_is_every_class);
}

TEST_MAIN("meeting words", cases)
