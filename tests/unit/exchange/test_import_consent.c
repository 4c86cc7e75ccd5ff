/* SPDX-License-Identifier: MIT */
/* A decision in an exchange file is judged as one at a desk is: domain.md 1.9, 3.2, 3.3. */

#include "config.h"

#include "support/exchange_desk.h"
#include "support/harness.h"

#define HEAD "{\"format\":\"cafdesk\",\"version\":1,\"training\":true}\n"
#define WORKER "f0000000-0031-4000-8000-000000000001"
#define SCHOOL "f0000000-0003-4000-8000-000000000001"
#define CHILD "00000001-0000-4000-8000-000000000001"
#define MUM "00000002-0000-4000-8000-000000000001"
#define DAD "00000002-0000-4000-8000-000000000002"
#define KID "00000002-0000-4000-8000-000000000003"
#define CASE "00000003-0000-4000-8000-000000000001"
#define ROW "00000004-0000-4000-8000-000000000001"
#define LATER "00000004-0000-4000-8000-000000000002"
#define LINE(type, id, rest) "{\"type\":\"" type "\",\"id\":\"" id "\"," rest "}\n"
#define LINK(n, who, rest) \
    LINE("person_link", "00000005-0000-4000-8000-00000000000" n, \
         "\"subject_id\":\"" CHILD "\",\"person_id\":\"" who "\"," rest)

static const char family[] =
    LINE("person", MUM, "\"name\":\"Nell Ardern\",\"dob\":\"1975-01-01\"")
    LINE("person", DAD, "\"name\":\"Owen Ardern\"")
    LINE("person", KID, "\"name\":\"Robin Ardern\",\"subject_id\":\"" CHILD "\"")
    LINK("1", MUM, "\"relationship\":\"MOTHER\",\"parental_responsibility\":\"Y\"")
    LINK("2", DAD, "\"relationship\":\"FATHER\",\"parental_responsibility\":\"N\"")
    LINE("case", CASE, "\"urn\":\"CAF-2010-00901\",\"subject_id\":\"" CHILD
         "\",\"state\":\"A0\",\"opened_on\":\"2010-02-01\"");

/* What is in every row, and right in most of them. */
#define ASKED "\"stage\":\"STORE_SHARE\",\"obtained_by\":\"" WORKER "\""
#define SAID "\"status\":\"GIVEN\",\"explained\":true,\"storage_agreed\":\"Y\""
#define DAYS "\"obtained_on\":\"2010-03-01\",\"review_on\":\"2010-06-01\""
#define SPOKEN "\"sharing_agreed\":\"Y\",\"form\":\"VERBAL\""
#define REST ASKED "," SAID "," DAYS "," SPOKEN
#define BY(who, as) "\"given_by_person\":\"" who "\",\"given_as\":\"" as "\","
#define PARENT BY(MUM, "PARENT_PR") "\"pr_checked\":\"Y\","
#define ITSELF BY(KID, "SELF")
#define BASIS(code) "\"competence_basis\":\"" code "\","
#define NOTE "\"competence_note\":\"Explained it back.\","
#define SHARE "\"target_kind\":\"AGENCY\",\"target_id\":\"" SCHOOL "\",\"effect\":\"ALLOW\","
#define BASICS "\"data_class\":[\"BASIC\"]"

enum { NOTHING, TOLD, STOPS };

