/* SPDX-License-Identifier: MIT */
/* The content of a case destroyed by two people, and what is left: domain.md 2.2 T04, T30, 7.1. */

#include "config.h"

#define DESK_PLAIN true

#include "service/audit_svc.h"
#include "service/case_deed.h"
#include "service/draft_svc.h"
#include "service/retention_svc.h"
#include "service/who_looked.h"
#include "store/given_store.h"
#include "support/ended.h"
#include "support/harness.h"

/* ----- Marks ---------------------------------------------------------------- */

#define MARK "Zqx"

/* "ZqxStepupConcern": who is told what was left. Text of a form of its own stays what it is. */
static void mark_all(struct desk *desk, const struct entity *entity, void *record)
{
    for (int i = 0; i < entity->field_count; i++) {
        const struct field *field = &entity->fields[i];
        const char *words = arena_printf(&desk->arena, MARK "%s%s", entity->table, field->name);

        if (field->kind != FIELD_TEXT && field->kind != FIELD_MEMO)
            continue;
        if (field->max && strlen(words) > (size_t)field->max)
            words = arena_printf(&desk->arena, "%.*s", field->max, words);
        memcpy((char *)record + field->offset, &words, sizeof(words));
    }
}

struct marked {
    struct desk *desk;
    struct case_deed d;
    struct ident of_kind[ENTITY_COUNT];
};

/* A record of the kind, saved twice, so that an earlier version holds marks of its own. */
static void seed(struct marked *m, enum entity_id kind)
{
    const struct entity *entity = entity_of(kind);
    struct record *record = arena_alloc(&m->desk->arena, entity->size);

    record_init(entity, record);
    if (entity->parent)
        field_set_ident(&entity->fields[0], record, m->of_kind[entity->parent]);
    if (kind == ENTITY_person_link)
        field_set_ident(entity_field(entity, "person_id"), record, m->of_kind[ENTITY_person]);
    mark_all(m->desk, entity, record);
    for (int again = 0; again < 2; again++)
        desk_ok(m->desk, deed_save(&m->d.deed, kind, record,
                                   again ? AUDIT_CHANGE : AUDIT_CREATE, NULL, &m->desk->err));
    m->of_kind[kind] = record->id;
}

static bool is_of_the_case(enum entity_id kind)
{
    return kind == ENTITY_person ||
           (entity_of(kind)->parent && kind != ENTITY_destruction && kind != ENTITY_hold &&
            kind != ENTITY_stay_out && kind != ENTITY_case_seal);
}

/* Every kind of record that hangs from the case or its child, and both themselves. */
static void seed_all(struct desk *desk, const struct ident *case_id)
{
    struct marked m = { .desk = desk };
    struct subject child;
    struct caf_case one;
    const char *urn;

    desk_ok(desk, case_deed_begin(desk->session, case_id, &m.d, &desk->err));
    child = m.d.file.subject;
    one = m.d.file.caf_case;
    urn = one.urn;
    m.of_kind[ENTITY_subject] = child.record.id;
    m.of_kind[ENTITY_caf_case] = *case_id;
    mark_all(desk, entity_of(ENTITY_subject), &child);
    mark_all(desk, entity_of(ENTITY_caf_case), &one);
    one.urn = urn;
    desk_ok(desk, deed_save(&m.d.deed, ENTITY_subject, &child, AUDIT_CHANGE, NULL, &desk->err));
    desk_ok(desk, deed_save(&m.d.deed, ENTITY_caf_case, &one, AUDIT_CHANGE, NULL, &desk->err));
    for (int kind = ENTITY_none + 1; kind < ENTITY_COUNT; kind++) {
        if (is_of_the_case((enum entity_id)kind))
            seed(&m, (enum entity_id)kind);
    }
    desk_ok(desk, given_store_keep(m.d.deed.db, &m.of_kind[ENTITY_given_document],
                                   MARK "the text of a page", &desk->err));
    m.d.deed.keys_stale = true;
    desk_ok(desk, case_deed_end(&m.d, true, &desk->err));
}

static void seed_draft(struct desk *desk, const struct ident *case_id)
{
    struct draft draft = { .form = "note", .record = *case_id, .title = MARK "title",
                           .body = MARK "body" };

    desk_ok(desk, draft_keep(desk->session, &draft, &desk->err));
}

