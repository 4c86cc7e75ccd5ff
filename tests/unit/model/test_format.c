/* SPDX-License-Identifier: MIT */
/* Text that has a form of its own; all numbers are made up. */

#include "config.h"

#include "model/format.h"

#include <string.h>

#include "base/compiler.h"
#include "model/entity.h"
#include "support/harness.h"

static const struct {
    enum text_format format;
    const char *text;
    bool holds;
    const char *why;
} texts[] = {
    { FORMAT_FREE, "anything", true, "free" },
    { FORMAT_NHS_NUMBER, "9990041717", true, "case A" },
    { FORMAT_NHS_NUMBER, "9990041718", false, "last digit wrong" },
    { FORMAT_UPN, "P999200007001", true, "permanent" },
    { FORMAT_UPN, "N99920000701A", true, "for the time being" },
    { FORMAT_UPN, "C99920000701B", true, "another letter counts otherwise" },
    { FORMAT_UPN, "Q999200007001", false, "wrong letter" },
    { FORMAT_UPN, "P999200007010", false, "two digits changed places" },
    { FORMAT_UPN, "P99920000700A", false, "the last letter counts" },
    { FORMAT_UPN, "P9992A0007001", false, "a letter in the middle" },
    { FORMAT_UPN, "0999200007001", false, "no letter" },
    { FORMAT_UPN, "I999200007001", false, "a letter that is never used" },
    { FORMAT_UPN, "P99920000700S", false, "the same at the end" },
    { FORMAT_UPN, "P99920000700", false, "twelve characters" },
    { FORMAT_UPN, "P9992000070011", false, "fourteen" },
    { FORMAT_UPN, "p999200007001", false, "kept in capitals" },
    { FORMAT_ULN, "9990000017", true, "right" },
    { FORMAT_ULN, "9990000018", false, "last digit wrong" },
    { FORMAT_ULN, "9990000050", false, "a start that is never issued" },
    { FORMAT_ULN, "999000001", false, "nine digits" },
    { FORMAT_ULN, "999000001X", false, "a letter" },
    { FORMAT_POSTCODE, "FX9 4ZZ", true, "right" },
    { FORMAT_POSTCODE, "not known", false, "words" },
    { FORMAT_TELEPHONE, "01632 960141", true, "a line" },
    { FORMAT_TELEPHONE, "+44 1632 960141", true, "from abroad" },
    { FORMAT_TELEPHONE, "(01632) 960141, after six", true, "words beside it" },
    { FORMAT_TELEPHONE, "960141", true, "without the area" },
    { FORMAT_TELEPHONE, "0163", false, "broken off" },
    { FORMAT_TELEPHONE, "next door", false, "words" },
    { FORMAT_EMAIL, "h.oduya@school.example", true, "right" },
    { FORMAT_EMAIL, "h.oduya@school", false, "no dot" },
    { FORMAT_EMAIL, "h.oduya.school.example", false, "no at" },
    { FORMAT_EMAIL, "@school.example", false, "nobody" },
    { FORMAT_EMAIL, "h@o@school.example", false, "twice" },
    { FORMAT_EMAIL, "h oduya@school.example", false, "a blank" },
    { FORMAT_EMAIL, "h@.example", false, "no place" },
    { FORMAT_EMAIL, "h@school.", false, "nothing after the dot" },
};

START_TEST(each_form_is_known)
{
    ck_assert_msg(format_holds(texts[_i].format, texts[_i].text) == texts[_i].holds, "%s: %s",
                  texts[_i].text, texts[_i].why);
}
END_TEST

static const struct {
    enum text_format format;
    const char *typed, *kept;
} typings[] = {
    { FORMAT_NHS_NUMBER, "999 004 1717", "9990041717" },
    { FORMAT_NHS_NUMBER, "999-004-1717", "9990041717" },
    { FORMAT_NHS_NUMBER, "999 004 171", "999 004 171" },
    { FORMAT_NHS_NUMBER, "not known yet", "not known yet" },
    { FORMAT_UPN, "p999 2000 07001", "P999200007001" },
    { FORMAT_ULN, "99900 00017", "9990000017" },
    { FORMAT_POSTCODE, "fx94zz", "FX9 4ZZ" },
    { FORMAT_TELEPHONE, "01632 960141", "01632 960141" },
    { FORMAT_EMAIL, "A.B@school.example", "A.B@school.example" },
    { FORMAT_FREE, "a - b", "a - b" },
};

START_TEST(what_is_typed_is_kept_without_blanks)
{
    char out[64];

    format_tidy(typings[_i].format, typings[_i].typed, out, sizeof(out));
    ck_assert_str_eq(out, typings[_i].kept);
}
END_TEST

START_TEST(groups_of_a_number_have_room)
{
    ck_assert_int_eq(format_room(FORMAT_NHS_NUMBER, 10), 12);
    ck_assert_int_eq(format_room(FORMAT_FREE, 40), 40);
}
END_TEST

/* A field of that name in any record would be another thing. */
START_TEST(the_name_of_a_field_tells_its_form)
{
    int found = 0;

    for (int e = ENTITY_none + 1; e < ENTITY_COUNT; e++) {
        const struct entity *entity = entity_of((enum entity_id)e);

        for (int i = 0; i < entity->field_count; i++) {
            if (format_of(entity->fields[i].name) == FORMAT_FREE)
                continue;
            ck_assert_msg(entity->fields[i].kind == FIELD_TEXT, "%s.%s", entity->name,
                          entity->fields[i].name);
            found++;
        }
    }
    ck_assert_int_eq(found, 16);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_loop_test(t, each_form_is_known, 0, COUNT(texts));
    tcase_add_loop_test(t, what_is_typed_is_kept_without_blanks, 0, COUNT(typings));
    tcase_add_test(t, groups_of_a_number_have_room);
    tcase_add_test(t, the_name_of_a_field_tells_its_form);
}

TEST_MAIN("format", cases)
