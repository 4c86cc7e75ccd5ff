/* SPDX-License-Identifier: MIT */
/* Moving by words and counting them. */

#include "config.h"

#include "base/text_word.h"

#include <string.h>

#include "support/harness.h"
#include "unit/base/random_text.h"

static const struct {
    const char *text; /* with | where words begin */
    int count;
} samples[] = {
    { "", 0 },
    { "|Kieran |is |tired", 3 },
    { "  |two, |three.  ", 2 },
    { "|don't |stop", 2 },
    { "|one\n\n|two\n", 2 },
    { "...\n-- !", 0 },
    { "|\xc5\x81ukasz |\xc3\x98rsted", 2 },
    { "|\xe0\xa6\x9a\xe0\xa6\xbf\xe0\xa6\xa7\xe0\xa6\xb0\xe0\xa6\xbe |a", 2 },
    { "|3.5 |times", 2 },
    { "\n|a", 1 },
};

/* The text without its bars; where they stood. */
static size_t without_bars(const char *marked, char *text, size_t *starts, size_t *count)
{
    size_t used = 0;

    *count = 0;
    for (; *marked; marked++) {
        if (*marked == '|')
            starts[(*count)++] = used;
        else
            text[used++] = *marked;
    }
    text[used] = '\0';
    return used;
}

START_TEST(words_begin_where_people_say)
{
    char text[128];
    size_t starts[16], count, n;
    size_t length = without_bars(samples[_i].text, text, starts, &count);

    ck_assert_uint_eq(text_words(text, length), (size_t)samples[_i].count);
    ck_assert_uint_eq(count, (size_t)samples[_i].count);
    for (size_t at = 0; at <= length; at++) {
        for (n = 0; n < count && starts[n] <= at; n++)
            ;
        ck_assert_uint_eq(text_word_next(text, length, at), n < count ? starts[n] : length);
        for (n = count; n > 0 && starts[n - 1] >= at; n--)
            ;
        ck_assert_uint_eq(text_word_previous(text, length, at), n > 0 ? starts[n - 1] : 0);
    }
}
END_TEST

START_TEST(walking_there_counts_the_words)
{
    uint64_t seed = 8;
    char text[256];

    for (int round = 0; round < 1000; round++) {
        size_t length = random_text(&seed, 20, false, text, sizeof(text));
        size_t there = 0, back = 0;

        for (size_t at = 0; at < length; at = text_word_next(text, length, at))
            there++;
        for (size_t at = length; at > 0; at = text_word_previous(text, length, at))
            back++;
        /* The way there ends at the end, the way back at 0, be they words or not. */
        ck_assert_uint_le(text_words(text, length), there);
        ck_assert_uint_le(text_words(text, length), back + 1);
        ck_assert_uint_le(there, text_words(text, length) + 1);
        ck_assert_uint_le(back, text_words(text, length) + 1);
    }
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_loop_test(t, words_begin_where_people_say, 0, sizeof(samples) / sizeof(*samples));
    tcase_add_test(t, walking_there_counts_the_words);
}

TEST_MAIN("text_word", cases)
