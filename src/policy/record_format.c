/* SPDX-License-Identifier: MIT */
/* Text that has a form of its own, in whatever record: domain.md 1.2, 1.4, 1.5,
 * 4.5 no. 12. A wrong NHS number would find the wrong child and stops; the rest
 * may be right all the same, and is only asked about. */

#include "config.h"

#include "model/format.h"
#include "model/record.h"
#include "policy/record_special.h"

static const char *sentence_of(enum text_format format)
{
    switch (format) {
    case FORMAT_FREE:
        break;
    case FORMAT_NHS_NUMBER:
        return "This is not an NHS number: ten digits, of which the last checks the others.";
    case FORMAT_UPN:
        return "This is not a pupil number as schools issue them: a letter that checks the twelve "
               "after it. Is it right?";
    case FORMAT_ULN:
        return "This is not a learner number as they are issued: ten digits, of which the last "
               "checks the others. Is it right?";
    case FORMAT_POSTCODE:
        return "This does not look like a postcode.";
    case FORMAT_TELEPHONE:
        return "This does not look like a telephone number.";
    case FORMAT_EMAIL:
        return "This does not look like an e-mail address.";
    }
    return "";
}

void check_formats(const struct look *look)
{
    const struct entity *entity = entity_of(look->spot.entity);

    for (int i = 0; i < entity->field_count; i++) {
        const struct field *field = &entity->fields[i];
        enum text_format format =
            field->kind == FIELD_TEXT ? format_of(field->name) : FORMAT_FREE;
        const char *text = format == FORMAT_FREE ? NULL : field_get_text(field, look->record);

        if (look_blank(text) || format_holds(format, text))
            continue;
        if (format == FORMAT_NHS_NUMBER)
            look_stop(look, field->name, sentence_of(format));
        else
            look_warn(look, field->name, sentence_of(format));
    }
}
