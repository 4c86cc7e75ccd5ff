/* SPDX-License-Identifier: MIT */
/* Who takes out what: everything, one case, and a draft kept from one's agency. */

#include "config.h"

#include "service/exchange_svc.h"

#include "support/assessed.h"
#include "support/harness.h"

/* ----- Everything --------------------------------------------------------- */

START_TEST(everything_moves_by_an_administrator_only)
{
    static const char *const others[] = { "hoduya", "rmenon", "icalloway" };
    struct exchange_work *work;
    struct export_port out;
    struct import_port in;
    struct desk desk;

    desk_open(&desk);
    for (size_t i = 0; i < COUNT(others); i++) {
        desk_sign_in(&desk, others[i]);
        desk_no(&desk, exchange_begin_export(desk.session, NULL, 0, &out, &work, &desk.err),
                ERR_DENIED);
        desk_no(&desk, exchange_begin_import(desk.session, &in, &work, &desk.err), ERR_DENIED);
    }
    desk_sign_in(&desk, "ldanvers");
    desk_ok(&desk, exchange_begin_export(desk.session, NULL, 0, &out, &work, &desk.err));
    exchange_done(work);
    desk_ok(&desk, exchange_begin_import(desk.session, &in, &work, &desk.err));
    exchange_done(work);
    desk_close(&desk);
}
END_TEST

/* ----- One case ----------------------------------------------------------- */

/* What went out of the kinds that matter here. */
struct taken {
    size_t count[ENTITY_COUNT];
    uint64_t elements;
};

static bool take(void *data, enum entity_id kind, const void *record, struct err *err)
{
    struct taken *taken = data;

    (void)err;
    taken->count[kind]++;
    if (kind == ENTITY_element_entry)
        taken->elements |= set_with(0, ((const struct element_entry *)record)->element);
    return true;
}

static struct taken take_out(struct desk *desk, const struct ident *case_id)
{
    struct taken taken = { .elements = 0 };
    struct exchange_work *work;
    struct export_port port;

    desk_ok(desk, exchange_begin_export(desk->session, case_id, 1, &port, &work, &desk->err));
    for (int kind = ENTITY_none + 1; kind < ENTITY_COUNT; kind++) {
        if (kind == ENTITY_caf_case || entity_of((enum entity_id)kind)->parent)
            desk_ok(desk, port.records(port.self, (enum entity_id)kind, case_id, take, &taken,
                                       &desk->err));
    }
    exchange_done(work);
    return taken;
}

static uint64_t two_and_three(void)
{
    return set_with(set_with(0, ELEMENT_2_01), ELEMENT_3_01);
}

static uint64_t all_three(void)
{
    return set_with(two_and_three(), ELEMENT_1_04);
}

/* The family keeps the first domain from somebody. */
static void keep_back(struct desk *desk, const struct ident *case_id, const struct ident *parent,
                      enum code_scope_target kind, const struct ident *whom)
{
    struct consent_entry entry;

    desk_decision(desk, case_id, parent, CONSENT_STAGE_STORE_SHARE, CONSENTST_LIMITED, &entry);
    desk_scope(desk, &entry, &desk->agency, SCOPE_EFFECT_ALLOW, DATACLASS_ALL);
    desk_scope(desk, &entry, whom, SCOPE_EFFECT_DENY, DATACLASS_ASSESSMENT_D1);
    entry.scopes[entry.scope_count - 1].target_kind = kind;
    desk_ok(desk, desk_record(desk, &entry));
}

START_TEST(one_case_goes_out_as_it_is_read)
{
    struct desk desk;
    struct ident case_id, version, parent;

    desk_assessed(&desk, &case_id, &version);
    ck_assert_uint_eq(take_out(&desk, &case_id).elements, all_three());
    parent = desk_parent(&desk, &case_id, "Dana Tolliver");
    keep_back(&desk, &case_id, &parent, SCOPE_TARGET_AGENCY, &desk.agency);
    ck_assert_uint_eq(take_out(&desk, &case_id).elements, two_and_three());
    desk_close(&desk);
}
END_TEST

