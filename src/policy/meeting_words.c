/* SPDX-License-Identifier: MIT */
/* Who may have what was said at a meeting. */

#include "config.h"

#include "policy/meeting_words.h"

#include "model/record.h"

/* Everything that may come up at a table. */
static uint64_t all_classes(void)
{
    uint64_t classes = 0;

    for (int one = DATACLASS_BASIC; one <= DATACLASS_SENSITIVE_SM; one++)
        classes = set_with(classes, one);
    return classes;
}

static bool are_open(const struct meeting_reader *reader, uint64_t classes)
{
    return (classes & ~reader->open) == 0;
}

bool meeting_reader_has_all(const struct meeting_reader *reader)
{
    return are_open(reader, all_classes()) && !reader->kept_back;
}

bool meeting_words_open(const struct tac_meeting *meeting, const struct meeting_reader *reader)
{
    return meeting->for_everybody == YN_Y || meeting_reader_has_all(reader);
}

bool meeting_apart_open(const struct tac_meeting *meeting, const struct meeting_reader *reader)
{
    uint64_t about = meeting->apart_about;

    if (set_has(about, DATACLASS_ALL))
        about = all_classes();
    if (!are_open(reader, about))
        return false;
    if (ident_known(&meeting->apart_agency))
        return reader->leads || ident_equal(&meeting->apart_agency, &reader->agency);
    return about || reader->family || reader->leads;
}
