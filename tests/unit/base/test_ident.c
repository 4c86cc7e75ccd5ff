/* SPDX-License-Identifier: MIT */
/* The name of a record. */

#include "config.h"

#include "base/ident.h"

#include <string.h>

#include "base/compiler.h"
#include "support/harness.h"

/* Bytes 0, 1, 2, ... from a counter. */
static void count_up(const struct machine *machine, void *bytes, size_t length)
{
    unsigned char *next = machine->self;

    for (size_t i = 0; i < length; i++)
        ((unsigned char *)bytes)[i] = (*next)++;
}

START_TEST(a_new_one_is_a_random_uuid)
{
    unsigned char next = 0xf0;
    struct machine machine = { .random = count_up, .self = &next };
    struct ident ident;
    char text[IDENT_TEXT];

    ident = ident_new(&machine);
    ident_format(&ident, text);
    ck_assert_str_eq(text, "f0f1f2f3-f4f5-46f7-b8f9-fafbfcfdfeff");
    ck_assert(ident_known(&ident));
}
END_TEST

START_TEST(the_machine_gives_no_two_alike)
{
    struct ident a = ident_new(machine_real());
    struct ident b = ident_new(machine_real());

    ck_assert(!ident_equal(&a, &b));
    ck_assert(ident_equal(&a, &a));
    ck_assert(!ident_known(&IDENT_NONE));
}
END_TEST

START_TEST(the_text_form_comes_back)
{
    struct ident ident = ident_new(machine_real());
    struct ident again = IDENT_NONE;
    char text[IDENT_TEXT];

    ident_format(&ident, text);
    ck_assert_uint_eq(strlen(text), 36);
    ck_assert(ident_parse(text, &again));
    ck_assert(ident_equal(&ident, &again));
    ck_assert(ident_parse("F0F1F2F3-F4F5-46F7-B8F9-FAFBFCFDFEFF", &again));
}
END_TEST

START_TEST(other_text_is_refused_and_changes_nothing)
{
    static const char *const wrong[] = { "",
                                         "f0f1f2f3-f4f5-46f7-b8f9-fafbfcfdfef",
                                         "f0f1f2f3-f4f5-46f7-b8f9-fafbfcfdfeff0",
                                         "f0f1f2f3-f4f5-46f7-b8f9-fafbfcfdfefg",
                                         "f0f1f2f3_f4f5-46f7-b8f9-fafbfcfdfeff",
                                         "{0f1f2f3-f4f5-46f7-b8f9-fafbfcfdfef}",
                                         " f0f1f2f3-f4f5-46f7-b8f9-fafbfcfdfef" };
    struct ident ident = ident_new(machine_real());
    struct ident before = ident;

    for (size_t i = 0; i < COUNT(wrong); i++)
        ck_assert_msg(!ident_parse(wrong[i], &ident), "%s", wrong[i]);
    ck_assert(!ident_parse(NULL, &ident));
    ck_assert(ident_equal(&ident, &before));
}
END_TEST

START_TEST(two_that_lead_nowhere_are_not_the_same)
{
    struct ident none = IDENT_NONE;
    struct ident one = ident_new(machine_real());
    struct ident copy = one;
    struct ident other = ident_new(machine_real());

    ck_assert(ident_same(&one, &copy));
    ck_assert(!ident_same(&one, &other));
    ck_assert(!ident_same(&one, &none));
    ck_assert(ident_equal(&none, &none) && !ident_same(&none, &none));
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, a_new_one_is_a_random_uuid);
    tcase_add_test(t, the_machine_gives_no_two_alike);
    tcase_add_test(t, the_text_form_comes_back);
    tcase_add_test(t, two_that_lead_nowhere_are_not_the_same);
    tcase_add_test(t, other_text_is_refused_and_changes_nothing);
}

TEST_MAIN("ident", cases)
