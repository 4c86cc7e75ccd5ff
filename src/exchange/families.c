/* SPDX-License-Identifier: MIT */
/* Made-up families: who they are, and when everything happened. */

#include "config.h"

#include "exchange/families.h"

#include <string.h>

#include "base/compiler.h"
#include "base/str.h"
#include "exchange/family_private.h"
#include "model/calendar.h"
#include "model/record.h"

enum { YEARS = 400, URN_FIRST = 101, YEAR_FIRST = 1800 };

/* What one family in turn is to show; after the last the first again. */
static const struct family_kind kinds[FAMILIES_ALL_KINDS] = {
    { STATE_D0, 75, 0, CLOSE_NONE_ },
    { STATE_C0, 3, 0, CLOSE_NONE_ },
    { STATE_A0, 9, 0, CLOSE_NONE_ },
    { STATE_D0, 110, TRAIT_LATE, CLOSE_NONE_ },
    { STATE_A1, 17, 0, CLOSE_NONE_ },
    { STATE_T0, 24, 0, CLOSE_NONE_ },
    { STATE_D0, 60, TRAIT_NO_LEAD, CLOSE_NONE_ },
    { STATE_Z1, 260, 0, CLOSE_NEEDS_MET },
    { STATE_S0, 50, 0, CLOSE_NONE_ },
    { STATE_D0, 130, TRAIT_LAPSED, CLOSE_NONE_ },
    { STATE_D0, 70, TRAIT_UNBORN, CLOSE_NONE_ },
    { STATE_D0, 95, TRAIT_SENSITIVE | TRAIT_RESTRICTED, CLOSE_NONE_ },
    { STATE_D0, 88, TRAIT_SIBLING | TRAIT_RESTRICTED, CLOSE_NONE_ },
    { STATE_U0, 72, 0, CLOSE_NONE_ },
    { STATE_T0, 52, TRAIT_LATE | TRAIT_NO_LEAD, CLOSE_NONE_ },
    { STATE_X0, 160, 0, CLOSE_NONE_ },
    { STATE_Z0, 190, 0, CLOSE_NEEDS_MET },
    { STATE_A0, 41, TRAIT_LATE, CLOSE_NONE_ },
    { STATE_D0, 150, TRAIT_OVERDUE | TRAIT_NOT_HELD, CLOSE_NONE_ },
    { STATE_C0, 12, TRAIT_LATE | TRAIT_UNBORN, CLOSE_NONE_ },
    { STATE_Z1, 300, 0, CLOSE_SINGLE_AGENCY },
    { STATE_D0, 82, TRAIT_VERBAL, CLOSE_NONE_ },
    { STATE_P0, 4, 0, CLOSE_NONE_ },
    { STATE_Z1, 230, TRAIT_LIMITED, CLOSE_CONSENT_WITHDRAWN },
    { STATE_C1, 40, 0, CLOSE_NONE_ },
    { STATE_D0, 66, TRAIT_LIMITED | TRAIT_SHIELDED, CLOSE_NONE_ },
    { STATE_S0, 90, TRAIT_LATE, CLOSE_NONE_ },
    { STATE_A0, 6, TRAIT_UNBORN, CLOSE_NONE_ },
    { STATE_P1, 33, 0, CLOSE_NONE_ },
    { STATE_D0, 200, TRAIT_OVERDUE | TRAIT_LATE | TRAIT_LAPSED, CLOSE_NONE_ },
    { STATE_Z1, 350, TRAIT_NOT_HELD, CLOSE_MOVED_LA },
    { STATE_U0, 140, TRAIT_LATE | TRAIT_SENSITIVE, CLOSE_NONE_ },
    { STATE_T0, 27, TRAIT_SENSITIVE, CLOSE_NONE_ },
    { STATE_Z0, 170, TRAIT_LATE, CLOSE_DISENGAGED },
    { STATE_D0, 58, TRAIT_SIBLING, CLOSE_NONE_ },
    { STATE_A1, 30, TRAIT_RESTRICTED, CLOSE_NONE_ },
};

static const struct family_worker workers[] = {
    { 1, 1, 0, "Helen Oduya", TAC_ROLE_PRACTITIONER },
    { 2, 2, 7, "Ravi Menon", TAC_ROLE_PRACTITIONER },
    { 3, 3, 18, "Claire Pettigrew", TAC_ROLE_PRACTITIONER },
    { 4, 4, 10, "Tom Sandiford", TAC_ROLE_PRACTITIONER },
    { 11, 13, 18, "Bernadette Quill", TAC_ROLE_PRACTITIONER },
    { 12, 7, 17, "Anita Soames", TAC_ROLE_PRACTITIONER },
    { 13, 14, 18, "Joy Leckie", TAC_ROLE_PRACTITIONER },
    { 15, 9, 0, "Dawn Ives", TAC_ROLE_PRACTITIONER },
    { 14, 8, 0, "Martin Greer", TAC_ROLE_PRACTITIONER },
};
enum { WORKERS = COUNT(workers), AUTHORS = 7 };

