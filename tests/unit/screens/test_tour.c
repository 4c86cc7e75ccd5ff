/* SPDX-License-Identifier: MIT */
/* A tour of every screen: after each key the cursor is on the focused thing, at
 * three sizes, and nothing is drawn outside. */

#include "config.h"

#include "screens/all_ops.h"
#include "screens/nav.h"
#include "support/harness.h"
#include "support/seat.h"
#include "support/table_case.h"

/* ----- The tour ----------------------------------------------------------- */

/* The screens that were on top. */
static const char *passed[80];
static size_t passed_count;

static bool was_passed(const char *name)
{
    for (size_t i = 0; i < passed_count; i++) {
        if (strcmp(passed[i], name) == 0)
            return true;
    }
    return false;
}

static void pass(const char *name)
{
    if (!was_passed(name)) {
        ck_assert_uint_lt(passed_count, COUNT(passed));
        passed[passed_count++] = name;
    }
}

/* Key after key, with a look at the cursor and a note of the screen. */
static void tour(struct seat *seat, const char *keys)
{
    char copy[512];
    char *state = NULL;

    snprintf(copy, sizeof(copy), "%s", keys);
    for (char *key = strtok_r(copy, " ", &state); key != NULL; key = strtok_r(NULL, " ", &state)) {
        seat_tour(seat, key);
        if (!stack_empty(seat->stack))
            pass(seat_top(seat));
    }
}

/* Back to where this part of the tour began. */
static void back_to(struct seat *seat, const char *name, const char *keys)
{
    for (int i = 0; i < 8 && strcmp(seat_top(seat), name) != 0; i++)
        tour(seat, "Esc");
    ck_assert_msg(strcmp(seat_top(seat), name) == 0, "%s after %s", seat_top(seat), keys);
}

static void tour_sign_in(void)
{
    struct seat seat;

    seat_open(&seat, "hoduya");
    app_sign_off(seat.app);
    tour(&seat, "Tab Tab h Enter x F1 Esc Esc");
    seat_close(&seat);
}

static void tour_the_lock(void)
{
    struct seat seat;

    seat_open_with_case(&seat, "hoduya");
    tour(&seat, "Enter i Tab");
    seat_wait(&seat, 6 * 60 * 1000);
    tour(&seat, "x y Enter F1 Esc Esc F9 z");
    seat_close(&seat);
}

static void tour_outside_a_case(void)
{
    struct seat seat;

    seat_open_with_case(&seat, "hoduya");
    tour(&seat, "Down Up t o Esc F8 F6 F2 F2 ? Esc F9 Down Esc F1 Esc");
    tour(&seat, "F3 w h y Tab t o l l Enter F1 Esc Tab Esc F7 Esc");
    tour(&seat, "Ins z Tab m Tab 1 Tab F4 Tab F6 F6 F6 F4 F4 F4 F8 Esc F7 Down Enter Esc");
    tour(&seat, "Alt-c k i Tab t o l Tab m Tab Tab PgDn x Tab y Tab Tab y PgDn Tab F2 Esc PgUp ^S PgDn "
                "PgDn Tab Tab j Tab z Esc Esc");
    tour(&seat, "F9 y o u r Space p a s s Enter Tab x Tab y F1 Esc Esc");
    seat_close(&seat);
}

