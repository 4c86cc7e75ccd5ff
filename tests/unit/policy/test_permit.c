/* SPDX-License-Identifier: MIT */
/* Who may do what: every cell of domain.md 2.8 as typed again in
 * tests/expected/permissions.csv, for every relation to a case. */

#include "config.h"

#include "policy/permit.h"

#include <stdio.h>
#include <string.h>

#include "base/compiler.h"
#include "model/record.h"

#include "support/harness.h"
#include "support/table.h"

static struct table expected;

static const char *cell_of(enum permit_function function, enum permit_column column)
{
    const char *name = permit_function_name(function);

    for (size_t i = 1; i < expected.rows; i++) {
        if (strcmp(table_cell(&expected, i, 0), name) == 0)
            return table_cell(&expected, i, (size_t)column + 1);
    }
    return NULL;
}

/* Rows of the table that 2.8 does not have. */
static bool beyond_the_matrix(enum permit_function function)
{
    return function == PERMIT_CHRONOLOGY || function == PERMIT_PANEL_BUDGET ||
           function == PERMIT_ERRATA || function == PERMIT_QUALITY_AUDIT ||
           function == PERMIT_SUBJECT_ACCESS;
}

START_TEST(every_cell_is_as_the_page_says)
{
    enum permit_function function = (enum permit_function)_i;

    for (int column = 0; column < COLUMN_COUNT; column++) {
        const char *cell = cell_of(function, (enum permit_column)column);
        char text[PERMIT_CELL];

        ck_assert_msg(cell || beyond_the_matrix(function), "%s", permit_function_name(function));
        permit_cell(function, (enum permit_column)column, text);
        if (cell)
            ck_assert_msg(strcmp(text, cell) == 0, "%s, %s: \"%s\" instead of \"%s\"",
                          permit_function_words(function),
                          permit_column_words((enum permit_column)column), text, cell);
    }
}
END_TEST

/* The person of a column, with nothing that a scope asks for. */
static struct relation person_of(enum permit_column column)
{
    static const int roles[] = {
        [COLUMN_AUTHOR] = ROLE_practitioner, [COLUMN_LP] = ROLE_practitioner,
        [COLUMN_TACM] = ROLE_practitioner,   [COLUMN_COORD] = ROLE_coordinator,
        [COLUMN_SUPER] = ROLE_supervisor,    [COLUMN_ADMIN] = ROLE_administrator,
        [COLUMN_AUDIT] = ROLE_auditor,       [COLUMN_EMERGENCY] = ROLE_practitioner,
    };
    struct relation relation = { .roles = set_with(0, roles[column]) };

    relation.lead = column == COLUMN_LP;
    relation.member = column == COLUMN_TACM;
    relation.emergency = column == COLUMN_EMERGENCY;
    return relation;
}

/* What a cell of the page gives, read from its text alone. */
static bool page_allows(const char *cell, char letter, const struct relation *relation)
{
    char operations[PERMIT_CELL] = "";
    char scope = ' ';

    if (sscanf(cell, "%39s %c", operations, &scope) < 1 || !strchr(operations, letter))
        return false;
    if (strstr(cell, "flagged") && !relation->flagged)
        return false;
    switch (strchr("omcnsl", scope) && (cell[strlen(operations) + 2] == ' ' ||
                                        cell[strlen(operations) + 2] == '\0')
                ? scope
                : ' ') {
    case 'o':
        return relation->author;
    case 'm':
        return relation->own;
    case 'c':
        return relation->consent;
    case 'n':
        return relation->consent && relation->named;
    case 's':
        return relation->supervises;
    case 'l':
        return relation->locality;
    default:
        return true;
    }
}

static bool page_says(enum permit_function function, char letter, const struct relation *relation)
{
    bool practitioner = set_has(relation->roles, ROLE_practitioner);
    bool stands[COLUMN_COUNT] = {
        [COLUMN_AUTHOR] = practitioner,
        [COLUMN_LP] = practitioner && (relation->lead || relation->deputy || relation->closing),
        [COLUMN_TACM] = practitioner && relation->member,
        [COLUMN_COORD] = set_has(relation->roles, ROLE_coordinator),
        [COLUMN_SUPER] = set_has(relation->roles, ROLE_supervisor),
        [COLUMN_ADMIN] = set_has(relation->roles, ROLE_administrator),
        [COLUMN_AUDIT] = set_has(relation->roles, ROLE_auditor),
        [COLUMN_EMERGENCY] =
            relation->emergency && (practitioner || set_has(relation->roles, ROLE_coordinator) ||
                                    set_has(relation->roles, ROLE_supervisor)),
    };

    for (int column = 0; column < COLUMN_COUNT; column++) {
        const char *cell = cell_of(function, (enum permit_column)column);

        if (stands[column] && page_allows(cell, letter, relation))
            return true;
    }
    return false;
}

/* Every mixture of what a scope can ask for. */
static void mix(struct relation *relation, unsigned bits)
{
    relation->author = bits & 1;
    relation->own = bits & 2;
    relation->consent = bits & 4;
    relation->named = bits & 8;
    relation->supervises = bits & 16;
    relation->locality = bits & 32;
    relation->flagged = bits & 64;
}

START_TEST(every_relation_gets_what_the_page_says)
{
    enum permit_function function = (enum permit_function)_i;
    static const char letters[] = "CRUAXP";

    if (beyond_the_matrix(function))
        return;
    for (int column = 0; column < COLUMN_COUNT; column++) {
        for (unsigned bits = 0; bits < 128; bits++) {
            struct relation relation = person_of((enum permit_column)column);

            mix(&relation, bits);
            for (int o = 0; o < OPERATION_COUNT; o++) {
                struct permission got = permit(function, (enum operation)o, &relation);

                ck_assert_msg(got.allowed == page_says(function, letters[o], &relation),
                              "%s, %s, %c, relation %x", permit_function_words(function),
                              permit_column_words((enum permit_column)column), letters[o], bits);
                ck_assert_msg(got.allowed == (got.why_not == NULL), "a refusal has a reason");
            }
        }
    }
}
END_TEST