/* The sensitive service, and who must have a case work with the unborn. */
static const struct family_worker mental_health = { 5, 5, 0, "Nisha Varma",
                                                    TAC_ROLE_PRACTITIONER };
static const struct family_worker *const midwife = &workers[4];

static uint64_t next_random(uint64_t *state)
{
    uint64_t z = (*state += 0x9e3779b97f4a7c15u);

    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
    return z ^ (z >> 31);
}

struct ident family_id(struct family *family)
{
    struct ident id;
    uint64_t high = next_random(&family->random), low = next_random(&family->random);

    memcpy(id.bytes, &high, 8);
    memcpy(id.bytes + 8, &low, 8);
    id.bytes[6] = (uint8_t)((id.bytes[6] & 0x0f) | 0x40);
    id.bytes[8] = (uint8_t)((id.bytes[8] & 0x3f) | 0x80);
    return id;
}

int family_chance(struct family *family, int below)
{
    return (int)(next_random(&family->random) % (unsigned)below);
}

/* f0000000-00KK-4000-8000-0000000000NN, with two figures for the kind. */
static struct ident fennmoor_id(uint8_t kind, int number)
{
    return (struct ident){ { 0xf0, 0, 0, 0, 0, kind, 0x40, 0, 0x80, 0, 0, 0, 0, 0, 0,
                             (uint8_t)(number / 10 * 16 + number % 10) } };
}

struct ident family_agency(int number)
{
    return fennmoor_id(0x03, number);
}

struct ident family_practitioner(int number)
{
    return fennmoor_id(0x31, number);
}

bool family_has(const struct family *family, enum family_trait trait)
{
    return family->kind->traits & trait;
}

struct instant family_at(struct date day, int hour, int minute)
{
    return date_known(day)
               ? (struct instant){ date_instant(day).seconds + hour * 3600 + minute * 60 }
               : INSTANT_NONE;
}

void *family_new(struct family *family, enum entity_id kind)
{
    void *record = arena_alloc(&family->arena, entity_of(kind)->size);

    record_init(entity_of(kind), record);
    return record;
}

struct ident family_put(struct family *family, enum entity_id kind, void *record)
{
    struct record *head = record;

    if (!ident_known(&head->id))
        head->id = family_id(family);
    if (!family->failed && !family->take(family->data, kind, record, family->err))
        family->failed = true;
    return head->id;
}

const char *family_say(struct family *family, const char *sentence)
{
    struct str text = STR_INIT;
    const char *said;

    if (!sentence || !strchr(sentence, '$'))
        return sentence;
    for (; *sentence; sentence++) {
        if (*sentence == '$')
            str_add(&text, family->given);
        else
            str_add_char(&text, *sentence);
    }
    said = arena_strdup(&family->arena, str_text(&text));
    str_release(&text);
    return said;
}

static void choose_team(struct family *family)
{
    bool unborn = family_has(family, TRAIT_UNBORN);
    int first = family_chance(family, AUTHORS);

    family->author = unborn ? midwife : &workers[first];
    family->team[family->team_count++] = family->author;
    if (family_has(family, TRAIT_SENSITIVE))
        family->team[family->team_count++] = &mental_health;
    for (int i = 1; family->team_count < TEAM_SIZE && i < WORKERS; i++) {
        const struct family_worker *next = &workers[(first + 2 * i) % WORKERS];

        if (next != family->author)
            family->team[family->team_count++] = next;
    }
    family->lead = family->team[family_chance(family, 2)];
    if (family->lead == &mental_health)
        family->lead = family->author;
}

static struct date soonest(struct date day, struct date today)
{
    return date_compare(day, today) > 0 ? DATE_NONE : day;
}

/* From the opening day on, one after the other, as far as they have come. */
static void choose_days(struct family *family)
{
    enum code_state state = family->kind->state;
    bool began = state != STATE_P0 && state != STATE_P1 && state != STATE_C0 &&
                 state != STATE_C1;
    bool complete = began && state != STATE_A0;
    bool team = complete && state != STATE_A1 && state != STATE_S0;
    bool ends = state == STATE_Z0 || state == STATE_Z1;
    struct date opened = calendar_add_working_days(
        date_add_days(family->today, -family->kind->days - family_chance(family, 4)), -1);

    family->opened = opened;
    family->consented = began ? calendar_add_working_days(opened, 2) : DATE_NONE;
    family->started = began ? calendar_add_working_days(opened, 3) : DATE_NONE;
    family->completed =
        complete ? soonest(calendar_add_working_days(family->started, 7), family->today)
                 : DATE_NONE;
    family->formed = team ? calendar_add_working_days(family->completed, 1) : DATE_NONE;
    family->first_meeting = team && state != STATE_T0
                                ? calendar_add_working_days(family->completed, 8)
                                : DATE_NONE;
    family->closing = ends ? date_add_days(family->today,
                                           state == STATE_Z0
                                               ? (family_has(family, TRAIT_LATE) ? -20 : -2)
                                               : -30 - family_chance(family, 30))
                           : DATE_NONE;
    family->closed = state == STATE_Z1 ? date_add_days(family->closing, 2) : DATE_NONE;
    family->born = family_has(family, TRAIT_UNBORN)
                       ? DATE_NONE
                       : date_add_days(date_add_months(family->today, -12 * family->age),
                                       -20 - family_chance(family, 300));
    family->edd = family_has(family, TRAIT_UNBORN)
                      ? date_add_days(family->today, 20 + family_chance(family, 80))
                      : DATE_NONE;
}

