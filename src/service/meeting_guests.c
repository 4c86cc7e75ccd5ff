/* SPDX-License-Identifier: MIT */
/* Who is asked to a meeting, and whom consent does not reach. */

#include "config.h"

#include "base/text.h"
#include "model/record.h"
#include "model/subject_name.h"
#include "policy/consent_rules.h"
#include "service/case_look.h"
#include "service/meeting_svc.h"
#include "service/team_svc.h"
#include "store/record_store.h"

struct listing {
    struct session *session;
    struct case_look here;
    struct meeting_guests *out;
    struct arena *arena;
    struct db *db;
};

/* ----- Whom consent reaches ---------------------------------------------- */

static const struct person_link *link_of(const struct listing *l, const struct ident *person)
{
    for (size_t i = 0; i < l->here.file.person_link.count; i++) {
        const struct person_link *link = &l->here.file.person_link.items[i];

        if (ident_same(&link->person_id, person) &&
            relation_in_force(link->from, link->to, l->here.today))
            return link;
    }
    return NULL;
}

static bool cares(const struct person_link *link)
{
    return link && (link->parental_responsibility == PR_Y || link->is_primary_carer ||
                    link->relationship == RELATION_MOTHER || link->relationship == RELATION_FATHER);
}

static const char *not_reached(struct listing *l, const struct meeting_guest *guest,
                               const struct consent_answer *answer)
{
    const char *whom = guest->agency[0] == '\0'
                           ? guest->name
                           : arena_printf(l->arena, "%s (%s)", guest->name, guest->agency);

    switch (answer->status) {
    case CONSENTST_GIVEN:
    case CONSENTST_LIMITED:
        break;
    default:
        return arena_printf(l->arena,
                            "No consent to share is in force (%s): no papers may go to %s.",
                            code_label(CODES_CONSENTST_ID, (int)answer->status), whom);
    }
    if (!answer->classes)
        return arena_printf(l->arena,
                            "The consent in force does not reach %s: no papers may go to them.",
                            whom);
    return arena_printf(l->arena,
                        "The consent in force keeps the plan and reviews from %s: no papers.", whom);
}

static const char *why_not_person(struct listing *l, const struct meeting_guest *guest)
{
    const struct person_link *link = link_of(l, &guest->row.person_id);
    struct recipient recipient = { .person = guest->row.person_id };
    struct consent_answer answer = consent_for(&l->here.file, &recipient, l->here.today);

    if (link && (link->contactable == CONTACTABLE_NO_RISK ||
                 link->contactable == CONTACTABLE_NO_WISH))
        return arena_printf(l->arena, "%s may not be contacted: %s", guest->name,
                            text_or_empty(link->contact_reason));
    if (set_has(answer.denied, DATACLASS_PLAN_REVIEW))
        return arena_printf(l->arena, "The family's decision keeps the plan from %s: no papers.",
                            guest->name);
    if (guest->child || guest->parent || consent_covers(&answer, DATACLASS_PLAN_REVIEW))
        return NULL;
    return not_reached(l, guest, &answer);
}

/* Who leads needs no consent of their own, unless it names them. */
static const char *why_not_practitioner(struct listing *l, const struct meeting_guest *guest)
{
    struct recipient recipient =
        recipient_practitioner(&l->here.file, &guest->row.practitioner_id);
    struct consent_answer answer = consent_for(&l->here.file, &recipient, l->here.today);

    if (consent_covers(&answer, DATACLASS_PLAN_REVIEW) ||
        (guest->leads && !set_has(answer.denied, DATACLASS_PLAN_REVIEW)))
        return NULL;
    return not_reached(l, guest, &answer);
}

static const char *why_not(struct listing *l, const struct meeting_guest *guest)
{
    if (ident_known(&guest->row.practitioner_id))
        return why_not_practitioner(l, guest);
    if (ident_known(&guest->row.person_id))
        return why_not_person(l, guest);
    return arena_printf(l->arena, "No consent can name %s, who is on no list: no papers.",
                        guest->name);
}

/* ----- Who they are ------------------------------------------------------ */

