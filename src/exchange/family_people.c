/* SPDX-License-Identifier: MIT */
/* The child, and who belongs to it. */

#include "config.h"

#include <stdio.h>
#include <string.h>

#include "exchange/family_private.h"
#include "model/nhs.h"

static const uint64_t HOME_CHANCE = 0x484f4d45u;

/* A number of the test range; its check digit is found by trying. */
static const char *nhs_number(struct family *family)
{
    char number[NHS_TEXT];

    for (;;) {
        snprintf(number, sizeof(number), "999%06d", family_chance(family, 1000000));
        for (char check = '0'; check <= '9'; check++) {
            number[9] = check;
            number[10] = '\0';
            if (nhs_valid(number))
                return arena_strdup(&family->arena, number);
        }
    }
}

static const char *telephone(struct family *family)
{
    return arena_printf(&family->arena, "01632 960%03d", 300 + family_chance(family, 700));
}

/* Chance of its own: what else a family is does not hang on where it lives. */
static void choose_home(struct family *family)
{
    struct arena *arena = &family->arena;
    uint64_t before = family->random;

    if (family->address) {
        family->address = arena_strdup(arena, family->address);
        family->postcode = arena_strdup(arena, family->postcode);
        family->tel = arena_strdup(arena, family->tel);
        return;
    }
    family->random ^= HOME_CHANCE;
    family->address = arena_printf(arena, "%d %s", 1 + family_chance(family, 80),
                                   family_street(family_chance(family, STREETS)));
    family->postcode =
        arena_printf(arena, "%s %d%c%c", family->place->postcode, 1 + family_chance(family, 9),
                     'A' + family_chance(family, 26), 'A' + family_chance(family, 26));
    family->tel = telephone(family);
    family->random = before;
}

static const char *full_name(struct family *family, const char *given)
{
    return arena_printf(&family->arena, "%s %s", given, family->name);
}

static void put_parents(struct family *family)
{
    struct person *mother = family_new(family, ENTITY_person);
    struct person *father = family_new(family, ENTITY_person);

    if (ident_known(&family->mother)) {
        family->mother_name = arena_strdup(&family->arena, family->mother_name);
    } else {
        family->mother_name =
            full_name(family, family->heritage->mothers[family_chance(family, NAMES_EACH)]);
        mother->name = family->mother_name;
        mother->sex = SEX_F;
        mother->dob = date_add_months(family->today, -12 * (20 + family->age) -
                                                         family_chance(family, 90));
        mother->tel = family->tel;
        mother->first_language = family->heritage->language;
        family->mother = family_put(family, ENTITY_person, mother);
    }
    father->name =
        full_name(family, family->heritage->fathers[family_chance(family, NAMES_EACH)]);
    father->sex = SEX_M;
    father->address = arena_printf(&family->arena, "%d %s, %s", 1 + family_chance(family, 60),
                                   family_street(family_chance(family, STREETS)),
                                   family->place->name);
    family->father = family_put(family, ENTITY_person, father);
}

static bool needs_words(enum code_ethnic ethnicity)
{
    return ethnicity == ETHNIC_WOTH || ethnicity == ETHNIC_OOTH;
}

