/* SPDX-License-Identifier: MIT */
/* Consent is withdrawn: who already holds what, and who is told to stop. */

#include "config.h"

#include "policy/consent_notice.h"

#include <strings.h>

#include "base/text.h"
#include "model/record.h"

static bool same_words(const char *a, const char *b)
{
    return a && b && strcasecmp(a, b) == 0;
}

static const struct consent *withdrawal_of(const struct case_file *file,
                                           const struct disclosure *entry)
{
    const struct consent *consent = ident_known(&entry->consent_id)
                                        ? case_file_find(file, ENTITY_consent, &entry->consent_id)
                                        : NULL;

    return consent && consent->status == CONSENTST_WITHDRAWN ? consent : NULL;
}

/* ----- Who holds what ---------------------------------------------------- */

/* What the family has of its own record is theirs. */
static bool is_family(const struct case_file *file, const struct disclosure *entry)
{
    if (entry->family_copy)
        return true;
    for (size_t i = 0; !ident_known(&entry->to_agency) && i < file->person.count; i++) {
        if (same_words(file->person.items[i].name, entry->to_person))
            return true;
    }
    return false;
}

static bool went_out(const struct disclosure *entry)
{
    return entry->direction == DIRECTION_OUT && entry->decision == SHARE_DECISION_SHARED &&
           instant_known(entry->when) &&
           (ident_known(&entry->to_agency) || (entry->to_person && !text_blank(entry->to_person)));
}

static bool went_to(const struct disclosure *entry, const struct consent_holder *holder)
{
    if (ident_known(&holder->agency))
        return ident_equal(&entry->to_agency, &holder->agency);
    return same_words(entry->to_person, holder->name);
}

static struct consent_holder *add(struct consent_holders *out, const struct ident *agency,
                                  const char *name, struct arena *arena)
{
    struct consent_holder *holder;

    out->items = arena_grow(arena, out->items, out->count, sizeof(*out->items));
    holder = &out->items[out->count++];
    *holder = (struct consent_holder){ *agency, name ? name : "", DATE_NONE, DATE_NONE };
    return holder;
}

/* The agency or person that a withdrawal for one names. A person of the family is told
 * nothing where nothing ever went to them. */
static void add_named(const struct case_file *file, const struct ident *who,
                      struct consent_holders *out, struct arena *arena)
{
    const struct agency *agency = case_file_agency(file, who);
    const struct practitioner *worker = case_file_practitioner(file, who);
    const struct person *person = case_file_person(file, who);
    struct consent_holder one = { .name = person ? person->name : NULL };

    if (agency)
        add(out, who, agency->name, arena);
    else if (worker)
        add(out, &IDENT_NONE, worker->name, arena);
    for (size_t i = 0; one.name && i < file->disclosure.count; i++) {
        if (went_out(&file->disclosure.items[i]) && went_to(&file->disclosure.items[i], &one)) {
            add(out, &IDENT_NONE, one.name, arena);
            return;
        }
    }
}

static void add_recipient(const struct case_file *file, const struct disclosure *entry,
                          struct consent_holders *out, struct arena *arena)
{
    const struct agency *agency = case_file_agency(file, &entry->to_agency);

    for (size_t i = 0; i < out->count; i++) {
        if (went_to(entry, &out->items[i]))
            return;
    }
    add(out, &entry->to_agency, agency ? agency->name : entry->to_person, arena);
}

static void later(struct date *last, struct date day)
{
    if (!date_known(*last) || date_compare(day, *last) > 0)
        *last = day;
}

/* When something went to them up to that day, and when they were told since. */
static void fill_days(const struct case_file *file, struct date on, struct consent_holder *holder)
{
    for (size_t i = 0; i < file->disclosure.count; i++) {
        const struct disclosure *entry = &file->disclosure.items[i];
        struct date day = instant_local_date(entry->when);

        if (!went_out(entry) || !went_to(entry, holder))
            continue;
        if (withdrawal_of(file, entry))
            later(&holder->told_on, day);
        else if (date_compare(day, on) <= 0)
            later(&holder->last_on, day);
    }
    if (date_known(holder->told_on) &&
        date_compare(holder->told_on, date_known(holder->last_on) ? holder->last_on : on) < 0)
        holder->told_on = DATE_NONE; /* of an earlier withdrawal */
}

