/* SPDX-License-Identifier: MIT */
/*
 * The worked cases, typed in day by day at the screens, are those that are
 * shipped as exchange files.
 *
 * tests/screen/case-?-*.keys is what the people of a case press, an act in
 * each file; tests/screen/case-?.reach says what of the shipped file these screens do not
 * reach yet, and is left out of both. Then ids and references of cases get a
 * number in the order in which they appear, since each store gives its own. No
 * other difference is allowed, nor any other order.
 */

#include "config.h"

#include <ctype.h>
#include <jansson.h>

#include "support/exchange_desk.h"
#include "support/harness.h"
#include "support/script.h"

/* ----- What is left out -------------------------------------------------- */

/* "kind", "record", "field" or "set", then type or type.field, then NAME=VALUE
 * (for "set" the VALUE) or nothing. */
struct rule {
    char verb[8];
    char type[40];
    char field[40];
    char when[40], is[40];
};

enum { RULES = 60 };

struct reach {
    struct rule rules[RULES];
    size_t count;
};

static void read_rule(struct reach *reach, char *line)
{
    struct rule *rule = &reach->rules[reach->count];
    char about[80], when[80] = "";

    line[strcspn(line, "#\n")] = '\0';
    if (sscanf(line, "%7s %79s %79s", rule->verb, about, when) < 2)
        return;
    sscanf(about, "%39[^.].%39s", rule->type, rule->field);
    sscanf(when, "%39[^=]=%39s", rule->when, rule->is);
    ck_assert_uint_lt(++reach->count, RULES);
}

static void read_reach(struct reach *reach, const char *name)
{
    const char *source = getenv("SOURCE");
    char path[4096], line[512];
    FILE *file;

    memset(reach, 0, sizeof(*reach));
    snprintf(path, sizeof(path), "%s/tests/screen/%s", source ? source : ".", name);
    file = fopen(path, "r");
    ck_assert_ptr_nonnull(file);
    while (fgets(line, sizeof(line), file))
        read_rule(reach, line);
    fclose(file);
}

static bool is_verb(const struct rule *rule, const char *verb)
{
    return strcmp(rule->verb, verb) == 0;
}

static bool concerns(const struct rule *rule, const json_t *record)
{
    const char *type = json_string_value(json_object_get(record, "type"));
    const char *value = json_string_value(json_object_get(record, rule->when));

    if (type == NULL || strcmp(type, rule->type) != 0)
        return false;
    if (is_verb(rule, "set"))
        return true;
    return rule->when[0] == '\0' || (value != NULL && strcmp(value, rule->is) == 0);
}

/* What lies within reach of a record; false: nothing of it. */
static bool cut_record(const struct reach *reach, json_t *record, bool shipped)
{
    bool hits[RULES];

    for (size_t i = 0; i < reach->count; i++)
        hits[i] = concerns(&reach->rules[i], record);
    for (size_t i = 0; i < reach->count; i++) {
        const struct rule *rule = &reach->rules[i];

        if (hits[i] && (is_verb(rule, "kind") || is_verb(rule, "record")))
            return false;
        if (hits[i] && is_verb(rule, "field"))
            json_object_del(record, rule->field);
        else if (hits[i] && shipped)
            json_object_set_new(record, rule->field, json_string(rule->when));
    }
    return true;
}

/* The file without what lies beyond; closes it. What is set is set in the
 * shipped one only: the other has come so far by itself. */
static FILE *cut(const struct reach *reach, FILE *file, bool shipped)
{
    FILE *out = tmpfile();
    char line[16384];

    rewind(file);
    while (fgets(line, sizeof(line), file)) {
        json_t *record = json_loads(line, 0, NULL);

        ck_assert_ptr_nonnull(record);
        if (cut_record(reach, record, shipped)) {
            json_dumpf(record, out, JSON_COMPACT);
            fputc('\n', out);
        }
        json_decref(record);
    }
    fclose(file);
    return out;
}

/* ----- Names in order of appearance -------------------------------------- */

struct renaming {
    char names[400][40];
    size_t count;
};

/* The length of the id or the reference of a case that begins here; 0: none. */
static size_t name_length(const char *text)
{
    size_t length = 0;

    if (strncmp(text, "\"CAF-", 5) == 0)
        return 14;
    if (*text != '"')
        return 0;
    for (text++; isxdigit((unsigned char)*text) || *text == '-'; text++)
        length++;
    return *text == '"' && length == IDENT_TEXT - 1 ? length : 0;
}

static size_t number_of(struct renaming *renaming, const char *name, size_t length)
{
    for (size_t i = 0; i < renaming->count; i++) {
        if (strncmp(renaming->names[i], name, length) == 0)
            return i + 1;
    }
    ck_assert_uint_lt(renaming->count, COUNT(renaming->names));
    snprintf(renaming->names[renaming->count++], sizeof(renaming->names[0]), "%.*s", (int)length,
             name);
    return renaming->count;
}

