/* SPDX-License-Identifier: MIT */
/* What a child is called, and how old. */

#include "config.h"

#include "model/subject_name.h"

#include <stdlib.h>
#include <string.h>

#include "base/text_upper.h"
#include "model/record.h"

#define NO_NAME "not named yet"
#define UNBORN "unborn baby"

static bool filled(const char *text)
{
    return text && *text;
}

static const char *unborn_name(const struct person *mother, struct arena *arena)
{
    if (!mother || !filled(mother->name))
        return UNBORN;
    return arena_printf(arena, UNBORN " of %s", mother->name);
}

const char *subject_name_mother(const char *shown)
{
    static const char of[] = UNBORN " of ";

    if (strcmp(shown, UNBORN) == 0)
        return "";
    return strncmp(shown, of, sizeof(of) - 1) == 0 ? shown + sizeof(of) - 1 : NULL;
}

bool subject_name_missing(const char *shown)
{
    return strcmp(shown, NO_NAME) == 0;
}

const char *subject_name(const struct subject *subject, const struct person *mother,
                         struct arena *arena)
{
    const char *family;

    if (subject->is_unborn)
        return unborn_name(mother, arena);
    if (!filled(subject->family_name))
        return filled(subject->given_names) ? subject->given_names : NO_NAME;
    family = text_upper(subject->family_name, arena);
    if (!filled(subject->given_names))
        return family;
    return arena_printf(arena, "%s, %s", family, subject->given_names);
}

const char *subject_name_spoken(const struct subject *subject, const struct person *mother,
                                struct arena *arena)
{
    if (subject->is_unborn)
        return unborn_name(mother, arena);
    if (!filled(subject->given_names))
        return filled(subject->family_name) ? subject->family_name : NO_NAME;
    if (!filled(subject->family_name))
        return subject->given_names;
    return arena_printf(arena, "%s %s", subject->given_names, subject->family_name);
}

void subject_as_person(const struct subject *subject, struct person *out, struct arena *arena)
{
    record_init(entity_of(ENTITY_person), out);
    out->name = subject_name_spoken(subject, NULL, arena);
    out->dob = subject->dob;
    out->sex = subject->sex;
    out->subject_id = subject->record.id;
}

int subject_age(const struct subject *subject, struct date today)
{
    if (subject->is_unborn || !date_known(subject->dob) || date_compare(today, subject->dob) < 0)
        return -1;
    return date_age(subject->dob, today);
}

static const char *plural(int count)
{
    return count == 1 ? "" : "s";
}

/* Whole months lived. */
static int months_lived(struct date born, struct date today)
{
    int months = 0;

    while (date_compare(date_add_months(born, months + 1), today) <= 0)
        months++;
    return months;
}

static const char *baby_age(struct date born, struct date today, struct arena *arena)
{
    int days = date_days_between(born, today);
    int months = months_lived(born, today);

    if (days < 7)
        return arena_printf(arena, "%d day%s", days, plural(days));
    if (months < 3)
        return arena_printf(arena, "%d week%s", days / 7, plural(days / 7));
    if (months < 12)
        return arena_printf(arena, "%d month%s", months, plural(months));
    if (months % 12 == 0)
        return arena_printf(arena, "%d year%s", months / 12, plural(months / 12));
    return arena_printf(arena, "%d year%s %d month%s", months / 12, plural(months / 12),
                        months % 12, plural(months % 12));
}

static const char *due_words(struct date edd, struct date today, struct arena *arena)
{
    int days = date_days_between(today, edd);
    int count = abs(days) < 14 ? abs(days) : abs(days) / 7;
    const char *unit = abs(days) < 14 ? "day" : "week";

    if (days == 0)
        return "due today";
    if (days < 0)
        return arena_printf(arena, "%d %s%s overdue", count, unit, plural(count));
    return arena_printf(arena, "due in %d %s%s", count, unit, plural(count));
}

const char *subject_age_words(const struct subject *subject, struct date today,
                              struct arena *arena)
{
    int age = subject_age(subject, today);

    if (subject->is_unborn)
        return date_known(subject->edd) ? due_words(subject->edd, today, arena) : "";
    if (age < 0)
        return "";
    return age < 5 ? baby_age(subject->dob, today, arena) : arena_printf(arena, "%d years", age);
}
