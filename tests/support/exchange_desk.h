/* SPDX-License-Identifier: MIT */
/* Exchange files into the store of a desk, and out of it. */

#ifndef TESTS_EXCHANGE_DESK_H
#define TESTS_EXCHANGE_DESK_H

#include "exchange/exporter.h"
#include "exchange/importer.h"
#include "exchange/worked.h"
#include "service/exchange_svc.h"
#include "support/desk.h"

/* A training store with nothing in it; the trainer is at the desk. */
static inline void desk_open_empty(struct desk *desk)
{
    memset(desk, 0, sizeof(*desk));
    folder_make(&desk->folder);
    fake_init(&desk->fake, 7);
    desk->choice = (struct store_choice){ .folder = desk->folder.path,
                                          .kind = CHOICE_TRAINING,
                                          .machine = &desk->fake.machine };
    desk_ok(desk, store_make_training(&desk->choice, false, &desk->session, &desk->err));
}

static inline void desk_wrong_line(void *data, int64_t line, const char *field,
                                   const char *reason)
{
    ck_abort_msg("%s:%d: %s: %s", (const char *)data, (int)line, field, reason);
}

/* Imports the whole file; a wrong line in it fails the test. */
static inline void desk_import(struct desk *desk, FILE *file, const char *name,
                               struct import_report *report)
{
    struct import_told told = { .data = (void *)(uintptr_t)name, .problem = desk_wrong_line };
    struct import_choice choice = { IMPORT_ALL, NULL };
    struct exchange_work *work;
    struct import_port port;

    rewind(file);
    desk_ok(desk, exchange_begin_import(desk->session, &port, &work, &desk->err));
    desk_ok(desk, exchange_import(file, &choice, &port, &told, report, &desk->arena, &desk->err));
    exchange_done(work);
}

static inline void desk_import_worked(struct desk *desk, enum worked_name name,
                                      struct import_report *report)
{
    const struct worked_file *worked = worked_file(name);
    FILE *file = tmpfile();

    for (size_t i = 0; i < worked->count; i++)
        fprintf(file, "%s\n", worked->lines[i]);
    desk_import(desk, file, worked->name, report);
    fclose(file);
}

/* The export of these cases, or of everything with NULL; close it. */
static inline FILE *desk_export(struct desk *desk, const struct ident *cases, size_t count)
{
    struct export_choice choice = { .all = cases == NULL,
                                    .cases = cases,
                                    .case_count = count,
                                    .header = { .made_at = { 1269248400 }, .by = "trainer",
                                                .training = true } };
    struct exchange_work *work;
    struct export_port port;
    FILE *file = tmpfile();

    desk_ok(desk, exchange_begin_export(desk->session, cases, count, &port, &work, &desk->err));
    desk_ok(desk, exchange_export(file, &choice, &port, &desk->err));
    exchange_done(work);
    return file;
}

/* Accounts for everybody of domain.md 8.0 who signs in. */
static inline void desk_worked_accounts(struct desk *desk)
{
    struct training_account accounts[32];
    size_t count = 0;

    for (const struct worked_login *login = worked_logins(); login->login != NULL; login++)
        accounts[count++] = (struct training_account){ login->login, login->practitioner,
                                                       login->roles };
    desk_ok(desk, store_training_accounts(desk->session, accounts, count, &desk->err));
}

#endif
