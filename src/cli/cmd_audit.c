/* SPDX-License-Identifier: MIT */
/* cafdesk audit: the trail, read and proved. cafdesk check: the whole store. */

#include "config.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/compiler.h"
#include "cli/listing.h"
#include "cli/own_file.h"
#include "cli/progress.h"
#include "cli/sign_in.h"
#include "service/audit_svc.h"
#include "service/unusual.h"

enum { HEAD_LENGTH = 64 }; /* of the chain, in hexadecimal */

/* ----- audit list --------------------------------------------------------- */

static const struct column columns[] = {
    { .name = "seq", .caption = "Row", .kind = CELL_NUMBER },
    { .name = "at", .caption = "When", .kind = CELL_VALUE, .least = 20 },
    { .name = "user", .caption = "Who", .kind = CELL_TEXT, .least = 8 },
    { .name = "role", .kind = CELL_VALUE },
    { .name = "action", .caption = "What", .kind = CELL_VALUE, .least = 6 },
    { .name = "object", .kind = CELL_VALUE },
    { .name = "urn", .caption = "Case", .kind = CELL_VALUE, .least = 4, .flexible = true },
    { .name = "reason", .caption = "Why", .kind = CELL_TEXT, .least = 4, .flexible = true },
    { .name = "outcome", .caption = "Outcome", .kind = CELL_VALUE, .least = 4 },
};

static bool print_row(void *data, const struct audit_row *row)
{
    struct listing *listing = data;
    char seq[24], at[INSTANT_TEXT];
    const char *cells[] = { seq,         at,       row->user,   row->role,   row->action,
                            row->object, row->urn, row->reason, row->outcome };
    bool refused = strcmp(row->outcome, "REFUSED") == 0; /* "What" says of what */
    const char *words[COUNT(columns)] = { [4] = row->words, [7] = refused ? "" : NULL };

    snprintf(seq, sizeof(seq), "%" PRId64, row->seq);
    instant_format(row->at, at);
    listing_row(listing, cells, words);
    return listing_wanted(listing);
}

static bool rows(struct task *task, struct session *session, struct listing *listing,
                 struct err *err)
{
    struct audit_filter filter = { .urn = call_text(task->call, "case"),
                                   .login = call_text(task->call, "user"),
                                   .from = call_date(task->call, "from") };

    return audit_list(session, &filter, print_row, listing, err);
}

static bool list(struct task *task, struct err *err)
{
    static const struct listed trail = { columns, COUNT(columns),
                                         "No row of the trail is like that.", rows };

    return listing_of(task, &trail, err);
}

const struct command cmd_audit_list = {
    .name = "audit list",
    .group = GROUP_TRAIL,
    .formats = FORMATS_ALL,
    .help = "Who did and who looked at what",
    .about = "The oldest row stands first. Reading the trail leaves a row in it, too. Who you are goes before the command: "
             "cafdesk --user icalloway audit list --user rmenon.",
    .options = { { .name = "case",
                   .kind = OPTION_URN,
                   .value = "URN",
                   .help = "Rows of this case only" },
                 { .name = "user",
                   .kind = OPTION_LOGIN,
                   .value = "LOGIN",
                   .help = "Rows of this person only" },
                 { .name = "from",
                   .kind = OPTION_DATE,
                   .value = "DATE",
                   .help = "From this day on" } },
    .examples = { { "audit list --case CAF-2010-00017 --from 2010-04-01",
                    "What happened to a case since a day" } },
    .run = list,
};

/* ----- audit unusual ------------------------------------------------------ */

enum { UNUSUAL_DAYS = 28 };

static const struct column unusual_columns[] = {
    { .name = "login", .kind = CELL_VALUE },
    { .name = "name", .caption = "Who", .kind = CELL_TEXT, .least = 10, .flexible = true },
    { .name = "agency", .kind = CELL_TEXT },
    { .name = "looks", .caption = "Looks", .kind = CELL_NUMBER },
    { .name = "score", .caption = "Score", .kind = CELL_NUMBER },
    { .name = "signs", .caption = "What is not usual", .kind = CELL_TEXT, .least = 20,
      .flexible = true },
};

