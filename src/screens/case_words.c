/* SPDX-License-Identifier: MIT */
/* What stands in a row of a list of cases. */

#include "config.h"

#include "screens/case_words.h"

#include <string.h>

#include "model/subject_name.h"

static const char *age_words(const struct case_row *row, struct date today, struct arena *arena)
{
    if (!date_known(row->dob))
        return "--";
    return arena_printf(arena, "%d", date_age(row->dob, today));
}

static bool same_year(struct date a, struct date b)
{
    int year, other, month, day;

    date_to_civil(a, &year, &month, &day);
    date_to_civil(b, &other, &month, &day);
    return year == other;
}

/* The mark beside the row tells what is late. Of another year the month is enough. */
static const char *next_words(const struct case_row *row, struct date today, struct arena *arena)
{
    char words[DATE_WORDS];

    if (!date_known(row->next_due))
        return "-";
    if (date_compare(row->next_due, today) < 0 && row->alerts > 0)
        return row->next_brief;
    date_format_words(row->next_due, words);
    if (!same_year(row->next_due, today)) /* "Wed 24 Mar 2016" */
        return arena_printf(arena, "%s %s", words + strlen(words) - 8, row->next_brief);
    words[10] = '\0'; /* "Wed 24 Mar" */
    return arena_printf(arena, "%s %s", words + 4, row->next_brief);
}

/* "C. Pettigrew": the whole name stands in the lines about the case. */
static const char *short_name(const char *name, struct arena *arena)
{
    const char *last = strrchr(name, ' ');
    size_t first = 1;

    if (last == NULL)
        return arena_strdup(arena, name);
    while (((unsigned char)name[first] & 0xc0) == 0x80)
        first++;
    return arena_printf(arena, "%.*s. %s", (int)first, name, last + 1);
}

static const char *family_name(const char *name)
{
    const char *last = strrchr(name, ' ');

    return last == NULL ? name : last + 1;
}

/* An interim is told apart even where the column is cut. */
static const char *lead_words(const struct case_row *row, const struct who *who,
                              struct arena *arena)
{
    if (row->lead_name[0] == '\0')
        return "none";
    if (ident_known(&who->practitioner) && ident_equal(&row->lead, &who->practitioner))
        return row->lead_is_interim ? "me, interim" : "me";
    if (row->lead_is_interim)
        return arena_printf(arena, "int. %s", family_name(row->lead_name));
    return short_name(row->lead_name, arena);
}

/* "14 Jun" */
static const char *short_day(struct date date, struct arena *arena)
{
    char words[DATE_WORDS];

    date_format_words(date, words);
    return arena_printf(arena, "%.*s", (int)strlen(words) - 9, words + 4);
}

/* Of an unborn baby the mother's family name and the day it is expected: "Averill", "due 14
 * Jun"; the whole of it stands in the lines about the case. */
static void name_cells(const struct case_row *row, const char **family, const char **given,
                       struct arena *arena)
{
    const char *mother = subject_name_mother(row->family_name);

    *family = row->family_name;
    *given = row->given_names;
    if (mother != NULL) {
        *family = mother[0] == '\0' ? row->family_name : family_name(mother);
        *given = date_known(row->edd) ? arena_printf(arena, "due %s", short_day(row->edd, arena))
                                      : "unborn";
    } else if (subject_name_missing(row->family_name)) {
        *family = "not named";
        *given = "yet";
    }
}

void case_words(const struct case_row *row, const struct who *who, struct date today,
                const char *cells[TABLE_COLUMNS], struct arena *arena)
{
    size_t at = 2;

    name_cells(row, &cells[0], &cells[1], arena);
    cells[at++] = age_words(row, today, arena);
    cells[at++] = code_label(CODES_STATE_ID, (int)row->state);
    cells[at++] = next_words(row, today, arena);
    cells[at++] = lead_words(row, who, arena);
    cells[at] = row->alerts > 0 ? arena_printf(arena, "%d", row->alerts) : "";
}

/* ----- What the list leaves out ------------------------------------------- */

bool case_filter_narrows(const struct case_filter *filter)
{
    return filter->late_only || filter->no_lead || filter->no_consent || filter->void_only;
}

void case_filter_words(const struct case_filter *filter, struct str *out)
{
    if (filter->late_only)
        str_printf(out, "Only %s.  ",
                   filter->one_kind ? due_late_words(filter->kind) : "what is late");
    if (filter->no_lead)
        str_add(out, "Only without a lead, or with an interim one.  ");
    if (filter->no_consent)
        str_add(out, "Only without consent.  ");
    if (filter->void_only)
        str_add(out, "Only void ones.  ");
    if (filter->closed_too)
        str_add(out, "Closed too.  ");
}

const char *case_sort_words(enum case_sort sort)
{
    static const char *const words[] = { [SORT_NEXT] = "next due", [SORT_OPENED] = "opened",
                                         [SORT_NAME] = "name", [SORT_URN] = "reference" };

    return words[sort];
}

void case_list_words(const struct case_filter *filter, const struct case_counts *counts,
                     size_t waiting, struct str *out)
{
    str_printf(out, "Open %d, late in %d.  ", counts->open, counts->late);
    case_filter_words(filter, out);
    str_printf(out, "Sort: %s.", case_sort_words(filter->sort));
    if (waiting > 0)
        str_printf(out, "   Waits for you: %zu (F4)", waiting);
    if (counts->drafts > 0)
        str_printf(out, "   Drafts found: %d (F7)", counts->drafts);
}
