/* SPDX-License-Identifier: MIT */
/*
 * The screens in README.md are those of the program. Each stands below a line
 *
 *     <!-- screen LOGIN: KEYS -->
 *
 * which says who signs in to a new training store on a Monday in March 2010, and what they press.
 * With UPDATE_PICTURES=1 in the environment the screens are written anew ("make pictures").
 */

#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/str.h"
#include "pty/tt.h"
#include "support/folder.h"
#include "support/harness.h"

static const char clock_set[] = "CAFDESK_NOW=2010-03-22T10:42:00Z";
static const char passphrase[] = "fennmoor lantern kite";
static const char mark_begins[] = "<!-- screen ", mark_ends[] = " -->\n";
static const char indent[] = "    ";

static struct folder folder;
static struct str page; /* README.md as it should be */

static const char *setting(const char *name)
{
    const char *value = getenv(name);

    ck_assert_msg(value != NULL, "%s is not set; run it through make check", name);
    return value;
}

static void make_families(void)
{
    char clock[64];

    snprintf(clock, sizeof(clock), "%s", clock_set);
    putenv(clock);
    setenv("FAMILIES", folder.path, 1);
    ck_assert_int_eq(
        system("\"$CAFDESK\" --store \"$FAMILIES\" training </dev/null >/dev/null"), 0);
    unsetenv("CAFDESK_NOW");
}

static void add_screen(struct tt *tt)
{
    for (int row = 0; row < 24; row++) {
        const char *text = tt_row(tt, row);

        if (*text)
            str_printf(&page, "%s%s", indent, text);
        str_add_char(&page, '\n');
    }
}

/* The screen after a person signed in and pressed these keys. */
static void show(const char *login, const char *keys)
{
    const char *arguments[] = { setting("CAFDESK"), "--store", folder.path, NULL };
    char home[128];
    const char *settings[] = { clock_set, home, NULL };
    struct tt_options options = { .arguments = arguments, .settings = settings };
    struct str typed = STR_INIT;
    struct tt *tt;

    snprintf(home, sizeof(home), "HOME=%s", folder.path);
    str_printf(&typed, "'%s' Tab '%s' Enter", login, passphrase);
    tt = tt_start(&options);
    tt_keys(tt, str_text(&typed));
    if (*keys)
        tt_keys(tt, keys);
    add_screen(tt);
    tt_free(tt);
    str_release(&typed);
}

/* The mark at `line`, cut into its words; false when it is none. */
static bool read_mark(const char *line, size_t length, char login[32], char keys[512])
{
    const char *words = line + strlen(mark_begins);
    size_t ends = strlen(mark_ends);
    char text[600];

    if (length < strlen(mark_begins) + ends || length >= sizeof(text) ||
        strncmp(line, mark_begins, strlen(mark_begins)) != 0 ||
        strncmp(line + length - ends, mark_ends, ends) != 0)
        return false;
    snprintf(text, sizeof(text), "%.*s", (int)(line + length - ends - words), words);
    keys[0] = '\0';
    return sscanf(text, "%31[a-z0-9.-]:%511[^\n]", login, keys) >= 1;
}

/* Where the screen that stands at `text` ends, blank lines around it included. */
static const char *behind_screen(const char *text)
{
    while (*text == '\n' || strncmp(text, indent, strlen(indent)) == 0)
        text = strchr(text, '\n') + 1;
    return text;
}

static void write_page(const char *text)
{
    while (*text) {
        size_t length = strcspn(text, "\n") + 1;
        char login[32], keys[512];

        str_add_bytes(&page, text, length);
        if (read_mark(text, length, login, keys)) {
            str_add_char(&page, '\n');
            show(login, keys);
            str_add_char(&page, '\n');
            text = behind_screen(text + length);
        } else {
            text += length;
        }
    }
}

static void read_page(const char *path, struct str *out)
{
    FILE *file = fopen(path, "r");
    char line[4096];

    ck_assert_msg(file != NULL, "there is no %s", path);
    while (fgets(line, sizeof(line), file) != NULL)
        str_add(out, line);
    fclose(file);
}

static void keep_page(const char *path)
{
    FILE *file = fopen(path, "w");

    ck_assert_msg(file != NULL, "%s cannot be written", path);
    fputs(str_text(&page), file);
    ck_assert_int_eq(fclose(file), 0);
}

/* The first line that is another one: the page as it is, as it would be written. */
static void same_page(const char *is, const char *shown)
{
    for (int line = 1; *is || *shown; line++) {
        int is_long = (int)strcspn(is, "\n"), shown_long = (int)strcspn(shown, "\n");

        ck_assert_msg(is_long == shown_long && strncmp(is, shown, (size_t)is_long) == 0,
                      "README.md:%d is behind the program, "
                      "\"make pictures\" writes it:\n%.*s\n%.*s",
                      line, is_long, is, shown_long, shown);
        is += is_long + (is[is_long] != '\0');
        shown += shown_long + (shown[shown_long] != '\0');
    }
}

START_TEST(the_screens_are_those_of_the_program)
{
    struct str now = STR_INIT;
    char path[1024];

    snprintf(path, sizeof(path), "%s/README.md", setting("SOURCE"));
    read_page(path, &now);
    make_families();
    write_page(str_text(&now));
    if (getenv("UPDATE_PICTURES") != NULL)
        keep_page(path);
    else
        same_page(str_text(&now), str_text(&page));
    str_release(&now);
}
END_TEST

static void begin(void)
{
    folder_make(&folder);
}

static void end(void)
{
    str_release(&page);
    folder_remove(&folder);
}

static void cases(TCase *t)
{
    tcase_add_checked_fixture(t, begin, end);
    tcase_add_test(t, the_screens_are_those_of_the_program);
}

TEST_MAIN("readme", cases)
