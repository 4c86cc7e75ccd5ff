/* SPDX-License-Identifier: MIT */
/* Who can be named in a decision, and what a line about them says besides. */

#include "config.h"

#include <stdio.h>
#include <string.h>

#include "base/text_fold.h"
#include "model/record.h"
#include "screens/pane_screen.h"
#include "screens/scope_pane_private.h"

/* An option's code is the kind of recipient, a blank, and its id, its sector or
 * its name: "AGENCY 1f0...", "SECTOR HE", "PANEL Fennmoor Resource Panel". */
struct finding {
    struct scope_pane *scope;
    const char *typed;
    struct arena *arena;
    struct option *out;
    size_t most;
    size_t count;
};

static void offer(struct finding *finding, int kind, const char *what, const char *label)
{
    if (finding->count < finding->most)
        finding->out[finding->count++] = (struct option){
            arena_printf(finding->arena, "%s %s", code_text(CODES_SCOPE_TARGET_ID, kind), what),
            label,
        };
}

static bool offer_records(struct finding *finding, int kind, enum entity_id entity,
                          struct err *err)
{
    const struct scope_options *options = &finding->scope->options;
    struct choices choices;

    if (!choices_of(app_session(options->app), entity, finding->typed, &options->work->case_id,
                    &choices, finding->arena, err))
        return false;
    for (size_t i = 0; i < choices.count; i++) {
        const struct choice *choice = &choices.items[i];
        char id[IDENT_TEXT];

        ident_format(&choice->id, id);
        offer(finding, kind, id,
              choice->more[0] == '\0'
                  ? choice->name
                  : arena_printf(finding->arena, "%s, %s", choice->name, choice->more));
    }
    return true;
}

static void offer_sectors(struct finding *finding)
{
    const char *query = text_fold(finding->typed, finding->arena);

    for (int sector = SECTOR9_NONE_ + 1; sector < SECTOR9_END_; sector++) {
        const char *label = code_label(CODES_SECTOR9_ID, sector);

        if (text_match(text_fold(label, finding->arena), query) > 0)
            offer(finding, SCOPE_TARGET_SECTOR, code_text(CODES_SECTOR9_ID, sector),
                  arena_printf(finding->arena, "Every agency: %s", label));
    }
}

/* What is in no list is named by what was typed. */
static void offer_names(struct finding *finding)
{
    if (finding->typed[0] == '\0')
        return;
    offer(finding, SCOPE_TARGET_PANEL, finding->typed,
          arena_printf(finding->arena, "A panel named %s", finding->typed));
    offer(finding, SCOPE_TARGET_OTHER_LA, finding->typed,
          arena_printf(finding->arena, "Another authority named %s", finding->typed));
}

static bool search(void *who, const char *typed, struct arena *arena, struct option *out,
                   size_t most, size_t *count, struct err *err)
{
    struct finding finding = { who, typed, arena, out, most, 0 };
    bool ok = offer_records(&finding, SCOPE_TARGET_AGENCY, ENTITY_agency, err) &&
              offer_records(&finding, SCOPE_TARGET_PERSON, ENTITY_person, err) &&
              offer_records(&finding, SCOPE_TARGET_PRACTITIONER, ENTITY_practitioner, err);

    if (ok) {
        offer_sectors(&finding);
        offer_names(&finding);
    }
    *count = finding.count;
    return ok;
}

struct reference_source scope_recipients(struct scope_pane *scope)
{
    return (struct reference_source){ .search = search, .who = scope };
}

/* ----- Adding one --------------------------------------------------------- */

static enum entity_id kind_of(int target)
{
    return target == SCOPE_TARGET_AGENCY         ? ENTITY_agency
           : target == SCOPE_TARGET_PRACTITIONER ? ENTITY_practitioner
           : target == SCOPE_TARGET_PERSON       ? ENTITY_person
                                                 : ENTITY_none;
}

static struct scope_row *add_row(struct scope_pane *scope, int target, const char *what)
{
    struct arena arena = ARENA_INIT;
    struct ident id = IDENT_NONE;
    const char *name = what;
    struct scope_row *row;
    int sector = 0;

    if (target == SCOPE_TARGET_SECTOR) {
        sector = code_find(CODES_SECTOR9_ID, what);
        name = code_label(CODES_SECTOR9_ID, sector);
    } else if (kind_of(target) != ENTITY_none && ident_parse(what, &id)) {
        name = name_of(app_session(scope->options.app), kind_of(target), &id, &arena);
    }
    row = scope_row_of(scope, target, &id, sector, name);
    arena_clear(&arena);
    return row;
}

bool scope_add_recipient(struct scope_pane *scope, const struct option *option)
{
    const char *what = strchr(option->code, ' ');
    char kind[32];
    struct scope_row *row;

    if (what == NULL)
        return false;
    snprintf(kind, sizeof(kind), "%.*s", (int)(what - option->code), option->code);
    row = add_row(scope, code_find(CODES_SCOPE_TARGET_ID, kind), what + 1);
    if (row == NULL)
        return false;
    if ((row->allowed | row->denied) == 0)
        stack_say(scope->pane.stack, "%s: ask what they may have. y: the usual five, Space: one.",
                  row->name);
    scope->row = (size_t)(row - scope->rows);
    scope->column = 0;
    scope_touch(scope);
    return true;
}

/* ----- What a line says besides --------------------------------------------- */

static const struct layout_field more_fields[] = { { .name = "purpose" }, { .name = "to" } };
static const struct layout_section more_section[] = {
    { "more", "About this line", more_fields, COUNT(more_fields) },
};
static const struct layout more_layout = {
    .name = "scope-more", .title = "About this line", .parts = { ENTITY_consent_scope },
    .sections = more_section, .section_count = 1,
};

static bool take_more(struct form_pane *pane, void *const *records, struct err *err)
{
    struct scope_pane *scope = form_pane_options(pane)->who;
    struct scope_row *row = &scope->rows[scope->row];
    const struct consent_scope *said = records[0];

    (void)err;
    snprintf(row->purpose, sizeof(row->purpose), "%s", said->purpose ? said->purpose : "");
    row->to = said->to;
    scope_touch(scope);
    return true;
}

void scope_ask_more(struct scope_pane *scope)
{
    const struct scope_row *row = &scope->rows[scope->row];
    struct consent_scope said;
    struct form_pane_options options = { .layout = &more_layout,
                                         .records = { &said },
                                         .save = take_more,
                                         .no_draft = true,
                                         .who = scope };

    if (scope->count == 0) {
        stack_say(scope->pane.stack, "Nobody is named yet. a adds somebody.");
        return;
    }
    record_init(entity_of(ENTITY_consent_scope), &said);
    said.purpose = row->purpose[0] == '\0' ? NULL : row->purpose;
    said.to = row->to;
    pane_screen_open(scope->options.app, scope->options.work, &options, row->name, true);
}

void scope_offer_agencies(struct scope_pane *scope)
{
    const struct case_file *file = &scope->options.work->view.file;

    for (size_t i = 0; i < file->tac_member.count; i++) {
        const struct practitioner *member =
            case_file_practitioner(file, &file->tac_member.items[i].practitioner_id);

        if (member != NULL && ident_known(&member->agency_id))
            scope_add_agency(scope, &member->agency_id, 0);
    }
    for (size_t i = 0; i < file->service_involved.count; i++) {
        if (ident_known(&file->service_involved.items[i].agency_id))
            scope_add_agency(scope, &file->service_involved.items[i].agency_id, 0);
    }
}
