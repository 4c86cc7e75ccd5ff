/* SPDX-License-Identifier: MIT */
/* A training store of made-up families. */

#include "config.h"

#include "bench/made_store.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/compiler.h"
#include "bench/figure.h"
#include "exchange/families.h"
#include "exchange/import_run.h"
#include "exchange/importer.h"
#include "exchange/worked.h"
#include "exchange/writer.h"
#include "model/record.h"
#include "service/exchange_svc.h"
#include "service/store_svc.h"

enum { USUAL_CASES = 10000, LEAST_CASES = 100, MOST_CASES = 100000, OWN_CASES = 10000 };

int made_store_wish(void)
{
    const char *wish = getenv("BENCH_CASES");
    int cases = wish ? atoi(wish) : USUAL_CASES;

    return cases < LEAST_CASES || cases > MOST_CASES ? USUAL_CASES : cases;
}

NORETURN static void stop_with(const char *what)
{
    perror(what);
    exit(EXIT_FAILURE);
}

void must(bool ok, const struct err *err)
{
    if (ok)
        return;
    fprintf(stderr, "%s (%s)\n", err->msg, err->detail);
    exit(EXIT_FAILURE);
}

static struct ident author(void)
{
    const struct worked_login *login = worked_logins();

    while (login->login && strcmp(login->login, BENCH_AUTHOR) != 0)
        login++;
    return login->practitioner;
}

static void tell_problem(void *data, int64_t line, const char *field, const char *reason)
{
    (void)data;
    fprintf(stderr, "line %lld: %s: %s\n", (long long)line, field, reason);
    exit(EXIT_FAILURE);
}

static const struct import_told told = { .data = NULL, .problem = tell_problem };

/* The people and places the families stand on. */
static void import_fennmoor(const struct import_port *port)
{
    const struct worked_file *worked = worked_file(WORKED_FENNMOOR);
    struct import_choice choice = { IMPORT_ALL, NULL };
    struct import_report report;
    struct arena arena = ARENA_INIT;
    struct err err = ERR_INIT;
    FILE *file = tmpfile();

    for (size_t i = 0; file && i < worked->count; i++)
        fprintf(file, "%s\n", worked->lines[i]);
    must(file && exchange_import(file, &choice, port, &told, &report, &arena, &err), &err);
    fclose(file);
    arena_clear(&arena);
}

/* Each record as the line of a file it would be. */
struct filling {
    struct exchange_reader reader;
    struct import_run run;
    struct str text;
    struct arena arena;
    struct made_store *store;
    struct ident author;
    int cases;
};

static bool take(void *data, enum entity_id kind, const void *record, struct err *err)
{
    struct filling *filling = data;
    struct exchange_record line;
    struct caf_case one;
    bool ok;

    if (kind == ENTITY_caf_case) {
        one = *(const struct caf_case *)record;
        if (filling->cases++ < OWN_CASES)
            one.author_id = filling->author;
        record = &one;
    }
    str_clear(&filling->text);
    exchange_write_record(entity_of(kind), record, &filling->text);
    (void)exchange_read_line(&filling->reader, filling->text.text, filling->text.used, &line,
                             &filling->arena);
    ok = import_run_take(&filling->run, &line, ++filling->store->records, false, err);
    arena_clear(&filling->arena);
    return ok;
}

static void import_families(struct made_store *store, int cases, const struct import_port *port)
{
    struct families_wish wish = { .today = store->today, .seed = 1, .cases = cases };
    struct filling filling = { .reader = EXCHANGE_READER_INIT, .text = STR_INIT,
                               .arena = ARENA_INIT, .store = store, .author = author() };
    struct err err = ERR_INIT;
    double began = now_ms(), worked = work_ms();

    import_run_init(&filling.run, port, &told);
    must(port->begin(port->self, &err), &err);
    must(families_make(&wish, take, &filling, &err), &err);
    must(import_run_finish(&filling.run, &err), &err);
    must(port->end(port->self, true, &err), &err);
    store->import_ms = now_ms() - began;
    store->import_work_ms = work_ms() - worked;
    import_run_release(&filling.run);
    exchange_reader_release(&filling.reader);
    str_release(&filling.text);
}