START_TEST(two_roles_give_what_either_gives)
{
    struct relation both = { .roles = set_with(set_with(0, ROLE_auditor), ROLE_coordinator),
                             .locality = true };
    struct permission details = permit(PERMIT_IDENTIFYING_DETAILS, OPERATION_READ, &both);
    struct permission element = permit(PERMIT_RESTRICTED_ELEMENTS, OPERATION_READ, &both);

    ck_assert(details.allowed && !details.identity_only);
    ck_assert(element.allowed && element.needs_reason);
    both.roles = set_with(both.roles, ROLE_practitioner);
    both.lead = true;
    element = permit(PERMIT_RESTRICTED_ELEMENTS, OPERATION_READ, &both);
    ck_assert_msg(element.allowed && !element.needs_reason, "the lead reads it without one");
}
END_TEST

START_TEST(administrators_cannot_open_a_case)
{
    struct relation admin = { .roles = set_with(0, ROLE_administrator), .own = true };
    struct permission read = permit(PERMIT_COMPLETED_VERSION, OPERATION_READ, &admin);

    ck_assert(!permit_open(&admin));
    ck_assert_str_eq(read.why_not, "Administrators look after the program; they cannot open or "
                                   "change a case.");
    ck_assert(!permit(PERMIT_SEARCH_INDEX, OPERATION_READ, &admin).allowed);
    ck_assert(permit(PERMIT_ACCOUNTS, OPERATION_CREATE, &admin).allowed);
}
END_TEST

START_TEST(auditors_see_whose_case_it_is_and_the_trail)
{
    struct relation auditor = { .roles = set_with(0, ROLE_auditor) };

    ck_assert(!permit_open(&auditor));
    ck_assert(permit(PERMIT_IDENTIFYING_DETAILS, OPERATION_READ, &auditor).identity_only);
    ck_assert(permit(PERMIT_AUDIT_TRAIL, OPERATION_EXECUTE, &auditor).allowed);
    ck_assert(!permit(PERMIT_CHRONOLOGY, OPERATION_READ, &auditor).allowed);
}
END_TEST

START_TEST(an_emergency_opens_nothing_to_those_who_work_with_no_case)
{
    static const int roles[] = { ROLE_administrator, ROLE_auditor };

    for (size_t i = 0; i < COUNT(roles); i++) {
        struct relation relation = { .roles = set_with(0, roles[i]), .emergency = true };

        ck_assert(!permit_open(&relation));
        ck_assert(!permit(PERMIT_EMERGENCY, OPERATION_CREATE, &relation).allowed);
    }
}
END_TEST

static const struct {
    struct relation relation;
    enum permit_function function;
    enum operation operation;
    const char *why;
} refusals[] = {
    { { .roles = 1u << ROLE_practitioner }, PERMIT_COMPLETED_VERSION, OPERATION_READ,
      "You are neither the author nor the lead professional of this case." },
    { { .roles = 1u << ROLE_practitioner, .member = true }, PERMIT_PLAN_REVIEW, OPERATION_READ,
      "Consent does not cover this for you today. Ask the lead professional." },
    { { .roles = 1u << ROLE_coordinator }, PERMIT_COMPLETED_VERSION, OPERATION_READ,
      "This case belongs to another locality. Ask the co-ordinator there." },
    { { .roles = 1u << ROLE_supervisor }, PERMIT_COMPLETED_VERSION, OPERATION_READ,
      "You supervise neither the lead professional nor the author of this case." },
    { { .roles = 1u << ROLE_supervisor, .supervises = true }, PERMIT_APPROVE_CLOSURE,
      OPERATION_APPROVE, "Only a closure that is flagged for it comes to the supervisor." },
    { { .roles = 1u << ROLE_practitioner, .closed = true }, PERMIT_COMPLETED_VERSION,
      OPERATION_READ, "This case is closed. Ask the co-ordinator." },
    { { .roles = 1u << ROLE_practitioner }, PERMIT_ACCOUNTS, OPERATION_CREATE,
      "Your role does not include this." },
    { { 0 }, PERMIT_SEARCH_INDEX, OPERATION_READ,
      "Your account has no role. Ask the administrator." },
};

START_TEST(a_refusal_says_why)
{
    struct permission got =
        permit(refusals[_i].function, refusals[_i].operation, &refusals[_i].relation);

    ck_assert(!got.allowed);
    ck_assert_str_eq(got.why_not, refusals[_i].why);
}
END_TEST

static void cases(TCase *t)
{
    table_read(&expected, "permissions.csv");
    tcase_add_loop_test(t, every_cell_is_as_the_page_says, 0, PERMIT_COUNT);
    tcase_add_loop_test(t, every_relation_gets_what_the_page_says, 0, PERMIT_COUNT);
    tcase_add_test(t, two_roles_give_what_either_gives);
    tcase_add_test(t, administrators_cannot_open_a_case);
    tcase_add_test(t, auditors_see_whose_case_it_is_and_the_trail);
    tcase_add_test(t, an_emergency_opens_nothing_to_those_who_work_with_no_case);
    tcase_add_loop_test(t, a_refusal_says_why, 0, (int)COUNT(refusals));
}

TEST_MAIN("permit", cases)
