/* SPDX-License-Identifier: MIT */
/* Anchors: where the trail stands is left outside the store, and comes to light again. */

#include "config.h"

#include "service/anchor.h"

#include <sys/stat.h>

#include "base/hex.h"
#include "service/deed.h"
#include "service/rotate_svc.h"
#include "service/store_svc.h"
#include "store/audit_store.h"
#include "support/folder.h"
#include "support/harness.h"
#include "support/machine_fake.h"

#define PASSPHRASE "three quiet herons"

enum { LINES = 40 };

/* The machine's log, as it heard it. */
struct heard {
    struct fake fake; /* first: the machine's `self` */
    char lines[LINES][ANCHOR_LINE];
    int count, alerts;
};

struct office {
    struct folder folder, outside;
    struct heard heard;
    struct store_choice choice;
    struct session *session;
    struct signin_report report;
    struct arena arena;
    struct err err;
    char file[160];
};

static void hear(const struct machine *machine, enum log_word word, const char *line)
{
    struct heard *heard = machine->self;

    ck_assert_int_lt(heard->count, LINES);
    snprintf(heard->lines[heard->count++], ANCHOR_LINE, "%s", line);
    heard->alerts += word == LOG_WORD_ALERT;
}

static void office_enter(struct office *o)
{
    struct secret *passphrase = secret_from(PASSPHRASE, strlen(PASSPHRASE));

    ck_assert_msg(session_sign_in(&o->choice, "ldanvers", passphrase, &o->session, &o->report,
                                  &o->err),
                  "%s", o->err.msg);
    secret_free(passphrase);
}

static void office_leave(struct office *o)
{
    session_close(o->session);
    o->session = NULL;
}

/* A live store whose administrator is signed in; anchors go to a file that is there. */
static void office_make(struct office *o)
{
    struct secret *passphrase = secret_from(PASSPHRASE, strlen(PASSPHRASE));
    struct store_made made;

    memset(o, 0, sizeof(*o));
    folder_make(&o->folder);
    folder_make(&o->outside);
    fake_init(&o->heard.fake, 3);
    o->heard.fake.machine.log = hear;
    folder_file(&o->outside, "anchors", o->file);
    folder_write(&o->outside, "anchors", "", 0);
    o->choice = (struct store_choice){ .folder = o->folder.path,
                                       .machine = &o->heard.fake.machine,
                                       .anchors = o->file };
    ck_assert_msg(store_init(&o->choice, "ldanvers", passphrase, &made, &o->arena, &o->err), "%s",
                  o->err.msg);
    secret_free(passphrase);
    o->heard.count = 0;
    o->heard.alerts = 0;
    folder_write(&o->outside, "anchors", "", 0);
}

static void office_close(struct office *o)
{
    office_leave(o);
    arena_clear(&o->arena);
    folder_remove(&o->folder);
    folder_remove(&o->outside);
}

/* Some rows more. */
static void look_about(struct office *o, int rows)
{
    struct audit_event event = { .action = AUDIT_LIST };

    for (int i = 0; i < rows; i++)
        ck_assert_msg(look(o->session, &event, &o->err), "%s", o->err.msg);
}

static bool has_words(const char *line, const char *words)
{
    return strstr(line, words) != NULL;
}

/* The log and the file have the same lines; how many there are. */
static int kept_lines(struct office *o, struct kept_anchors *kept)
{
    size_t length;
    char *text = (char *)folder_read(&o->outside, "anchors", &length);
    int count = 0;
    char *rest = NULL;

    text[length] = '\0';
    *kept = (struct kept_anchors){ NULL, 0 };
    for (char *line = strtok_r(text, "\n", &rest); line; line = strtok_r(NULL, "\n", &rest)) {
        ck_assert_str_eq(line, o->heard.lines[count++]);
        ck_assert(anchor_read(line, count, kept, &o->arena));
    }
    ck_assert_int_eq(count, o->heard.count);
    free(text);
    return count;
}