static bool unusual_rows(struct task *task, struct session *session, struct listing *listing,
                         struct err *err)
{
    struct date from = call_date(task->call, "from");
    struct arena *arena = task->arena;
    struct unusual found;

    if (!date_known(from))
        from = date_add_days(session_today(session), -UNUSUAL_DAYS);
    if (!unusual_list(session, from, &found, arena, err))
        return false;
    for (size_t i = 0; i < found.count; i++) {
        const struct unusual_person *one = &found.items[i];
        const char *cells[] = { one->login, one->name, one->agency,
                                arena_printf(arena, "%" PRId64, one->looks),
                                arena_printf(arena, "%" PRId64, one->score),
                                unusual_words(one, arena) };

        listing_row(listing, cells, NULL);
    }
    return true;
}

static bool unusual(struct task *task, struct err *err)
{
    static const struct listed people = { unusual_columns, COUNT(unusual_columns),
                                          "Nobody looked in a way that is not usual.",
                                          unusual_rows };

    return listing_of(task, &people, err);
}

const struct command cmd_audit_unusual = {
    .name = "audit unusual",
    .group = GROUP_TRAIL,
    .formats = FORMATS_ALL,
    .help = "Whose looks are not usual, for auditors",
    .about = "Who looked at cases that were not theirs, searched many times for children of one "
             "street, looked at children of their own family name, at night, or was refused. It "
             "accuses nobody: it says at whose rows to look first.",
    .options = { { .name = "from",
                   .kind = OPTION_DATE,
                   .value = "DATE",
                   .help = "From this day on; otherwise the last four weeks" } },
    .examples = { { "audit unusual --from 2010-03-01", "The looks of a month" } },
    .run = unusual,
};

/* ----- audit verify -------------------------------------------------------- */

static void print_proof(struct task *task, const struct audit_proof *proof)
{
    static const struct column proof_columns[] = {
        { .name = "rows", .caption = "Rows proved", .kind = CELL_NUMBER },
        { .name = "head", .caption = "Head", .kind = CELL_VALUE },
        { .name = "last_at", .caption = "Last row", .kind = CELL_VALUE },
    };
    char at[INSTANT_TEXT];
    const char *cells[] = { arena_printf(task->arena, "%" PRId64, proof->rows), proof->head, at };
    struct listing listing;

    instant_format(proof->last_at, at);
    if (proof->anchors && call_format(task->call) == FORMAT_TEXT)
        out_text(task->out, arena_printf(task->arena,
                                         "Anchors that fit: %" PRId64 ", the last at row %" PRId64
                                         ".\n",
                                         proof->anchors, proof->anchored));
    listing_begin(&listing, task, LISTING_ONE, proof_columns, COUNT(proof_columns));
    listing_row(&listing, cells, NULL);
    listing_end(&listing, NULL);
}

/* The words of an earlier proof: letters and digits. */
static size_t word_length(const char *text)
{
    return strspn(text, "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");
}

/* Finds the number of rows and the head in what "audit verify" wrote, in any
 * of its formats. */
static bool read_proof(const char *text, struct audit_proof *out)
{
    *out = (struct audit_proof){ .last_at = INSTANT_NONE };
    while (*text) {
        size_t length = word_length(text);

        if (length == HEAD_LENGTH && strspn(text, "0123456789abcdef") == length)
            memcpy(out->head, text, length);
        else if (length && length < 18 && out->rows == 0 && strspn(text, "0123456789") == length)
            out->rows = strtoll(text, NULL, 10);
        text += length ? length : 1;
    }
    return out->rows > 0 && out->head[0] != '\0';
}

/* What was kept elsewhere: a file of anchors, an earlier proof, or neither. */
struct earlier {
    struct kept_anchors kept;
    struct audit_proof proof; /* rows 0: none */
};

/* Every line that keeps an anchor, whatever else a log has between them. */
static void read_lines(FILE *file, struct kept_anchors *kept, struct arena *arena)
{
    char *line = NULL;
    size_t size = 0;

    for (int number = 1; getline(&line, &size, file) >= 0; number++)
        anchor_read(line, number, kept, arena);
    free(line);
}