/* How often a mark stands in a file of the store, and the first in `found`. */
static size_t marks_in(struct desk *desk, const char *name, char found[40])
{
    char path[512];
    size_t count = 0, length = 0, room = (size_t)64 << 20;
    char *bytes = malloc(room);
    FILE *file;

    snprintf(path, sizeof(path), "%s/%s", desk->folder.path, name);
    file = fopen(path, "rb");
    ck_assert_ptr_nonnull(bytes);
    if (file) {
        length = fread(bytes, 1, room, file);
        fclose(file);
    }
    ck_assert_uint_lt(length, room);
    for (size_t i = 0; i + 40 < length; i++) {
        /* folded in the index */
        if ((bytes[i] == 'Z' || bytes[i] == 'z') && bytes[i + 1] == 'q' && bytes[i + 2] == 'x') {
            if (count++ == 0)
                snprintf(found, 40, "%.39s", bytes + i);
        }
    }
    free(bytes);
    return count;
}

/* ----- The road there --------------------------------------------------------- */

static void look_at_a_list(struct desk *desk)
{
    struct case_filter filter = { .closed_too = true };
    struct case_page page;

    desk_ok(desk, case_list(desk->session, &filter, NULL, 9, &page, &desk->arena, &desk->err));
}

/* Archived, and its review is due; the co-ordinator is at the desk. */
static void to_look_at(struct desk *desk, struct ident *case_id, bool marked)
{
    desk_closed(desk, case_id);
    if (marked) {
        seed_all(desk, case_id);
        seed_draft(desk, case_id);
    }
    desk_days_later(desk, 365, "gmarlowe");
    look_at_a_list(desk);
    desk_days_later(desk, 6 * 366, "gmarlowe");
}

static bool agree(struct desk *desk, const struct ident *case_id)
{
    struct secret *passphrase = desk_passphrase();
    const char *left;
    bool ok = retention_approve(desk->session, case_id, passphrase, &left, &desk->arena,
                                &desk->err);

    if (ok)
        ck_assert_str_eq(left, "");
    secret_free(passphrase);
    return ok;
}

static void destroy(struct desk *desk, const struct ident *case_id)
{
    desk_ok(desk, retention_propose(desk->session, case_id, "Kept seven years.", &desk->err));
    desk_sign_in(desk, "ldanvers");
    desk_ok(desk, agree(desk, case_id));
}

/* ----- The tests --------------------------------------------------------------- */

START_TEST(nothing_of_it_is_left_in_the_store)
{
    struct desk desk;
    struct ident case_id;
    char found[40] = "";

    to_look_at(&desk, &case_id, true);
    ck_assert_uint_gt(marks_in(&desk, "store.db", found), 300);
    destroy(&desk, &case_id);
    ck_assert_msg(marks_in(&desk, "store.db", found) == 0, "%s", found);
    ck_assert_msg(marks_in(&desk, "store.db-journal", found) == 0, "%s", found);
    desk_sign_in(&desk, "icalloway");
    desk_ok(&desk, store_prove(desk.session, NULL, NULL, &desk.err));
    desk_close(&desk);
}
END_TEST

START_TEST(a_marker_is_left_with_dates_reason_and_both)
{
    struct desk desk;
    struct ident case_id;
    struct case_view view;
    struct who_looked looked;
    struct str page = STR_INIT;

    to_look_at(&desk, &case_id, false);
    destroy(&desk, &case_id);
    desk_no(&desk, agree(&desk, &case_id), ERR_REFUSED);
    desk_ok(&desk, retention_certificate(desk.session, &case_id, &page, &desk.err));
    ck_assert_ptr_nonnull(strstr(str_text(&page), "Kept seven years."));
    ck_assert_ptr_nonnull(strstr(str_text(&page), "Gwen Marlowe"));
    ck_assert_ptr_nonnull(strstr(str_text(&page), "ldanvers"));
    ck_assert_ptr_null(strstr(str_text(&page), "olliver"));
    str_release(&page);
    desk_sign_in(&desk, "gmarlowe");
    desk_read(&desk, &case_id, &view);
    ck_assert_int_eq(view.file.caf_case.state, STATE_Z3);
    ck_assert_ptr_nonnull(view.file.caf_case.urn);
    ck_assert(date_known(view.file.caf_case.closed_on));
    ck_assert_int_eq(view.file.caf_case.erased_on.days, session_today(desk.session).days);
    ck_assert_uint_eq(view.file.destruction.count, 1);
    ck_assert_str_eq(view.file.destruction.items[0].reason, "Kept seven years.");
    ck_assert_ptr_null(view.file.subject.family_name);
    ck_assert_uint_eq(view.file.assessment.count + view.file.chronology_note.count +
                          view.file.consent.count + view.file.person_link.count, 0);
    desk_ok(&desk, case_open_at(desk.session, &case_id,
                                date_add_days(view.file.caf_case.closed_on, 1), NULL, &view,
                                &desk.arena, &desk.err));
    ck_assert_int_eq(view.file.caf_case.state, STATE_Z3);
    desk_ok(&desk, who_looked(desk.session, view.file.caf_case.urn, &looked, &desk.arena,
                               &desk.err));
    ck_assert_uint_gt(looked.count, 0);
    desk_close(&desk);
}
END_TEST

