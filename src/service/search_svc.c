/* SPDX-License-Identifier: MIT */
/* The child index, as a person searches it. */

#include "config.h"

#include "service/search_svc.h"

#include <string.h>

#include "base/str.h"
#include "base/text.h"
#include "base/text_fold.h"
#include "model/subject_name.h"
#include "policy/permit.h"
#include "policy/states.h"
#include "service/board.h"
#include "service/case_match.h"
#include "service/child_index.h"
#include "service/deed.h"
#include "service/names.h"
#include "service/own_tie_deed.h"
#include "store/board_store.h"
#include "store/record_store.h"

enum { HITS_MOST = 50, PURPOSE_LEAST = 3 };

static struct match_child child_of_terms(const struct search_terms *terms, struct date today,
                                         char urn[SEARCH_URN], struct arena *arena)
{
    struct search_words words;
    struct subject subject;
    struct address address;
    struct match_child child;

    record_init(entity_of(ENTITY_subject), &subject);
    record_init(entity_of(ENTITY_address), &address);
    subject.given_names = terms->given_names;
    subject.family_name = terms->family_name;
    subject.dob = terms->dob;
    subject.edd = terms->edd;
    subject.is_unborn = date_known(terms->edd);
    subject.nhs_number = terms->nhs_number;
    subject.upn = terms->upn;
    address.postcode = terms->postcode;
    child = match_child_of(&subject, NULL, &address, arena);
    if (terms->mother_name)
        child.mother = text_fold(terms->mother_name, arena);
    search_words_read(terms->terms, today, &words, arena);
    match_child_add_words(&child, &words, arena);
    memcpy(urn, words.urn, SEARCH_URN);
    return child;
}

static bool says_something(const struct match_child *child, const char *urn)
{
    return child->family[0] || child->given[0] || date_known(child->dob) || child->mother ||
           child->postcode || child->nhs_number || child->upn || *urn;
}

static bool fill_case(struct session *session, struct db *db, struct search_hit *hit,
                      struct arena *arena, struct err *err)
{
    struct board_line line;
    struct practitioner lead;

    if (!board_store_of_subject(db, &hit->subject_id, &hit->case_id, err))
        return false;
    if (!ident_known(&hit->case_id))
        return true;
    if (!board_store_line(db, &hit->case_id, session_today(session), &line, arena, err))
        return false;
    hit->urn = line.row.urn;
    hit->state = (enum code_state)code_find(CODES_STATE_ID, line.row.state);
    hit->open = state_is_open((int)hit->state);
    hit->lead_name = line.lead_name;
    hit->opened_on = line.row.opened_on;
    hit->closed_on = line.row.closed_on;
    if (ident_known(&line.row.lead) &&
        record_store_get(db, ENTITY_practitioner, &line.row.lead, &lead, arena, err))
        hit->lead_tel = lead.tel ? lead.tel : "";
    return true;
}

static bool fill_hit(struct session *session, struct db *db, const struct index_hit *found,
                     struct search_hit *hit, struct arena *arena, struct err *err)
{
    struct subject subject;
    char words[200];
    int month, day;

    *hit = (struct search_hit){ .subject_id = found->subject, .urn = "", .lead_name = "",
                                .lead_tel = "", .opened_on = DATE_NONE, .closed_on = DATE_NONE,
                                .score = found->match.score,
                                .same_name = (found->match.reasons >> MATCH_NAME) & 1u,
                                .sounds_like = found->match.sounds_like };
    if (!record_store_get(db, ENTITY_subject, &found->subject, &subject, arena, err))
        return false;
    hit->name = name_of(session, ENTITY_subject, &found->subject, arena);
    hit->given_names = subject.is_unborn ? NULL : subject.given_names;
    hit->family_name = subject.is_unborn ? NULL : subject.family_name;
    hit->unborn = subject.is_unborn;
    hit->edd = subject.is_unborn ? subject.edd : DATE_NONE;
    if (date_known(subject.dob))
        date_to_civil(subject.dob, &hit->birth_year, &month, &day);
    match_words(found->match.reasons, words, sizeof(words));
    hit->reasons = arena_strdup(arena, words);
    if (!fill_case(session, db, hit, arena, err))
        return false;
    hit->verdict = match_stands(session, hit->score, hit->open);
    return true;
}

