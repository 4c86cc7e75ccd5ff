/* SPDX-License-Identifier: MIT */
/* What a thing that is due says, and how bad it is. */

#include "config.h"

#include "policy/due.h"

#include <string.h>

enum due_severity due_severity(const struct due_item *item, struct date today)
{
    if (date_known(item->red) && date_compare(today, item->red) >= 0)
        return DUE_RED;
    if (date_known(item->amber) && date_compare(today, item->amber) >= 0)
        return DUE_AMBER;
    return date_compare(today, item->from) >= 0 ? DUE_INFO : DUE_LATER;
}

const char *due_severity_code(enum due_severity severity)
{
    switch (severity) {
    case DUE_RED:
        return "RED";
    case DUE_AMBER:
        return "AMBER";
    case DUE_INFO:
        return "INFO";
    case DUE_LATER:
        break;
    }
    return "";
}

static struct date first_alert(const struct due_item *item)
{
    if (!date_known(item->amber))
        return item->red;
    return date_known(item->red) && date_compare(item->red, item->amber) < 0 ? item->red
                                                                             : item->amber;
}

/* How full somebody's time is has no day by which it is late. */
struct date due_late_from(const struct due_item *item)
{
    struct date alert = first_alert(item);

    if (item->again || item->rule == DUE_LPCAP || !date_known(alert))
        return DATE_NONE;
    return date_compare(alert, item->due) < 0 ? date_add_days(item->due, 1) : alert;
}

bool due_is_late(const struct due_item *item, struct date today)
{
    struct date from = due_late_from(item);

    return date_known(from) && date_compare(today, from) >= 0;
}

void due_count(const struct due_item *item, struct date today, struct due_counts *counts)
{
    if (item->again || due_severity(item, today) == DUE_LATER)
        return;
    if (due_is_late(item, today))
        counts->late++;
    else if (date_known(due_late_from(item)))
        counts->coming++;
    else
        counts->told++;
}

static const char *add_count(const char *words, int count, const char *what,
                             struct arena *arena)
{
    return count == 0 ? words
                      : arena_printf(arena, "%s%s%d %s", words, *words ? ", " : "", count, what);
}

const char *due_count_words(const struct due_counts *counts, struct arena *arena)
{
    const char *words = add_count("", counts->late, "late", arena);

    words = add_count(words, counts->coming, "coming", arena);
    return add_count(words, counts->told, "for information", arena);
}

static bool only_informs(enum due_rule rule)
{
    return rule == DUE_STALE || rule == DUE_AGE || rule == DUE_CONS_AGE || rule == DUE_TRANS ||
           rule == DUE_SUP || rule == DUE_VERSION || rule == DUE_MOTHER;
}

bool due_is_first(enum due_rule rule)
{
    return rule == DUE_STEP_TELL || rule == DUE_UNSAFE;
}

bool due_is_closing(enum due_rule rule)
{
    return rule == DUE_CLOSE || rule == DUE_CLOSE_SU;
}

const struct due_item *due_next(const struct due_list *dues)
{
    for (size_t i = 0; i < dues->count; i++) {
        if (!only_informs(dues->items[i].rule))
            return &dues->items[i];
    }
    return NULL;
}

static const struct {
    const char *key, *code;
    unsigned told;
    const char *before, *after;
    const char *brief_before, *brief_after;
    const char *clears;
} rules[] = {
#define RULE(name, code, ...) [DUE_##name] = { #name, code, __VA_ARGS__ },
    DUE_RULES(RULE)
#undef RULE
};

const char *due_code(enum due_rule rule)
{
    return rules[rule].code;
}

const char *due_key(enum due_rule rule)
{
    return rules[rule].key;
}

enum due_rule due_find_key(const char *key)
{
    enum due_rule rule = 0;

    while (rule < DUE_RULE_COUNT && strcmp(rules[rule].key, key) != 0)
        rule++;
    return rule;
}

const char *due_clears(enum due_rule rule)
{
    return rules[rule].clears;
}

unsigned due_told(enum due_rule rule)
{
    return rules[rule].told;
}

static bool has_passed(const struct due_item *item, struct date today)
{
    return date_compare(item->due, today) < 0;
}

enum due_rule due_rule_on(const struct due_item *item, struct date today)
{
    return has_passed(item, today) && item->rule == DUE_REV_DUE ? DUE_REV_NOT_HELD : item->rule;
}

enum due_rule due_kept_as(enum due_rule rule)
{
    return rule == DUE_REV_NOT_HELD ? DUE_REV_DUE : rule;
}

/* "Action late: target card" */
static const char *with_about(const char *words, const struct due_item *item,
                              struct arena *arena)
{
    if (!*item->about)
        return words;
    return arena_printf(arena, "%s%s %s", words, words[strlen(words) - 1] == '?' ? "" : ":",
                        item->about);
}

const char *due_words(const struct due_item *item, struct date today, struct arena *arena)
{
    enum due_rule rule = due_rule_on(item, today);

    return with_about(has_passed(item, today) ? rules[rule].after : rules[rule].before, item,
                      arena);
}

const char *due_brief_words(const struct due_item *item, struct date today, struct arena *arena)
{
    return with_about(due_brief(item, today), item, arena);
}

const char *due_brief(const struct due_item *item, struct date today)
{
    enum due_rule rule = due_rule_on(item, today);

    return has_passed(item, today) ? rules[rule].brief_after : rules[rule].brief_before;
}

const char *due_late_words(enum due_rule rule)
{
    return rules[rule == DUE_REV_DUE ? DUE_REV_NOT_HELD : rule].brief_after;
}

const char *due_when(const struct due_item *item, struct date today, struct arena *arena)
{
    int days = date_days_between(today, item->due);
    const char *unit = days == 1 || days == -1 ? "day" : "days";

    if (days == 0)
        return "today";
    if (days > 0)
        return arena_printf(arena, "in %d %s", days, unit);
    return due_is_late(item, today) ? arena_printf(arena, "late %d %s", -days, unit)
                                    : arena_printf(arena, "%d %s ago", -days, unit);
}
