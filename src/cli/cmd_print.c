/* SPDX-License-Identifier: MIT */
/* cafdesk print: a case on paper, and what was given. */

#include "config.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "base/moment_input.h"
#include "base/text.h"
#include "base/text_clean.h"
#include "cli/ask.h"
#include "cli/named_case.h"
#include "cli/own_file.h"
#include "cli/paragraph.h"
#include "cli/press_out.h"
#include "cli/sign_in.h"
#include "service/print_svc.h"

/* ----- print ----------------------------------------------------------------------- */

static enum code_document_copy copy_named(const char *word)
{
    if (!word)
        return DOCUMENT_COPY_NONE_;
    if (strcmp(word, "family") == 0)
        return DOCUMENT_COPY_FAMILY;
    return strcmp(word, "own") == 0 ? DOCUMENT_COPY_OWN : DOCUMENT_COPY_AGENCY;
}

static enum code_document document_named(const struct call *call)
{
    const char *word = call_text(call, "document");

    return word ? document_kind_named(word) : DOCUMENT_SUMMARY;
}

/* Where it goes, and in which form. */
struct way {
    const char *path;  /* NULL: standard output */
    bool pdf;
    struct date meeting; /* of which the minutes are */
    FILE *file;
    struct press press;
    struct print_paper paper;
};

static struct print_wish wish_of(const struct call *call, const struct way *way)
{
    return (struct print_wish){ .document = document_named(call),
                                .meeting = call_has(call, "meeting") ? &way->meeting : NULL,
                                .whom = call_text(call, "for"),
                                .copy = copy_named(call_text(call, "copy")),
                                .purpose = call_text(call, "purpose"),
                                .other_family_ok = call_has(call, "other-family-ok"),
                                .paper = way->pdf ? &way->paper : NULL };
}

/* Each line of it as a sentence beside the pages. */
static void say_lines(const char *before, const char *lines, struct arena *arena)
{
    while (*lines) {
        size_t length = strcspn(lines, "\n");

        fprintf(stderr, "cafdesk: %s: %s.\n", before,
                text_plain(arena_strndup(arena, lines, length), TEXT_LINE, arena));
        lines += length + (lines[length] == '\n');
    }
}

static void say_what_went(const struct task *task, const struct print_page *page)
{
    press_out_missing(page->paper.missing);
    say_lines("left out", page->left_out, task->arena);
    fprintf(stderr, "cafdesk: Document %s, %zu page%s, for %s. %s\n", page->number, page->pages,
            page->pages == 1 ? "" : "s", text_plain(page->recipient, TEXT_LINE, task->arena),
            page->basis);
    if (*page->mind)
        fprintf(stderr, "cafdesk: %s\n", page->mind);
}

/* On a terminal whoever sits there looks at it and answers. */
static bool ask_others(const struct task *task, const struct print_page *page, bool *fine)
{
    char answer[8] = "";

    *fine = false;
    if (!at_a_terminal())
        return false;
    say_lines("another family", page->others, task->arena);
    fputs("It names another family. Is that to go out? Type yes to give it: ", stderr);
    if (fgets(answer, sizeof(answer), stdin))
        *fine = strcmp(answer, "yes\n") == 0;
    return true;
}

static bool give(struct task *task, const struct way *way, struct named_case *typed,
                 struct print_page *page, struct err *err)
{
    struct print_wish wish = wish_of(task->call, way);
    struct print_page preview;

    if (print_give(typed->session, &typed->id, &wish, page, task->arena, err))
        return true;
    if (!err->field || strcmp(err->field, "other-family") != 0)
        return false;
    if (!print_preview(typed->session, &typed->id, &wish, &preview, task->arena, err) ||
        !ask_others(task, &preview, &wish.other_family_ok) || !wish.other_family_ok)
        return err_set(err, ERR_REFUSED,
                       "It names another family, and nothing was given. Look at it, and say "
                       "--other-family-ok if that is to go out.");
    *err = ERR_INIT;
    return print_give(typed->session, &typed->id, &wish, page, task->arena, err);
}