/* To two only: each costs a second. */
static void give_accounts(struct made_store *store)
{
    const struct worked_login *logins = worked_logins();
    struct training_account account;
    struct err err = ERR_INIT;

    for (; logins->login; logins++) {
        if (strcmp(logins->login, BENCH_AUTHOR) != 0 && strcmp(logins->login, BENCH_AUDITOR) != 0)
            continue;
        account = (struct training_account){ logins->login, logins->practitioner, logins->roles };
        must(store_training_accounts(store->session, &account, 1, &err), &err);
    }
}

static void fill(struct made_store *store, int cases)
{
    struct exchange_work *work;
    struct import_port port;
    struct err err = ERR_INIT;

    must(exchange_begin_import(store->session, &port, &work, &err), &err);
    import_fennmoor(&port);
    import_families(store, cases, &port);
    exchange_done(work);
    give_accounts(store);
}

/* "FOLDER/cases-100000" under BENCH_KEEP; false: nothing is kept. */
static bool kept_name(int cases, char *name, size_t size)
{
    const char *keep = getenv("BENCH_KEEP");

    if (keep)
        snprintf(name, size, "%.90s/cases-%d", keep, cases);
    return keep != NULL;
}

static void make(struct made_store *store, int cases)
{
    struct err err = ERR_INIT;
    const char *keep = getenv("BENCH_KEEP");
    const char *where = keep ? keep : getenv("BENCH_FOLDER");

    snprintf(store->folder, sizeof(store->folder), "%.90s/bench-store-XXXXXX", where ? where : ".");
    if (!mkdtemp(store->folder))
        stop_with("bench");
    must(store_make_training(&store->choice, false, &store->session, &err), &err);
    store->today = session_today(store->session);
    fill(store, cases);
}

/* Only a whole one gets the name it is found by. */
static void keep_as(struct made_store *store, const char *name)
{
    made_store_rest(store);
    if (rename(store->folder, name) != 0)
        stop_with(name);
    snprintf(store->folder, sizeof(store->folder), "%s", name);
    made_store_as(store, BENCH_AUTHOR);
    store->kept = true;
}

static void open_kept(struct made_store *store, const char *name)
{
    snprintf(store->folder, sizeof(store->folder), "%s", name);
    made_store_as(store, BENCH_AUTHOR);
    store->today = session_today(store->session);
    store->kept = true;
}

void made_store_open(struct made_store *store, int cases)
{
    char name[sizeof(store->folder)];
    bool keep = kept_name(cases, name, sizeof(name));
    struct stat file;

    *store = (struct made_store){ .records = 0 };
    store->choice = (struct store_choice){ .folder = store->folder,
                                           .kind = CHOICE_TRAINING,
                                           .machine = machine_real(),
                                           .terminal = "bench",
                                           .plain = true }; /* as the floor beside it */
    if (keep && access(name, F_OK) == 0) {
        open_kept(store, name);
    } else {
        make(store, cases);
        if (keep)
            keep_as(store, name);
    }
    if (stat(made_store_file(store, "store.db"), &file) == 0)
        store->mb = (double)file.st_size / 1e6;
}

void made_store_as(struct made_store *store, const char *login)
{
    const char *words = store_training_passphrase();
    struct secret *passphrase = secret_from(words, strlen(words));
    struct err err = ERR_INIT;

    session_close(store->session);
    must(session_sign_in(&store->choice, login, passphrase, &store->session, NULL, &err),
         &err);
    secret_free(passphrase);
}

const char *made_store_file(const struct made_store *store, const char *name)
{
    static char path[256];

    snprintf(path, sizeof(path), "%s/%.100s", store->folder, name);
    return path;
}

void made_store_rest(struct made_store *store)
{
    session_close(store->session);
    store->session = NULL;
}

/* Beside a store that is kept lie the floors' copies of it. */
static bool goes(const struct made_store *store, const char *name)
{
    return name[0] != '.' && (!store->kept || strncmp(name, "floor.db", 8) == 0 ||
                              strncmp(name, "load.db", 7) == 0);
}

void made_store_close(struct made_store *store)
{
    DIR *dir;
    struct dirent *entry;

    made_store_rest(store);
    dir = opendir(store->folder);
    while (dir && (entry = readdir(dir))) {
        if (goes(store, entry->d_name))
            unlink(made_store_file(store, entry->d_name));
    }
    if (dir)
        closedir(dir);
    if (!store->kept)
        rmdir(store->folder);
}
