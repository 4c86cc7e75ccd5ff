/* SPDX-License-Identifier: MIT */
/* To which kind of record a reference leads (domain.md 1.9, 1.11). */

#include "config.h"

#include <string.h>

#include "base/compiler.h"
#include "model/codes.h"
#include "model/link.h"
#include "model/record.h"
#include "support/harness.h"

static const struct {
    enum entity_id of;
    const char *beside; /* the field that tells; NULL: none does */
    const char *says;
    const char *field;
    enum entity_id leads_to;
} links[] = {
    { ENTITY_plan_action, "owner_kind", "PRACTITIONER", "owner_id", ENTITY_practitioner },
    { ENTITY_plan_action, "owner_kind", "PERSON", "owner_id", ENTITY_person },
    { ENTITY_plan_action, "owner_kind", "", "owner_id", ENTITY_none },
    { ENTITY_plan_action, "owner_kind", "PERSON", "helper_id", ENTITY_none },
    { ENTITY_plan_action, NULL, NULL, "plan_id", ENTITY_delivery_plan },
    { ENTITY_plan_action, NULL, NULL, "action", ENTITY_none },
    { ENTITY_consent_scope, "target_kind", "AGENCY", "target_id", ENTITY_agency },
    { ENTITY_consent_scope, "target_kind", "PRACTITIONER", "target_id", ENTITY_practitioner },
    { ENTITY_consent_scope, "target_kind", "PERSON", "target_id", ENTITY_person },
    { ENTITY_consent_scope, "target_kind", "SECTOR", "target_id", ENTITY_none },
    { ENTITY_consent_scope, "target_kind", "OTHER_LA", "target_id", ENTITY_none },
    { ENTITY_consent_scope, "target_kind", "PANEL", "target_id", ENTITY_none },
};

START_TEST(a_reference_leads_where_it_says)
{
    const struct entity *entity = entity_of(links[_i].of);
    const struct field *field = entity_field(entity, links[_i].field);
    struct arena arena = ARENA_INIT;
    struct err err = ERR_INIT;
    void *record = arena_alloc(&arena, entity->size);

    record_init(entity, record);
    ck_assert_ptr_nonnull(field);
    ck_assert(links[_i].beside == NULL ||
              field_read(entity_field(entity, links[_i].beside), links[_i].says, record, &arena,
                         &err));
    ck_assert_int_eq(link_kind(entity, field, record), links[_i].leads_to);
    arena_clear(&arena);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_loop_test(t, a_reference_leads_where_it_says, 0, COUNT(links));
}

TEST_MAIN("link", cases)
