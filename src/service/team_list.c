/* SPDX-License-Identifier: MIT */
/* The team around the child: who is in it, and what each may see. */

#include "config.h"

#include "base/str.h"
#include "base/text.h"
#include "model/record.h"
#include "policy/consent_rules.h"
#include "policy/sight.h"
#include "service/case_look.h"
#include "service/team_svc.h"

struct listing {
    const struct parameters *parameters;
    struct case_look here;
    struct team *out;
    struct arena *arena;
};

/* ----- What each may see ------------------------------------------------ */

static const struct {
    enum code_dataclass data_class;
    const char *words;
} parts[] = {
    { DATACLASS_BASIC, "basic details" },
    { DATACLASS_ASSESSMENT_D1, "domain 1" },
    { DATACLASS_ASSESSMENT_D2, "domain 2" },
    { DATACLASS_ASSESSMENT_D3, "domain 3" },
    { DATACLASS_PLAN_REVIEW, "the plan" },
    { DATACLASS_CHRONOLOGY, "the chronology" },
};

static const char *list_of_parts(uint64_t classes, const char *first, struct arena *arena)
{
    struct str words = STR_INIT;
    const char *copy;

    for (size_t i = 0; i < COUNT(parts); i++) {
        if (set_has(classes, parts[i].data_class))
            str_printf(&words, "%s%s", *str_text(&words) ? ", " : first, parts[i].words);
    }
    copy = arena_strdup(arena, str_text(&words));
    str_release(&words);
    return copy;
}

/* "all", "NOTHING", "not domain 3", or what there is when that is little. */
static const char *classes_in_words(uint64_t classes, struct arena *arena)
{
    uint64_t plain = consent_plain_classes();
    uint64_t missing = plain & ~classes;
    int gaps = 0;

    for (size_t i = 0; i < COUNT(parts); i++)
        gaps += set_has(missing, parts[i].data_class);
    if (gaps == 0)
        return "all";
    if (!(classes & plain))
        return "NOTHING";
    return gaps <= 2 ? list_of_parts(missing, "not ", arena) : list_of_parts(classes, "", arena);
}

static void fill_sight(struct listing *l, struct team_row *row)
{
    uint64_t classes = sight_classes(&l->here.file, &row->member.practitioner_id, l->parameters,
                                     l->here.today);

    row->consent_reaches = classes != 0;
    row->may_see = classes_in_words(classes, l->arena);
}

/* ----- Who they are ----------------------------------------------------- */

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

/* Does a NO name this person? */
static bool is_shut_out(const struct listing *l, const struct ident *person)
{
    struct recipient recipient = { .person = *person };

    return consent_for(&l->here.file, &recipient, l->here.today).denied_in_person != 0;
}

static void fill_person(struct listing *l, struct team_row *row)
{
    const struct person *person = case_file_person(&l->here.file, &row->member.person_id);
    const struct person_link *link = link_of(l, &row->member.person_id);
    bool responsible = link && link->parental_responsibility == PR_Y;

    row->name = person ? text_or_empty(person->name) : "";
    row->role = responsible ? "family, PR"
                            : row->member.role_in_tac == TAC_ROLE_FAMILY
                                  ? "family"
                                  : code_label(CODES_TAC_ROLE_ID, row->member.role_in_tac);
    row->agency = link ? code_label(CODES_RELATION_ID, link->relationship) : "";
    row->consent_reaches = !is_shut_out(l, &row->member.person_id);
    row->may_see = row->consent_reaches ? "own copy" : "NOTHING";
}

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

static const char *role_words(const struct listing *l, const struct tac_member *member)
{
    const struct lp_assignment *term = term_of(l, &member->practitioner_id);

    switch (term ? (enum code_lp_kind)term->kind : LP_KIND_NONE_) {
    case LP_KIND_LEAD:
    case LP_KIND_BUDGET_HOLDING:
        return "LEAD";
    case LP_KIND_INTERIM:
        return "interim lead";
    case LP_KIND_KEYWORKER:
        return "key worker";
    case LP_KIND_DEPUTY:
        return "deputy";
    case LP_KIND_NONE_:
    case LP_KIND_END_:
        break;
    }
    return member->role_in_tac == TAC_ROLE_PRACTITIONER
               ? "practitioner"
               : code_label(CODES_TAC_ROLE_ID, member->role_in_tac);
}

