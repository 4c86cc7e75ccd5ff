/* SPDX-License-Identifier: MIT */
/* The trail, read by those who may and proved. */

#include "config.h"

#include "support/harness.h"
#include "support/casework.h"

#include "service/audit_svc.h"

struct seen {
    size_t count;
    size_t others;  /* not by this login */
    size_t refused;
    size_t told;    /* with a reference or a reason */
    int64_t last;   /* seq */
    const char *login;
};

static bool see(void *data, const struct audit_row *row)
{
    struct seen *seen = data;

    ck_assert_int_gt(row->seq, seen->last);
    seen->last = row->seq;
    seen->count++;
    seen->others += strcmp(row->user, seen->login) != 0;
    seen->refused += strcmp(row->outcome, "REFUSED") == 0;
    seen->told += *row->urn || *row->reason || strchr(row->object, ' ') != NULL;
    return true;
}

static bool list(struct desk *desk, const char *urn, const char *login, struct seen *seen)
{
    struct audit_filter filter = { .urn = urn, .login = login, .from = DATE_NONE };

    *seen = (struct seen){ .login = login ? login : "hoduya" };
    return audit_list(desk->session, &filter, see, seen, &desk->err);
}

/* A case that Helen Oduya opened; the trainer is at the desk before. */
static void open_case(struct desk *desk, struct ident *case_id)
{
    struct ident parent;

    desk_open(desk);
    desk_sign_in(desk, "hoduya");
    desk_assessing(desk, case_id, &parent);
}

START_TEST(auditors_read_all_and_administrators_no_names)
{
    struct desk desk;
    struct ident case_id;
    struct seen all, seen;

    open_case(&desk, &case_id);
    desk_sign_in(&desk, "icalloway");
    desk_ok(&desk, list(&desk, NULL, NULL, &all));
    ck_assert_uint_gt(all.others, 0);
    ck_assert_uint_gt(all.told, 0);
    desk_ok(&desk, list(&desk, "CAF-2010-00001", NULL, &seen));
    ck_assert_uint_gt(seen.count, 5);
    ck_assert_uint_lt(seen.count, all.count);
    desk_ok(&desk, list(&desk, NULL, "hoduya", &seen));
    ck_assert_uint_eq(seen.others, 0);
    desk_sign_in(&desk, "ldanvers");
    desk_ok(&desk, list(&desk, NULL, NULL, &seen));
    ck_assert_uint_gt(seen.count, all.count);
    ck_assert_uint_eq(seen.told, 0);
    desk_no(&desk, list(&desk, "CAF-2010-00001", NULL, &seen), ERR_DENIED);
    desk_close(&desk);
}
END_TEST

/* A co-ordinator of one locality, a supervisor: the footprint is everybody's. */
START_TEST(each_reads_what_they_did_themselves)
{
    static const char *const logins[] = { "hoduya", "gmarlowe", "prenshaw", "ldanvers",
                                          "icalloway" };
    struct desk desk;
    struct ident case_id;
    struct seen seen;

    open_case(&desk, &case_id);
    for (size_t i = 0; i < COUNT(logins); i++) {
        desk_sign_in(&desk, logins[i]);
        desk_ok(&desk, list(&desk, NULL, logins[i], &seen));
        ck_assert_uint_gt(seen.count, 0);
        ck_assert_uint_eq(seen.others, 0);
    }
    desk_close(&desk);
}
END_TEST

START_TEST(others_read_their_case_or_their_own_rows)
{
    struct desk desk;
    struct ident case_id;
    struct seen seen;

    open_case(&desk, &case_id);
    desk_ok(&desk, list(&desk, NULL, NULL, &seen));
    ck_assert_uint_gt(seen.count, 0);
    ck_assert_uint_eq(seen.others, 0);
    desk_no(&desk, list(&desk, NULL, "rmenon", &seen), ERR_DENIED);
    desk_sign_in(&desk, "gmarlowe");
    desk_ok(&desk, list(&desk, "CAF-2010-00001", NULL, &seen));
    ck_assert_uint_gt(seen.count, 5);
    desk_sign_in(&desk, "rmenon");
    desk_ok(&desk, list(&desk, "CAF-2010-00001", NULL, &seen));
    ck_assert_uint_eq(seen.count, 1); /* his own look at the trail */
    ck_assert_uint_eq(seen.others, 1);
    desk_sign_in(&desk, "hoduya");
    desk_ok(&desk, list(&desk, "CAF-2010-00001", NULL, &seen));
    ck_assert_uint_gt(seen.others, 0); /* the co-ordinator's look: she leads the case */
    desk_close(&desk);
}
END_TEST

START_TEST(refusals_stand_in_the_trail)
{
    struct desk desk;
    struct ident case_id;
    struct audit_proof proof;
    struct seen seen;

    open_case(&desk, &case_id);
    desk_no(&desk, audit_prove(desk.session, NULL, NULL, &proof, &desk.err), ERR_DENIED);
    desk_sign_in(&desk, "icalloway");
    desk_ok(&desk, list(&desk, NULL, NULL, &seen));
    ck_assert_uint_eq(seen.refused, 1);
    desk_close(&desk);
}
END_TEST

START_TEST(a_proof_goes_on_from_an_earlier_one)
{
    struct desk desk;
    struct ident case_id;
    struct audit_proof first, again, wrong;

    open_case(&desk, &case_id);
    desk_sign_in(&desk, "icalloway");
    desk_ok(&desk, audit_prove(desk.session, NULL, NULL, &first, &desk.err));
    ck_assert_int_gt(first.rows, 10);
    ck_assert_int_eq(first.first_bad, 0);
    ck_assert_uint_eq(strlen(first.head), 64);
    desk_ok(&desk, audit_prove_since(desk.session, &first, NULL, NULL, &again, &desk.err));
    ck_assert_int_eq(again.rows, first.rows + 1);
    wrong = first;
    wrong.head[0] = wrong.head[0] == '0' ? '1' : '0';
    desk_no(&desk, audit_prove_since(desk.session, &wrong, NULL, NULL, &again, &desk.err),
            ERR_DAMAGED);
    wrong = first;
    wrong.rows += 1000;
    desk_no(&desk, audit_prove_since(desk.session, &wrong, NULL, NULL, &again, &desk.err),
            ERR_DAMAGED);
    wrong.head[3] = 'x';
    desk_no(&desk, audit_prove_since(desk.session, &wrong, NULL, NULL, &again, &desk.err),
            ERR_INVALID);
    desk_close(&desk);
}
END_TEST

START_TEST(the_store_is_whole)
{
    struct desk desk;
    struct ident case_id;

    open_case(&desk, &case_id);
    desk_no(&desk, store_prove(desk.session, NULL, NULL, &desk.err), ERR_DENIED);
    desk_sign_in(&desk, "ldanvers");
    desk_ok(&desk, store_prove(desk.session, NULL, NULL, &desk.err));
    desk_close(&desk);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, auditors_read_all_and_administrators_no_names);
    tcase_add_test(t, each_reads_what_they_did_themselves);
    tcase_add_test(t, others_read_their_case_or_their_own_rows);
    tcase_add_test(t, refusals_stand_in_the_trail);
    tcase_add_test(t, a_proof_goes_on_from_an_earlier_one);
    tcase_add_test(t, the_store_is_whole);
}

TEST_MAIN("audit_svc", cases)
