/* SPDX-License-Identifier: MIT */
/* Bytes made into keys and pastes. */

#include "config.h"

#include "ui/decode.h"

#include <locale.h>
#include <string.h>

#include "base/str.h"

#include "support/harness.h"

static struct decoder *decoder;
static struct str said;

static void begin(void)
{
    setlocale(LC_ALL, "C.UTF-8");
    decoder = decoder_new();
    decoder_add(decoder, "\033[[A", key_of(K_F1));
    decoder_add(decoder, "\033OA", key_of(K_UP));
}

static void end(void)
{
    decoder_free(decoder);
    str_release(&said);
}

/* All events there are now, by name, with blanks between. */
static const char *events(int64_t now)
{
    struct event event;

    str_clear(&said);
    while ((event = decoder_next(decoder, now)).kind != EVENT_NONE) {
        char name[KEY_NAME_SIZE];

        str_add(&said, said.used > 0 ? " " : "");
        if (event.kind == EVENT_PASTE) {
            str_printf(&said, "paste(%s)", event.paste);
            continue;
        }
        key_spell(&event.key, name);
        str_add(&said, name);
    }
    return str_text(&said);
}

static const struct {
    const char *bytes;
    const char *keys;
} table[] = {
    { "aB \303\251", "a B Space \303\251" },
    { "\r\n\t\177\b", "Enter Enter Tab BkSp BkSp" },
    { "\001\023\032\037\003", "^A ^S ^Z ^_ ^C" },
    { "\033[<0;5;7M\033[<0;5;7m", "Click" },
    { "\033[<64;5;7M\033[<65;5;7M\033[<2;5;7M", "Wheel-up Wheel-down" },
    { "\033[A\033[B\033[C\033[D", "Up Down Right Left" },
    { "\033OA\033OB\033OH\033OF", "Up Down Home End" },
    { "\033[1~\033[4~\033[7~\033[8~\033[H\033[F", "Home End Home End Home End" },
    { "\033[2~\033[3~\033[5~\033[6~\033[Z", "Ins Del PgUp PgDn S-Tab" },
    { "\033OP\033OQ\033OR\033OS", "F1 F2 F3 F4" },
    { "\033[11~\033[15~\033[17~\033[21~\033[24~", "F1 F5 F6 F10 F12" },
    { "\033[[A\033[[E", "F1 F5" },
    { "\033[1;5D\033[1;5C\033[1;2A", "^Left ^Right Up" },
    { "\0331\0332\0330", "F1 F2 F10" },
    { "\033u\033r", "Alt-u Alt-r" },
    { "\033\033[A", "Esc Up" },
    { "\033[200~two words\rnext\033[201~x", "paste(two words\rnext) x" },
    { "\033[200~q\033[A\033[201~", "paste(q\033[A)" },
    { "a\377\376b\300\200c", "a b c" },
    { "\302\233A\342\200\256", "A" },
    { "\033[99zq\033[?1;2cq", "q q" },
};

START_TEST(bytes_are_keys)
{
    decoder_feed(decoder, table[_i].bytes, strlen(table[_i].bytes), 1000);
    ck_assert_str_eq(events(1000), table[_i].keys);
    ck_assert_uint_eq(decoder_consumed(decoder), strlen(table[_i].bytes));
}
END_TEST

/* A slow line brings a byte at a time; but an Alt key is both at once. */
START_TEST(bytes_one_by_one_are_the_same_keys)
{
    const char *bytes = table[_i].bytes;
    struct str all = STR_INIT;

    for (size_t i = 0; bytes[i] != '\0'; i++) {
        const char *now;

        decoder_feed(decoder, bytes + i, 1, 1000 + (int64_t)i);
        now = events(1000 + (int64_t)i);
        str_printf(&all, "%s%s", all.used > 0 && now[0] != '\0' ? " " : "", now);
    }
    ck_assert_str_eq(str_text(&all), table[_i].keys);
    str_release(&all);
}
END_TEST

