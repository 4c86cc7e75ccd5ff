/* SPDX-License-Identifier: MIT */
/* A case on paper, at the screens: asked for, read, and only then given. Domain.md 3.7. */

#include "config.h"

#include "screens/nav.h"
#include "screens/plain_app.h"
#include "service/print_svc.h"
#include "support/harness.h"
#include "support/road.h"
#include "support/seat.h"
#include "ui/plain.h"

/* What was written to a file, instead of a disk. */
static struct str written = STR_INIT;
static char written_name[80];
static bool disk_is_full;

static bool save(void *who UNUSED, const char *name, app_fill_fn *fill, void *what,
                 struct str *said, struct err *err)
{
    if (strcmp(name, written_name) == 0)
        return err_set(err, ERR_REFUSED, "%s cannot be made: File exists.", name);
    str_clear(&written);
    if (!fill(what, &written, err))
        return false;
    if (disk_is_full)
        return err_set(err, ERR_STORAGE, "%s cannot be written whole.", name);
    snprintf(written_name, sizeof(written_name), "%s", name);
    str_printf(said, "/here/%s", name);
    return true;
}

/* In place of the helper: the document as it came. */
static bool make_paper(void *press UNUSED, const struct str *document, struct print_bytes *out,
                       struct arena *arena, struct err *err UNUSED)
{
    struct str bytes = STR_INIT;

    str_add_bytes(&bytes, "%PDF\0", 5);
    str_add(&bytes, str_text(document));
    *out = (struct print_bytes){ .bytes = memcpy(arena_alloc(arena, bytes.used), bytes.text,
                                                 bytes.used),
                                 .length = bytes.used,
                                 .pages = 7 };
    str_release(&bytes);
    return true;
}

static const struct print_paper paper = { make_paper, NULL };

static struct app_options options_of(const struct seat *seat, bool with_paper)
{
    written_name[0] = '\0';
    disk_is_full = false;
    str_clear(&written);
    return (struct app_options){ .store = seat->desk.choice, .save = save,
                                 .paper = with_paper ? &paper : NULL };
}

static void sit_with(struct seat *seat, bool with_paper)
{
    struct app_options options = options_of(seat, with_paper);

    seat->app = app_new_signed_in(&options, seat->desk.session, NULL);
    seat->desk.session = NULL;
    seat->stack = app_stack(seat->app);
}

/* Helen Oduya's Kieran, in delivery; Ravi Menon's agency may have all but the chronology. */
static void make_case(struct seat *seat, struct ident *case_id)
{
    struct plan_action action;
    struct ident parent;
    struct consent_entry entry;
    struct chronology_note note;

    setlocale(LC_ALL, "C.UTF-8");
    desk_delivering(&seat->desk, case_id, &action);
    parent = desk_parent(&seat->desk, case_id, "Joan Tolliver");
    desk_decision(&seat->desk, case_id, &parent, CONSENT_STAGE_TAC, CONSENTST_LIMITED, &entry);
    entry.scope_count = 0;
    desk_scope(&seat->desk, &entry, &seat->desk.agency, SCOPE_EFFECT_ALLOW, DATACLASS_ALL);
    desk_scope(&seat->desk, &entry, &seat->desk.agency, SCOPE_EFFECT_DENY,
               DATACLASS_CHRONOLOGY);
    desk_ok(&seat->desk, desk_record(&seat->desk, &entry));
    desk_join(&seat->desk, case_id, &seat->desk.rmenon);
    note = desk_note(&seat->desk, case_id, "A visit.");
    desk_ok(&seat->desk, record_save(seat->desk.session, ENTITY_chronology_note, &note,
                                     &seat->desk.err));
}

static struct ident open_case(struct seat *seat, const char *login, bool with_paper)
{
    struct ident case_id;

    make_case(seat, &case_id);
    desk_sign_in(&seat->desk, login);
    sit_with(seat, with_paper);
    play(seat->stack, "Enter");
    ck_assert_str_eq(seat_top(seat), "overview");
    return case_id;
}