START_TEST(signing_in_and_out_leave_one_in_the_log_and_the_file)
{
    struct office o;
    struct kept_anchors kept;
    struct audit_anchor head;

    office_make(&o);
    office_enter(&o);
    ck_assert_int_eq(kept_lines(&o, &kept), 1);
    ck_assert(has_words(o.heard.lines[0], "cafdesk-anchor 1 store="));
    ck_assert(has_words(o.heard.lines[0], " at=2010-03-22T09:00:00Z "));
    ck_assert(has_words(o.heard.lines[0], " why=signin"));
    ck_assert(audit_store_head(o.session->db, &head, &o.err));
    ck_assert_int_eq(kept.items[0].row, head.seq);
    ck_assert_mem_eq(kept.items[0].head, head.mac, ANCHOR_HEAD);
    ck_assert(ident_equal(&kept.items[0].store, &db_about(o.session->db)->uuid));
    office_leave(&o);
    ck_assert_int_eq(kept_lines(&o, &kept), 2);
    ck_assert(has_words(o.heard.lines[1], " why=signout"));
    ck_assert_int_eq(kept.items[1].row, head.seq + 1);
    ck_assert_int_eq(o.heard.alerts, 0);
    ck_assert(!o.report.anchor_is_lost);
    office_close(&o);
}
END_TEST

/* The store is another file from then on; the row that says so must not be cut off it. */
START_TEST(another_key_for_the_store_leaves_one)
{
    struct secret *passphrase = secret_from(PASSPHRASE, strlen(PASSPHRASE));
    struct office o;
    struct kept_anchors kept;
    struct audit_anchor before, head;

    office_make(&o);
    office_enter(&o);
    ck_assert(audit_store_head(o.session->db, &before, &o.err));
    ck_assert_msg(keys_rotate(o.session, passphrase, &o.err), "%s", o.err.msg);
    ck_assert_int_eq(kept_lines(&o, &kept), 2);
    ck_assert(has_words(o.heard.lines[1], " why=rotate"));
    ck_assert(audit_store_head(o.session->db, &head, &o.err));
    ck_assert_int_eq(head.seq, before.seq + 1);
    ck_assert_int_eq(kept.items[1].row, head.seq);
    ck_assert_mem_eq(kept.items[1].head, head.mac, ANCHOR_HEAD);
    secret_free(passphrase);
    office_close(&o);
}
END_TEST

START_TEST(so_does_every_five_hundredth_row)
{
    struct office o;
    struct kept_anchors kept;

    office_make(&o);
    office_enter(&o);
    look_about(&o, ANCHOR_ROWS - (int)o.session->anchored.newest - 1);
    ck_assert_int_eq(kept_lines(&o, &kept), 1);
    look_about(&o, 1);
    ck_assert_int_eq(kept_lines(&o, &kept), 2);
    ck_assert_int_eq(kept.items[1].row, ANCHOR_ROWS);
    ck_assert(has_words(o.heard.lines[1], " why=rows"));
    look_about(&o, ANCHOR_ROWS - 1);
    ck_assert_int_eq(kept_lines(&o, &kept), 2);
    look_about(&o, 1);
    ck_assert_int_eq(kept_lines(&o, &kept), 3);
    office_close(&o);
}
END_TEST

START_TEST(so_does_the_first_deed_of_a_day)
{
    struct office o;
    struct kept_anchors kept;

    office_make(&o);
    office_enter(&o);
    fake_pass(&o.heard.fake, INT64_C(14) * 3600000);
    look_about(&o, 2);
    ck_assert_int_eq(kept_lines(&o, &kept), 1);
    fake_pass(&o.heard.fake, INT64_C(2) * 3600000);
    look_about(&o, 2);
    ck_assert_int_eq(kept_lines(&o, &kept), 2);
    ck_assert(has_words(o.heard.lines[1], " why=day"));
    office_close(&o);
}
END_TEST

static void no_file(const char *path)
{
    ck_assert_int_eq(unlink(path), 0);
}

static void a_link(const char *path)
{
    no_file(path);
    ck_assert_int_eq(symlink("/dev/null", path), 0);
}

static void a_fifo(const char *path)
{
    no_file(path);
    ck_assert_int_eq(mkfifo(path, 0600), 0);
}