static bool write_pages(FILE *file, const struct print_page *page, struct err *err)
{
    const char *bytes = page->paper.bytes ? page->paper.bytes : page->text;
    size_t length = page->paper.bytes ? page->paper.length : strlen(page->text);

    if (fwrite(bytes, 1, length, file) == length && fflush(file) == 0)
        return true;
    return err_set(err, ERR_STORAGE,
                   "Document %s could not be written whole. It stands in the sharing log as "
                   "given: show it again with print verify.",
                   page->number);
}

static bool print(struct task *task, const struct way *way, struct err *err)
{
    struct named_case typed;
    struct print_page page;
    bool ok;

    if (!named_case(task, "print", &typed, err))
        return false;
    ok = give(task, way, &typed, &page, err);
    session_close(typed.session);
    if (!ok || !write_pages(way->file, &page, err))
        return false;
    say_what_went(task, &page);
    return true;
}

/* ----- Where to ---------------------------------------------------------------------- */

static bool way_of(const struct call *call, struct way *way, struct err *err)
{
    const char *text = call_text(call, "text"), *pdf = call_text(call, "pdf");

    *way = (struct way){ .path = pdf ? pdf : text, .pdf = pdf != NULL,
                         .meeting = call_date(call, "meeting") };
    way->paper = (struct print_paper){ press_out_pdf, &way->press };
    if (call_has(call, "meeting") && document_named(call) != DOCUMENT_MINUTES)
        return err_set(err, ERR_USAGE, "--meeting says of which meeting the minutes are: it goes "
                                       "with --document minutes.");
    if (text && pdf)
        return err_set(err, ERR_USAGE, "Each print is for one form: say --text or --pdf. What is "
                                       "given twice is printed twice.");
    if (way->path && strcmp(way->path, "-") == 0)
        way->path = NULL;
    if (way->pdf && !way->path && isatty(STDOUT_FILENO))
        return err_set(err, ERR_USAGE, "A terminal does not show PDF: name a new file, as in "
                                       "--pdf summary.pdf.");
    return true;
}

/* The helper starts before the store is known. */
static bool way_begin(struct way *way, struct err *err)
{
    if (way->pdf && !press_start(&way->press, err))
        return false;
    if (way->path ? own_file_make(way->path, &way->file, err) : own_file_output(&way->file, err))
        return true;
    press_stop(&way->press);
    return false;
}

static bool run(struct task *task, struct err *err)
{
    struct way way;
    bool ok;

    if (!way_of(task->call, &way, err) || !way_begin(&way, err))
        return false;
    ok = print(task, &way, err);
    press_stop(&way.press);
    return own_file_finish(way.file, way.path, ok, err) && ok;
}

#define WORD(code, word, title, plain, help) word
#define BLANK " "

const struct command cmd_print = {
    .name = "print",
    .group = GROUP_CASES,
    .arguments = "URN",
    .least = 1,
    .most = 1,
    .help = "Print a case summary for somebody, and write down that it was given",
    .about = "A print is a sharing of information. What consent does not give whoever it is for is "
             "cut, and named on standard error; the entry of the sharing log and the exact text are "
             "kept before anything goes out. The lead professional, whoever began the case, its "
             "co-ordinator and a supervisor print it; somebody of the team their own actions, for "
             "themselves.\n"
             "A text that names another family goes out only when somebody looked: on a terminal it "
             "asks, elsewhere it takes --other-family-ok.\n"
             "At the screens it is P on the overview of a case: there the pages are read first.",
    .options = { { .name = "for",
                   .kind = OPTION_TEXT,
                   .value = "RECIPIENT",
                   .needed = true,
                   .help = "Who is to have it: an agency's name, a login, or family" },
                 { .name = "document",
                   .kind = OPTION_WORD,
                   .value = "DOCUMENT",
                   .words = DOCUMENT_KINDS(WORD, BLANK),
                   .help = "Which document; without it, the summary" },
                 { .name = "meeting",
                   .kind = OPTION_DATE,
                   .value = "DATE",
                   .help = "Minutes of the meeting held on this day; without it, of the last" },
                 { .name = "copy",
                   .kind = OPTION_WORD,
                   .value = "KIND",
                   .words = "family agency own",
                   .help = "Refuse it unless this is the copy they get: the family's in plain words, "
                           "an agency's, or one's own" },
                 { .name = "text",
                   .kind = OPTION_NEW_FILE,
                   .value = "FILE",
                   .help = "A new file to write to; without it, or with -, standard output" },
                 { .name = "pdf",
                   .kind = OPTION_NEW_FILE,
                   .value = "FILE",
                   .help = "A new PDF, in place of text" },
                 { .name = "purpose",
                   .kind = OPTION_TEXT,
                   .value = "TEXT",
                   .help = "What they need it for" },
                 { .name = "other-family-ok",
                   .kind = OPTION_FLAG,
                   .help = "It names another family, and that is right" } },
    .examples = { { "print CAF-2010-00017 --for \"Haven Family Link\" --text summary.txt",
                    "What this agency may have, in 80 columns" },
                  { "print CAF-2010-00017 --for family", "The family's copy, in plain words" },
                  { "print CAF-2010-00017 --for family --pdf copy.pdf", "The same, as a PDF" } },
    .run = run,
};