static void tour_the_case(void)
{
    static const char *const parts[] = {
        "Down Down Up End Home F8 F5 F1 Esc ?",
        "i Tab Down F2 F7 Esc F6 a Tab x Esc F6 Enter Esc F6 F6 Tab F2 Esc F6 F6 F6",
        "k Enter Esc s Tab x F2",
        "k n Tab F2 Down Esc Tab Tab F6 Space Tab F6 Right Space Space a Esc Enter x Tab Tab",
        "k n F6 F6 F6 Space Tab Tab Tab Tab F2 Esc F6 Down Enter",
        "k w Tab",
        "g x w o r r y Tab y Tab ^S x Tab Tab F6 Tab F6 Tab F2",
        "d a 2 . 0 1 Tab y Tab z Tab j o a Tab Tab Tab + 9 ^S Enter Tab Tab Esc d u e Tab",
        "n Down Up Enter Tab Esc",
        "s a Tab Tab y Tab Tab Space PgDn c o n s Tab Esc x Enter",
        "s r a s e l f Tab Tab x Tab Tab Space ^S Enter F1 Esc Esc Down x",
        "t a Tab Tab Esc x",
        "m a Tab + 2 Space 1 5 : 0 0 Tab S F6 y n r Esc a Esc ^S v Esc n Esc h h e x r Esc F6 d F6 "
        "Tab F6 w F4 Esc",
        "l n Down h Esc Down Enter Tab Tab F2",
        "h Down Up v Esc Enter Esc F3 c o n s Enter F3 Enter f n o t e Enter f Enter o p Esc "
        "l Down l l F1 Esc g h g l",
        "p a Tab Tab f Tab 1 2 Tab x ^S Enter Tab Esc Esc b Tab 1 Esc",
        "u Down",
        "f a Tab Tab Tab 2 Tab 3 ^S Down Enter Esc",
        "q Down",
        "S Down F1 Esc",
        "e a Tab x Tab y F1 Esc Esc",
        "v a Tab Tab Tab Tab z F2 Esc Esc Esc",
        "h w Tab c a l l Tab x Tab Space ^S f n o t Enter a y Tab Space ^S Down Enter Esc c Tab Tab",
    };
    struct seat seat;

    seat_open_with_case(&seat, "hoduya");
    seat_agree(&seat);
    for (size_t i = 0; i < COUNT(parts); i++) {
        tour(&seat, parts[i]);
        back_to(&seat, "overview", parts[i]);
    }
    seat_close(&seat);
}

static void tour_the_assessment(void)
{
    static const char *const parts[] = {
        "a Tab Tab F2 Esc F6 Down Up F6 a Tab Esc F6 x F2 y Esc F6 Tab y F6 F6 Tab Space",
        "a F3 s t r e n Enter Right Space Tab k i PgDn Tab z F2 a Esc F7 Esc PgUp F3 Down Enter F8",
        "a F8 F8 F4 Down F8 Enter F4",
        "a F3 s t r e n Enter Space Tab Tab k ^S F9 k e p t Space f r o m Enter a Tab Esc Down",
        "a F9 a b a n d o n Enter x F1",
    };
    struct seat seat;

    seat_open_with_case(&seat, "hoduya");
    seat_agree(&seat);
    for (size_t i = 0; i < COUNT(parts); i++) {
        tour(&seat, parts[i]);
        back_to(&seat, "overview", parts[i]);
    }
    seat_close(&seat);
}

/* Somebody else saves the same section meanwhile. */
static void tour_the_minutes(void)
{
    struct seat seat;
    struct ident id;

    table_case_delivering(&seat.desk, &id);
    seat_sit(&seat);
    tour(&seat, "Enter m Enter Enter Down");
    back_to(&seat, "overview", "the minutes");
    tour(&seat, "P F1 Esc f a m Tab F2 Esc Tab x ^S PgDn F1 Esc Enter");
    seat_close(&seat);
}

static void tour_the_conflict(void)
{
    struct seat seat;
    struct ident id = seat_open_with_case(&seat, "hoduya");
    struct subject theirs;

    play(seat.stack, "Enter i Tab Tab Tab Tab Tab Tab 'x'");
    theirs = seat_file(&seat, &id)->subject;
    theirs.contact_tel = "01632 960 014";
    desk_ok(&seat.desk, record_save(app_session(seat.app), ENTITY_subject, &theirs,
                                    &seat.desk.err));
    tour(&seat, "^S Down Up Tab Right F1 Esc ? Esc Esc");
    seat_close(&seat);
}