/* Typed from domain.md; `line` is the scope row's own when one is wrong. */
static const struct {
    const char *dob, *row, *scope, *field;
    int expected;
    const char *why;
} rows[] = {
    /* 3.2, by age on the day it was given */
    { "2000-06-19", PARENT REST, NULL, "given_as", NOTHING, "of a child of 9 a parent decides" },
    { "2000-06-19", ITSELF REST, NULL, "competence_basis", STOPS, "9, alone, and no basis" },
    { "2000-06-19", ITSELF BASIS("U16_JUDGED_COMPETENT") NOTE REST, NULL, "given_as", NOTHING,
      "9, judged able, and why" },
    { "1997-06-19", ITSELF BASIS("U16_JUDGED_COMPETENT") REST, NULL, "competence_note", STOPS,
      "judged able, and not why" },
    { "1997-06-19", ITSELF BASIS("JUDGED_NOT_COMPETENT") NOTE REST, NULL, "given_as", STOPS,
      "judged unable, and alone" },
    { "1994-03-01", ITSELF BASIS("AGE16PLUS_PRESUMED") REST, NULL, "competence_basis", NOTHING,
      "16 on that very day" },
    { "1994-03-02", ITSELF BASIS("AGE16PLUS_PRESUMED") REST, NULL, "competence_basis", STOPS,
      "16 on the day after, whatever they are today" },
    { "1994-03-02", PARENT REST, NULL, "competence_basis", NOTHING,
      "a parent decided the day before; the child is 16 today" },
    { "1994-03-01", PARENT REST, NULL, "competence_basis", STOPS, "from 16 on they decide" },
    { "1994-03-01", PARENT BASIS("JUDGED_NOT_COMPETENT") NOTE REST, NULL, "competence_basis",
      NOTHING, "of 16, and why they do not" },
    { "1992-03-01", PARENT BASIS("JUDGED_NOT_COMPETENT") NOTE REST, NULL, "given_as", STOPS,
      "an adult decides" },
    { "1992-03-01", ITSELF REST, NULL, "competence_basis", NOTHING, "an adult needs no basis" },
    { "2010-03-02", PARENT REST, NULL, "given_as", STOPS,
      "nobody has responsibility before the birth" },
    { "2010-03-01", PARENT REST, NULL, "given_as", NOTHING, "born that day" },
    /* in which capacity */
    { "2000-06-19", BY(MUM, "SELF") BASIS("AGE16PLUS_PRESUMED") REST, NULL, "given_as", STOPS,
      "the mother is not the child" },
    { "2000-06-19", BY(KID, "PARENT_PR") "\"pr_checked\":\"Y\"," REST, NULL, "given_as", STOPS,
      "nor the child its parent" },
    { "2000-06-19", BY(MUM, "CARER") REST, NULL, "given_as", STOPS, "no carer agrees to sharing" },
    { "2000-06-19", BY(MUM, "PARENT_PR") REST, NULL, "pr_checked", STOPS, "nobody checked" },
    { "2000-06-19", BY(DAD, "PARENT_PR") "\"pr_checked\":\"Y\"," REST, NULL, "given_by_person",
      TOLD, "he may have had responsibility then" },
    { "2000-06-19", "\"given_as\":\"PARENT_PR\",\"pr_checked\":\"Y\"," REST, NULL,
      "given_by_person", STOPS, "by nobody" },
    { "2000-06-19", "\"given_by_person\":\"" MUM "\"," REST, NULL, "given_as", STOPS, "as nobody" },
    /* 1.9: what must be with it */
    { "2000-06-19", PARENT ASKED ",\"status\":\"GIVEN\",\"storage_agreed\":\"Y\"," DAYS "," SPOKEN,
      NULL, "explained", STOPS, "not explained" },
    { "2000-06-19", PARENT ASKED ",\"status\":\"GIVEN\",\"explained\":true," DAYS "," SPOKEN, NULL,
      "storage_agreed", STOPS, "not asked about keeping" },
    { "2000-06-19", PARENT ASKED "," SAID "," DAYS ",\"form\":\"VERBAL\"", NULL, "sharing_agreed",
      STOPS, "not asked about sharing" },
    { "2000-06-19", PARENT ASKED "," SAID "," DAYS ",\"sharing_agreed\":\"Y\"", NULL, "form", STOPS,
      "neither written nor spoken" },
    { "2000-06-19", PARENT ASKED "," SAID "," DAYS ",\"sharing_agreed\":\"Y\",\"form\":\"WRITTEN\"",
      NULL, "signed_on", STOPS, "written, and not signed" },
    { "2000-06-19", PARENT ASKED "," SAID "," SPOKEN ",\"review_on\":\"2010-06-01\"", NULL,
      "obtained_on", STOPS, "on no day" },
    { "2000-06-19", PARENT ASKED "," SAID "," SPOKEN ",\"obtained_on\":\"2010-03-01\"", NULL,
      "review_on", STOPS, "never to be asked again" },
    { "2000-06-19", PARENT ASKED "," SAID "," SPOKEN
      ",\"obtained_on\":\"2010-03-01\",\"review_on\":\"2010-03-01\"", NULL, "review_on", STOPS,
      "to be asked again the same day" },
    { "2000-06-19", PARENT ASKED "," SAID "," SPOKEN
      ",\"obtained_on\":\"2010-03-01\",\"review_on\":\"2015-03-01\"", NULL, "review_on", TOLD,
      "how long it may be is a number of the area" },
    { "2000-06-19", PARENT REST ",\"expires_on\":\"2010-02-28\"", NULL, "expires_on", STOPS,
      "over before it began" },
    { "2000-06-19", PARENT ASKED ",\"explained\":true,\"storage_agreed\":\"Y\"," DAYS "," SPOKEN
      ",\"status\":\"LIMITED\"", NULL, "limits_note", STOPS, "limits, and not which" },
    { "2000-06-19", PARENT ASKED ",\"status\":\"REFUSED\",\"obtained_on\":\"2010-03-01\"", NULL,
      "explained", NOTHING, "a refusal is never held up" },
    /* 3.3 */
    { "2000-06-19", PARENT REST, SHARE BASICS, "effect", NOTHING, "the school may have it" },
    { "2000-06-19", PARENT REST, SHARE "\"purpose\":\"x\"", "data_class", STOPS, "may have what?" },
    { "2000-06-19", PARENT REST, "\"target_kind\":\"AGENCY\",\"effect\":\"ALLOW\"," BASICS,
      "target_id", STOPS, "who may?" },
    { "2000-06-19", PARENT ASKED ",\"status\":\"REFUSED\",\"obtained_on\":\"2010-03-01\"",
      SHARE BASICS, "effect", STOPS, "a refusal lets nobody" },
};