static size_t entries(struct seat *seat, const struct ident *case_id)
{
    return seat_file(seat, case_id)->disclosure.count;
}

static size_t documents(struct seat *seat, const struct ident *case_id)
{
    return seat_file(seat, case_id)->given_document.count;
}

#define FOR_SCHOOL "P 'school' Tab Tab 'To plan the help.' "

START_TEST(it_is_asked_for_read_and_given)
{
    struct seat seat;
    struct ident id = open_case(&seat, "hoduya", false);
    size_t before = entries(&seat, &id);

    play(seat.stack, "P");
    ck_assert_str_eq(seat_top(&seat), "own-form");
    seat_must_show(&seat, "CAF-2010-00001-2010");
    ck_assert_msg(!seat_shows(&seat, "PDF"), "nobody makes one here");
    play(seat.stack, "F2");
    seat_must_show(&seat, "The family: Joan Tolliver");
    seat_must_show(&seat, "Myself: Helen Oduya");
    seat_must_show(&seat, "Fennmoor Primary School");
    play(seat.stack, "Esc 'school' Tab Tab 'To plan the help.' ^S");
    ck_assert_str_eq(seat_top(&seat), "print");
    seat_must_show(&seat, "For Fennmoor Primary School. Consent of");
    seat_must_show(&seat, "Left out: the chronology, by the consent of");
    seat_must_show(&seat, "not given, page 1 of");
    ck_assert_uint_eq(entries(&seat, &id), before);
    ck_assert_uint_eq(documents(&seat, &id), 0);
    ck_assert_uint_eq(written.used, 0);
    play(seat.stack, "Enter");
    ck_assert_str_eq(seat_top(&seat), "overview");
    seat_must_say(&seat, "for Fennmoor Primary School: /here/CAF-2010-00001-2010");
    ck_assert_uint_eq(entries(&seat, &id), before + 1);
    ck_assert_uint_eq(documents(&seat, &id), 1);
    seat_must_say(&seat, seat_file(&seat, &id)->given_document.items[0].code);
    ck_assert_ptr_nonnull(strstr(str_text(&written),
                                 seat_file(&seat, &id)->given_document.items[0].code));
    ck_assert_ptr_nonnull(strstr(str_text(&written), "To plan the help."));
    seat_close(&seat);
}
END_TEST

START_TEST(the_preview_given_up_gives_nothing_and_the_form_is_there_again)
{
    struct seat seat;
    struct ident id = open_case(&seat, "hoduya", false);

    play(seat.stack, FOR_SCHOOL "^S PgDn End Home Esc");
    ck_assert_str_eq(seat_top(&seat), "own-form");
    seat_must_show(&seat, "To plan the help.");
    play(seat.stack, "Esc");
    ck_assert_str_eq(seat_top(&seat), "overview");
    ck_assert_uint_eq(documents(&seat, &id), 0);
    ck_assert_uint_eq(written.used, 0);
    play(seat.stack, "P");
    seat_must_say(&seat, "Your draft of");
    seat_must_show(&seat, "Fennmoor Primary School");
    seat_must_show(&seat, "To plan the help.");
    play(seat.stack, "^S Enter P");
    ck_assert_msg(!seat_shows(&seat, "To plan the help."), "the draft went with what was given");
    seat_close(&seat);
}
END_TEST

START_TEST(its_draft_goes_on_from_the_list_of_drafts)
{
    struct seat seat;

    open_case(&seat, "hoduya", false);
    play(seat.stack, FOR_SCHOOL "Esc g r");
    seat_must_show(&seat, "A print");
    play(seat.stack, "Enter");
    ck_assert_str_eq(seat_top(&seat), "own-form");
    seat_must_show(&seat, "To plan the help.");
    seat_close(&seat);
}
END_TEST

