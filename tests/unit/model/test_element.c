/* SPDX-License-Identifier: MIT */
/* The nineteen elements. */

#include "config.h"

#include "model/element.h"

#include <string.h>

#include "support/harness.h"

START_TEST(there_are_twelve_and_three_and_four)
{
    int count[DOMAIN_COUNT + 1] = { 0 };

    for (int i = 1; i <= ELEMENT_COUNT; i++) {
        const struct element *element = element_of((enum code_element)i);

        ck_assert_int_eq(element->element, i);
        ck_assert(strlen(element->prompts) > 0);
        ck_assert_int_eq(code_text(CODES_ELEMENT_ID, i)[0] - '0', element->domain);
        ck_assert_int_eq(element->data_class, domain_data_class(element->domain));
        count[element->domain]++;
    }
    ck_assert_int_eq(count[1], 12);
    ck_assert_int_eq(count[2], 3);
    ck_assert_int_eq(count[3], 4);
}
END_TEST

START_TEST(six_wait_for_the_birth)
{
    static const char later[] = "1.03 1.08 1.09 1.10 1.11 1.12";

    for (int i = 1; i <= ELEMENT_COUNT; i++) {
        const char *code = code_text(CODES_ELEMENT_ID, i);

        ck_assert_msg(element_of((enum code_element)i)->born_only == (strstr(later, code) != NULL),
                      "%s", code);
    }
}
END_TEST

START_TEST(a_domain_has_its_class)
{
    ck_assert_int_eq(element_data_class(ELEMENT_1_12), DATACLASS_ASSESSMENT_D1);
    ck_assert_int_eq(element_data_class(ELEMENT_2_01), DATACLASS_ASSESSMENT_D2);
    ck_assert_int_eq(element_data_class(ELEMENT_3_01), DATACLASS_ASSESSMENT_D3);
    ck_assert_str_eq(domain_heading(2), "Parents and carers");
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, there_are_twelve_and_three_and_four);
    tcase_add_test(t, six_wait_for_the_birth);
    tcase_add_test(t, a_domain_has_its_class);
}

TEST_MAIN("element", cases)
