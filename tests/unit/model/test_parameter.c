/* SPDX-License-Identifier: MIT */
/* The numbers an area may set: names, defaults and limits. */

#include "config.h"

#include "model/parameter.h"

#include <string.h>

#include "support/harness.h"

/* Typed again from domain.md 4.1. */
static const struct {
    const char *name;
    int value;
} expected[] = {
    { "P_alloc_days", 1 },         { "P_assess_days", 15 },        { "P_tac_days", 10 },
    { "P_tac_red_days", 15 },      { "P_review_weeks", 6 },        { "P_review_max_weeks", 12 },
    { "P_transfer_in_review", 28 }, { "P_panel_papers", 7 },       { "P_consent_months", 12 },
    { "P_verbal_days", 5 },        { "P_birth_consent_days", 14 }, { "P_no_lp_days", 0 },
    { "P_interim_days", 15 },      { "P_lp_cap", 4 },              { "P_lp_supervision_weeks", 8 },
    { "P_attempts", 3 },           { "P_attempt_methods", 2 },     { "P_attempt_days", 15 },
    { "P_reopen_days", 90 },       { "P_declined_days", 90 },      { "P_stepback_days", 10 },
    { "P_stepup_chase_days", 1 },  { "P_notheld_escalate", 2 },    { "P_notheld_total", 3 },
    { "P_preassess_days", 10 },    { "P_closed_access_days", 365 }, { "P_archive_years", 6 },
    { "P_age_limit", 18 },         { "P_age_limit_connexions", 19 }, { "P_age_limit_ldd", 25 },
    { "P_referral_written_hours", 48 }, { "P_taken_on_years", 35 },
};

START_TEST(defaults_are_those_of_the_field)
{
    struct parameters values = parameters_default();

    for (size_t i = 0; i < COUNT(expected); i++) {
        const struct parameter *row = parameter_named(expected[i].name);

        ck_assert_msg(row != NULL, "%s", expected[i].name);
        ck_assert_msg(row->value == expected[i].value, "%s", expected[i].name);
    }
    for (int id = 0; id < PARAMETER_COUNT; id++) {
        const struct parameter *row = parameter_of((enum parameter_id)id);

        ck_assert_int_eq(parameters_get(&values, (enum parameter_id)id), row->value);
        ck_assert_msg(row->least <= row->value && row->value <= row->most, "%s", row->name);
        ck_assert_ptr_eq(parameter_named(row->name), row);
        ck_assert(strlen(parameter_unit_words(row->unit)) > 0);
    }
}
END_TEST

START_TEST(a_value_is_set_by_name_within_its_limits)
{
    struct parameters values = parameters_default();
    struct err err = ERR_INIT;

    ck_assert(parameters_set(&values, "P_lp_cap", 7, &err));
    ck_assert_int_eq(values.lp_cap, 7);
    ck_assert(!parameters_set(&values, "P_lp_cap", 0, &err));
    ck_assert_int_eq(err.kind, ERR_INVALID);
    ck_assert_str_eq(err.field, "P_lp_cap");
    ck_assert_int_eq(values.lp_cap, 7);
    ck_assert(!parameters_set(&values, "P_lp_cap", 4294967300L, &err));
    ck_assert(!parameters_set(&values, "P_luck", 1, &err));
    ck_assert_ptr_null(parameter_named("lp_cap"));
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, defaults_are_those_of_the_field);
    tcase_add_test(t, a_value_is_set_by_name_within_its_limits);
}

TEST_MAIN("parameter", cases)