static void fill_practitioner(struct listing *l, struct team_row *row)
{
    const struct ident *who = &row->member.practitioner_id;
    const struct practitioner *worker = case_file_practitioner(&l->here.file, who);
    const struct agency *agency = case_file_agency_of(&l->here.file, who);

    row->name = worker ? text_or_empty(worker->name) : "";
    row->role = role_words(l, &row->member);
    row->agency = agency ? text_or_empty(agency->name) : "";
    fill_sight(l, row);
}

static int count_late(const struct listing *l, const struct ident *owner)
{
    int late = 0;

    for (size_t i = 0; i < l->here.file.plan_action.count; i++) {
        const struct plan_action *action = &l->here.file.plan_action.items[i];

        late += action_is_open(action) && ident_same(&action->owner_id, owner) &&
                date_known(action->due) && date_compare(action->due, l->here.today) < 0;
    }
    return late;
}

/* ----- The list --------------------------------------------------------- */

static void add_row(struct listing *l, const struct tac_member *member)
{
    struct team *out = l->out;
    struct team_row *row;
    bool person = ident_known(&member->person_id);

    out->rows = arena_grow(l->arena, out->rows, out->count, sizeof(*out->rows));
    row = &out->rows[out->count++];
    *row = (struct team_row){ .member = *member };
    if (person)
        fill_person(l, row);
    else
        fill_practitioner(l, row);
    row->actions_late = count_late(l, person ? &member->person_id : &member->practitioner_id);
}

static bool in_team(const struct listing *l, const struct ident *practitioner)
{
    for (size_t i = 0; i < l->out->count; i++) {
        if (ident_same(&l->out->rows[i].member.practitioner_id, practitioner))
            return true;
    }
    return false;
}

/* Who leads or stands in belongs to it, asked to the team or not. */
static void add_leads(struct listing *l)
{
    const struct case_file *file = &l->here.file;

    for (size_t i = 0; i < file->lp_assignment.count; i++) {
        const struct lp_assignment *term = &file->lp_assignment.items[i];
        struct tac_member member;

        if (!relation_term_counts(term, l->here.today) || in_team(l, &term->practitioner_id))
            continue;
        record_init(entity_of(ENTITY_tac_member), &member);
        member.case_id = file->caf_case.record.id;
        member.practitioner_id = term->practitioner_id;
        member.role_in_tac = TAC_ROLE_PRACTITIONER;
        member.from = term->from;
        add_row(l, &member);
    }
}

/* The lead, those who stand in, the family, everybody else. */
static int rank(const struct listing *l, const struct team_row *row)
{
    const struct lp_assignment *term = term_of(l, &row->member.practitioner_id);

    if (term)
        return term->kind == LP_KIND_DEPUTY ? 1 : 0;
    return ident_known(&row->member.person_id) ? 2 : 3;
}

/* Teams are small; the order they came in is kept within a rank. */
static void sort_rows(struct listing *l)
{
    struct team *out = l->out;

    for (size_t i = 1; i < out->count; i++) {
        struct team_row row = out->rows[i];
        size_t at = i;

        for (; at > 0 && rank(l, &out->rows[at - 1]) > rank(l, &row); at--)
            out->rows[at] = out->rows[at - 1];
        out->rows[at] = row;
    }
}

static void list_members(struct listing *l)
{
    for (size_t i = 0; i < l->here.file.tac_member.count; i++) {
        const struct tac_member *member = &l->here.file.tac_member.items[i];

        if (relation_in_force(member->from, member->to, l->here.today))
            add_row(l, member);
    }
    add_leads(l);
    sort_rows(l);
}

bool team_list(struct session *session, const struct ident *case_id, struct team *out,
               struct arena *arena, struct err *err)
{
    struct listing l = { .parameters = &session->parameters, .out = out, .arena = arena };

    *out = (struct team){ NULL, 0 };
    if (!case_look(session, case_id, PERMIT_TEAM_MEETINGS, &l.here, arena, err))
        return false;
    list_members(&l);
    return true;
}

void team_as_was(struct session *session, const struct case_view *view, struct date day,
                 struct team *out, struct arena *arena)
{
    struct listing l = { .parameters = &session->parameters,
                         .here = { view->file, view->relation, day },
                         .out = out,
                         .arena = arena };

    *out = (struct team){ NULL, 0 };
    list_members(&l);
}
