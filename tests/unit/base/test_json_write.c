/* SPDX-License-Identifier: MIT */
/* JSON in one spelling, read back by jansson. */

#include "config.h"

#include "base/json_write.h"

#include <jansson.h>
#include <string.h>

#include "base/arena.h"
#include "base/text_clean.h"
#include "support/harness.h"
#include "unit/base/random_text.h"

static const struct {
    const char *text, *json;
} texts[] = {
    { "", "\"\"" },
    { "Kieran", "\"Kieran\"" },
    { "say \"no\" \\ yes/no", "\"say \\\"no\\\" \\\\ yes/no\"" },
    { "a\nb\tc\rd\be\f", "\"a\\nb\\tc\\rd\\be\\f\"" },
    { "\x01\x1b\x7f", "\"\\u0001\\u001b\\u007f\"" },
    { "Zo\xc3\xab \xe6\xbc\xa2 \xf0\x9f\x91\xa8\xe2\x80\x8d\xf0\x9f\x91\xa9",
      "\"Zo\xc3\xab \xe6\xbc\xa2 \xf0\x9f\x91\xa8\xe2\x80\x8d\xf0\x9f\x91\xa9\"" },
    { "\xc2\x9b\xe2\x80\xae\xe2\x80\xa8", "\"\\u009b\\u202e\\u2028\"" },
    { "\xf3\xa0\x81\x81", "\"\\udb40\\udc41\"" },
    { "a\xff" "b", "\"a\xef\xbf\xbd" "b\"" },
};

START_TEST(text_is_spelt)
{
    struct str out = STR_INIT;

    json_add_text(&out, texts[_i].text);
    ck_assert_str_eq(str_text(&out), texts[_i].json);
    str_release(&out);
}
END_TEST

START_TEST(a_document)
{
    struct str out = STR_INIT;
    struct json_write json = json_write_to(&out);

    json_write_object(&json);
    json_write_key(&json, "urn");
    json_write_text(&json, "CAF-2010-00017");
    json_write_key(&json, "goals");
    json_write_array(&json);
    json_write_number(&json, -3);
    json_write_bool(&json, true);
    json_write_object(&json);
    json_write_end(&json);
    json_write_array(&json);
    json_write_end(&json);
    json_write_text(&json, NULL);
    json_write_value(&json, "12.5");
    json_write_end(&json);
    json_write_key(&json, "open");
    json_write_bool(&json, false);
    json_write_end(&json);
    ck_assert_str_eq(str_text(&out),
                     "{\"urn\":\"CAF-2010-00017\",\"goals\":[-3,true,{},[],null,12.5],"
                     "\"open\":false}");
    str_release(&out);
}
END_TEST

START_TEST(another_reader_reads_the_same)
{
    struct arena arena = ARENA_INIT;
    uint64_t seed = 1;
    char raw[256];

    for (int round = 0; round < 3000; round++) {
        struct str out = STR_INIT;
        size_t length = random_text(&seed, 20, round % 2 == 0, raw, sizeof(raw));
        json_t *read;

        json_add_text(&out, raw);
        read = json_loads(str_text(&out), JSON_DECODE_ANY, NULL);
        ck_assert_msg(read != NULL, "%s", str_text(&out));
        if (text_valid_utf8(raw, length))
            ck_assert_str_eq(json_string_value(read), raw);
        ck_assert_str_eq(text_plain(str_text(&out), TEXT_LINE, &arena),
                         text_plain(str_text(&out), TEXT_PARAGRAPHS, &arena));
        json_decref(read);
        str_release(&out);
    }
    arena_clear(&arena);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_loop_test(t, text_is_spelt, 0, sizeof(texts) / sizeof(*texts));
    tcase_add_test(t, a_document);
    tcase_add_test(t, another_reader_reads_the_same);
}

TEST_MAIN("json_write", cases)
