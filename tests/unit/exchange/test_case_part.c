/* SPDX-License-Identifier: MIT */
/*
 * A save reads a part of the case: by the worked cases it is shown that the
 * part tells as much as all of the case. What was not read is made so that
 * whoever looks at it dies.
 */

#include "config.h"

#include "policy/due.h"
#include "policy/record_rules.h"
#include "service/case_part.h"
#include "service/record_rule.h"
#include "service/session_private.h"
#include "store/case_file_store.h"
#include "support/exchange_desk.h"
#include "support/harness.h"

/* One of the worked cases, and all of it. */
struct whole {
    struct desk desk;
    struct db *db;
    struct ident id;
    struct case_file file;
};

static void whole_open(struct whole *w, enum worked_name name)
{
    struct case_filter all = { .whose = CASES_ALLOWED, .closed_too = true, .sort = SORT_URN };
    struct import_report report;
    struct desk *desk = &w->desk;
    struct case_page page;

    memset(w, 0, sizeof(*w));
    desk_open_empty(desk);
    desk_import_worked(desk, WORKED_FENNMOOR, &report);
    desk_import_worked(desk, name, &report);
    desk_ok(desk, case_list(desk->session, &all, NULL, 20, &page, &desk->arena, &desk->err));
    ck_assert_uint_eq(page.count, 1);
    w->id = page.rows[0].case_id;
    desk_ok(desk, session_db(desk->session, &w->db, &desk->err));
    desk_ok(desk, case_file_store_get(w->db, &w->id, &w->file, &desk->arena, &desk->err));
}

static enum worked_name case_of(int i)
{
    return i % 2 ? WORKED_CASE_B : WORKED_CASE_A;
}

/* Lists that were not read hold one record nobody can reach. */
static void spoil(struct case_file *file, uint64_t read)
{
    for (enum entity_id kind = ENTITY_none + 1; kind < ENTITY_COUNT; kind++) {
        if (read & CASE_PART(kind))
            continue;
        switch (kind) {
/* clang-format off */
#undef CASE_FILE_LIST
#define CASE_FILE_LIST(table) \
    case ENTITY_##table: \
        file->table.items = (void *)8; \
        file->table.count = 1; \
        break;
#define SPOIL(table, name, parent, title, section) CASE_FILE_##parent(table)
        ENTITIES(SPOIL)
        /* clang-format on */
        case ENTITY_subject:
            file->subject.is_unborn = !file->subject.is_unborn;
            file->subject.given_names = file->subject.family_name = (const char *)8;
            break;
        default:
            break;
        }
    }
}

static void judge(struct whole *w, const struct case_file *file, enum entity_id kind,
                  const void *record, struct problems *out)
{
    struct session *session = w->desk.session;
    struct case_facts facts =
        case_facts_for(file, &session->parameters, session_today(session));

    facts.now = session_now(session);
    *out = PROBLEMS_INIT(&w->desk.arena);
    record_check(&facts, kind, record, out);
}

static void assert_judged_alike(struct whole *w, enum entity_id kind, const void *record)
{
    struct desk *desk = &w->desk;
    struct case_ask ask = { w->db, session_actor(desk->session), kind, record, &desk->arena };
    struct problems by_part, by_all;
    struct case_file part;

    desk_ok(desk, case_part_start(&ask, &w->id, &part, &desk->err));
    spoil(&part, case_part_kinds(kind, PART_LEAD));
    judge(w, &part, kind, record, &by_part);
    judge(w, &w->file, kind, record, &by_all);
    ck_assert_msg(by_part.count == by_all.count, "%s", entity_of(kind)->name);
    for (size_t i = 0; i < by_all.count; i++)
        ck_assert_str_eq(by_part.items[i].sentence, by_all.items[i].sentence);
}

enum { ANSWERS = 24 };

/* A new record whose every question has this answer, where it is one. */
static const void *answered(struct whole *w, enum entity_id kind, int answer)
{
    const struct entity *entity = entity_of(kind);
    void *record = arena_alloc(&w->desk.arena, entity->size);

    record_init(entity, record);
    for (int i = 0; i < entity->field_count; i++) {
        const struct field *field = &entity->fields[i];

        if (field->kind == FIELD_CODE && code_text(field->list, answer))
            field_set_code(field, record, answer);
        if (field->kind == FIELD_BOOL)
            field_set_bool(field, record, answer & 1);
    }
    return record;
}

