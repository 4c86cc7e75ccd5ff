/* SPDX-License-Identifier: MIT */
/* Words that judge, found in a text: domain.md 4.5 no. 13. */

#include "config.h"

#include "model/judging_word.h"

#include "base/compiler.h"
#include "support/harness.h"

/* A list of one, as a site may write it. */
static const struct {
    const char *word, *text;
    bool found;
    const char *why;
} texts[] = {
    { "lazy", "She said he was lazy.", true, "in a sentence" },
    { "lazy", "LAZY, again", true, "in capitals" },
    { "Lazy", "a lazy boy", true, "the list in capitals" },
    { "lazy", "laziness", false, "a longer word" },
    { "lazy", "glazy", false, "the end of a word" },
    { "lazy", "la zy", false, "two words" },
    { "naïve", "a naive view", true, "without its accent" },
    { "naive", "NAI\xcc\x88" "VE", true, "with an accent of its own" },
    { "übel", "ÜBEL", true, "capitals beyond English" },
    { "attention seeking", "attention-seeking", true, "a hyphen for a blank" },
    { "attention-seeking", "attention seeking", true, "a blank for a hyphen" },
    { "uncooperative", "unco-operative", true, "a hyphen within" },
    { "unco-operative", "uncooperative", true, "none within" },
    { "work shy", "work\xe2\x80\x91" "shy", true, "a hyphen that holds lines together" },
    { "bad mother", "a bad\nmother", true, "over two lines" },
    { "bad mother", "bad smother", false, "the second word is another" },
    { "bad mother", "bad, mother said", true, "signs do not part words" },
    { "liar", "'liar'", true, "in quotation marks" },
    { "lügt", "er lügt…", true, "before three dots" },
    { "--", "some -- dashes", false, "a word without a letter is in no text" },
    { "", "anything", false, "nor is none" },
    { "lazy", "", false, "no text" },
};

START_TEST(a_word_is_found_whole_however_it_is_written)
{
    const char *const list[] = { texts[_i].word, NULL };
    const char *found = judging_word_found(texts[_i].text, list);

    ck_assert_msg((found != NULL) == texts[_i].found, "%s in \"%s\": %s", texts[_i].word,
                  texts[_i].text, texts[_i].why);
    if (found)
        ck_assert_str_eq(found, texts[_i].word);
}
END_TEST

START_TEST(no_text_and_no_list_have_none)
{
    ck_assert_ptr_null(judging_word_found(NULL, judging_words_default()));
    ck_assert_ptr_null(judging_word_found("lazy", NULL));
}
END_TEST

START_TEST(it_is_one_word_however_it_is_written)
{
    ck_assert(judging_word_same("work-shy", "Work shy"));
    ck_assert(!judging_word_same("work", "work shy"));
    ck_assert(!judging_word_same("work shy", "work"));
    ck_assert(!judging_word_same("--", "--"));
}
END_TEST

START_TEST(the_list_as_delivered_holds_no_word_twice)
{
    const char *const *words = judging_words_default();
    int count = 0;

    for (int i = 0; words[i]; i++, count++) {
        ck_assert_msg(judging_word_same(words[i], words[i]), "%s", words[i]);
        for (int j = 0; j < i; j++)
            ck_assert_msg(!judging_word_same(words[i], words[j]), "%s", words[i]);
    }
    ck_assert_int_gt(count, 10);
    ck_assert_str_eq(judging_word_found("Mother is lazy.", words), "lazy");
    ck_assert_ptr_null(judging_word_found("He fell asleep at school on 3 March.", words));
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_loop_test(t, a_word_is_found_whole_however_it_is_written, 0, COUNT(texts));
    tcase_add_test(t, no_text_and_no_list_have_none);
    tcase_add_test(t, it_is_one_word_however_it_is_written);
    tcase_add_test(t, the_list_as_delivered_holds_no_word_twice);
}

TEST_MAIN("judging_word", cases)