START_TEST(as_pdf_the_helpers_bytes_are_written)
{
    struct seat seat;
    struct ident id = open_case(&seat, "hoduya", true);

    play(seat.stack, FOR_SCHOOL);
    seat_must_show(&seat, "(*) PDF");
    play(seat.stack, "^S");
    seat_must_show(&seat, "As PDF it has the same words");
    play(seat.stack, "Enter");
    seat_must_say(&seat, ", 7 pages, for Fennmoor Primary School: /here/");
    ck_assert_ptr_nonnull(strstr(written_name, ".pdf"));
    ck_assert_mem_eq(written.text, "%PDF\0", 5);
    ck_assert_uint_gt(written.used, 1000);
    ck_assert_ptr_nonnull(seat_file(&seat, &id)->given_document.items[0].paper_hash);
    seat_close(&seat);
}
END_TEST

START_TEST(a_file_that_is_there_is_left_and_nothing_is_given)
{
    struct seat seat;
    struct ident id = open_case(&seat, "hoduya", false);

    play(seat.stack, FOR_SCHOOL "Tab ^A ^K 'copy' ^S Enter");
    ck_assert_str_eq(written_name, "copy.txt");
    ck_assert_uint_eq(documents(&seat, &id), 1);
    play(seat.stack, FOR_SCHOOL "Tab ^A ^K 'copy.txt' ^S Enter");
    seat_must_say(&seat, "copy.txt cannot be made");
    seat_must_say(&seat, "Nothing is given. Esc leads back: give it another name.");
    ck_assert_str_eq(seat_top(&seat), "print");
    ck_assert_uint_eq(documents(&seat, &id), 1);
    play(seat.stack, "Esc ^A ^K '../copy' ^S Enter");
    seat_must_say(&seat, "A name without a folder");
    ck_assert_uint_eq(documents(&seat, &id), 1);
    seat_close(&seat);
}
END_TEST

START_TEST(what_a_full_disk_did_not_take_is_given_all_the_same_and_said)
{
    struct seat seat;
    struct ident id = open_case(&seat, "hoduya", false);

    disk_is_full = true;
    play(seat.stack, FOR_SCHOOL "^S Enter");
    seat_must_say(&seat, "could not be written whole. It stands in the sharing log");
    ck_assert_str_eq(seat_top(&seat), "overview");
    ck_assert_uint_eq(documents(&seat, &id), 1);
    seat_close(&seat);
}
END_TEST

/* Safety.md 7 no. 57: whatever the child or the agency is called. */
START_TEST(the_name_that_is_offered_is_nobodys)
{
    struct seat seat;

    open_case(&seat, "hoduya", false);
    play(seat.stack, FOR_SCHOOL "^S Enter");
    ck_assert_str_eq(written_name, "CAF-2010-00001-20100322090000.txt");
    seat_close(&seat);
}
END_TEST

/* Consent is taken back between the look and the deed. */
START_TEST(what_goes_is_what_was_read)
{
    struct seat seat;
    struct ident id = open_case(&seat, "hoduya", false);
    struct ident parent;
    struct consent_entry entry;

    play(seat.stack, FOR_SCHOOL "^S");
    desk_sign_in(&seat.desk, "hoduya");
    parent = seat_file(&seat, &id)->consent.items[0].given_by_person;
    desk_decision(&seat.desk, &id, &parent, CONSENT_STAGE_TAC, CONSENTST_LIMITED, &entry);
    entry.scope_count = 0;
    desk_scope(&seat.desk, &entry, &seat.desk.agency, SCOPE_EFFECT_ALLOW, DATACLASS_BASIC);
    desk_ok(&seat.desk, desk_record(&seat.desk, &entry));
    play(seat.stack, "Enter");
    seat_must_say(&seat, "What would go is not what you read");
    seat_must_show(&seat, "Left out: domain 1");
    ck_assert_uint_eq(documents(&seat, &id), 0);
    ck_assert_uint_eq(written.used, 0);
    play(seat.stack, "Enter");
    ck_assert_uint_eq(documents(&seat, &id), 1);
    seat_close(&seat);
}
END_TEST

