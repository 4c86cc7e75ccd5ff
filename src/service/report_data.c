/* SPDX-License-Identifier: MIT */
/* RP20 duplicates and data quality of open cases: domain.md 5. */

#include "config.h"

#include <string.h>

#include "model/record.h"
#include "policy/states.h"
#include "service/double_svc.h"
#include "service/report_private.h"

enum { AMISS, ASKED, SCORE };

struct weighed {
    bool amiss;
    int score; /* of the likeliest pair */
};

static void add_weighed(struct report_run *run, struct report_group *group, void *data)
{
    const struct weighed *weighed = data;

    (void)run;
    group->sums[ASKED]++;
    group->sums[AMISS] += weighed->amiss;
    if (weighed->score > group->sums[SCORE])
        group->sums[SCORE] = weighed->score;
}

/* A case in which it is in order is asked, but does not stand behind the figure. */
static bool weigh(struct report_run *run, const struct report_keys *keys, const char *what,
                  struct weighed weighed)
{
    const char *urn = run->urn;

    run->urn = weighed.amiss ? urn : NULL;
    report_groups(run, keys, what, add_weighed, &weighed);
    run->urn = urn;
    return weighed.amiss;
}

/* ----- Fields with an asterisk on the form (R*) -------------------------------- */

/* "Leave empty for an unborn baby": it is named after its mother. */
static bool is_asked(const struct report_case *here, enum entity_id entity, int field)
{
    bool name = field == FIELD_subject_given_names || field == FIELD_subject_family_name;

    return entity != ENTITY_subject || !name || !here->file->subject.is_unborn;
}

static bool fields_of(struct report_run *run, const struct report_case *here,
                      const struct report_keys *keys, enum entity_id id, const void *record)
{
    const struct entity *entity = entity_of(id);
    bool amiss = false;

    for (int i = 0; i < entity->field_count; i++) {
        const struct field *field = &entity->fields[i];

        if (field->need == NEED_RS && is_asked(here, id, i))
            amiss |= weigh(run, keys, field->name,
                           (struct weighed){ .amiss = !field_known(field, record) });
    }
    return amiss;
}

/* One box on the form: the day of birth, of an unborn baby the expected day. */
static bool birth_of(struct report_run *run, const struct report_case *here,
                     const struct report_keys *keys)
{
    const struct subject *child = &here->file->subject;
    struct date day = child->is_unborn ? child->edd : child->dob;

    return weigh(run, keys, child->is_unborn ? "edd" : "dob",
                 (struct weighed){ .amiss = !date_known(day) });
}

/* Where the child lives today; one for letters alone is no home. */
static bool is_home(const struct report_case *here, const struct address *address)
{
    return address->kind != ADDRESS_KIND_CORRESPONDENCE &&
           (!date_known(address->to) || date_compare(address->to, here->today) > 0);
}

static bool homes_lack(const struct report_case *here, const struct field *field)
{
    for (size_t i = 0; i < here->file->address.count; i++) {
        const struct address *address = &here->file->address.items[i];

        if (is_home(here, address) && field_known(field, address))
            return false;
    }
    return true;
}

static bool address_of(struct report_run *run, const struct report_case *here,
                       const struct report_keys *keys)
{
    const struct entity *entity = entity_of(ENTITY_address);
    bool amiss = false;

    for (int i = 0; i < entity->field_count; i++) {
        const struct field *field = &entity->fields[i];

        if (field->need == NEED_RS)
            amiss |= weigh(run, keys, i == FIELD_address_line1 ? "address" : field->name,
                           (struct weighed){ .amiss = homes_lack(here, field) });
    }
    return amiss;
}

static bool has_present(const struct case_file *file, const struct assessment *version)
{
    for (size_t i = 0; i < file->assessment_present.count; i++) {
        if (ident_equal(&file->assessment_present.items[i].assessment_id, &version->record.id))
            return true;
    }
    return false;
}