START_TEST(it_takes_two_and_each_their_own_part)
{
    static const char *const others[] = { "hoduya", "rmenon", "prenshaw", "ldanvers", "icalloway" };
    static const char *const not_second[] = { "hoduya", "prenshaw", "gmarlowe", "icalloway" };
    struct desk desk;
    struct ident case_id;

    to_look_at(&desk, &case_id, false);
    for (size_t i = 0; i < COUNT(others); i++) {
        desk_sign_in(&desk, others[i]);
        desk_no(&desk, retention_propose(desk.session, &case_id, "Old.", &desk.err), ERR_DENIED);
    }
    desk_sign_in(&desk, "ldanvers");
    desk_no(&desk, agree(&desk, &case_id), ERR_REFUSED); /* nobody proposed it */
    desk_sign_in(&desk, "gmarlowe");
    desk_no(&desk, retention_propose(desk.session, &case_id, " ", &desk.err), ERR_INVALID);
    desk_ok(&desk, retention_propose(desk.session, &case_id, "Old.", &desk.err));
    desk_no(&desk, retention_propose(desk.session, &case_id, "Old.", &desk.err), ERR_REFUSED);
    for (size_t i = 0; i < COUNT(not_second); i++) {
        desk_sign_in(&desk, not_second[i]);
        desk_no(&desk, agree(&desk, &case_id), ERR_DENIED);
    }
    desk_sign_in(&desk, "ldanvers");
    desk_ok(&desk, retention_decline(desk.session, &case_id, "A claim is heard.", &desk.err));
    desk_no(&desk, agree(&desk, &case_id), ERR_REFUSED);
    desk_close(&desk);
}
END_TEST

START_TEST(the_trainer_is_not_both)
{
    struct desk desk;
    struct ident case_id;

    to_look_at(&desk, &case_id, false);
    desk_ok(&desk, retention_propose(desk.session, &case_id, "Old.", &desk.err));
    desk_sign_out(&desk);
    desk_ok(&desk, session_open_trainer(&desk.choice, &desk.session, &desk.err));
    desk_ok(&desk, retention_decline(desk.session, &case_id, "Not yet.", &desk.err));
    desk_no(&desk, retention_propose(desk.session, &case_id, "Old.", &desk.err), ERR_DENIED);
    desk_close(&desk);
}
END_TEST