START_TEST(another_family_is_asked_about)
{
    struct seat seat;
    struct ident id, other;
    struct chronology_note note;

    make_case(&seat, &id);
    note = desk_note(&seat.desk, &id, "Rang Amber Ashdown.");
    desk_ok(&seat.desk, record_save(seat.desk.session, ENTITY_chronology_note, &note,
                                    &seat.desk.err));
    desk_sign_in(&seat.desk, "rmenon");
    desk_ok(&seat.desk, desk_start(&seat.desk, "Amber", "Ashdown", "2003-01-02", &other));
    desk_sign_in(&seat.desk, "hoduya");
    sit_with(&seat, false);
    play(seat.stack, "Enter P 'family' ^S");
    seat_must_show(&seat, "It names another family: ");
    play(seat.stack, "Enter");
    seat_must_show(&seat, "Is that to go out?");
    play(seat.stack, "Enter");
    ck_assert_uint_eq(documents(&seat, &id), 0);
    ck_assert_str_eq(seat_top(&seat), "print");
    play(seat.stack, "Enter g");
    ck_assert_uint_eq(documents(&seat, &id), 1);
    ck_assert(seat_file(&seat, &id)->given_document.items[0].other_family);
    seat_close(&seat);
}
END_TEST

/* ----- Which document --------------------------------------------------------------- */

START_TEST(the_plan_and_minutes_are_printed_too)
{
    struct seat seat;
    struct ident id = open_case(&seat, "hoduya", false);

    play(seat.stack, "P 'family' Tab ^A ^K 'plan' Tab");
    ck_assert_msg(!seat_shows(&seat, "Meeting "), "of a plan no meeting is asked");
    play(seat.stack, "^S Enter");
    ck_assert_ptr_nonnull(strstr(str_text(&written), "Our plan, and how it goes"));
    ck_assert_int_eq(seat_file(&seat, &id)->given_document.items[0].kind, DOCUMENT_PLAN);
    seat_wait(&seat, 2000);
    play(seat.stack, "P 'hoduya' Tab ^A ^K 'minutes' Tab");
    seat_must_show(&seat, "Meeting ");
    play(seat.stack, "'1 mar 2010' ^S");
    ck_assert_str_eq(seat_top(&seat), "own-form");
    ck_assert_uint_eq(documents(&seat, &id), 1);
    play(seat.stack, "^A ^K ^S Enter");
    ck_assert_ptr_nonnull(strstr(str_text(&written), "MINUTES"));
    ck_assert_int_eq(seat_file(&seat, &id)->given_document.items[1].kind, DOCUMENT_MINUTES);
    seat_close(&seat);
}
END_TEST

/* ----- Who may (domain.md 2.8) ---------------------------------------------------- */

START_TEST(one_of_the_team_has_their_own_and_nobody_elses)
{
    struct seat seat;

    open_case(&seat, "rmenon", false);
    play(seat.stack, "P F2");
    seat_must_show(&seat, "Myself: Ravi Menon");
    ck_assert(!seat_shows(&seat, "The family:"));
    ck_assert(!seat_shows(&seat, "Fennmoor Primary"));
    play(seat.stack, "Enter ^S");
    ck_assert_str_eq(seat_top(&seat), "print");
    seat_close(&seat);
}
END_TEST

/* A practitioner of another agency may know of it; an auditor counts. */
START_TEST(who_is_nothing_to_the_case_is_told_why_not)
{
    static const char *const logins[] = { "rmenon", "icalloway" };

    for (size_t i = 0; i < COUNT(logins); i++) {
        struct seat seat;
        struct ident id;
        struct plan_action action;

        setlocale(LC_ALL, "C.UTF-8");
        desk_delivering(&seat.desk, &id, &action);
        desk_sign_in(&seat.desk, logins[i]);
        sit_with(&seat, false);
        nav_open_case(seat.app, &id);
        play(seat.stack, "P");
        ck_assert_msg(strcmp(seat_top(&seat), "own-form") != 0, "the form is open");
        ck_assert_msg(stack_message(seat.stack)[0] != '\0', "nothing is said to %s", logins[i]);
        ck_assert_uint_eq(written.used, 0);
        seat_close(&seat);
    }
}
END_TEST