/* Of the newest version that was written here. */
static bool assessment_of(struct report_run *run, const struct report_case *here,
                          const struct report_keys *keys)
{
    const struct assessment *version = case_file_assessment(here->file);
    bool amiss;

    if (!version || assessment_came(version))
        return false;
    amiss = fields_of(run, here, keys, ENTITY_assessment, version);
    return weigh(run, keys, "present",
                 (struct weighed){ .amiss = !has_present(here->file, version) }) ||
           amiss;
}

/* ----- Stale, and two of one child ----------------------------------------------- */

static bool is_stale(struct report_run *run, const struct report_case *here)
{
    struct arena scratch = ARENA_INIT;
    struct due_list dues;
    bool stale = false;

    report_dues(run, here, &dues, &scratch);
    for (size_t i = 0; i < dues.count; i++)
        stale |= dues.items[i].rule == DUE_STALE && due_is_late(&dues.items[i], run->today);
    arena_clear(&scratch);
    return stale;
}

/* The pairs of the whole index, found once; none for whoever may not list them. */
static bool find_pairs(struct report_run *run, struct err *err)
{
    struct child_pairs *pairs;

    if (run->own || double_why_not(run->session))
        return true;
    pairs = run->own = arena_alloc(run->arena, sizeof(*pairs));
    return double_find(run->session, run->db, pairs, run->arena, err);
}

static int pair_score(const struct child_pairs *pairs, const struct ident *child)
{
    for (size_t i = 0; i < pairs->count; i++) {
        if (ident_equal(&pairs->items[i].one, child) || ident_equal(&pairs->items[i].other, child))
            return pairs->items[i].score;
    }
    return 0;
}

static bool pair_of(struct report_run *run, const struct report_case *here,
                    const struct report_keys *keys)
{
    int score;

    if (!run->own)
        return false;
    score = pair_score(run->own, &here->file->subject.record.id);
    return weigh(run, keys, "pair", (struct weighed){ .amiss = score > 0, .score = score });
}

static bool data_of_case(struct report_run *run, const struct report_case *here, struct err *err)
{
    struct report_keys keys = report_keys_of(run, here, run->today);
    bool amiss;

    if (!state_is_open(here->file->caf_case.state))
        return true;
    if (!find_pairs(run, err))
        return false;
    amiss = fields_of(run, here, &keys, ENTITY_subject, &here->file->subject);
    amiss |= birth_of(run, here, &keys);
    amiss |= address_of(run, here, &keys);
    amiss |= assessment_of(run, here, &keys);
    amiss |= weigh(run, &keys, "stale", (struct weighed){ .amiss = is_stale(run, here) });
    amiss |= pair_of(run, here, &keys);
    (void)weigh(run, &keys, "all", (struct weighed){ .amiss = amiss });
    return true;
}

static bool write_data(struct report_run *run, struct err *err)
{
    (void)err;
    report_groups_sort(run);
    for (size_t i = 0; i < run->group_count; i++) {
        const struct report_group *group = &run->groups[i];
        struct report_cell *cells = report_group_row(run, group);

        report_number(&cells[3], group->sums[AMISS]);
        report_number(&cells[4], group->sums[ASKED]);
        report_percent(&cells[5], group->sums[AMISS], group->sums[ASKED]);
        if (group->sums[SCORE])
            report_number(&cells[6], group->sums[SCORE]);
    }
    return true;
}

const struct report report_rp20 = {
    .code = "RP20",
    .title = "Duplicates and data quality",
    .audience = "co-ordinator",
    .breakdowns = "agency",
    .open_only = true,
    .columns = { { "by", "By", REPORT_CODE, 6, false },
                 { "of", "Of", REPORT_WORDS, 8, true },
                 { "what", "What", REPORT_CODE, 12, false },
                 { "count", "Amiss", REPORT_COUNT, 5, false },
                 { "cases", "Cases", REPORT_COUNT, 5, false },
                 { "percent", "%", REPORT_FIGURE, 5, false },
                 { "score", "Score", REPORT_NUMBER, 5, false } },
    .each = data_of_case,
    .end = write_data,
};