static void tour_accounts_and_trail(void)
{
    struct seat seat;

    seat_open(&seat, "ldanvers");
    tour(&seat, "Down Up o Tab x Esc t a n e w Tab Tab Space Tab Esc t r Space Esc t d Esc F1 Esc k "
                "F1 Esc Esc");
    seat_close(&seat);
    seat_open(&seat, "icalloway");
    tour(&seat, "Down Up F3 Tab Tab Esc v u F1 Esc F5 Esc e F1 Esc F5 Esc f F1 Esc F5 Esc F1 Esc Esc");
    seat_close(&seat);
}

/* Two cases laid side by side before one is made void. */
static void tour_the_merge(void)
{
    struct ident first, second;
    struct seat seat;

    desk_open(&seat.desk);
    desk_sign_in(&seat.desk, "gmarlowe");
    desk_ok(&seat.desk, desk_start(&seat.desk, "Kieran", "Tolliver", "2000-06-19", &first));
    desk_ok(&seat.desk, desk_start(&seat.desk, "Maya", "Quillfeather", "2006-09-02", &second));
    seat_sit(&seat);
    tour(&seat, "Alt-a Down Up F1 Esc Esc Alt-k Down Up c Esc F1 Esc Esc Alt-p Enter ^S Down s Esc Esc Esc Alt-f "
                "Down Esc");
    nav_open_case(seat.app, &first);
    tour(&seat, "z t Tab c a f - 2 0 1 0 - 0 0 0 0 2 Tab x ^S Down Up F1 Esc Esc");
    nav_open_case(seat.app, &second);
    tour(&seat, "G F1 Esc Ins r m e n o n Tab f a m Tab x ^S Down Up F1 Esc Esc");
    seat_close(&seat);
}

static void tour_the_drafts(void)
{
    struct seat seat;

    seat_open_with_case(&seat, "hoduya");
    tour(&seat, "F4 Down F1 Esc Esc Enter i Tab x Esc Esc F7 Down Up F1 Esc x Esc Enter Esc");
    seat_close(&seat);
}

START_TEST(the_cursor_is_on_the_focus_of_every_screen)
{
    struct arena arena = ARENA_INIT;
    size_t count;
    const struct action_table *tables = screens_action_tables(&count, &arena);

    tour_sign_in();
    tour_the_lock();
    tour_outside_a_case();
    tour_the_case();
    tour_the_assessment();
    tour_the_minutes();
    tour_the_conflict();
    tour_accounts_and_trail();
    tour_the_merge();
    tour_the_drafts();
    for (size_t i = 0; i < count; i++)
        ck_assert_msg(was_passed(tables[i].screen), "the tour does not pass %s",
                      tables[i].screen);
    arena_clear(&arena);
}
END_TEST

/* F1 has a sentence for everything a form asks. */
START_TEST(every_field_that_is_asked_has_help)
{
    static const enum entity_id asked[] = {
        ENTITY_subject, ENTITY_subject_name, ENTITY_address, ENTITY_person, ENTITY_person_link,
        ENTITY_need_trigger, ENTITY_assessment, ENTITY_assessment_present,
        ENTITY_service_involved, ENTITY_element_entry, ENTITY_element_restriction,
        ENTITY_agreed_action, ENTITY_view_comment, ENTITY_signature, ENTITY_erratum,
        ENTITY_consent, ENTITY_lp_assignment, ENTITY_tac_member,
        ENTITY_stepup, ENTITY_disclosure, ENTITY_plan_action, ENTITY_action_progress,
        ENTITY_chronology_note, ENTITY_contact_attempt, ENTITY_supervision_note,
        ENTITY_tac_meeting, ENTITY_review, ENTITY_closure, ENTITY_transfer,
        ENTITY_panel_referral, ENTITY_budget_request, ENTITY_sar, ENTITY_sar_redaction,
    };

    for (size_t e = 0; e < COUNT(asked); e++) {
        const struct entity *entity = entity_of(asked[e]);

        for (int i = 0; i < entity->field_count; i++) {
            const struct field *field = &entity->fields[i];
            size_t length = strlen(field->name);
            bool link = field->kind == FIELD_REF &&
                        (i == 0 || field->target == ENTITY_caf_case ||
                         asked[e] == ENTITY_signature);

            ck_assert_msg(link || field->need == NEED_A || field->help[0] != '\0' ||
                              strcmp(field->name + (length > 3 ? length - 3 : 0), "_id") == 0 ||
                              strcmp(field->name, "noted_by") == 0,
                          "%s.%s", entity->name, field->name);
        }
    }
}
END_TEST