struct heard {
    int64_t line[2]; /* TOLD, STOPS: the last line it was said of */
    int worst;
    const char *field;
};

static void hear(struct heard *heard, int how, int64_t line, const char *field)
{
    if (strcmp(field, heard->field) != 0)
        return;
    heard->worst = how > heard->worst ? how : heard->worst;
    heard->line[how == STOPS] = line;
}

static void hear_problem(void *data, int64_t line, const char *field, const char *reason)
{
    ck_assert(reason[strlen(reason) - 1] == '.');
    hear(data, STOPS, line, field);
}

static void hear_warning(void *data, int64_t line, const char *field, const char *reason)
{
    ck_assert(reason[strlen(reason) - 1] == '.');
    hear(data, TOLD, line, field);
}

static void take_in(struct desk *desk, FILE *file, struct heard *heard,
                    struct import_report *report)
{
    struct import_told told = { .data = heard,
                                .problem = hear_problem,
                                .warning = hear_warning };
    struct import_choice choice = { .way = IMPORT_ALL };
    struct exchange_work *work;
    struct import_port port;

    rewind(file);
    desk_ok(desk, exchange_begin_import(desk->session, &port, &work, &desk->err));
    desk_ok(desk, exchange_import(file, &choice, &port, &told, report, &desk->arena, &desk->err));
    exchange_done(work);
    fclose(file);
}

enum { LINE_OF_ROW = 9, LINE_OF_SCOPE };

static FILE *file_with(const char *dob, const char *row, const char *scope)
{
    FILE *file = tmpfile();

    fprintf(file, HEAD LINE("subject", CHILD, "\"given_names\":\"Robin\",\"dob\":\"%s\"") "%s", dob,
            family);
    fprintf(file, LINE("consent", ROW, "\"case_id\":\"" CASE "\",%s"), row);
    if (scope)
        fprintf(file, LINE("consent_scope", "00000006-0000-4000-8000-000000000001",
                           "\"consent_id\":\"" ROW "\",%s"), scope);
    return file;
}

static struct desk desk;
static struct import_report report;

static void before(void)
{
    desk_open_empty(&desk);
    desk_import_worked(&desk, WORKED_FENNMOOR, &report);
}

static void after(void)
{
    desk_close(&desk);
}

START_TEST(a_decision_is_judged_by_its_own_day)
{
    struct heard heard = { .field = rows[_i].field };

    take_in(&desk, file_with(rows[_i].dob, rows[_i].row, rows[_i].scope), &heard, &report);
    ck_assert_msg(heard.worst == rows[_i].expected, "%s: %d", rows[_i].why, heard.worst);
    ck_assert(report.changed == (rows[_i].expected != STOPS));
    if (heard.worst != NOTHING)
        ck_assert_int_eq(heard.line[heard.worst == STOPS],
                         rows[_i].scope ? LINE_OF_SCOPE : LINE_OF_ROW);
}
END_TEST

/* A date of birth was mended, and the family asked anew: the store still moves. */
START_TEST(what_was_replaced_is_history_and_only_told)
{
    struct heard heard = { .field = "competence_basis" };
    FILE *file = file_with("2000-06-19", ITSELF BASIS("AGE16PLUS_PRESUMED") REST, NULL);

    fprintf(file, LINE("consent", LATER, "\"case_id\":\"" CASE "\",\"supersedes_id\":\"" ROW
                       "\"," PARENT ASKED "," SAID "," SPOKEN
                       ",\"obtained_on\":\"2010-03-02\",\"review_on\":\"2010-06-01\""));
    take_in(&desk, file, &heard, &report);
    ck_assert_int_eq(heard.worst, TOLD);
    ck_assert_int_eq(heard.line[0], LINE_OF_ROW);
    ck_assert(report.changed);
    ck_assert_int_eq(report.counts.warnings, 1);
}
END_TEST

/* What is there was judged when it came. */
START_TEST(the_same_again_is_not_judged_again)
{
    struct heard heard = { .field = "review_on" };
    const char *row = PARENT ASKED "," SAID "," SPOKEN
        ",\"obtained_on\":\"2010-03-01\",\"review_on\":\"2015-03-01\"";

    take_in(&desk, file_with("2000-06-19", row, NULL), &heard, &report);
    ck_assert_int_eq(report.counts.warnings, 1);
    take_in(&desk, file_with("2000-06-19", row, NULL), &heard, &report);
    ck_assert_int_eq(report.counts.warnings, 0);
    ck_assert(!report.changed);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_checked_fixture(t, before, after);
    tcase_add_loop_test(t, a_decision_is_judged_by_its_own_day, 0, COUNT(rows));
    tcase_add_test(t, what_was_replaced_is_history_and_only_told);
    tcase_add_test(t, the_same_again_is_not_judged_again);
}

TEST_MAIN("import of consent", cases)
