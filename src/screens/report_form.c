/* SPDX-License-Identifier: MIT */
/* What is asked of a report: the days, whose cases, in which state. */

#include "config.h"

#include "screens/report_screens.h"

#include <stdlib.h>
#include <string.h>

#include "base/compiler.h"
#include "base/text.h"
#include "model/urn.h"
#include "screens/own_form.h"

/* ----- The fields ------------------------------------------------------------- */

static struct form_field *add(struct report_asking *asking, struct form_field field)
{
    struct form_field *to = &asking->fields[asking->section.count++];

    *to = field;
    return to;
}

static void add_period(struct report_asking *asking)
{
    add(asking, (struct form_field){ .name = "from", .label = "From", .kind = ASK_DATE,
                                     .dates = DATE_INPUT_PAST,
                                     .hint = "The first day; empty: from the beginning.",
                                     .help = "Only what was on this day, or later." });
    add(asking, (struct form_field){ .name = "to", .label = "To", .kind = ASK_DATE,
                                     .dates = DATE_INPUT_PAST,
                                     .hint = "The last day; empty: up to today.",
                                     .help = "Only what was on this day, or earlier." });
}

static void add_people(struct report_asking *asking)
{
    static const struct {
        struct form_field field;
        enum entity_id kind;
    } people[REPORT_PEOPLE] = {
        { { .name = "locality", .label = "Locality", .kind = ASK_REFERENCE,
            .hint = "Only cases of this locality; empty: of all.",
            .help = "Only cases of this locality." }, ENTITY_locality },
        { { .name = "agency", .label = "Agency", .kind = ASK_REFERENCE,
            .hint = "Of whoever leads, or led last; empty: of any.",
            .help = "Only cases whose lead works, or worked last, for this agency." },
          ENTITY_agency },
        { { .name = "user", .label = "Person", .kind = ASK_REFERENCE,
            .hint = "Who leads, or led last; empty: anybody.",
            .help = "Only cases that this person leads, or led last; in a report of one person's "
                    "cases, those they work on." }, ENTITY_practitioner },
    };

    for (size_t i = 0; i < REPORT_PEOPLE; i++) {
        asking->sources[i] = bind_source(&asking->binding, people[i].kind, &asking->whose[i]);
        add(asking, people[i].field)->source = &asking->sources[i];
    }
}

static void add_code(struct report_asking *asking, enum code_list_id list, struct form_field field)
{
    struct option_list options = bind_options(list, &asking->arena);
    struct form_field *to = add(asking, field);

    to->options = options.options;
    to->option_count = options.count;
}

static bool is_of_others(const struct report_asking *asking)
{
    return asking->report->of_one &&
           !ident_known(&session_who(app_session(asking->app))->practitioner);
}

static void make_fields(struct report_asking *asking)
{
    const struct report *report = asking->report;

    if (report->period != NULL)
        add_period(asking);
    add_people(asking);
    if (is_of_others(asking))
        asking->fields[asking->section.count - 1].need = NEED_TO_SAVE;
    add_code(asking, CODES_SECTOR9_ID,
             (struct form_field){ .name = "sector", .label = "Sector", .kind = ASK_CODE,
                                  .hint = "Of the lead's agency; empty: any.",
                                  .help = "Only cases whose lead works, or worked last, in this "
                                          "sector." });
    add_code(asking, CODES_STATE_ID,
             (struct form_field){ .name = "state", .label = "State", .kind = ASK_CODE,
                                  .hint = "Of the case today; empty: any.",
                                  .help = "Only cases that are in this state today." });
    add(asking, (struct form_field){ .name = "cases", .label = "Only cases", .kind = ASK_LINE,
                                     .max = 400,
                                     .hint = "References with blanks between; empty: all.",
                                     .help = "Only these cases, such as CAF-2010-00017." });
    if (report_needs_reason(app_session(asking->app), report))
        add(asking, (struct form_field){ .name = "reason", .label = "Why you look",
                                         .kind = ASK_LINE, .max = 200, .need = NEED_TO_SAVE,
                                         .hint = "It names families. The reason is in the trail.",
                                         .help = "Why you look at names; kept in the trail." });
    if (!report->named)
        add(asking, (struct form_field){ .name = "publish", .label = "To be published",
                                         .kind = ASK_TICK,
                                         .hint = "Hides figures under five, and what would give "
                                                 "them away.",
                                         .help = "For others to read: figures under five are "
                                                 "hidden, and others that would give them away." });
}

/* ----- What was answered ---------------------------------------------------------- */

static bool asks(const struct report_asking *asking, const char *name)
{
    for (size_t i = 0; i < asking->section.count; i++) {
        if (strcmp(asking->fields[i].name, name) == 0)
            return true;
    }
    return false;
}

/* "" of what this report does not ask. */
static const char *answer(const struct report_asking *asking, const struct form *form,
                          const char *name)
{
    return asks(asking, name) ? form_value(form, name) : "";
}

static struct date day_of(const struct report_asking *asking, const struct form *form,
                          const char *name)
{
    struct date day;

    return date_parse(answer(asking, form, name), &day) ? day : DATE_NONE;
}

static struct ident ident_of(const struct form *form, const char *name)
{
    struct ident id;

    return ident_parse(form_value(form, name), &id) ? id : IDENT_NONE;
}