static void (*const troubles[])(const char *path) = { no_file, a_link, a_fifo };

START_TEST(a_file_that_takes_none_keeps_nobody_from_work)
{
    struct office o;

    office_make(&o);
    troubles[_i](o.file);
    office_enter(&o);
    ck_assert(o.report.anchor_is_lost);
    look_about(&o, 1);
    office_leave(&o);
    ck_assert_int_eq(o.heard.count, 3); /* two anchors, and once that the file is not */
    ck_assert_int_eq(o.heard.alerts, 1);
    ck_assert(has_words(o.heard.lines[1], "cannot be added to"));
    office_close(&o);
}
END_TEST

START_TEST(without_a_log_and_a_file_one_works_as_well)
{
    struct office o;

    office_make(&o);
    o.heard.fake.machine.log = NULL;
    o.choice.anchors = NULL;
    office_enter(&o);
    ck_assert(!o.report.anchor_is_lost);
    look_about(&o, 1);
    office_close(&o);
}
END_TEST

START_TEST(a_training_store_leaves_none)
{
    struct office o;

    office_make(&o);
    folder_remove(&o.folder);
    folder_make(&o.folder);
    ck_assert_msg(store_make_training(&o.choice, false, &o.session, &o.err), "%s", o.err.msg);
    look_about(&o, 1);
    office_leave(&o);
    ck_assert_int_eq(o.heard.count, 0);
    office_close(&o);
}
END_TEST

#define STORE "store=0b0e8b6e-5b0a-4c67-9d0e-1f2a3b4c5d6e"
#define HEAD "head=" EIGHT EIGHT EIGHT EIGHT
#define EIGHT "0123456789abcdef"
#define WORD "cafdesk-anchor 1 "

static const struct {
    const char *line;
    int64_t row; /* 0: it keeps none */
} lines[] = {
    { WORD STORE " row=7 " HEAD "\n", 7 },
    { WORD STORE " at=2010-03-22T09:00:00Z row=70 " HEAD " schema=3 why=rows", 70 },
    { "Mar 22 09:00:00 desk1 cafdesk[17]: " WORD STORE " row=7 " HEAD, 7 },
    { WORD STORE " row=7 head=0123" WORD STORE " row=8 " HEAD, 8 },
    { WORD STORE " row=7 head=0123", 0 },
    { WORD STORE " row=0 " HEAD, 0 },
    { WORD STORE " row=-3 " HEAD, 0 },
    { WORD "store=nothing row=7 " HEAD, 0 },
    { WORD "row=7 " HEAD, 0 },
    { "cafdesk-anchor 2 " STORE " row=7 " HEAD, 0 },
    { STORE " row=7 " HEAD, 0 },
    { "", 0 },
};

START_TEST(a_line_is_read_whatever_stands_before_it)
{
    struct kept_anchors kept = { NULL, 0 };
    struct arena arena = ARENA_INIT;

    ck_assert_int_eq(anchor_read(lines[_i].line, 5, &kept, &arena), lines[_i].row != 0);
    ck_assert_uint_eq(kept.count, lines[_i].row != 0);
    if (kept.count > 0) {
        ck_assert_int_eq(kept.items[0].row, lines[_i].row);
        ck_assert_int_eq(kept.items[0].line, 5);
        ck_assert_int_eq(kept.items[0].head[31], 0xef);
    }
    arena_clear(&arena);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, signing_in_and_out_leave_one_in_the_log_and_the_file);
    tcase_add_test(t, another_key_for_the_store_leaves_one);
    tcase_add_test(t, so_does_every_five_hundredth_row);
    tcase_add_test(t, so_does_the_first_deed_of_a_day);
    tcase_add_loop_test(t, a_file_that_takes_none_keeps_nobody_from_work, 0, COUNT(troubles));
    tcase_add_test(t, without_a_log_and_a_file_one_works_as_well);
    tcase_add_test(t, a_training_store_leaves_none);
    tcase_add_loop_test(t, a_line_is_read_whatever_stands_before_it, 0, COUNT(lines));
}

TEST_MAIN("anchor", cases)
