/* SPDX-License-Identifier: MIT */
/* RP04 workload of lead professionals, RP22 their supervision: domain.md 5, 4.3. */

#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "policy/relation.h"
#include "service/lead_load.h"
#include "service/report_private.h"
#include "store/case_file_store.h"

/* Somebody who leads, stands in or deputises in a case in hand, or once did. */
struct worker {
    struct ident id;
    const char *name, *agency, *sector;
    bool listed; /* they do today, and are asked for */
    bool leads;
    bool talks; /* whoever asks may know of their supervision */
    struct caseload load;
    int halves, cap_halves, late;
    struct date since;      /* they lead, the first of their cases */
    struct date supervised; /* last */
    struct date next;       /* agreed then */
    struct report_behind behind;
};

struct workers {
    struct worker *items;
    size_t count;
};

static struct workers *workers_of(struct report_run *run)
{
    if (!run->own) {
        run->own = arena_alloc(run->arena, sizeof(struct workers));
        *(struct workers *)run->own = (struct workers){ NULL, 0 };
    }
    return run->own;
}

static struct worker *worker_of(struct report_run *run, const struct ident *id)
{
    struct workers *all = workers_of(run);

    for (size_t i = 0; i < all->count; i++) {
        if (ident_equal(&all->items[i].id, id))
            return &all->items[i];
    }
    all->items = arena_grow(run->arena, all->items, all->count, sizeof(*all->items));
    all->items[all->count] = (struct worker){ .id = *id, .since = DATE_NONE,
                                              .supervised = DATE_NONE, .next = DATE_NONE };
    return &all->items[all->count++];
}

/* ----- From each case ------------------------------------------------------- */

/* Domain.md 2.8: of one's own, of those one supervises, of the locality. */
static bool may_know_talks(const struct report_run *run, const struct report_case *here,
                           const struct ident *id)
{
    const struct ident *me = &run->session->who.practitioner;

    return session_has_role(run->session, ROLE_coordinator) || ident_equal(me, id) ||
           relation_supervises(here->file, me, id);
}

static void list_worker(struct report_run *run, const struct report_case *here,
                        const struct lp_assignment *term)
{
    const struct ident *id = &term->practitioner_id;
    const struct practitioner *who = case_file_practitioner(here->file, id);
    const struct agency *agency = case_file_agency_of(here->file, id);
    struct worker *worker;

    if (!who || !report_asks_for(run, id, agency))
        return;
    worker = worker_of(run, id);
    worker->listed = true;
    report_note_case(run, &worker->behind);
    worker->talks = may_know_talks(run, here, id);
    worker->name = arena_strdup(run->arena, who->name ? who->name : "");
    worker->agency = agency ? arena_strdup(run->arena, agency->name) : "";
    worker->sector = report_sector(agency);
    worker->cap_halves = caseload_cap_halves(who, &run->session->parameters);
    if (!relation_leads(term))
        return;
    worker->leads = true;
    if (!date_known(worker->since) || date_compare(term->from, worker->since) < 0)
        worker->since = term->from;
}

static void add_talk(struct report_run *run, const struct supervision_note *note)
{
    struct worker *worker = worker_of(run, &note->lp);

    if (date_compare(note->date, worker->supervised) <= 0)
        return;
    worker->supervised = note->date;
    worker->next = note->next_due;
}

static bool load_of_case(struct report_run *run, const struct report_case *here, struct err *err)
{
    const struct case_file *file = here->file;

    (void)err;
    for (size_t i = 0; here->line->row.open && i < file->lp_assignment.count; i++) {
        if (relation_term_counts(&file->lp_assignment.items[i], run->today))
            list_worker(run, here, &file->lp_assignment.items[i]);
    }
    for (size_t i = 0; i < file->supervision_note.count; i++)
        add_talk(run, &file->supervision_note.items[i]);
    return true;
}

/* ----- RP04 ------------------------------------------------------------------- */

/* Whoever is nearest to their limit first. */
static int by_load(const void *left, const void *right)
{
    const struct worker *a = left, *b = right;
    int64_t one = (int64_t)a->halves * b->cap_halves, other = (int64_t)b->halves * a->cap_halves;

    return one == other ? strcmp(a->name, b->name) : one > other ? -1 : 1;
}

/* Those who are listed come to the front; how many. */
static size_t keep_listed(struct workers *all, bool of_talks)
{
    size_t kept = 0;

    for (size_t i = 0; i < all->count; i++) {
        const struct worker *worker = &all->items[i];

        if (worker->listed && (!of_talks || (worker->leads && worker->talks)))
            all->items[kept++] = *worker;
    }
    all->count = kept;
    return kept;
}

/* ----- Supervision in cases elsewhere ------------------------------------------ */

/* Whoever is supervised in a case of another locality is supervised. */
struct elsewhere {
    struct report_run *run;
    struct err *err;
    bool failed;
};

static bool see_notes(void *data, const struct ident *case_id)
{
    struct elsewhere *e = data;
    struct arena scratch = ARENA_INIT;
    struct case_file file;

    e->failed = !case_file_store_start(e->run->db, case_id, &file, &scratch, e->err) ||
                !case_file_store_more(e->run->db, CASE_PART(ENTITY_supervision_note), &file,
                                      &scratch, e->err);
    for (size_t i = 0; !e->failed && i < file.supervision_note.count; i++)
        add_talk(e->run, &file.supervision_note.items[i]);
    arena_clear(&scratch);
    return !e->failed;
}