START_TEST(no_key_means_two_things)
{
    struct arena arena = ARENA_INIT;
    struct keymap *keymap = NULL;
    struct err err = ERR_INIT;
    size_t count;
    const struct action_table *tables = screens_action_tables(&count, &arena);

    ck_assert_msg(keymap_new(NULL, 0, tables, count, &keymap, &err), "%s", err.msg);
    keymap_free(keymap);
    arena_clear(&arena);
}
END_TEST

START_TEST(every_action_says_what_it_does)
{
    struct arena arena = ARENA_INIT;
    size_t count;
    const struct action_table *tables = screens_action_tables(&count, &arena);

    for (size_t t = 0; t < count; t++) {
        for (size_t i = 0; i < tables[t].count; i++) {
            const struct action *action = &tables[t].actions[i];

            ck_assert_msg(action_help(action)[0] != '\0', "%s", tables[t].screen);
            ck_assert_msg(action_name(action)[0] != '\0', "%s", tables[t].screen);
        }
    }
    arena_clear(&arena);
}
END_TEST

/* Two actions of a screen. One deed with two keys is one row of the palette. */
static void differ(const struct action_table *table, const struct action *a,
                   const struct action *b)
{
    const char *one = action_hint(a);
    const char *other = action_hint(b);

    ck_assert_msg(a->common == ACT_NONE || a->common != b->common, "%s: %s is there twice",
                  table->screen, action_name(a));
    ck_assert_msg(strcmp(action_name(a), action_name(b)) != 0, "%s: %s is there twice",
                  table->screen, action_name(a));
    ck_assert_msg((a->run != NULL && a->run == b->run) ||
                      strcmp(action_help(a), action_help(b)) != 0, "%s: %s and %s both say: %s",
                  table->screen, action_name(a), action_name(b), action_help(a));
    ck_assert_msg(one == NULL || other == NULL || one[0] == '\0' || strcmp(one, other) != 0,
                  "%s: %s and %s are both \"%s\" in the footer", table->screen, action_name(a),
                  action_name(b), one);
}

/* Footer, palette and menu are made of these tables. */
START_TEST(no_label_stands_for_two_things)
{
    struct arena arena = ARENA_INIT;
    size_t count, common;
    const struct action *everywhere = actions_everywhere(&common);
    const struct action_table *tables = screens_action_tables(&count, &arena);

    for (size_t t = 0; t < count; t++) {
        for (size_t i = 0; i < tables[t].count; i++) {
            for (size_t k = i + 1; k < tables[t].count; k++)
                differ(&tables[t], &tables[t].actions[i], &tables[t].actions[k]);
            for (size_t k = 0; k < common; k++) {
                if (tables[t].actions[i].common != everywhere[k].common)
                    differ(&tables[t], &tables[t].actions[i], &everywhere[k]);
            }
        }
    }
    arena_clear(&arena);
}
END_TEST

START_TEST(the_palette_lists_no_action_twice)
{
    struct seat seat;
    const char *found;

    seat_open(&seat, "hoduya");
    play(seat.stack, "? 'back one step'");
    found = strstr(picture(seat.stack, 24, 80, BORDERS_ASCII), "Back one step");
    ck_assert_ptr_nonnull(found);
    ck_assert_ptr_null(strstr(found + 1, "Back one step"));
    seat_close(&seat);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, no_label_stands_for_two_things);
    tcase_add_test(t, the_palette_lists_no_action_twice);
    tcase_add_test(t, the_cursor_is_on_the_focus_of_every_screen);
    tcase_add_test(t, every_field_that_is_asked_has_help);
    tcase_add_test(t, no_key_means_two_things);
    tcase_add_test(t, every_action_says_what_it_does);
}

TEST_MAIN("tour", cases)
