/* SPDX-License-Identifier: MIT */
/* What was changed after somebody signed. */

#include "config.h"

#include "model/record.h"
#include "model/sign_off.h"
#include "support/harness.h"

enum { SIGNED_AT = 1000 };

static struct ident id_of(unsigned char byte)
{
    struct ident id = IDENT_NONE;

    id.bytes[0] = byte;
    return id;
}

/* Two versions; of each one record of every kind, all saved before the signatures. */
struct signed_case {
    struct arena arena;
    struct case_file file;
};

static const enum entity_id parts[] = {
    ENTITY_assessment_present, ENTITY_service_involved, ENTITY_element_entry,
    ENTITY_agreed_action, ENTITY_view_comment,
};

static void save_at(void *record, int64_t second)
{
    ((struct record *)record)->updated_at.seconds = second;
}

static void sign(struct signed_case *c, unsigned char version, const char *name)
{
    struct signature *signature = case_file_add(&c->file, ENTITY_signature, &c->arena);

    signature->assessment_id = id_of(version);
    signature->name = name;
    save_at(signature, SIGNED_AT);
}

static void begin(struct signed_case *c)
{
    *c = (struct signed_case){ .arena = ARENA_INIT };
    case_file_init(&c->file);
    for (unsigned char version = 1; version <= 2; version++) {
        struct assessment *form = case_file_add(&c->file, ENTITY_assessment, &c->arena);

        form->record.id = id_of(version);
        form->status = ASSESSMENT_STATUS_DRAFT;
        save_at(form, SIGNED_AT);
        for (size_t i = 0; i < COUNT(parts); i++) {
            void *part = case_file_add(&c->file, parts[i], &c->arena);

            field_set_ident(entity_field(entity_of(parts[i]), "assessment_id"), part,
                            id_of(version));
            save_at(part, SIGNED_AT - 1);
        }
    }
    sign(c, 1, "Gwen Marlowe");
    sign(c, 1, "Lorraine Redfern");
    sign(c, 2, "Joanne Hale");
}

static const char *old_names(struct signed_case *c, unsigned char version)
{
    struct ident id = id_of(version);

    return sign_off_old_names(&c->file, &id, &c->arena);
}

START_TEST(what_was_read_is_what_was_signed)
{
    struct signed_case c;

    begin(&c);
    ck_assert_str_eq(old_names(&c, 1), "");
    ck_assert_str_eq(old_names(&c, 2), "");
    arena_clear(&c.arena);
}
END_TEST

START_TEST(a_part_saved_later_was_not_signed)
{
    struct signed_case c;

    begin(&c);
    save_at(case_file_at(&c.file, parts[_i], 0), SIGNED_AT + 1);
    ck_assert_str_eq(old_names(&c, 1), "Gwen Marlowe, Lorraine Redfern");
    ck_assert_str_eq(old_names(&c, 2), "");
    save_at(case_file_at(&c.file, ENTITY_signature, 0), SIGNED_AT + 2);
    ck_assert_str_eq(old_names(&c, 1), "Lorraine Redfern");
    arena_clear(&c.arena);
}
END_TEST

START_TEST(the_form_counts_until_it_is_complete)
{
    struct signed_case c;

    begin(&c);
    save_at(&c.file.assessment.items[1], SIGNED_AT + 1);
    ck_assert_str_eq(old_names(&c, 2), "Joanne Hale");
    c.file.assessment.items[1].status = ASSESSMENT_STATUS_COMPLETE;
    ck_assert_str_eq(old_names(&c, 2), "");
    arena_clear(&c.arena);
}
END_TEST

START_TEST(of_a_decision_nothing_is_compared)
{
    struct signed_case c;

    begin(&c);
    sign(&c, 0, "Anne Other");
    c.file.signature.items[3].assessment_id = IDENT_NONE;
    ck_assert(!sign_off_is_old(&c.file, &c.file.signature.items[3]));
    arena_clear(&c.arena);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, what_was_read_is_what_was_signed);
    tcase_add_loop_test(t, a_part_saved_later_was_not_signed, 0, COUNT(parts));
    tcase_add_test(t, the_form_counts_until_it_is_complete);
    tcase_add_test(t, of_a_decision_nothing_is_compared);
}

TEST_MAIN("sign-off", cases)
