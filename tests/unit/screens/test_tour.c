/* SPDX-License-Identifier: MIT */
/* A tour of every screen: after each key the cursor is on the focused thing, at
 * three sizes, and nothing is drawn outside. */

#include "config.h"

#include "screens/all_ops.h"
#include "support/harness.h"
#include "support/seat.h"

START_TEST(sign_in)
{
    struct seat seat;

    seat_open(&seat, "hoduya");
    app_sign_off(seat.app);
    seat_tour(&seat, "Tab Tab h Enter x F1 Esc Esc");
    seat_close(&seat);
}
END_TEST

START_TEST(outside_a_case)
{
    struct seat seat;

    seat_open_with_case(&seat, "hoduya");
    seat_tour(&seat, "Down Up t o Esc F8 F6 F2 F2 ? Esc F9 Down Esc F1 Esc");
    seat_tour(&seat, "F3 w h y Tab t o l l Enter F1 Esc Tab Esc F7 Esc");
    seat_tour(&seat, "Ins Tab z Tab m Tab 1 Tab F4 Tab F6 F6 F6 F4 F4 F4 F8 Esc F7 Down Enter Esc");
    seat_close(&seat);
}
END_TEST

START_TEST(the_case)
{
    struct seat seat;

    seat_open_with_case(&seat, "hoduya");
    seat_agree(&seat);
    seat_tour(&seat, "Down Down Up End Home F8 F5 F1 Esc ? Esc");
    seat_tour(&seat, "i Tab Down F2 F7 Esc F6 a Tab x Esc F6 Enter Esc F6 F6 Tab F2 Esc F6 F6 F6");
    seat_tour(&seat, "g k Enter Esc n F6 F6 Right Space Space a Esc F6 F6 Down Enter Esc w Tab Esc");
    seat_tour(&seat, "g x w o r r y Tab y Tab ^S x Tab Tab F6 Tab F6 Tab F2 Esc Esc ^X Esc");
    seat_tour(&seat, "d a 2 . 0 1 Tab y Tab z Tab j o a Tab Tab Tab + 9 ^S Enter Tab Tab Esc d u");
    seat_tour(&seat, "e Tab Esc g o t a Tab Tab Esc x Esc l n Down Enter Tab Tab Esc g h l l Down g o");
    seat_close(&seat);
}
END_TEST

START_TEST(the_assessment)
{
    struct seat seat;

    seat_open_with_case(&seat, "hoduya");
    seat_agree(&seat);
    seat_tour(&seat, "a Tab Tab F2 Esc F6 Down Up F6 a Tab Esc F6 x F6 Tab y F6 F6 Tab Space Tab");
    seat_tour(&seat, "F6 Right Space Tab k i PgDn Tab z F2 a Esc F7 Esc PgUp F3 Down Enter F8");
    seat_tour(&seat, "F8 F8 F4 Down F8 Enter F4 Esc Esc");
    seat_close(&seat);
}
END_TEST

START_TEST(accounts_and_trail)
{
    struct seat seat;

    seat_open(&seat, "ldanvers");
    seat_tour(&seat, "Down Up a n e w Tab Tab Space Tab Esc r Space Esc d Esc F1 Esc Esc");
    seat_close(&seat);
    seat_open(&seat, "icalloway");
    seat_tour(&seat, "Down Up F3 Tab Tab Esc v F1 Esc Esc");
    seat_close(&seat);
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

static void cases(TCase *t)
{
    tcase_add_test(t, sign_in);
    tcase_add_test(t, outside_a_case);
    tcase_add_test(t, the_case);
    tcase_add_test(t, the_assessment);
    tcase_add_test(t, accounts_and_trail);
    tcase_add_test(t, every_field_that_is_asked_has_help);
    tcase_add_test(t, no_key_means_two_things);
    tcase_add_test(t, every_action_says_what_it_does);
}

TEST_MAIN("tour", cases)