START_TEST(all_else_of_the_case_still_goes_out)
{
    struct desk desk;
    struct ident case_id, version;
    struct case_view view;
    struct taken taken;

    desk_assessed(&desk, &case_id, &version);
    desk_read(&desk, &case_id, &view);
    taken = take_out(&desk, &case_id);
    ck_assert_uint_eq(taken.count[ENTITY_caf_case], 1);
    for (int kind = ENTITY_caf_case + 1; kind < ENTITY_COUNT; kind++) {
        if (case_file_holds((enum entity_id)kind) && !view.shut[kind])
            ck_assert_msg(taken.count[kind] ==
                              case_file_count(&view.file, (enum entity_id)kind),
                          "%s", entity_of((enum entity_id)kind)->name);
    }
    ck_assert_uint_gt(taken.count[ENTITY_signature], 0);
    desk_close(&desk);
}
END_TEST

START_TEST(who_is_not_of_the_case_takes_nothing)
{
    struct desk desk;
    struct ident case_id, version;
    struct exchange_work *work;
    struct export_port port;

    desk_assessed(&desk, &case_id, &version);
    desk_sign_in(&desk, "rmenon");
    desk_no(&desk, exchange_begin_export(desk.session, &case_id, 1, &port, &work, &desk.err),
            ERR_DENIED);
    desk_close(&desk);
}
END_TEST

/* ----- A draft kept from the writer's agency ------------------------------- */

static struct element_entry written(struct desk *desk, const struct ident *case_id)
{
    struct case_view view;

    desk_read(desk, case_id, &view);
    ck_assert_uint_eq(view.file.element_entry.count, 1);
    return view.file.element_entry.items[0];
}

START_TEST(who_writes_a_draft_reads_it)
{
    struct desk desk;
    struct ident case_id, parent, version;
    struct element_entry entry;

    desk_open(&desk);
    desk_sign_in(&desk, "hoduya");
    desk_assessing(&desk, &case_id, &parent);
    keep_back(&desk, &case_id, &parent, SCOPE_TARGET_AGENCY, &desk.agency);
    version = desk_newest(&desk, &case_id).record.id;
    desk_element(&desk, &version, ELEMENT_1_04, false);
    entry = written(&desk, &case_id);
    entry.needs = "Needs breakfast, too.";
    desk_ok(&desk, record_save(desk.session, ENTITY_element_entry, &entry, &desk.err));
    ck_assert_str_eq(written(&desk, &case_id).needs, "Needs breakfast, too.");
    ck_assert_uint_eq(take_out(&desk, &case_id).count[ENTITY_element_entry], 1);
    desk_close(&desk);
}
END_TEST

START_TEST(a_line_naming_the_writer_is_told_at_the_first_save)
{
    struct desk desk;
    struct ident case_id, parent;
    struct element_entry entry;

    desk_open(&desk);
    desk_sign_in(&desk, "hoduya");
    desk_assessing(&desk, &case_id, &parent);
    keep_back(&desk, &case_id, &parent, SCOPE_TARGET_PRACTITIONER, &desk.hoduya);
    record_init(entity_of(ENTITY_element_entry), &entry);
    entry.assessment_id = desk_newest(&desk, &case_id).record.id;
    entry.element = ELEMENT_1_04;
    entry.needs = "Needs breakfast.";
    entry.need_level = NEED_LEVEL_1;
    desk_no(&desk, record_save(desk.session, ENTITY_element_entry, &entry, &desk.err),
            ERR_DENIED);
    ck_assert_ptr_nonnull(strstr(desk.err.msg, "does not want you to have this"));
    desk_element(&desk, &entry.assessment_id, ELEMENT_2_01, false);
    ck_assert_int_eq(written(&desk, &case_id).element, ELEMENT_2_01);
    desk_close(&desk);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, everything_moves_by_an_administrator_only);
    tcase_add_test(t, one_case_goes_out_as_it_is_read);
    tcase_add_test(t, all_else_of_the_case_still_goes_out);
    tcase_add_test(t, who_is_not_of_the_case_takes_nothing);
    tcase_add_test(t, who_writes_a_draft_reads_it);
    tcase_add_test(t, a_line_naming_the_writer_is_told_at_the_first_save);
}

TEST_MAIN("exchange service", cases)
