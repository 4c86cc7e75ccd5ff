/* SPDX-License-Identifier: MIT */
/* A line longer than its room. */

#include "config.h"

#include "ui/entry.h"

#include "support/harness.h"
#include "support/play.h"

enum { COLS = 12, LETTERS = 20000 };

static const char *drawn(struct entry *entry)
{
    static struct str out;
    struct canvas *canvas = canvas_new(1, COLS + 1, BORDERS_ASCII);

    entry_layout(entry, COLS);
    entry_draw(entry, canvas, 0, 0, COLS, true);
    str_clear(&out);
    canvas_dump(canvas, &out);
    canvas_free(canvas);
    return str_text(&out);
}

/* What it shows when it has grown letter by letter. */
static void type(struct entry *entry, const char *text)
{
    for (size_t i = 0, next; text[i] != '\0'; i = next) {
        struct key key = { .kind = K_TEXT };

        next = text_next(text, strlen(text), i);
        memcpy(key.text, text + i, next - i);
        (void)entry_key(entry, &key);
        entry_layout(entry, COLS);
    }
}

static const struct paste {
    const char *text;
    const char *shown;
} pastes[] = {
    { "Tolliver", "[Tolliver__]\n[cursor 1,10]\n" },
    { "Tolliver, Kieran", "[r, Kieran_]\n[cursor 1,11]\n" },
    { "\xe6\xac\xa7\xe9\x98\xb3\xe6\xac\xa7\xe9\x98\xb3\xe6\xac\xa7\xe9\x98\xb3",
      "[\xe6\xac\xa7\xe9\x98\xb3\xe6\xac\xa7\xe9\x98\xb3__]\n[cursor 1,10]\n" },
    { "Ad\xc3\xa9" "bay\xc3\xb2 Adeyemi", "[\xc3\xb2 Adeyemi_]\n[cursor 1,11]\n" },
};

START_TEST(a_paste_shows_what_typing_shows)
{
    struct entry pasted, typed;

    setlocale(LC_ALL, "C.UTF-8");
    entry_init(&pasted);
    entry_init(&typed);
    entry_paste(&pasted, pastes[_i].text, NULL);
    type(&typed, pastes[_i].text);
    ck_assert_str_eq(drawn(&pasted), pastes[_i].shown);
    ck_assert_str_eq(drawn(&typed), pastes[_i].shown);
    entry_release(&pasted);
    entry_release(&typed);
}
END_TEST

START_TEST(the_end_of_a_long_paste_is_in_sight)
{
    static char text[LETTERS + 1];
    struct entry entry;

    setlocale(LC_ALL, "C.UTF-8");
    memset(text, 'a', LETTERS);
    memcpy(text + LETTERS - 3, "xyz", 3);
    entry_init(&entry);
    entry_paste(&entry, text, NULL);
    ck_assert_str_eq(drawn(&entry), "[aaaaaaxyz_]\n[cursor 1,11]\n");
    ck_assert_uint_eq(entry.left, LETTERS - 9);
    entry_release(&entry);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_loop_test(t, a_paste_shows_what_typing_shows, 0, COUNT(pastes));
    tcase_add_test(t, the_end_of_a_long_paste_is_in_sight);
}

TEST_MAIN("entry", cases)
