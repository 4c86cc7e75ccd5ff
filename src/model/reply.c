/* SPDX-License-Identifier: MIT */
/* The right of reply. */

#include "config.h"

#include "model/reply.h"

#include <string.h>

bool reply_is_beside(const struct erratum *reply, const struct reply_place *place)
{
    int part = reply->part;

    if (!ident_equal(&reply->assessment_id, &place->version))
        return false;
    if (part == ASSESSMENT_PART_NONE_ || part == ASSESSMENT_PART_OTHER)
        part = ASSESSMENT_PART_WHOLE;
    return part == (int)place->part &&
           (part != ASSESSMENT_PART_ELEMENT || reply->element == place->element);
}

static const char *who_says(const struct erratum *reply)
{
    if (reply->kind != ERRATUM_KIND_DISAGREEMENT)
        return "correction";
    if (reply->whose == VIEW_FROM_CHILD)
        return "the child or young person disagrees";
    return reply->whose == VIEW_FROM_PARENT ? "a parent or carer disagrees"
                                            : "somebody disagrees";
}

static void add_in_brackets(const char *text, struct str *out)
{
    if (text && *text)
        str_printf(out, " (%s)", text);
}

void reply_words(const struct erratum *reply, struct str *out)
{
    char day[DATE_WORDS];

    date_format_words(reply->noted_on, day);
    str_printf(out, "%s, %s", day[0] ? day + 4 : "", who_says(reply));
    add_in_brackets(reply->asked_by, out);
    add_in_brackets(reply->about, out);
    str_printf(out, ": %s", reply->text ? reply->text : "");
}

void replies_beside(const struct case_file *file, const struct reply_place *place,
                    struct str *out)
{
    for (size_t i = 0; i < file->erratum.count; i++) {
        if (!reply_is_beside(&file->erratum.items[i], place))
            continue;
        if (out->used > 0)
            str_add_char(out, '\n');
        reply_words(&file->erratum.items[i], out);
    }
}

size_t replies_disagreeing(const struct case_file *file, const struct ident *version)
{
    size_t count = 0;

    for (size_t i = 0; i < file->erratum.count; i++)
        count += file->erratum.items[i].kind == ERRATUM_KIND_DISAGREEMENT &&
                 ident_equal(&file->erratum.items[i].assessment_id, version);
    return count;
}

enum code_assessment_part reply_part_of(const char *field)
{
    static const struct {
        const char *field; /* the last of the part */
        enum code_assessment_part part;
    } last[] = {
        { "reason", ASSESSMENT_PART_REASON },
        { "home_situation", ASSESSMENT_PART_HOME },
        { "conclusions_needs", ASSESSMENT_PART_CONCLUSIONS },
        { "goals", ASSESSMENT_PART_CHANGE },
    };

    for (size_t i = 0; i < sizeof(last) / sizeof(last[0]); i++) {
        if (strcmp(field, last[i].field) == 0)
            return last[i].part;
    }
    return ASSESSMENT_PART_WHOLE;
}
