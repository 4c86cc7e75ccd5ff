/* SPDX-License-Identifier: MIT */
/* What a training store begins with. */

#include "config.h"

#include "cli/filling.h"

#include <inttypes.h>
#include <stdio.h>

#include "base/die.h"
#include "base/str.h"
#include "cli/progress.h"
#include "exchange/families.h"
#include "exchange/importer.h"
#include "exchange/midlife.h"
#include "exchange/worked.h"
#include "exchange/writer.h"
#include "service/exchange_svc.h"
#include "service/store_svc.h"

/* The same families for everybody. */
enum { FAMILIES = 72, SEED = 2010 };

struct filling {
    struct session *session;
    struct progress progress;
    struct str text; /* the exchange file that is being imported */
    struct err wrong; /* the first wrong line: a mistake of ours */
};

/* ----- An exchange file in memory ---------------------------------------- */

static void tell_wrong(void *data, int64_t line, const char *field, const char *reason)
{
    struct filling *filling = data;

    if (filling->wrong.kind == ERR_NONE)
        err_set(&filling->wrong, ERR_BUG, "The families of the program are wrong in line %" PRId64
                                          ": %s: %s", line, field, reason);
}

static bool tell_progress(void *data, int64_t lines, int64_t bytes)
{
    struct filling *filling = data;

    (void)bytes;
    return progress_step(&filling->progress, lines, 0);
}

static bool import_from(struct filling *filling, FILE *file, struct err *err)
{
    const struct import_choice choice = { .way = IMPORT_ALL };
    const struct import_told told = { .data = filling,
                                      .problem = tell_wrong,
                                      .progress = tell_progress };
    struct arena arena = ARENA_INIT;
    struct import_report report;
    struct exchange_work *work;
    struct import_port port;
    bool ok = exchange_begin_import(filling->session, &port, &work, err);

    if (!ok)
        return false;
    ok = exchange_import(file, &choice, &port, &told, &report, &arena, err);
    exchange_done(work);
    arena_clear(&arena);
    if (ok && filling->wrong.kind != ERR_NONE) {
        *err = filling->wrong;
        ok = false;
    }
    return ok;
}

/* Imports the text, and empties it. */
static bool import_text(struct filling *filling, struct err *err)
{
    FILE *file = fmemopen(filling->text.text, filling->text.used, "r");
    bool ok;

    if (!file)
        die_of_memory();
    ok = import_from(filling, file, err);
    fclose(file);
    str_clear(&filling->text);
    return ok;
}

/* ----- The worked cases --------------------------------------------------- */

static bool import_worked(struct filling *filling, enum worked_name name, struct err *err)
{
    const struct worked_file *file = worked_file(name);

    for (size_t i = 0; i < file->count; i++)
        str_printf(&filling->text, "%s\n", file->lines[i]);
    return import_text(filling, err);
}

/* By a clock that is set to an earlier day a worked case would be closed before it happened:
 * its copy in mid-life is there all the same. */
static bool has_happened(struct filling *filling, enum worked_name name)
{
    return name == WORKED_FENNMOOR ||
           date_compare(worked_written_on(name), session_today(filling->session)) <= 0;
}

/* ----- The families ------------------------------------------------------- */

static bool write_family(void *data, enum entity_id kind, const void *record, struct err *err)
{
    struct filling *filling = data;

    (void)err;
    exchange_write_record(entity_of(kind), record, &filling->text);
    return true;
}

/* Copies of the worked cases as they stood in the middle, then the others. */
static bool write_families(struct filling *filling, const struct families_wish *wish,
                           struct err *err)
{
    bool ok = true;

    for (int which = 0; ok && which < MIDLIFE_COUNT; which++)
        ok = midlife_make((enum midlife)which, wish->today, write_family, filling, err);
    return ok && families_make(wish, write_family, filling, err);
}

static bool import_families(struct filling *filling, struct err *err)
{
    const struct families_wish wish = { .today = session_today(filling->session),
                                        .seed = SEED,
                                        .cases = FAMILIES };
    const struct exchange_header header = { .made_at = session_now(filling->session),
                                            .by = "trainer",
                                            .training = true };

    exchange_header_write(&header, &filling->text);
    return write_families(filling, &wish, err) && import_text(filling, err);
}

/* ----- Accounts ------------------------------------------------------------ */

static bool add_accounts(struct filling *filling, struct err *err)
{
    const struct worked_login *logins = worked_logins();
    struct training_account *accounts = NULL;
    struct arena arena = ARENA_INIT;
    size_t count = 0;
    bool ok;

    for (; logins[count].login; count++) {
        accounts = arena_grow(&arena, accounts, count, sizeof(*accounts));
        accounts[count] = (struct training_account){ .login = logins[count].login,
                                                     .practitioner = logins[count].practitioner,
                                                     .roles = logins[count].roles };
    }
    ok = store_training_accounts(filling->session, accounts, count, err);
    arena_clear(&arena);
    return ok;
}

bool filling_do(struct session *session, struct err *err)
{
    struct filling filling = { .session = session, .text = STR_INIT };
    bool ok = true;

    progress_begin(&filling.progress, session_machine(session), "Making families, lines read");
    for (enum worked_name name = 0; ok && name < WORKED_COUNT; name++)
        ok = !has_happened(&filling, name) || import_worked(&filling, name, err);
    ok = ok && import_families(&filling, err) && add_accounts(&filling, err);
    progress_end(&filling.progress);
    str_release(&filling.text);
    return ok;
}