START_TEST(not_before_its_time_nor_while_it_is_held)
{
    struct desk desk;
    struct ident case_id;
    struct retention_lines lines;

    desk_closed(&desk, &case_id);
    desk_no(&desk, retention_propose(desk.session, &case_id, "Old.", &desk.err), ERR_REFUSED);
    desk_days_later(&desk, 365, "gmarlowe");
    look_at_a_list(&desk);
    desk_no(&desk, retention_propose(desk.session, &case_id, "Old.", &desk.err), ERR_REFUSED);
    desk_ok(&desk, retention_list(desk.session, &lines, &desk.arena, &desk.err));
    ck_assert_uint_eq(lines.count, 0);
    desk_days_later(&desk, 6 * 366, "gmarlowe");
    desk_ok(&desk, retention_hold(desk.session, &case_id, "An inquiry.", DATE_NONE, &desk.err));
    desk_no(&desk, retention_propose(desk.session, &case_id, "Old.", &desk.err), ERR_REFUSED);
    desk_ok(&desk, retention_list(desk.session, &lines, &desk.arena, &desk.err));
    ck_assert_uint_eq(lines.count, 1);
    ck_assert_str_eq(lines.items[0].waits, "A hold keeps it from being destroyed.");
    ck_assert_str_eq(lines.items[0].name, "TOLLIVER, Kieran");
    desk_sign_in(&desk, "ldanvers");
    desk_ok(&desk, retention_list(desk.session, &lines, &desk.arena, &desk.err));
    ck_assert_uint_eq(lines.count, 1);
    ck_assert_str_eq(lines.items[0].name, "");
    desk_no(&desk, retention_release(desk.session, &case_id, "", &desk.err), ERR_INVALID);
    desk_ok(&desk, retention_release(desk.session, &case_id, "It is over.", &desk.err));
    desk_sign_in(&desk, "gmarlowe");
    desk_ok(&desk, retention_propose(desk.session, &case_id, "Old.", &desk.err));
    desk_sign_in(&desk, "ldanvers");
    desk_ok(&desk, retention_hold(desk.session, &case_id, "A claim.", DATE_NONE, &desk.err));
    desk_no(&desk, agree(&desk, &case_id), ERR_REFUSED); /* held meanwhile */
    desk_sign_in(&desk, "hoduya");
    desk_no(&desk, retention_list(desk.session, &lines, &desk.arena, &desk.err), ERR_DENIED);
    desk_close(&desk);
}
END_TEST

/* T04: contents beyond identity go after P_declined_days, 90. */
START_TEST(a_declined_case_keeps_who_and_what_was_decided)
{
    struct desk desk;
    struct ident case_id, parent;
    struct consent_entry entry;
    struct closure closure;
    struct taking t = taking(EVENT_T04);
    struct case_view view;

    desk_open(&desk);
    desk_sign_in(&desk, "hoduya");
    desk_ok(&desk, desk_start(&desk, "Kieran", "Tolliver", "2001-06-19", &case_id));
    parent = desk_parent(&desk, &case_id, "Dawn Tolliver");
    desk_decision(&desk, &case_id, &parent, CONSENT_STAGE_ASSESSMENT, CONSENTST_REFUSED, &entry);
    desk_ok(&desk, desk_record(&desk, &entry));
    closure = desk_considered(&desk);
    taking_with(&t, ENTITY_closure, &closure);
    desk_ok(&desk, desk_take(&desk, &case_id, &t));
    desk_days_later(&desk, 89, "gmarlowe");
    look_at_a_list(&desk);
    desk_read(&desk, &case_id, &view);
    ck_assert_ptr_nonnull(view.file.caf_case.open_reason);
    ck_assert_uint_eq(view.file.address.count, 1);
    desk_days_later(&desk, 1, "gmarlowe");
    look_at_a_list(&desk);
    desk_read(&desk, &case_id, &view);
    ck_assert_int_eq(view.file.caf_case.state, STATE_C1);
    ck_assert(date_known(view.file.caf_case.erased_on));
    ck_assert_str_eq(view.file.subject.family_name, "Tolliver");
    ck_assert(date_known(view.file.subject.dob));
    ck_assert_ptr_null(view.file.caf_case.open_reason);
    ck_assert_uint_eq(view.file.address.count + view.file.person_link.count, 0);
    ck_assert_uint_eq(view.file.consent.count, 1);
    ck_assert_int_eq(view.file.consent.items[0].status, CONSENTST_REFUSED);
    ck_assert_uint_eq(view.file.closure.count, 1);
    ck_assert_ptr_null(view.file.closure.items[0].safeguarding_note);
    desk_sign_in(&desk, "icalloway");
    desk_ok(&desk, store_prove(desk.session, NULL, NULL, &desk.err));
    desk_close(&desk);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, nothing_of_it_is_left_in_the_store);
    tcase_add_test(t, a_marker_is_left_with_dates_reason_and_both);
    tcase_add_test(t, it_takes_two_and_each_their_own_part);
    tcase_add_test(t, the_trainer_is_not_both);
    tcase_add_test(t, not_before_its_time_nor_while_it_is_held);
    tcase_add_test(t, a_declined_case_keeps_who_and_what_was_decided);
}

TEST_MAIN("destruction", cases)