START_TEST(a_lone_esc_waits_for_a_digit)
{
    decoder_feed(decoder, "\033", 1, 1000);
    ck_assert_str_eq(events(1000), "");
    ck_assert_int_eq(decoder_due(decoder), 1400);
    ck_assert_str_eq(events(1399), "");
    ck_assert_uint_eq(decoder_consumed(decoder), 0);
    ck_assert_str_eq(events(1400), "Esc");
    decoder_feed(decoder, "\033", 1, 2000);
    decoder_feed(decoder, "8", 1, 2300);
    ck_assert_str_eq(events(2300), "F8");
    decoder_feed(decoder, "\033", 1, 3000);
    decoder_feed(decoder, "n", 1, 3100);
    ck_assert_str_eq(events(3100), "Esc n");
    decoder_feed(decoder, "\033", 1, 4000);
    ck_assert_str_eq(events(4000), "");
    decoder_feed(decoder, "\033", 1, 4100);
    ck_assert_str_eq(events(4100), "Esc");
    ck_assert_str_eq(events(4500), "Esc");
    ck_assert_int_eq(decoder_due(decoder), INT64_MAX);
}
END_TEST

START_TEST(a_paste_may_come_in_parts_and_lose_its_end)
{
    decoder_feed(decoder, "\033[200~one \033[20", 14, 1000);
    ck_assert_str_eq(events(1000), "");
    decoder_feed(decoder, "1~", 2, 1001);
    ck_assert_str_eq(events(1001), "paste(one )");
    decoder_feed(decoder, "\033[200~lost", 10, 2000);
    ck_assert_str_eq(events(4999), "");
    ck_assert_str_eq(events(5000), "paste(lost)");
}
END_TEST

START_TEST(a_paste_beyond_all_measure_is_cut_and_said)
{
    size_t size = DECODE_PASTE_MOST + 100;
    char *bytes = malloc(size);
    struct event event;

    memset(bytes, 'x', size);
    decoder_feed(decoder, "\033[200~", 6, 1000);
    decoder_feed(decoder, bytes, size, 1000);
    decoder_feed(decoder, "\033[201~", 6, 1000);
    event = decoder_next(decoder, 1000);
    ck_assert_int_eq(event.kind, EVENT_PASTE);
    ck_assert_uint_eq(strlen(event.paste), DECODE_PASTE_MOST);
    ck_assert_uint_eq(event.lost, 100);
    free(bytes);
}
END_TEST

START_TEST(random_bytes_all_become_something)
{
    unsigned seed = 11u + (unsigned)_i;
    uint64_t fed = 0;

    for (int round = 0; round < 200; round++) {
        char bytes[100];

        for (size_t i = 0; i < sizeof(bytes); i++)
            bytes[i] = (char)(rand_r(&seed) % 4 == 0 ? "\033[O~;0129A"[rand_r(&seed) % 11]
                                                     : rand_r(&seed) >> 3);
        decoder_feed(decoder, bytes, sizeof(bytes), 1000 * round);
        fed += sizeof(bytes);
        events(1000 * round);
    }
    events(INT64_C(1000000));
    ck_assert_uint_eq(decoder_consumed(decoder), fed);
}
END_TEST

static void cases(TCase *t)
{
    int rows = sizeof(table) / sizeof(table[0]);

    tcase_add_checked_fixture(t, begin, end);
    tcase_add_loop_test(t, bytes_are_keys, 0, rows);
    tcase_add_loop_test(t, bytes_one_by_one_are_the_same_keys, 0, rows);
    tcase_add_test(t, a_lone_esc_waits_for_a_digit);
    tcase_add_test(t, a_paste_may_come_in_parts_and_lose_its_end);
    tcase_add_test(t, a_paste_beyond_all_measure_is_cut_and_said);
    tcase_add_loop_test(t, random_bytes_all_become_something, 0, 5);
}

TEST_MAIN("decode", cases)