START_TEST(rules_look_at_nothing_but_what_was_read)
{
    struct whole w;

    whole_open(&w, case_of(_i));
    for (enum entity_id kind = ENTITY_none + 1; kind < ENTITY_COUNT; kind++) {
        if (!case_file_holds(kind) || record_rule(kind)->lock == LOCK_SERVICE)
            continue;
        for (size_t n = 0; n < case_file_count(&w.file, kind); n++)
            assert_judged_alike(&w, kind, case_file_at(&w.file, kind, n));
        for (int answer = 0; entity_of(kind)->parent && answer < ANSWERS; answer++)
            assert_judged_alike(&w, kind, answered(&w, kind, answer));
    }
    desk_close(&w.desk);
}
END_TEST

/* ----- Who is asking ----------------------------------------------------- */

/* A child who consented is there as a person, once consents are. */
static void assert_givers_there(const struct case_file *file)
{
    for (size_t i = 0; i < file->consent.count; i++) {
        const struct consent *consent = &file->consent.items[i];

        if (consent->given_as == GIVEN_AS_SELF)
            ck_assert(case_file_person(file, &consent->given_by_person) != NULL);
    }
}

/* A part never says more than all of it; the last says the same. */
static void assert_known_alike(struct whole *w, const struct case_ask *ask, struct date today)
{
    const struct parameters *parameters = &w->desk.session->parameters;
    struct relation all = relation_find(&w->file, &ask->actor, parameters, today);
    struct case_file file;
    struct relation part;

    all.consent = all.consent && all.member; /* the matrix asks it of the team only */
    desk_ok(&w->desk, case_part_start(ask, &w->id, &file, &w->desk.err));
    for (enum case_part at = PART_LEAD; at <= PART_ALL; at++) {
        if (at != PART_LEAD)
            desk_ok(&w->desk, case_part_next(ask, at, &file, &w->desk.err));
        part = case_part_relation(ask, at, &file, parameters, today);
        part.consent = part.consent && part.member;
        assert_givers_there(&file);
        ck_assert(at != PART_LEAD || (!part.author && !part.drafting));
        ck_assert(part.lead == all.lead && part.deputy == all.deputy);
        ck_assert(part.closed == all.closed && part.closing == all.closing);
        ck_assert(part.locality == all.locality);
        ck_assert(part.author <= all.author && part.drafting <= all.drafting);
        ck_assert(part.member <= all.member && part.consent <= all.consent);
        ck_assert(part.supervises <= all.supervises);
    }
    ck_assert(part.author == all.author && part.drafting == all.drafting);
    ck_assert(part.member == all.member && part.consent == all.consent);
    ck_assert(part.supervises == all.supervises);
}

static const char *const days[] = { "2009-11-20", "2010-02-10", "2010-03-22", "2010-06-30",
                                    "2010-11-30", "2012-01-01" };

START_TEST(the_part_tells_who_somebody_is)
{
    struct case_ask ask = { .kind = ENTITY_element_entry };
    struct whole w;
    struct date today;

    whole_open(&w, case_of(_i));
    ck_assert(date_parse(days[_i / 2], &today));
    ask.db = w.db;
    ask.arena = &w.desk.arena;
    for (size_t n = 0; n < w.file.practitioner.count; n++) {
        const struct practitioner *who = &w.file.practitioner.items[n];

        for (uint64_t roles = 0; roles < 8; roles++) {
            ask.actor = (struct actor){ .practitioner = who->record.id,
                                        .agency = who->agency_id,
                                        .roles = set_with(0, ROLE_practitioner) * (roles & 1) |
                                                 set_with(0, ROLE_coordinator) * (roles >> 1 & 1) |
                                                 set_with(0, ROLE_supervisor) * (roles >> 2) };
            assert_known_alike(&w, &ask, today);
        }
    }
    desk_close(&w.desk);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_loop_test(t, rules_look_at_nothing_but_what_was_read, 0, 2);
    tcase_add_loop_test(t, the_part_tells_who_somebody_is, 0, 2 * (int)COUNT(days));
}

TEST_MAIN("part of a case", cases)
