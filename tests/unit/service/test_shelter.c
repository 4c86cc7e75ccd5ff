/* SPDX-License-Identifier: MIT */
/* Where a family lives, when that is kept: domain.md 1.2. A mark stands in every field that may
 * say it; whoever is not to know it meets it nowhere. */

#include "config.h"

#include <string.h>

#include "policy/shelter.h"
#include "service/history_svc.h"
#include "support/harness.h"
#include "support/keep.h"
#include "support/road.h"

#define MARK "Nightjar"
#define POSTCODE "QX7 3NJ"

/* The fields with an address of a family, typed from domain.md 1.2, 1.3 and 1.5. */
static const struct {
    enum entity_id kind;
    const char *field;
} places[] = {
    { ENTITY_address, "line1" },   { ENTITY_address, "line2" },
    { ENTITY_address, "line3" },   { ENTITY_address, "line4" },
    { ENTITY_address, "postcode" }, { ENTITY_person, "address" },
    { ENTITY_person, "postcode" },  { ENTITY_pre_assessment, "address" },
    { ENTITY_pre_assessment, "postcode" },
};

static void mark(enum entity_id kind, void *record)
{
    for (size_t i = 0; i < COUNT(places); i++) {
        if (places[i].kind == kind)
            field_set_text(entity_field(entity_of(kind), places[i].field), record,
                           strcmp(places[i].field, "postcode") == 0 ? POSTCODE : MARK " House");
    }
}

static bool is_marked(enum entity_id kind, const void *record)
{
    const struct entity *entity = entity_of(kind);

    for (int i = 0; i < entity->field_count; i++) {
        const struct field *field = &entity->fields[i];

        if ((field->kind == FIELD_TEXT || field->kind == FIELD_MEMO) &&
            field_known(field, record) &&
            (strstr(field_get_text(field, record), MARK) ||
             strstr(field_get_text(field, record), POSTCODE)))
            return true;
    }
    return false;
}

/* How many kinds of record of the case tell it. */
static int told_in(struct case_view *view)
{
    int told = 0;

    for (enum entity_id kind = ENTITY_none + 1; kind < ENTITY_COUNT; kind++) {
        bool here = false;

        if (kind == ENTITY_subject || kind == ENTITY_caf_case || !case_file_holds(kind))
            continue;
        for (size_t i = 0; i < case_file_count(&view->file, kind); i++)
            here = here || is_marked(kind, case_file_at(&view->file, kind, i));
        told += here;
    }
    return told;
}

enum { NOT_KEPT, OF_CHILD, OF_ADDRESS, OF_PERSON };

struct refuge {
    struct desk desk;
    struct ident id, mother, address, child;
};

static void save(struct refuge *r, enum entity_id kind, void *record)
{
    desk_ok(&r->desk, record_save(r->desk.session, kind, record, &r->desk.err));
}

static void keep_where(struct refuge *r, struct case_view *view, int what)
{
    view->file.subject.shielded = what == OF_CHILD;
    view->file.address.items[0].sensitive = what == OF_ADDRESS;
    for (size_t i = 0; i < view->file.person.count; i++) {
        struct person *one = &view->file.person.items[i];

        if (!ident_equal(&one->record.id, &r->mother))
            continue;
        mark(ENTITY_person, one);
        one->shielded = what == OF_PERSON;
        save(r, ENTITY_person, one);
    }
    mark(ENTITY_address, &view->file.address.items[0]);
    save(r, ENTITY_address, &view->file.address.items[0]);
    save(r, ENTITY_subject, &view->file.subject);
    r->address = view->file.address.items[0].record.id;
    r->child = view->file.subject.record.id;
}

/* Helen Oduya leads; Ravi Menon is in the team, and may have all that is not sensitive. A
 * checklist has the same address. */
static void refuge(struct refuge *r, int what)
{
    struct plan_action action;
    struct pre_assessment list;
    struct case_view view;
    struct desk *desk = &r->desk;

    desk_delivering(desk, &r->id, &action);
    desk_share(desk, &r->id, set_with(0, DATACLASS_ALL));
    desk_sign_in(desk, "ldanvers");
    desk_set_manager(desk, &desk->hoduya, 4);
    desk_sign_in(desk, "hoduya");
    desk_read(desk, &r->id, &view);
    r->mother = view.file.person_link.items[0].person_id;
    keep_where(r, &view, what);
    record_init(entity_of(ENTITY_pre_assessment), &list);
    mark(ENTITY_pre_assessment, &list);
    list.given_names = "Kieran";
    list.family_name = "Tolliver";
    list.case_id = r->id;
    desk_keep(desk, &r->id, ENTITY_pre_assessment, &list);
}

/* What each role may know, typed again from domain.md 1.2: lead and co-ordinator. An emergency
 * opens no kept address (docs/decisions/0062). */
static const struct {
    const char *login;
    bool knows;
} people[] = {
    { "hoduya", true },  { "gmarlowe", true },   { "prenshaw", false },
    { "rmenon", false }, { "icalloway", false },
};