static void put_child(struct family *family)
{
    struct subject *child = family_new(family, ENTITY_subject);
    bool unborn = family_has(family, TRAIT_UNBORN);

    child->is_unborn = unborn;
    child->given_names = unborn ? NULL : family->given;
    child->family_name = unborn ? NULL : family->name;
    child->sex = unborn ? SEX_U : family->girl ? SEX_F : SEX_M;
    child->mother_id = unborn ? family->mother : IDENT_NONE;
    child->dob = family->born;
    child->edd = family->edd;
    child->contact_tel = family->tel;
    child->ethnicity = unborn ? ETHNIC_NGIV : family->heritage->ethnicity;
    if (!unborn && needs_words(family->heritage->ethnicity))
        child->ethnicity_other = family->heritage->language;
    child->religion = unborn ? RELIGION_NONE_ : family->heritage->religion;
    child->child_first_language = unborn ? NULL : family->heritage->language;
    child->parent_first_language = family->heritage->language;
    child->disabled = unborn ? YN_NONE_ : YN_N;
    child->interpreter_required = strcmp(family->heritage->language, "English") ? YN_Y : YN_N;
    child->nhs_number = unborn ? NULL : nhs_number(family);
    child->shielded = family_has(family, TRAIT_SHIELDED);
    if (family->age >= 5 && !unborn)
        child->school_setting = family->age < 11 ? "Fennmoor Primary School"
                                                 : "Westmarch Community College";
    if (family_chance(family, 6) == 0 && !unborn) {
        child->disabled = YN_Y;
        child->disability_details = "Wears hearing aids on both sides; sits at the front of the "
                                    "class. Tires in noise.";
        child->special_requirements = "Face to face, without background noise.";
    }
    family->child = family_put(family, ENTITY_subject, child);
}

static void put_names_and_home(struct family *family)
{
    struct address *address = family_new(family, ENTITY_address);
    struct subject_name *name = family_new(family, ENTITY_subject_name);

    address->subject_id = family->child;
    address->kind = ADDRESS_KIND_HOME;
    address->line1 = family->address;
    address->line4 = family->place->name;
    address->postcode = family->postcode;
    address->sensitive = family_has(family, TRAIT_SHIELDED);
    if (family_chance(family, 4) == 0 && !family_has(family, TRAIT_UNBORN)) {
        name->subject_id = family->child;
        name->kind = NAME_KIND_AKA;
        name->given_names = family->given;
        name->family_name = family->heritage->families[family_chance(family, NAMES_EACH)];
        family_put(family, ENTITY_subject_name, name);
    }
    family_put(family, ENTITY_address, address);
}

static void put_links(struct family *family)
{
    struct person_link *mother = family_new(family, ENTITY_person_link);
    struct person_link *father = family_new(family, ENTITY_person_link);
    bool unborn = family_has(family, TRAIT_UNBORN);
    bool together = family_chance(family, 2);

    mother->subject_id = father->subject_id = family->child;
    mother->person_id = family->mother;
    mother->relationship = RELATION_MOTHER;
    mother->parental_responsibility = unborn ? PR_NA_UNBORN : PR_Y;
    mother->pr_basis = unborn ? PR_BASIS_NA_UNBORN : PR_BASIS_MOTHER;
    mother->lives_with_subject = YN_Y;
    mother->is_primary_carer = true;
    mother->contactable = CONTACTABLE_YES;
    family_put(family, ENTITY_person_link, mother);
    father->person_id = family->father;
    father->relationship = RELATION_FATHER;
    father->parental_responsibility = unborn ? PR_NA_UNBORN : together ? PR_Y : PR_U;
    father->pr_basis = unborn     ? PR_BASIS_NA_UNBORN
                       : together ? PR_BASIS_BIRTH_REGISTER
                                  : PR_BASIS_NONE_;
    father->lives_with_subject = together ? YN_Y : YN_N;
    father->contact_arrangement = together ? NULL : "Every second Saturday.";
    if (family_has(family, TRAIT_SHIELDED)) {
        father->contactable = CONTACTABLE_NO_RISK;
        father->contact_reason = "Threats were made; he is not to know the address.";
    }
    family_put(family, ENTITY_person_link, father);
}

/* From twelve on the child may decide, and so stands among the people. */
static void put_self(struct family *family)
{
    struct person *self = family_new(family, ENTITY_person);

    if (family_has(family, TRAIT_UNBORN) || family->age < 12)
        return;
    self->name = full_name(family, family->given);
    self->dob = family->born;
    self->sex = family->girl ? SEX_F : SEX_M;
    self->subject_id = family->child;
    family->self = family_put(family, ENTITY_person, self);
}

void family_put_people(struct family *family)
{
    choose_home(family);
    put_parents(family);
    put_child(family);
    put_names_and_home(family);
    put_links(family);
    put_self(family);
}