START_TEST(as_it_was_it_is_not_printed)
{
    struct seat seat;

    open_case(&seat, "hoduya", false);
    play(seat.stack, "^T 't' Enter");
    play(seat.stack, "P");
    seat_must_say(&seat, "A case as it was is not printed");
    seat_close(&seat);
}
END_TEST

/* ----- Pictures --------------------------------------------------------------------- */

START_TEST(the_cursor_is_where_one_reads)
{
    struct seat seat;

    open_case(&seat, "hoduya", true);
    seat_tour(&seat, "P F2 Esc 'school' Tab Tab Tab Tab ^S Down PgDn End Home");
    seat_close(&seat);
}
END_TEST

/* ----- In plain lines ----------------------------------------------------------------- */

static const char *say(struct seat *seat, const char *lines)
{
    static char *said;
    size_t size = 0;
    struct app_options options = options_of(seat, false);
    struct plain plain = { .in = fmemopen((void *)(uintptr_t)lines, strlen(lines), "r") };
    struct session *session;
    struct err err = ERR_INIT;

    desk_sign_in(&seat->desk, "hoduya");
    session = seat->desk.session;
    seat->desk.session = NULL;
    free(said);
    said = NULL;
    plain.out = open_memstream(&said, &size);
    ck_assert(plain_app_run(&plain, &options, session, &err));
    fclose(plain.in);
    fclose(plain.out);
    return said;
}

/* What was said is too long for a message of the harness: its end. */
static void must_say(const char *said, const char *words)
{
    size_t length = strlen(said);

    ck_assert_msg(strstr(said, words) != NULL, "no \"%s\" in %s", words,
                  said + (length > 2000 ? length - 2000 : 0));
}

START_TEST(in_plain_lines_it_is_read_aloud_and_asked)
{
    struct seat seat;
    struct ident id;
    const char *said;

    make_case(&seat, &id);
    said = say(&seat, "/toll\n1\nP\n3\n\nTo plan.\n\n1\n");
    must_say(said, "Left out: the chronology");
    must_say(said, "Is it to be given?");
    must_say(said, "Lead professional                         Date"); /* the end of the last page */
    ck_assert_uint_eq(written.used, 0);
    said = say(&seat, "/toll\n1\nP\n3\n\nTo plan.\n\n2\n");
    must_say(said, ", for Fennmoor Primary School: /here/");
    ck_assert_msg(strstr(said, "======") == NULL, "a line is read aloud");
    ck_assert_ptr_nonnull(strstr(str_text(&written), "To plan."));
    desk_close(&seat.desk);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, it_is_asked_for_read_and_given);
    tcase_add_test(t, the_preview_given_up_gives_nothing_and_the_form_is_there_again);
    tcase_add_test(t, its_draft_goes_on_from_the_list_of_drafts);
    tcase_add_test(t, as_pdf_the_helpers_bytes_are_written);
    tcase_add_test(t, a_file_that_is_there_is_left_and_nothing_is_given);
    tcase_add_test(t, what_a_full_disk_did_not_take_is_given_all_the_same_and_said);
    tcase_add_test(t, the_name_that_is_offered_is_nobodys);
    tcase_add_test(t, what_goes_is_what_was_read);
    tcase_add_test(t, another_family_is_asked_about);
    tcase_add_test(t, the_plan_and_minutes_are_printed_too);
    tcase_add_test(t, one_of_the_team_has_their_own_and_nobody_elses);
    tcase_add_test(t, who_is_nothing_to_the_case_is_told_why_not);
    tcase_add_test(t, as_it_was_it_is_not_printed);
    tcase_add_test(t, the_cursor_is_where_one_reads);
    tcase_add_test(t, in_plain_lines_it_is_read_aloud_and_asked);
}

TEST_MAIN("print at the screens", cases)