START_TEST(only_the_lead_and_the_coordinator_read_it)
{
    for (int what = OF_CHILD; what <= OF_PERSON; what++) {
        struct refuge r;
        struct case_view view;

        refuge(&r, what);
        desk_sign_in(&r.desk, people[_i].login);
        desk_read(&r.desk, &r.id, &view);
        if (people[_i].knows)
            ck_assert_int_ge(told_in(&view), 3);
        else if (what != OF_PERSON)
            ck_assert_msg(told_in(&view) == 0, "%s, %d: %d", people[_i].login, what,
                          told_in(&view));
        for (size_t i = 0; !people[_i].knows && i < view.file.person.count; i++)
            ck_assert(!is_marked(ENTITY_person, &view.file.person.items[i]));
        desk_close(&r.desk);
    }
}
END_TEST

/* What was known on an earlier day, kept back today; and the other way round. */
START_TEST(no_earlier_day_tells_it)
{
    for (int what = OF_CHILD; what <= OF_PERSON; what++) {
        struct refuge r;
        struct case_view view;
        struct date day;

        refuge(&r, NOT_KEPT);
        day = session_today(r.desk.session);
        fake_pass(&r.desk.fake, INT64_C(2) * 86400000);
        desk_sign_in(&r.desk, "hoduya");
        desk_read(&r.desk, &r.id, &view);
        keep_where(&r, &view, what);
        desk_sign_in(&r.desk, people[_i].login);
        if (!case_open_at(r.desk.session, &r.id, day, NULL, &view, &r.desk.arena, &r.desk.err)) {
            ck_assert_str_eq(people[_i].login, "icalloway");
        } else if (people[_i].knows) {
            ck_assert_int_ge(told_in(&view), 3);
        } else {
            ck_assert_msg(what == OF_PERSON || told_in(&view) == 0, "%s, %d", people[_i].login,
                          what);
            for (size_t i = 0; i < view.file.person.count; i++)
                ck_assert(!is_marked(ENTITY_person, &view.file.person.items[i]));
        }
        desk_close(&r.desk);
    }
}
END_TEST

/* Of what somebody saved meanwhile. */
START_TEST(no_single_record_tells_it)
{
    for (int what = OF_CHILD; what <= OF_PERSON; what++) {
        struct refuge r;
        struct address address, address_before;
        struct person person, person_before;
        struct arena *arena = &r.desk.arena;
        struct err *err = &r.desk.err;
        bool read;

        refuge(&r, what);
        desk_sign_in(&r.desk, people[_i].login);
        read = record_theirs(r.desk.session, ENTITY_address, &r.address, 1, &address,
                             &address_before, arena, err);
        ck_assert(people[_i].knows || what == OF_PERSON || !read);
        ck_assert(!people[_i].knows || is_marked(ENTITY_address, &address));
        read = record_theirs(r.desk.session, ENTITY_person, &r.mother, 2, &person,
                             &person_before, arena, err);
        ck_assert(!read || is_marked(ENTITY_person, &person) == people[_i].knows);
        ck_assert(!read || is_marked(ENTITY_person, &person_before) == people[_i].knows);
        desk_close(&r.desk);
    }
}
END_TEST

static size_t found(struct desk *desk, const char *terms, const char **reasons)
{
    struct search_hits hits;

    desk_search(desk, terms, &hits);
    *reasons = hits.count ? hits.items[0].reasons : "";
    return hits.count;
}

/* Whoever guesses it is told nothing, whoever they are; the child is found by name as ever. */
START_TEST(a_guess_is_not_confirmed)
{
    struct refuge r;
    const char *reasons;
    struct case_view view;

    refuge(&r, NOT_KEPT);
    ck_assert_uint_eq(found(&r.desk, POSTCODE, &reasons), 1);
    for (int what = OF_CHILD; what <= OF_ADDRESS; what++) {
        desk_sign_in(&r.desk, "hoduya");
        desk_read(&r.desk, &r.id, &view);
        keep_where(&r, &view, what);
        for (size_t i = 0; i < COUNT(people); i++) {
            desk_sign_in(&r.desk, people[i].login);
            ck_assert_uint_eq(found(&r.desk, POSTCODE, &reasons), 0);
            ck_assert_uint_eq(found(&r.desk, "Kieran Tolliver " POSTCODE, &reasons), 1);
            ck_assert_msg(!strstr(reasons, "postcode") && !strstr(reasons, "address"), "%s",
                          reasons);
        }
    }
    desk_close(&r.desk);
}
END_TEST

