/* SPDX-License-Identifier: MIT */
/* The nineteen elements of the assessment. */

#include "config.h"

#include "model/element.h"

/* clang-format off */
static const struct element elements[] = {
#define E(code, number, group, born_only, prompts) \
    [ELEMENT_##code] = { ELEMENT_##code, number, group, prompts, born_only, \
                         DATACLASS_ASSESSMENT_D##number },
    E(1_01, 1, "Health", false,
      "Conditions and impairments; use of GP, dentist and optician; immunisation; developmental "
      "checks; admissions and accidents; advice received")
    E(1_02, 1, "Health", false,
      "Food, activity and rest; sight and hearing; fine and gross motor skills")
    E(1_03, 1, "Health", true,
      "Preferred way and language; conversation; listening, understanding and answering; stories "
      "and songs")
    E(1_04, 1, "", false,
      "Attachment; confidence; coping with stress; self-harm; isolation; other children")
    E(1_05, 1, "", false,
      "Self-control; impulsive or reckless acts; use of substances; anti-social behaviour; attention")
    E(1_06, 1, "", false,
      "How they see themselves; belonging; bullying and discrimination; appearance and the "
      "impression given")
    E(1_07, 1, "", false,
      "Steady, affectionate bonds; brothers and sisters; friends; wider contacts")
    E(1_08, 1, "", true,
      "Washing, eating, dressing; growing independence; boundaries, rules, asking for help")
    E(1_09, 1, "Learning", true,
      "Organising; making connections; creativity; play")
    E(1_10, 1, "Learning", true,
      "Access, attendance, taking part; adults' interest; support when learning is disrupted")
    E(1_11, 1, "Learning", true,
      "Basic and key skills; achievements; special educational needs")
    E(1_12, 1, "Learning", true,
      "Ambition; motivation; confidence; how they see their progress")
    E(2_01, 2, "", false,
      "Food, warmth, shelter, clothing, hygiene; a safe place; safe from harm")
    E(2_02, 2, "", false,
      "A steady, affectionate, stimulating home; praise; secure attachment; how often they moved")
    E(2_03, 2, "", false,
      "Discipline; positive activities; example given; support for learning")
    E(3_01, 3, "", false,
      "Culture; illness and bereavement; violence, substance misuse, offending; size of household; "
      "relationships that broke down; parents' physical and mental health")
    E(3_02, 3, "", false,
      "Relatives and friends: support or care they give, formal or not")
    E(3_03, 3, "", false,
      "Amenities, overcrowding, cleanliness; work and shifts; income, debt, benefits")
    E(3_04, 3, "", false,
      "Day care, schools, health, leisure; crime and safety; isolation; groups of friends; faith")
#undef E
};
/* clang-format on */

static const char *const headings[] = {
    "",
    "Development of unborn baby, infant, child or young person",
    "Parents and carers",
    "Family and environmental",
};

const struct element *element_of(enum code_element element)
{
    return &elements[element];
}

const char *domain_heading(int domain)
{
    return headings[domain];
}

enum code_dataclass domain_data_class(int domain)
{
    return (enum code_dataclass)(DATACLASS_ASSESSMENT_D1 + domain - 1);
}

enum code_dataclass element_data_class(enum code_element element)
{
    return elements[element].data_class;
}
