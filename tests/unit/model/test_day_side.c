/* SPDX-License-Identifier: MIT */
/* On which side of today the days of a field lie, typed again from domain.md 1.2 to 1.14. */

#include "config.h"

#include "model/day_side.h"

#include "base/compiler.h"
#include "support/harness.h"

static const struct {
    const char *kind, *field;
    enum day_side side;
} days[] = {
    /* What is agreed for a day to come. */
    { "consent", "review_on", DAY_AHEAD },
    { "consent", "expires_on", DAY_AHEAD },
    { "assessment", "agreed_review_date", DAY_AHEAD },
    { "agreed_action", "by_when", DAY_AHEAD },
    { "plan_action", "due", DAY_AHEAD },
    { "review", "next_review_date", DAY_AHEAD },
    { "tac_meeting", "next_review_date", DAY_AHEAD },
    { "closure", "offer_again_on", DAY_AHEAD },
    { "supervision_note", "next_due", DAY_AHEAD },
    { "transfer", "receiving_review_due", DAY_AHEAD },
    { "stay_out", "review_by", DAY_AHEAD },
    /* What happened. */
    { "subject", "dob", DAY_BORN },
    { "person", "dob", DAY_BORN },
    { "subject", "edd", DAY_EXPECTED },
    { "consent", "obtained_on", DAY_BEHIND },
    { "consent", "withdrawn_on", DAY_BEHIND },
    { "assessment", "date_started", DAY_BEHIND },
    { "signature", "signed_on", DAY_BEHIND },
    { "lp_assignment", "accepted_on", DAY_BEHIND },
    { "plan_action", "completed_on", DAY_BEHIND },
    { "closure", "closed_on", DAY_BEHIND },
    { "disclosure", "when", DAY_BEHIND },
    { "chronology_note", "date", DAY_BEHIND },
    { "contact_attempt", "date", DAY_BEHIND },
    { "supervision_note", "date", DAY_BEHIND },
    { "stepup", "raised_on", DAY_BEHIND },
    { "stepup", "danger_called_on", DAY_BEHIND },
    { "stepup", "referral_made_on", DAY_BEHIND },
    { "stepup", "written_on", DAY_BEHIND },
    { "stepup", "decision_on", DAY_BEHIND },
    /* Either: a hand-over, a cover, a meeting planned or held. */
    { "lp_assignment", "from", DAY_EITHER },
    { "lp_assignment", "to", DAY_EITHER },
    { "tac_meeting", "scheduled_for", DAY_EITHER },
    { "plan_action", "start", DAY_EITHER },
};

START_TEST(each_day_has_its_side)
{
    const struct entity *entity = entity_named(days[_i].kind);
    const struct field *field;

    ck_assert_msg(entity != NULL, "%s", days[_i].kind);
    field = entity_field(entity, days[_i].field);
    ck_assert_msg(field != NULL, "%s", days[_i].field);
    ck_assert_msg(day_side(entity->id, (int)(field - entity->fields)) == days[_i].side, "%s.%s",
                  days[_i].kind, days[_i].field);
}
END_TEST

START_TEST(only_what_happened_is_held_to_the_past)
{
    ck_assert(day_happened(DAY_BEHIND) && day_happened(DAY_BORN));
    ck_assert(!day_happened(DAY_MOSTLY_BEHIND) && !day_happened(DAY_EITHER));
    ck_assert(!day_happened(DAY_AHEAD) && !day_happened(DAY_EXPECTED));
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_loop_test(t, each_day_has_its_side, 0, (int)COUNT(days));
    tcase_add_test(t, only_what_happened_is_held_to_the_past);
}

TEST_MAIN("day_side", cases)