static bool read_anchor(struct task *task, const char *path, struct earlier *out,
                        struct err *err)
{
    char text[2048];
    size_t length;
    FILE *file;

    if (!own_file_open(path, &file, err))
        return false;
    read_lines(file, &out->kept, task->arena);
    length = fseek(file, 0, SEEK_SET) == 0 ? fread(text, 1, sizeof(text) - 1, file) : 0;
    fclose(file);
    text[length] = '\0';
    return out->kept.count > 0 || read_proof(text, &out->proof) ||
           err_set(err, ERR_INVALID,
                   "The file keeps no anchor: neither one that the program left, nor what "
                   "\"audit verify\" wrote.");
}

static bool read_earlier(struct task *task, struct earlier *out, struct err *err)
{
    const char *slip = call_text(task->call, "slip");
    const char *path = call_text(task->call, "anchor");

    *out = (struct earlier){ .proof = { .rows = 0 } };
    if (slip)
        return audit_slip_read(slip, &out->proof, err);
    return !path || read_anchor(task, path, out, err);
}

static bool prove(struct session *session, const struct earlier *earlier,
                  struct progress *progress, struct audit_proof *out, struct err *err)
{
    if (earlier->kept.count > 0)
        return audit_prove_kept(session, &earlier->kept, progress_step, progress, out, err);
    if (earlier->proof.rows > 0)
        return audit_prove_since(session, &earlier->proof, progress_step, progress, out, err);
    return audit_prove(session, progress_step, progress, out, err);
}

static bool verify(struct task *task, struct err *err)
{
    struct session *session;
    struct audit_proof proof;
    struct earlier earlier;
    struct progress progress;
    bool ok;

    if (!read_earlier(task, &earlier, err) || !sign_in(task, &session, err))
        return false;
    progress_begin(&progress, session_machine(session), "Proving the trail");
    ok = prove(session, &earlier, &progress, &proof, err);
    progress_end(&progress);
    session_close(session);
    if (ok)
        print_proof(task, &proof);
    return ok;
}

const struct command cmd_audit_verify = {
    .name = "audit verify",
    .group = GROUP_TRAIL,
    .formats = FORMATS_ALL,
    .help = "Prove that nobody altered the trail",
    .about = "Goes over the chain of every row, and prints how many there are and the head of the "
             "chain. Ends with status 5 where it is broken, and names the first bad row and how. "
             "Keep what it prints on another machine: with it as anchor, a trail that was cut short "
             "or replaced is found, too. The program leaves such anchors by itself in the machine's "
             "log and in the file that cafdesk.conf names; either can be given whole, and the first "
             "anchor that does not fit is named.",
    .options = { { .name = "anchor",
                   .kind = OPTION_FILE,
                   .value = "FILE",
                   .help = "A file or a log of anchors, or what an earlier \"audit verify\" wrote, "
                           "kept elsewhere" },
                 { .name = "slip",
                   .kind = OPTION_TEXT,
                   .value = "\"ROWS DIGEST\"",
                   .help = "What a slip says that was printed or copied down" } },
    .examples = { { "audit verify --anchor /mnt/kept/anchor",
                    "Does the trail go on from what was kept?" },
                  { "audit verify --anchor /var/log/cafdesk-anchors",
                    "Does it go on from every anchor that was left?" } },
    .run = verify,
};

/* ----- check ---------------------------------------------------------------- */

static bool check(struct task *task, struct err *err)
{
    struct session *session;
    struct progress progress;
    bool ok;

    if (!sign_in(task, &session, err))
        return false;
    progress_begin(&progress, session_machine(session), "Checking the store");
    ok = store_prove(session, progress_step, &progress, err);
    progress_end(&progress);
    session_close(session);
    if (ok)
        out_text(task->out, "The store is whole.\n");
    return ok;
}

const struct command cmd_check = {
    .name = "check",
    .group = GROUP_TRAIL,
    .help = "Prove that the store is whole",
    .about = "The file's own checks, every reference, the content of each record against its hash, "
             "and the chain of the trail. Ends with status 5 where something is wrong, and says "
             "what.",
    .run = check,
};