/* A child of the same first name is put in at the kept address: nobody is asked. */
START_TEST(a_new_case_at_the_address_asks_nothing)
{
    for (int what = NOT_KEPT; what <= OF_ADDRESS; what++) {
        struct refuge r;
        struct subject subject;
        struct address address;
        struct search_hits hits;
        struct case_opening opening = { .subject = &subject, .address = &address,
                                        .reason = "Often late." };
        struct ident id;

        refuge(&r, what);
        desk_sign_in(&r.desk, "rmenon");
        opening.locality = r.desk.locality;
        desk_search(&r.desk, "Ashe", &hits);
        record_init(entity_of(ENTITY_subject), &subject);
        record_init(entity_of(ENTITY_address), &address);
        mark(ENTITY_address, &address);
        subject.given_names = "Kieran";
        subject.family_name = "Ashe";
        subject.sex = SEX_M;
        ck_assert(date_parse("2004-02-03", &subject.dob));
        if (what == NOT_KEPT)
            desk_no(&r.desk, case_start(r.desk.session, &opening, &id, &r.desk.err), ERR_REFUSED);
        else
            desk_ok(&r.desk, case_start(r.desk.session, &opening, &id, &r.desk.err));
        desk_close(&r.desk);
    }
}
END_TEST

/* Whoever stands in may put the rest right, and neither takes the tick off nor loses what
 * they cannot see. */
START_TEST(whoever_stands_in_gives_nothing_away_and_loses_nothing)
{
    struct refuge r;
    struct lp_assignment term;
    struct case_view view;
    struct person person;

    refuge(&r, OF_CHILD);
    term = desk_cover_term(&r.desk, &r.id, 5);
    desk_ok(&r.desk, lead_assign(r.desk.session, &term, &r.desk.err));
    desk_sign_in(&r.desk, "rmenon");
    desk_read(&r.desk, &r.id, &view);
    ck_assert(view.relation.deputy);
    ck_assert_int_eq(told_in(&view), 0);
    view.file.subject.shielded = false;
    desk_no(&r.desk, record_save(r.desk.session, ENTITY_subject, &view.file.subject, &r.desk.err),
            ERR_DENIED);
    person = *case_file_person(&view.file, &r.mother);
    person.tel = "01000 111222";
    desk_ok(&r.desk, record_save(r.desk.session, ENTITY_person, &person, &r.desk.err));
    desk_sign_in(&r.desk, "hoduya");
    desk_read(&r.desk, &r.id, &view);
    ck_assert_str_eq(case_file_person(&view.file, &r.mother)->tel, "01000 111222");
    ck_assert_str_eq(case_file_person(&view.file, &r.mother)->postcode, POSTCODE);
    view.file.subject.shielded = false;
    desk_ok(&r.desk, record_save(r.desk.session, ENTITY_subject, &view.file.subject, &r.desk.err));
    desk_close(&r.desk);
}
END_TEST

/* Whoever wrote the assessment knew it until somebody else leads. */
START_TEST(the_author_knows_it_until_somebody_leads)
{
    struct refuge r;
    struct lp_assignment term;
    struct case_view view;

    refuge(&r, OF_CHILD);
    desk_sign_in(&r.desk, "gmarlowe");
    term = desk_lead_term(&r.desk, &r.id, &r.desk.rmenon);
    term.accepted_on = session_today(r.desk.session);
    term.end_reason = LPEND_NEED_SHIFTED;
    for (int step = HANDOVER_NONE_ + 1; step < HANDOVER_END_; step++)
        term.handover_done = set_with(term.handover_done, step);
    desk_ok(&r.desk, lead_assign(r.desk.session, &term, &r.desk.err));
    desk_sign_in(&r.desk, "hoduya");
    desk_read(&r.desk, &r.id, &view);
    ck_assert(view.relation.author && !view.relation.lead);
    ck_assert_int_eq(told_in(&view), 0);
    desk_sign_in(&r.desk, "rmenon");
    desk_read(&r.desk, &r.id, &view);
    ck_assert_int_ge(told_in(&view), 2);
    desk_close(&r.desk);
}
END_TEST

/* No field that may hold an address of a family is missing above. */
START_TEST(every_field_with_an_address_is_asked_about)
{
    for (enum entity_id kind = ENTITY_none + 1; kind < ENTITY_COUNT; kind++) {
        const struct entity *entity = entity_of(kind);

        if (kind == ENTITY_agency || kind == ENTITY_practitioner)
            continue; /* of people at work */
        for (int i = 0; i < entity->field_count; i++) {
            const char *name = entity->fields[i].name;
            bool named = strstr(name, "address") || strstr(name, "postcode") ||
                         strncmp(name, "line", 4) == 0;
            bool listed = false;

            for (size_t j = 0; j < COUNT(places); j++)
                listed = listed || (places[j].kind == kind && !strcmp(places[j].field, name));
            ck_assert_msg(listed == named, "%s.%s", entity->name, name);
        }
    }
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_loop_test(t, only_the_lead_and_the_coordinator_read_it, 0, (int)COUNT(people));
    tcase_add_loop_test(t, no_earlier_day_tells_it, 0, (int)COUNT(people));
    tcase_add_loop_test(t, no_single_record_tells_it, 0, (int)COUNT(people));
    tcase_add_test(t, a_guess_is_not_confirmed);
    tcase_add_test(t, a_new_case_at_the_address_asks_nothing);
    tcase_add_test(t, whoever_stands_in_gives_nothing_away_and_loses_nothing);
    tcase_add_test(t, the_author_knows_it_until_somebody_leads);
    tcase_add_test(t, every_field_with_an_address_is_asked_about);
}

TEST_MAIN("shelter", cases)