static bool find_talks(struct report_run *run, struct err *err)
{
    struct elsewhere e = { .run = run, .err = err };
    size_t count = workers_of(run)->count;

    for (size_t i = 0; i < count && !e.failed; i++) {
        struct ident id = workers_of(run)->items[i].id;

        if (workers_of(run)->items[i].listed &&
            !board_store_cases_of(run->db, &id, see_notes, &e, err))
            return false;
    }
    return !e.failed;
}

static bool count_loads(struct report_run *run, struct worker *workers, size_t count,
                        struct err *err)
{
    for (size_t i = 0; i < count; i++) {
        if (!lead_caseload_of(run->db, &workers[i].id, run->today, &workers[i].load,
                              &workers[i].late, err))
            return false;
        workers[i].halves = caseload_halves(workers[i].load);
    }
    return true;
}

static void write_load(struct report_run *run, const struct worker *worker)
{
    struct report_cell *cells = report_row(run);

    report_set_behind(run, &worker->behind);
    report_words(&cells[0], worker->name);
    report_words(&cells[1], worker->agency);
    report_words(&cells[2], worker->sector);
    report_number(&cells[3], worker->load.leads);
    report_number(&cells[4], worker->load.deputies);
    report_number(&cells[5], worker->load.interims);
    report_number(&cells[6], worker->cap_halves / 2);
    report_percent(&cells[7], worker->halves, worker->cap_halves);
    if (worker->talks)
        report_day(&cells[8], worker->supervised);
    report_number(&cells[9], worker->late);
}

static bool write_loads(struct report_run *run, struct err *err)
{
    struct workers *all = workers_of(run);
    size_t count;

    if (!find_talks(run, err))
        return false;
    count = keep_listed(all, false);
    if (!count_loads(run, all->items, count, err))
        return false;
    if (count)
        qsort(all->items, count, sizeof(*all->items), by_load);
    for (size_t i = 0; i < count; i++)
        write_load(run, &all->items[i]);
    return true;
}

const struct report report_rp04 = {
    .code = "RP04",
    .title = "Workload of lead professionals",
    .audience = "supervisor, co-ordinator",
    .breakdowns = "agency sector",
    .named = true,
    .of_people = true,
    .columns = { { "practitioner", "Practitioner", REPORT_WORDS, 8, true },
                 { "agency", "Agency", REPORT_WORDS, 8, true },
                 { "sector", NULL, REPORT_CODE, 0, false },
                 { "lead", "Leads", REPORT_NUMBER, 0, false },
                 { "deputy", "Dep.", REPORT_NUMBER, 0, false },
                 { "interim", "Int.", REPORT_NUMBER, 0, false },
                 { "cap", "Limit", REPORT_NUMBER, 0, false },
                 { "percent_of_cap", "%", REPORT_FIGURE, 5, false },
                 { "last_supervision", "Supervised", REPORT_DAY, 10, false },
                 { "overdue", "Late", REPORT_NUMBER, 0, false } },
    .each = load_of_case,
    .end = write_loads,
};

/* ----- RP22 ------------------------------------------------------------------- */

/* The day agreed, else by the usual time after the last, or after they began to lead. */
static struct date next_talk(const struct report_run *run, const struct worker *worker)
{
    struct date last = date_known(worker->supervised) ? worker->supervised : worker->since;

    return date_known(worker->next)
               ? worker->next
               : date_add_days(last, 7 * run->session->parameters.lp_supervision_weeks);
}

static int by_next_talk(const void *left, const void *right)
{
    const struct worker *a = left, *b = right;
    int order = date_compare(a->next, b->next);

    return order ? order : strcmp(a->name, b->name);
}

static void write_talk(struct report_run *run, const struct worker *worker)
{
    struct date last = date_known(worker->supervised) ? worker->supervised : worker->since;
    struct report_cell *cells = report_row(run);

    report_set_behind(run, &worker->behind);
    report_words(&cells[0], worker->name);
    report_words(&cells[1], worker->agency);
    report_words(&cells[2], worker->sector);
    report_day(&cells[3], worker->supervised);
    report_day(&cells[4], worker->next);
    report_number(&cells[5], date_days_between(last, run->today));
}

static bool write_talks(struct report_run *run, struct err *err)
{
    struct workers *all = workers_of(run);
    size_t count;

    if (!find_talks(run, err))
        return false;
    count = keep_listed(all, true);
    for (size_t i = 0; i < count; i++)
        all->items[i].next = next_talk(run, &all->items[i]);
    if (count)
        qsort(all->items, count, sizeof(*all->items), by_next_talk);
    for (size_t i = 0; i < count; i++)
        write_talk(run, &all->items[i]);
    return true;
}

const struct report report_rp22 = {
    .code = "RP22",
    .title = "Supervision of lead professionals",
    .audience = "supervisor",
    .breakdowns = "agency",
    .named = true,
    .of_people = true,
    .columns = { { "practitioner", "Practitioner", REPORT_WORDS, 8, true },
                 { "agency", "Agency", REPORT_WORDS, 8, true },
                 { "sector", NULL, REPORT_CODE, 0, false },
                 { "last", "Last", REPORT_DAY, 10, false },
                 { "next", "Next", REPORT_DAY, 10, false },
                 { "gap_days", "Days without", REPORT_NUMBER, 0, false } },
    .each = load_of_case,
    .end = write_talks,
};