static const struct lp_assignment *term_of(const struct listing *l, const struct ident *who)
{
    for (size_t i = 0; i < l->here.file.lp_assignment.count; i++) {
        const struct lp_assignment *term = &l->here.file.lp_assignment.items[i];

        if (ident_same(&term->practitioner_id, who) &&
            relation_term_counts(term, l->here.today))
            return term;
    }
    return NULL;
}

/* The child has a record as a person, or its own id stands for it. */
static bool is_child(const struct listing *l, const struct ident *id)
{
    const struct ident *child = &l->here.file.subject.record.id;
    const struct person *person = case_file_person(&l->here.file, id);

    return ident_equal(id, child) || (person && ident_same(&person->subject_id, child));
}

static const struct ident *child_of(const struct listing *l)
{
    for (size_t i = 0; i < l->here.file.person.count; i++) {
        if (is_child(l, &l->here.file.person.items[i].record.id))
            return &l->here.file.person.items[i].record.id;
    }
    return &l->here.file.subject.record.id;
}

static void describe_person(struct listing *l, struct meeting_guest *guest)
{
    const struct person *person = case_file_person(&l->here.file, &guest->row.person_id);
    const struct person_link *link = link_of(l, &guest->row.person_id);

    guest->child = is_child(l, &guest->row.person_id);
    guest->parent = cares(link);
    guest->agency = "";
    guest->role = guest->child ? "child"
                  : link       ? code_label(CODES_RELATION_ID, link->relationship)
                               : "family";
    guest->name = guest->child ? subject_name_spoken(&l->here.file.subject, NULL, l->arena)
                  : person     ? text_or_empty(person->name)
                               : "";
}

static void describe_practitioner(struct listing *l, struct meeting_guest *guest)
{
    const struct ident *who = &guest->row.practitioner_id;
    const struct practitioner *worker = case_file_practitioner(&l->here.file, who);
    const struct agency *agency = case_file_agency_of(&l->here.file, who);
    const struct lp_assignment *term = term_of(l, who);

    guest->name = worker ? text_or_empty(worker->name) : "";
    guest->agency = agency ? text_or_empty(agency->name) : "";
    guest->leads = term != NULL;
    guest->role = !term                          ? "practitioner"
                  : term->kind == LP_KIND_DEPUTY ? "deputy"
                                                 : "LEAD";
}

static void describe(struct listing *l, struct meeting_guest *guest)
{
    if (ident_known(&guest->row.practitioner_id)) {
        describe_practitioner(l, guest);
    } else if (ident_known(&guest->row.person_id)) {
        describe_person(l, guest);
    } else {
        guest->name = text_or_empty(guest->row.name);
        guest->role = "guest";
        guest->agency = "";
    }
    guest->warning = why_not(l, guest);
}

/* ----- The list ---------------------------------------------------------- */

static bool is_listed(const struct listing *l, const struct attendance *row)
{
    for (size_t i = 0; i < l->out->count; i++) {
        const struct attendance *other = &l->out->items[i].row;

        if (ident_same(&row->practitioner_id, &other->practitioner_id) ||
            ident_same(&row->person_id, &other->person_id))
            return true;
    }
    return false;
}

static void add(struct listing *l, const struct attendance *row, bool asked)
{
    struct meeting_guests *out = l->out;
    struct meeting_guest *guest;

    if (is_listed(l, row))
        return;
    out->items = arena_grow(l->arena, out->items, out->count, sizeof(*out->items));
    guest = &out->items[out->count++];
    *guest = (struct meeting_guest){ .row = *row, .asked = asked };
    describe(l, guest);
}

static void offer(struct listing *l, const struct ident *practitioner, const struct ident *person,
                  bool asked)
{
    struct attendance row;

    record_init(entity_of(ENTITY_attendance), &row);
    if (practitioner)
        row.practitioner_id = *practitioner;
    if (person)
        row.person_id = *person;
    add(l, &row, asked);
}

static void add_rows(struct listing *l, const struct ident *meeting)
{
    for (size_t i = 0; i < l->here.file.attendance.count; i++) {
        const struct attendance *row = &l->here.file.attendance.items[i];

        if (ident_same(&row->meeting_id, meeting))
            add(l, row, row->attendance != ATTEND_NOT_INVITED);
    }
}

