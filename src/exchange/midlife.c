/* SPDX-License-Identifier: MIT */
/* The worked cases in mid-life, of other families. */

#include "config.h"

#include "exchange/midlife.h"

#include <string.h>

#include "base/str.h"
#include "exchange/midlife_private.h"
#include "exchange/reader.h"
#include "exchange/worked.h"
#include "model/record.h"

enum { WORDS_MOST = 24 };

/* Words of the worked case, and those that stand in their place. Longer ones
 * come before those that are part of them. */
struct other_words {
    const char *word, *other;
};

struct midlife_spec {
    enum worked_name file;
    int year, month, day; /* the latest day the story is cut at */
    uint8_t mark;         /* the first byte of the new ids */
    const char *number;   /* the end of the URN */
    const char *nhs_number;
    struct other_words words[WORDS_MOST];
};

static const struct midlife_spec specs[MIDLIFE_COUNT] = {
    [MIDLIFE_A] = { WORKED_CASE_A, 2010, 3, 22, 0xc0, "00021", "9990042721",
                    { { "14 Larkspur Close", "9 Quarry Steps" },
                      { "22 Larkspur Close", "31 Quarry Steps" },
                      { "7 Wharf Cottages", "5 Ferry Parade" },
                      { "FX9 4ZZ", "FX9 3YD" },
                      { "FX9 5WC", "FX9 6FP" },
                      { "01632 960141", "01632 960162" },
                      { " on 24 March", "" },
                      { " of 3 February", "" },
                      { "Kieran", "Callum" },
                      { "Keiran", "Calum" },
                      { "Tolliver", "Redfern" },
                      { "Toliver", "Redfearn" },
                      { "Joanne", "Lorraine" },
                      { "Marcus", "Darren" },
                      { "Bright", "Stokoe" },
                      { "Maya", "Poppy" },
                      { "Edna", "Hilda" } } },
    [MIDLIFE_B] = { WORKED_CASE_B, 2010, 5, 20, 0xd0, "00022", NULL,
                    { { "3 Tannery Row", "8 Sluice Lane" },
                      { "FX9 2QA", "FX9 2SL" },
                      { "01632 960287", "01632 960291" },
                      { " on 24 April", "" },
                      { " on 27 April", "" },
                      { "Shanice", "Keisha" },
                      { "Averill", "Prentice" },
                      { "Leon", "Jordan" },
                      { "Pryce", "Maddox" },
                      { "Pearl", "Winifred" },
                      { "Denise", "Carol" } } },
};

struct midlife_record *midlife_find(struct midlife_story *story, enum entity_id kind,
                                    const struct ident *id)
{
    for (size_t i = 0; i < story->count; i++) {
        struct midlife_record *one = &story->records[i];

        if (one->entity->id == kind && !one->dropped &&
            ident_equal(&((struct record *)one->record)->id, id))
            return one;
    }
    return NULL;
}

static bool read_story(const struct midlife_spec *spec, struct midlife_story *story,
                       struct err *err)
{
    const struct worked_file *file = worked_file(spec->file);
    struct exchange_reader reader = EXCHANGE_READER_INIT;
    bool well = true;

    story->records = arena_alloc(&story->arena, file->count * sizeof(*story->records));
    for (size_t i = 1; well && i < file->count; i++) {
        struct exchange_record line;

        well = exchange_read_line(&reader, file->lines[i], strlen(file->lines[i]), &line,
                                  &story->arena);
        if (well)
            story->records[story->count++] =
                (struct midlife_record){ line.entity, line.record, false };
    }
    exchange_reader_release(&reader);
    return well || err_set(err, ERR_BUG, "The worked case of the program is wrong.");
}

/* The last day not after the wanted one that is of the same weekday as today. */
static struct date cut_day(const struct midlife_spec *spec, struct date today)
{
    struct date day = DATE_NONE;

    if (!date_from_civil(spec->year, spec->month, spec->day, &day))
        return DATE_NONE;
    while (date_weekday(day) != date_weekday(today))
        day = date_add_days(day, -1);
    return day;
}

/* ----- Another family, another time --------------------------------------- */

static const char *other_text(const struct midlife_spec *spec, const char *text,
                              struct arena *arena)
{
    struct str out = STR_INIT;
    const char *copy;

    while (*text) {
        const struct other_words *words = spec->words;

        while (words->word && strncmp(text, words->word, strlen(words->word)) != 0)
            words++;
        if (words->word) {
            str_add(&out, words->other);
            text += strlen(words->word);
        } else {
            str_add_char(&out, *text++);
        }
    }
    copy = arena_strdup(arena, str_text(&out));
    str_release(&out);
    return copy;
}

/* Ids of the story's own file begin with a byte of their own. */
static struct ident other_ident(const struct midlife_spec *spec, struct ident ident)
{
    const uint8_t own = spec->file == WORKED_CASE_A ? 0xa0 : 0xb0;

    if (ident.bytes[0] == own)
        ident.bytes[0] = spec->mark;
    return ident;
}

static void move_field(const struct midlife_spec *spec, const struct field *field, void *record,
                       int days, struct arena *arena)
{
    struct instant instant;

    switch (field->kind) {
    case FIELD_TEXT:
    case FIELD_MEMO:
        if (field_known(field, record))
            field_set_text(field, record,
                           other_text(spec, field_get_text(field, record), arena));
        break;
    case FIELD_DATE:
        field_set_date(field, record, date_add_days(field_get_date(field, record), days));
        break;
    case FIELD_TS:
        instant = field_get_instant(field, record);
        if (instant_known(instant))
            instant.seconds += (int64_t)days * 24 * 3600;
        field_set_instant(field, record, instant);
        break;
    case FIELD_REF:
    case FIELD_LINK:
        field_set_ident(field, record, other_ident(spec, field_get_ident(field, record)));
        break;
    case FIELD_BOOL:
    case FIELD_INT:
    case FIELD_CODE:
    case FIELD_SET:
        break;
    }
}

static void rename_case(const struct midlife_spec *spec, struct caf_case *one,
                        struct arena *arena)
{
    int year, month, day;

    date_to_civil(one->opened_on, &year, &month, &day);
    one->urn = arena_printf(arena, "CAF-%04d-%s", year, spec->number);
}

static void move_record(const struct midlife_spec *spec, struct midlife_record *one, int days,
                        struct arena *arena)
{
    struct record *head = one->record;
    struct subject *child = one->record;

    head->id = other_ident(spec, head->id);
    if (instant_known(head->void_at))
        head->void_at.seconds += (int64_t)days * 24 * 3600;
    for (int i = 0; i < one->entity->field_count; i++)
        move_field(spec, &one->entity->fields[i], one->record, days, arena);
    if (one->entity->id == ENTITY_caf_case)
        rename_case(spec, one->record, arena);
    if (one->entity->id == ENTITY_subject && child->nhs_number)
        child->nhs_number = spec->nhs_number;
}

bool midlife_make(enum midlife which, struct date today, family_record_fn *take, void *data,
                  struct err *err)
{
    const struct midlife_spec *spec = &specs[which];
    struct midlife_story story = { .day = cut_day(spec, today) };
    bool well = read_story(spec, &story, err);

    if (well)
        midlife_cut(&story);
    for (size_t i = 0; well && i < story.count; i++) {
        struct midlife_record *one = &story.records[i];

        if (one->dropped)
            continue;
        move_record(spec, one, date_days_between(story.day, today), &story.arena);
        well = take(data, one->entity->id, one->record, err);
    }
    arena_clear(&story.arena);
    return well;
}