/* What waits for a co-ordinator waits, first of all, for the one who can sign in. */
static int choose_place(struct family *family, const struct family *before)
{
    bool waits = family->kind->state == STATE_Z0 || family->kind->state == STATE_X0;
    int somewhere;

    if (family_has(family, TRAIT_SIBLING) && before->number >= 0)
        return before->place_number;
    somewhere = family_chance(family, 6) * FAMILY_PLACES / 6;
    return waits && family->number < FAMILIES_ALL_KINDS ? 0 : somewhere;
}

static void choose_names(struct family *family, const struct family *before)
{
    const struct heritage *heritage;
    bool sibling = family_has(family, TRAIT_SIBLING) && before->number >= 0;

    family->heritage = heritage =
        sibling ? before->heritage : family_heritage(family_chance(family, 1000));
    family->girl = family_chance(family, 2);
    family->age = 4 + family_chance(family, 14);
    family->given = family_has(family, TRAIT_UNBORN) ? "the baby"
                    : family->girl ? heritage->girls[family_chance(family, NAMES_EACH)]
                                   : heritage->boys[family_chance(family, NAMES_EACH)];
    family->name = sibling ? before->name : heritage->families[family_chance(family, NAMES_EACH)];
    family->place_number = choose_place(family, before);
    family->place = family_place(family->place_number);
}

static void choose_urn(struct family *family, int *numbers)
{
    int year, month, day;

    date_to_civil(family->opened, &year, &month, &day);
    family->urn = arena_printf(&family->arena, "CAF-%04d-%05d", year,
                               URN_FIRST + numbers[year - YEAR_FIRST]++);
}

static void put_family(struct family *family)
{
    family_put_people(family);
    family_put_case(family);
    family_put_form(family);
    family_put_consent(family);
    family_put_team(family);
    family_put_plan(family);
    family_put_end(family);
}

/* The further localities: Fennmoor's is in its file. */
static void put_places(struct family *family, struct ident *localities)
{
    static const char *const coordinators[] = { NULL, "Owen Tarrant", "Sylvie Marchetti" };

    localities[0] = fennmoor_id(0x22, 1);
    for (int i = 1; i < FAMILY_PLACES; i++) {
        struct practitioner *coordinator = family_new(family, ENTITY_practitioner);
        struct locality *locality = family_new(family, ENTITY_locality);

        coordinator->name = coordinators[i];
        coordinator->job_role = JOBROLE_OTHER;
        coordinator->job_title = "CAF co-ordinator";
        coordinator->agency_id = family_agency(6);
        coordinator->tel = arena_printf(&family->arena, "01632 9609%02d", i);
        coordinator->active = YN_Y;
        locality->name = family_place(i)->name;
        locality->region = REGION9_YORKSHIRE_HUMBER;
        locality->coordinator = family_put(family, ENTITY_practitioner, coordinator);
        locality->panel_name = family_place(i)->panel;
        localities[i] = family_put(family, ENTITY_locality, locality);
    }
}

static struct family family_begin(const struct families_wish *wish, family_record_fn *take,
                                  void *data, struct err *err, int number)
{
    return (struct family){
        .take = take,
        .data = data,
        .err = err,
        .random = wish->seed * 1000003u + (uint64_t)(number + 1) * 0xd1342543de82ef95u,
        .today = wish->today,
        .number = number,
        .kind = &kinds[(number < 0 ? 0 : number) % FAMILIES_ALL_KINDS],
        .next_review = DATE_NONE,
    };
}

/* Brothers and sisters have one mother, and live with her. */
static void join_family(struct family *family, const struct family *before)
{
    family->mother = before->mother;
    family->mother_name = before->mother_name;
    family->address = before->address;
    family->postcode = before->postcode;
    family->tel = before->tel;
}

bool families_make(const struct families_wish *wish, family_record_fn *take, void *data,
                   struct err *err)
{
    struct family before = family_begin(wish, take, data, err, -1);
    struct ident localities[FAMILY_PLACES];
    int numbers[YEARS + 1] = { 0 };

    put_places(&before, localities);
    for (int i = 0; i < wish->cases && !before.failed; i++) {
        struct family family = family_begin(wish, take, data, err, i);

        choose_names(&family, &before);
        choose_team(&family);
        choose_days(&family);
        choose_urn(&family, numbers);
        family.locality = localities[family.place_number];
        if (family_has(&family, TRAIT_SIBLING))
            join_family(&family, &before);
        put_family(&family);
        arena_clear(&before.arena);
        before = family;
    }
    arena_clear(&before.arena);
    return !before.failed;
}