/* ----- print verify ------------------------------------------------------------------ */

static void add_line(struct task *task, const char *term, const char *text)
{
    struct str line = STR_INIT;

    paragraph_term(&line, term, 14, text_plain(text_or_empty(text), TEXT_PARAGRAPHS, task->arena));
    out_str(task->out, &line);
    str_release(&line);
}

static const char *state_of(const struct print_given *given)
{
    if (!given->text)
        return "It was given in another store, where its text stayed.";
    if (!given->whole)
        return "It is NOT what was given.";
    return given->record.paper_hash
               ? "It is what was given, by its hash; the PDF had it on pages of its own."
               : "It is what was given, by its hash.";
}

static void show(struct task *task, const struct print_given *given)
{
    const struct given_document *record = &given->record;
    char when[MOMENT_TEXT];

    moment_format(record->given_at, when);
    add_line(task, "Document", record->code);
    add_line(task, "Case", given->urn);
    add_line(task, "What it is", code_label(CODES_DOCUMENT_ID, record->kind));
    add_line(task, "Given to", record->recipient);
    add_line(task, "Purpose", record->purpose);
    add_line(task, "Given by", given->given_by);
    add_line(task, "When", when);
    add_line(task, "Pages", arena_printf(task->arena, "%d", (int)record->pages));
    add_line(task, "Hash", record->hash);
    if (record->paper_hash)
        add_line(task, "PDF's hash",
                 arena_printf(task->arena, "%s (b2sum -l 256)", record->paper_hash));
    if (record->left_out)
        add_line(task, "Left out", record->left_out);
    add_line(task, "The text", state_of(given));
    if (!given->text)
        return;
    out_text(task->out, "\n");
    out_text(task->out, text_plain(given->text, TEXT_PARAGRAPHS, task->arena));
}

static bool verify(struct task *task, struct err *err)
{
    struct session *session;
    struct print_given given;
    bool ok;

    if (!sign_in(task, &session, err))
        return false;
    ok = print_verify(session, task->call->arguments[0], call_text(task->call, "reason"), &given,
                      task->arena, err);
    session_close(session);
    if (!ok)
        return false;
    show(task, &given);
    return !given.text || given.whole ||
           err_set(err, ERR_DAMAGED, "The text kept under %s is not the one that was given.",
                   given.record.code);
}

const struct command cmd_print_verify = {
    .name = "print verify",
    .group = GROUP_CASES,
    .arguments = "CODE",
    .least = 1,
    .most = 1,
    .help = "Show the exact text that was given under a number",
    .about = "The number stands on each page. For whoever gave it, and for those who may read the "
             "sharing log of the case.",
    .options = { { .name = "reason",
                   .kind = OPTION_TEXT,
                   .value = "TEXT",
                   .help = "Why you read it, where it has what is kept from some" } },
    .examples = { { "print verify K7QF2-0M9XC", "Who was given this page, and what it says" } },
    .run = verify,
};
