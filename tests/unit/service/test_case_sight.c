/* SPDX-License-Identifier: MIT */
/* What stands above the case, the child and the family, is read by class as all else. */

#include "config.h"

#include <string.h>

#include "service/record_svc.h"
#include "support/harness.h"
#include "support/keep.h"
#include "support/road.h"

static const char secret[] = "hush";

/* In every text of a record but the name a child or a person is called by. */
static void fill_texts(enum entity_id kind, void *record)
{
    const struct entity *entity = entity_of(kind);

    for (int i = 0; i < entity->field_count; i++) {
        const struct field *field = &entity->fields[i];

        if ((field->kind == FIELD_TEXT || field->kind == FIELD_MEMO) &&
            !strstr(field->name, "name") && strcmp(field->name, "urn") != 0)
            field_set_text(field, record, secret);
    }
}

static bool holds_secret(enum entity_id kind, const void *record)
{
    const struct entity *entity = entity_of(kind);

    for (int i = 0; i < entity->field_count; i++) {
        const struct field *field = &entity->fields[i];

        if ((field->kind == FIELD_TEXT || field->kind == FIELD_MEMO) &&
            field_known(field, record) && strstr(field_get_text(field, record), secret))
            return true;
    }
    return false;
}

/* The first kind of which a secret is told; none. */
static const char *told_in(struct case_view *view)
{
    if (holds_secret(ENTITY_subject, &view->file.subject))
        return "subject";
    if (holds_secret(ENTITY_caf_case, &view->file.caf_case))
        return "case";
    for (enum entity_id kind = ENTITY_none + 1; kind < ENTITY_COUNT; kind++) {
        if (kind == ENTITY_subject || kind == ENTITY_caf_case || !case_file_holds(kind))
            continue;
        for (size_t i = 0; i < case_file_count(&view->file, kind); i++) {
            if (holds_secret(kind, case_file_at(&view->file, kind, i)))
                return entity_of(kind)->name;
        }
    }
    return NULL;
}

/* Ravi Menon is in the team; the school may have these classes. The child's record, the
 * family's and the reason of the case are full of what is told under BASIC alone. */
static void a_case(struct desk *desk, struct ident *id, uint64_t classes)
{
    struct plan_action action;
    struct case_view view;

    desk_delivering(desk, id, &action);
    desk_share(desk, id, classes);
    desk_read(desk, id, &view);
    fill_texts(ENTITY_subject, &view.file.subject);
    fill_texts(ENTITY_caf_case, &view.file.caf_case);
    fill_texts(ENTITY_address, &view.file.address.items[0]);
    for (size_t i = 0; i < view.file.person.count; i++) {
        fill_texts(ENTITY_person, &view.file.person.items[i]);
        if (view.file.person.items[i].record.version > 0) /* the child is there by name */
            desk_keep(desk, id, ENTITY_person, &view.file.person.items[i]);
    }
    desk_keep(desk, id, ENTITY_subject, &view.file.subject);
    desk_keep(desk, id, ENTITY_address, &view.file.address.items[0]);
    desk_keep(desk, id, ENTITY_caf_case, &view.file.caf_case);
}

static const struct {
    const char *what;
    enum code_dataclass one;
    bool told;
} rows[] = {
    { "identifying details", DATACLASS_BASIC, true },
    { "the plan", DATACLASS_PLAN_REVIEW, false },
    { "an element of the first domain", DATACLASS_ASSESSMENT_D1, false },
    { "the chronology", DATACLASS_CHRONOLOGY, false },
    { "everything that is not sensitive", DATACLASS_ALL, true },
};

START_TEST(a_member_reads_of_the_child_what_consent_names)
{
    struct desk desk;
    struct ident id;
    struct case_view view;
    const char *told;

    a_case(&desk, &id, set_with(0, rows[_i].one));
    desk_sign_in(&desk, "rmenon");
    desk_read(&desk, &id, &view);
    told = told_in(&view);
    ck_assert_msg((told != NULL) == rows[_i].told, "%s: %s", rows[_i].what,
                  told ? told : "nothing");
    ck_assert_int_eq(view.shut[ENTITY_subject], !rows[_i].told);
    ck_assert_int_eq(view.birth_year, rows[_i].told ? 0 : 2000);
    ck_assert_str_eq(view.file.subject.family_name, "Tolliver");
    for (size_t i = 0; i < view.file.person.count; i++)
        ck_assert_ptr_nonnull(view.file.person.items[i].name);
    desk_close(&desk);
}
END_TEST

/* The same for an earlier day: what is kept back today. */
START_TEST(an_earlier_day_tells_no_more)
{
    struct desk desk;
    struct ident id;
    struct case_view view;
    struct date day;
    const char *told;

    a_case(&desk, &id, set_with(0, rows[_i].one));
    day = session_today(desk.session);
    fake_pass(&desk.fake, INT64_C(2) * 86400000);
    desk_sign_in(&desk, "rmenon");
    desk_ok(&desk, case_open_at(desk.session, &id, day, NULL, &view, &desk.arena, &desk.err));
    told = told_in(&view);
    ck_assert_msg((told != NULL) == rows[_i].told, "%s: %s", rows[_i].what,
                  told ? told : "nothing");
    desk_close(&desk);
}
END_TEST

/* Nor does the text of somebody who saved meanwhile. */
START_TEST(a_single_record_tells_no_more)
{
    struct desk desk;
    struct ident id;
    struct case_view view;
    struct subject child, before;
    struct person person, person_before;
    bool read;

    a_case(&desk, &id, set_with(0, rows[_i].one));
    desk_read(&desk, &id, &view);
    desk_sign_in(&desk, "rmenon");
    read = record_theirs(desk.session, ENTITY_subject, &view.file.subject.record.id, 0, &child,
                         &before, &desk.arena, &desk.err);
    ck_assert_msg(read == rows[_i].told, "%s: %s", rows[_i].what, desk.err.msg);
    read = record_theirs(desk.session, ENTITY_person, &view.file.person.items[0].record.id, 0,
                         &person, &person_before, &desk.arena, &desk.err);
    ck_assert_msg(read == rows[_i].told, "%s: %s", rows[_i].what, desk.err.msg);
    desk_close(&desk);
}
END_TEST

/* Outside the consent a member knows that the case is there. */
START_TEST(a_member_outside_the_consent_knows_whose_case_it_is)
{
    struct desk desk;
    struct ident id;
    struct case_view view;

    a_case(&desk, &id, set_with(0, DATACLASS_BASIC));
    desk_read(&desk, &id, &view);
    for (size_t i = 0; i < view.file.consent_scope.count; i++) {
        view.file.consent_scope.items[i].to = session_today(desk.session);
        desk_keep(&desk, &id, ENTITY_consent_scope, &view.file.consent_scope.items[i]);
    }
    desk_sign_in(&desk, "rmenon");
    desk_read(&desk, &id, &view);
    ck_assert(view.identity_only);
    ck_assert_ptr_null(told_in(&view));
    desk_close(&desk);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_loop_test(t, a_member_reads_of_the_child_what_consent_names, 0, (int)COUNT(rows));
    tcase_add_loop_test(t, an_earlier_day_tells_no_more, 0, (int)COUNT(rows));
    tcase_add_loop_test(t, a_single_record_tells_no_more, 0, (int)COUNT(rows));
    tcase_add_test(t, a_member_outside_the_consent_knows_whose_case_it_is);
}

TEST_MAIN("case_sight", cases)