static bool read_case(const char *typed, const char **urn, struct arena *arena, struct err *err)
{
    char text[URN_TEXT];
    int year, number;

    if (!urn_read(typed, &year, &number) || !urn_format(year, number, text))
        return err_set_field(err, "cases", "\"%.40s\" is no reference of a case: write it like "
                                           "CAF-2010-00017, with blanks between several.", typed);
    *urn = arena_strdup(arena, text);
    return true;
}

static bool read_cases(const char *typed, struct report_ask *ask, struct arena *arena,
                       struct err *err)
{
    char *rest = arena_strdup(arena, typed), *state = NULL;
    const char **urns = NULL;

    for (char *word = strtok_r(rest, " ,;", &state); word != NULL;
         word = strtok_r(NULL, " ,;", &state)) {
        urns = arena_grow(arena, urns, ask->urn_count, sizeof(*urns));
        if (!read_case(word, &urns[ask->urn_count++], arena, err))
            return false;
    }
    ask->urns = urns;
    return true;
}

/* What the report cannot do without, said of the field it is missing in. */
static bool is_whole(const struct report_asking *asking, const struct form *form,
                     const struct report_ask *ask, struct err *err)
{
    if (date_known(ask->from) && date_known(ask->to) && date_compare(ask->to, ask->from) < 0)
        return err_set_field(err, "to", "The last day is before the first.");
    if (is_of_others(asking) && !ident_known(&ask->user))
        return err_set_field(err, "user", "Say whose cases: this report is of one person's.");
    if (asks(asking, "reason") && text_blank(answer(asking, form, "reason")))
        return err_set_field(err, "reason", "It names families: say why you look.");
    return true;
}

static bool begin(struct app *app, struct form *form, void *who, struct err *err)
{
    struct report_asking *asking = who;
    struct arena arena = ARENA_INIT;
    struct report_made *made = NULL;
    struct report_ask ask = {
        .from = day_of(asking, form, "from"),
        .to = day_of(asking, form, "to"),
        .locality = ident_of(form, "locality"),
        .agency = ident_of(form, "agency"),
        .user = ident_of(form, "user"),
        .sector = (enum code_sector9)code_find(CODES_SECTOR9_ID, form_value(form, "sector")),
        .state = (enum code_state)code_find(CODES_STATE_ID, form_value(form, "state")),
        .reason = answer(asking, form, "reason"),
        .publish = strcmp(answer(asking, form, "publish"), "yes") == 0,
    };

    if (is_whole(asking, form, &ask, err) &&
        read_cases(form_value(form, "cases"), &ask, &arena, err))
        made = report_made_begin(app_session(app), asking->report, &ask, NULL, err);
    arena_clear(&arena);
    if (made != NULL)
        asking->begun(asking->who, made);
    return made != NULL;
}

/* ----- What was asked before --------------------------------------------------------- */

static void show_day(struct form *form, const char *name, struct date day)
{
    char text[DATE_TEXT];

    date_format(day, text);
    form_set(form, name, text);
}

static void show_ident(struct form *form, const char *name, const struct ident *id)
{
    char text[IDENT_TEXT];

    ident_format(id, text);
    form_set(form, name, ident_known(id) ? text : "");
}

static void show_cases(struct form *form, const struct report_ask *ask)
{
    struct str words = STR_INIT;

    for (size_t i = 0; i < ask->urn_count; i++)
        str_printf(&words, "%s%s", i > 0 ? " " : "", ask->urns[i]);
    form_set(form, "cases", str_text(&words));
    str_release(&words);
}

static void show_before(struct form *form, void *who)
{
    const struct report_asking *asking = who;
    const struct report_ask *ask = asking->before;

    if (ask == NULL)
        return;
    if (asks(asking, "from")) {
        show_day(form, "from", ask->from);
        show_day(form, "to", ask->to);
    }
    show_ident(form, "locality", &ask->locality);
    show_ident(form, "agency", &ask->agency);
    show_ident(form, "user", &ask->user);
    form_set(form, "sector", ask->sector ? code_text(CODES_SECTOR9_ID, (int)ask->sector) : "");
    form_set(form, "state", ask->state ? code_text(CODES_STATE_ID, (int)ask->state) : "");
    show_cases(form, ask);
    if (asks(asking, "reason"))
        form_set(form, "reason", ask->reason);
    if (asks(asking, "publish"))
        form_set(form, "publish", ask->publish ? "yes" : "");
}

void report_ask_open(struct report_asking *asking)
{
    struct own_form form = { .name = "report-ask",
                             .help = "Leave all of it empty for every case you may list. Days are "
                                     "asked for where the report is of a period.",
                             .section = &asking->section,
                             .done = begin,
                             .prefill = show_before,
                             .who = asking };

    report_ask_release(asking);
    asking->binding = (struct binding){ .app = asking->app, .arena = ARENA_INIT };
    asking->section = (struct form_section){ .name = "report", .title = asking->report->title,
                                             .fields = asking->fields };
    make_fields(asking);
    form.title = arena_printf(&asking->arena, "%s %s", asking->report->code,
                              asking->report->title);
    own_form_open(asking->app, &form);
}

void report_ask_release(struct report_asking *asking)
{
    arena_clear(&asking->arena);
    asking->section.count = 0;
}
