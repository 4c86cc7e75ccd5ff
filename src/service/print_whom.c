/* SPDX-License-Identifier: MIT */
/* For whom a print of a case can be. */

#include "config.h"

#include "service/print_whom.h"

#include <string.h>

#include "policy/consent_rules.h"
#include "policy/relation.h"
#include "policy/states.h"
#include "service/case_look.h"
#include "service/deed.h"
#include "service/print_job.h"

struct listing {
    const struct print_job *job;
    struct print_whoms *out;
};

static void add(struct listing *l, const char *whom, const char *words)
{
    struct print_whoms *out = l->out;

    for (size_t i = 0; i < out->count; i++) {
        if (strcmp(out->items[i].whom, whom) == 0)
            return;
    }
    out->items = arena_grow(l->job->arena, out->items, out->count, sizeof(*out->items));
    out->items[out->count++] = (struct print_whom){ whom, words };
}

static void add_family(struct listing *l)
{
    const struct print_job *job = l->job;
    const char *name = print_reader_family(job->whole, job->today, job->arena);

    add(l, "family",
        strcmp(name, "the family") == 0 ? "The family"
                                        : arena_printf(job->arena, "The family: %s", name));
}

static void add_own(struct listing *l)
{
    const struct who *who = &l->job->session->who;

    add(l, who->login, arena_printf(l->job->arena, "Myself: %s", who->name));
}

static const char *words_of(const struct listing *l, const struct agency *agency)
{
    struct recipient recipient = recipient_agency(agency);

    return consent_for(l->job->whole, &recipient, l->job->today).classes
               ? agency->name
               : arena_printf(l->job->arena, "%s: nothing, by consent", agency->name);
}

static void add_agency(struct listing *l, const struct ident *worker)
{
    const struct agency *agency = case_file_agency_of(l->job->whole, worker);

    if (agency && agency->name)
        add(l, agency->name, words_of(l, agency));
}

static void add_agencies(struct listing *l)
{
    const struct case_file *file = l->job->whole;

    for (size_t i = 0; i < file->tac_member.count; i++) {
        const struct tac_member *member = &file->tac_member.items[i];

        if (relation_in_force(member->from, member->to, l->job->today))
            add_agency(l, &member->practitioner_id);
    }
    for (size_t i = 0; i < file->lp_assignment.count; i++) {
        if (relation_term_counts(&file->lp_assignment.items[i], l->job->today))
            add_agency(l, &file->lp_assignment.items[i].practitioner_id);
    }
}

bool print_whoms(struct session *session, const struct ident *case_id, struct print_whoms *out,
                 struct arena *arena, struct err *err)
{
    struct case_look *look = arena_alloc(arena, sizeof(*look));
    struct print_job job = { .session = session,
                             .reader = { .copy = DOCUMENT_COPY_OWN },
                             .arena = arena };
    struct listing l = { &job, out };

    *out = (struct print_whoms){ NULL, 0 };
    if (!case_look_quiet(session, case_id, look, arena, err))
        return false;
    job.whole = &look->file;
    job.relation = look->relation;
    job.today = look->today;
    if (!print_job_may(&job, err)) {
        if (err->kind == ERR_DENIED)
            refusal(session, case_id, permit_function_words(PERMIT_PRINT_SUMMARY), err);
        return false;
    }
    if (!job.reader.only_own)
        add_family(&l);
    add_own(&l);
    if (!job.reader.only_own && state_is_open(look->file.caf_case.state))
        add_agencies(&l);
    return true;
}