static bool add_team(struct listing *l, const struct ident *case_id, bool asked, struct err *err)
{
    struct team team;

    if (!team_list(l->session, case_id, &team, l->arena, err))
        return false;
    for (size_t i = 0; i < team.count; i++) {
        const struct tac_member *member = &team.rows[i].member;
        bool family = ident_known(&member->person_id);

        offer(l, family ? NULL : &member->practitioner_id, family ? &member->person_id : NULL,
              asked);
    }
    return true;
}

/* Somebody whom the family does not want there, or who may not be contacted, is
 * asked only when whoever convenes says so. */
static bool is_kept_away(const struct listing *l, const struct person_link *link)
{
    struct recipient recipient = { .person = link->person_id };
    struct consent_answer answer = consent_for(&l->here.file, &recipient, l->here.today);

    return set_has(answer.denied, DATACLASS_PLAN_REVIEW) ||
           link->contactable == CONTACTABLE_NO_RISK || link->contactable == CONTACTABLE_NO_WISH;
}

/* The child and those who care for it are offered, in the team or not. */
static void add_family(struct listing *l, bool asked)
{
    const struct case_file *file = &l->here.file;

    if (!file->subject.is_unborn)
        offer(l, NULL, child_of(l), asked);
    for (size_t i = 0; i < file->person_link.count; i++) {
        const struct person_link *link = &file->person_link.items[i];

        if (cares(link) && relation_in_force(link->from, link->to, l->here.today))
            offer(l, NULL, &link->person_id, asked && !is_kept_away(l, link));
    }
}

static int rank(const struct meeting_guest *guest)
{
    if (guest->child)
        return 0;
    if (ident_known(&guest->row.person_id))
        return guest->parent ? 1 : 2;
    return guest->leads ? 3 : 4;
}

/* Few people; the order they came in is kept within a rank. */
static void sort(struct meeting_guests *out)
{
    for (size_t i = 1; i < out->count; i++) {
        struct meeting_guest guest = out->items[i];
        size_t at = i;

        for (; at > 0 && rank(&out->items[at - 1]) > rank(&guest); at--)
            out->items[at] = out->items[at - 1];
        out->items[at] = guest;
    }
}

bool meeting_guests(struct session *session, const struct ident *case_id,
                    const struct ident *meeting, struct meeting_guests *out, struct arena *arena,
                    struct err *err)
{
    struct listing l = { .session = session, .out = out, .arena = arena };
    bool nobody_yet;

    *out = (struct meeting_guests){ NULL, 0 };
    if (!case_look(session, case_id, PERMIT_TEAM_MEETINGS, &l.here, arena, err))
        return false;
    add_rows(&l, meeting);
    nobody_yet = out->count == 0;
    add_family(&l, nobody_yet);
    if (!add_team(&l, case_id, nobody_yet, err))
        return false;
    sort(out);
    return true;
}

/* ----- Somebody else ----------------------------------------------------- */

/* Puts whoever works here, and their agency, into the file: they may be nothing
 * to the case yet. */
static bool bring_practitioner(struct listing *l, const struct ident *id, struct err *err)
{
    struct practitioner *worker;
    struct ident agency_id;

    if (!ident_known(id) || case_file_practitioner(&l->here.file, id))
        return true;
    worker = case_file_add(&l->here.file, ENTITY_practitioner, l->arena);
    if (!record_store_get(l->db, ENTITY_practitioner, id, worker, l->arena, err))
        return false;
    agency_id = worker->agency_id;
    return !ident_known(&agency_id) || case_file_agency(&l->here.file, &agency_id) ||
           record_store_get(l->db, ENTITY_agency, &agency_id,
                            case_file_add(&l->here.file, ENTITY_agency, l->arena), l->arena, err);
}

bool meeting_guest_of(struct session *session, const struct ident *case_id,
                      const struct attendance *row, struct meeting_guest *out,
                      struct arena *arena, struct err *err)
{
    struct listing l = { .session = session, .arena = arena };

    if (!case_look(session, case_id, PERMIT_TEAM_MEETINGS, &l.here, arena, err) ||
        !session_db(session, &l.db, err) ||
        !bring_practitioner(&l, &row->practitioner_id, err))
        return false;
    *out = (struct meeting_guest){ .row = *row, .asked = true };
    describe(&l, out);
    return true;
}