static void rename_line(struct renaming *renaming, const char *line, struct str *out)
{
    for (const char *at = line; *at != '\0'; at++) {
        size_t length = name_length(at);

        str_add_char(out, *at);
        if (length > 0) {
            str_printf(out, "#%zu", number_of(renaming, at + 1, length));
            at += length;
        }
    }
}

/* ----- One and the same --------------------------------------------------- */

static bool next_line(FILE *file, struct renaming *renaming, struct str *out)
{
    char line[16384];

    str_clear(out);
    if (!fgets(line, sizeof(line), file))
        return false;
    rename_line(renaming, line, out);
    return true;
}

static void assert_same(FILE *typed, FILE *imported)
{
    struct renaming here = { .count = 0 }, there = { .count = 0 };
    struct str one = STR_INIT, other = STR_INIT;
    bool more = true;

    rewind(typed);
    rewind(imported);
    for (int line = 1; more; line++) {
        more = next_line(typed, &here, &one);
        ck_assert_msg(next_line(imported, &there, &other) == more &&
                          strcmp(str_text(&one), str_text(&other)) == 0,
                      "line %d\ntyped    %simported %s", line, str_text(&one), str_text(&other));
    }
    str_release(&one);
    str_release(&other);
}

/* ----- The two stores ------------------------------------------------------ */

static void the_one_case(struct desk *desk, struct ident *id)
{
    struct case_filter all = { .whose = CASES_ALLOWED, .closed_too = true, .sort = SORT_URN };
    struct case_page page;

    desk_ok(desk, case_list(desk->session, &all, NULL, 9, &page, &desk->arena, &desk->err));
    ck_assert_uint_eq(page.count, 1);
    *id = page.rows[0].case_id;
}

static FILE *export_the_case(struct desk *desk)
{
    struct ident id;

    the_one_case(desk, &id);
    return desk_export(desk, &id, 1);
}

/* A worked case: what is shipped, and what its people press in the order of its
 * days; the list ends with NULL. */
struct story {
    enum worked_name name;
    const char *reach;
    const char *const *acts;
};

static FILE *imported_case(const struct story *story, const struct reach *reach)
{
    const struct worked_file *worked = worked_file(story->name);
    struct import_report report;
    struct desk desk;
    FILE *file = tmpfile();

    desk_open_empty(&desk);
    desk_import_worked(&desk, WORKED_FENNMOOR, &report);
    for (size_t i = 0; i < worked->count; i++)
        fprintf(file, "%s\n", worked->lines[i]);
    file = cut(reach, file, true);
    desk_import(&desk, file, worked->name, &report);
    fclose(file);
    file = export_the_case(&desk);
    desk_close(&desk);
    return cut(reach, file, false);
}

static FILE *typed_case(const struct story *story, const struct reach *reach)
{
    struct seat seat = { .app = NULL };
    struct import_report report;
    FILE *file;

    setlocale(LC_ALL, "C.UTF-8");
    desk_open_empty(&seat.desk);
    desk_import_worked(&seat.desk, WORKED_FENNMOOR, &report);
    desk_worked_accounts(&seat.desk);
    desk_sign_out(&seat.desk);
    seat.desk.fake.now_ms = INT64_C(1262595600000); /* 4 January 2010, 09:00 */
    seat_begin(&seat);
    for (size_t i = 0; story->acts[i] != NULL; i++)
        script_play(&seat, story->acts[i]);
    desk_ok(&seat.desk, session_open_trainer(&seat.desk.choice, &seat.desk.session,
                                             &seat.desk.err));
    file = export_the_case(&seat.desk);
    seat_close(&seat);
    return cut(reach, file, false);
}

static void assert_lived_through(const struct story *story)
{
    struct reach reach;
    FILE *typed, *imported;

    read_reach(&reach, story->reach);
    typed = typed_case(story, &reach);
    imported = imported_case(story, &reach);
    assert_same(typed, imported);
    fclose(typed);
    fclose(imported);
}

/* ----- The cases ----------------------------------------------------------- */

static const char *const acts_of_a[] = {
    "case-a-1-opened.keys", "case-a-2-assessed.keys", "case-a-3-signed.keys",
    "case-a-4-team.keys",   "case-a-5-spring.keys",   "case-a-6-summer.keys",
    "case-a-7-closed.keys", NULL,
};
static const struct story story_of_a = { WORKED_CASE_A, "case-a.reach", acts_of_a };

static const char *const acts_of_b[] = {
    "case-b-1-opened.keys", "case-b-2-assessed.keys", "case-b-3-team.keys",
    "case-b-4-concern.keys", "case-b-5-born.keys", "case-b-6-moved.keys", NULL,
};
static const struct story story_of_b = { WORKED_CASE_B, "case-b.reach", acts_of_b };

START_TEST(worked_case_a_typed_in_is_the_imported_one)
{
    assert_lived_through(&story_of_a);
}
END_TEST

START_TEST(worked_case_b_typed_in_is_the_imported_one)
{
    assert_lived_through(&story_of_b);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, worked_case_a_typed_in_is_the_imported_one);
    tcase_add_test(t, worked_case_b_typed_in_is_the_imported_one);
}

TEST_MAIN("worked case", cases)