void consent_holders(const struct case_file *file, const struct consent_stop *stop,
                     struct consent_holders *out, struct arena *arena)
{
    bool one = stop->what == WITHDRAWAL_SCOPE_ONE_AGENCY ||
               stop->what == WITHDRAWAL_SCOPE_ONE_PERSON;

    *out = (struct consent_holders){ NULL, 0 };
    if (one)
        add_named(file, &stop->who, out, arena);
    for (size_t i = 0; !one && i < file->disclosure.count; i++) {
        const struct disclosure *entry = &file->disclosure.items[i];

        if (went_out(entry) && !is_family(file, entry) && !withdrawal_of(file, entry) &&
            date_compare(instant_local_date(entry->when), stop->on) <= 0)
            add_recipient(file, entry, out, arena);
    }
    for (size_t i = 0; i < out->count; i++)
        fill_days(file, stop->on, &out->items[i]);
}

void consent_holders_of(const struct case_file *file, const struct consent *consent,
                        struct consent_holders *out, struct arena *arena)
{
    struct consent_stop stop = { (enum code_withdrawal_scope)consent->withdrawal_scope,
                                 IDENT_NONE,
                                 date_known(consent->withdrawn_on) ? consent->withdrawn_on
                                                                   : consent->obtained_on };

    *out = (struct consent_holders){ NULL, 0 };
    if (consent->status != CONSENTST_WITHDRAWN || !date_known(stop.on))
        return;
    for (size_t i = 0; i < file->consent_scope.count; i++) {
        const struct consent_scope *scope = &file->consent_scope.items[i];

        if (ident_equal(&scope->consent_id, &consent->record.id) &&
            scope->effect == SCOPE_EFFECT_DENY)
            stop.who = scope->target_id;
    }
    consent_holders(file, &stop, out, arena);
}

/* ----- In words ---------------------------------------------------------- */

static const char *day_words(struct date day, struct arena *arena)
{
    char words[DATE_WORDS];

    date_format_words(day, words);
    return arena_strdup(arena, words);
}

static const char *holder_words(const struct consent_holder *holder, bool notices,
                                struct arena *arena)
{
    const char *had = date_known(holder->last_on)
                          ? arena_printf(arena, "last given %s", day_words(holder->last_on, arena))
                          : "nothing given on record";
    const char *told = date_known(holder->told_on)
                           ? arena_printf(arena, "told to stop %s",
                                          day_words(holder->told_on, arena))
                           : "not told to stop yet";

    return notices ? arena_printf(arena, "%s (%s; %s)", holder->name, had, told)
                   : arena_printf(arena, "%s (%s)", holder->name, had);
}

const char *consent_holders_words(const struct consent_holders *holders, size_t most,
                                  bool notices, struct arena *arena)
{
    const char *words = "";

    for (size_t i = 0; i < holders->count && i < most; i++)
        words = arena_printf(arena, "%s%s%s", words, i ? ", " : "",
                             holder_words(&holders->items[i], notices, arena));
    return holders->count > most
               ? arena_printf(arena, "%s and %zu more", words, holders->count - most)
               : words;
}

/* ----- Notices ----------------------------------------------------------- */

bool consent_is_notice(const struct case_file *file, const struct disclosure *entry)
{
    const struct consent *withdrawal = withdrawal_of(file, entry);
    struct arena arena = ARENA_INIT;
    struct consent_holders holders = { NULL, 0 };
    bool found = false;

    if (!withdrawal || entry->direction != DIRECTION_OUT ||
        (entry->what & ~set_with(0, DATACLASS_BASIC)))
        return false;
    consent_holders_of(file, withdrawal, &holders, &arena);
    for (size_t i = 0; i < holders.count; i++)
        found |= went_to(entry, &holders.items[i]);
    arena_clear(&arena);
    return found;
}