/* A reference names one case and is as good as a number can be. */
static bool add_urn(struct db *db, const char *urn, struct index_hits *found,
                    struct arena *arena, struct err *err)
{
    struct board_line line;
    struct ident case_id;
    struct err quiet = ERR_INIT;

    if (!*urn || !board_store_by_urn(db, urn, &case_id, &quiet))
        return true;
    if (!board_store_line(db, &case_id, DATE_NONE, &line, arena, err))
        return false;
    found->items = arena_grow(arena, NULL, 0, sizeof(*found->items));
    found->items[0] = (struct index_hit){ line.row.subject_id, { .score = 100 } };
    found->count = 1;
    return true;
}

static bool write_trail(struct session *session, const char *purpose,
                        const struct search_hits *hits, struct err *err)
{
    struct audit_event event = { .action = AUDIT_SEARCH, .reason = purpose };
    struct str detail = STR_INIT;
    bool ok;

    str_printf(&detail, "{\"hits\":%zu,\"subjects\":[", hits->count);
    for (size_t i = 0; i < hits->count; i++) {
        char id[IDENT_TEXT];

        ident_format(&hits->items[i].subject_id, id);
        str_printf(&detail, "%s\"%s\"", i ? "," : "", id);
    }
    str_add(&detail, "]}");
    event.detail = str_text(&detail);
    ok = look(session, &event, err);
    str_release(&detail);
    return ok;
}

/* Whose own family and address it is that somebody looks for: a name alone is many people's. */
static bool meet_own(struct session *session, struct db *db, struct search_hits *hits,
                     struct err *err)
{
    struct arena scratch = ARENA_INIT;
    struct stored_user user;
    struct own_people own;
    bool ok = user_store_get(db, &session->who.account, &user, &scratch, err);

    if (ok)
        own = own_people_of(&user, &scratch);
    for (size_t i = 0; ok && own.postcode_count > 0 && i < hits->count; i++) {
        const struct search_hit *hit = &hits->items[i];
        const char *told = NULL;

        ok = !ident_known(&hit->case_id) ||
             own_tie_found(session, &own, &hit->subject_id, &hit->case_id, &told, err);
        if (told)
            hits->own_tie = told;
    }
    arena_clear(&scratch);
    return ok;
}

static bool may_search(struct session *session, struct err *err)
{
    struct relation relation = { .roles = session->who.roles };
    struct permission permission = permit(PERMIT_SEARCH_INDEX, OPERATION_READ, &relation);

    if (permission.allowed)
        return true;
    err_set(err, ERR_DENIED, "%s", permission.why_not);
    refusal(session, NULL, permit_function_words(PERMIT_SEARCH_INDEX), err);
    return false;
}

bool search_children(struct session *session, const struct search_terms *terms,
                     const char *purpose, struct search_hits *out, struct arena *arena,
                     struct err *err)
{
    char urn[SEARCH_URN];
    struct index_hits found = { NULL, 0 };
    struct match_child child;
    struct db *db;

    *out = (struct search_hits){ .items = NULL };
    if (!session_db(session, &db, err) || !may_search(session, err))
        return false;
    if (!purpose || text_graphemes(purpose, strlen(purpose)) < PURPOSE_LEAST ||
        text_blank(purpose))
        return err_set_field(err, "purpose",
                             "Say what the search is for, in at least %d characters; it is kept "
                             "with it.",
                             PURPOSE_LEAST);
    child = child_of_terms(terms, session_today(session), urn, arena);
    if (!says_something(&child, urn))
        return err_set_field(err, "terms",
                             "Give a name, a date of birth, a postcode, a number or a reference.");
    board_turn(session);
    if (!child_index_find(db, &child, &session->parameters, &found, arena, err) ||
        !add_urn(db, urn, &found, arena, err))
        return false;
    out->more = found.count > HITS_MOST;
    out->count = out->more ? HITS_MOST : found.count;
    out->items = arena_alloc(arena, (out->count + 1) * sizeof(*out->items));
    for (size_t i = 0; i < out->count; i++) {
        if (!fill_hit(session, db, &found.items[i], &out->items[i], arena, err))
            return false;
    }
    if (!meet_own(session, db, out, err) || !write_trail(session, purpose, out, err))
        return false;
    session->searched_at = session_now(session).seconds;
    return true;
}
