/* SPDX-License-Identifier: MIT */
/* One family in the making; the parts of exchange/families.h. */

#ifndef EXCHANGE_FAMILY_PRIVATE_H
#define EXCHANGE_FAMILY_PRIVATE_H

#include "base/arena.h"
#include "exchange/families.h"
#include "exchange/family_words.h"

/* What a family is to show. */
enum family_trait {
    TRAIT_UNBORN = 1 << 0,
    TRAIT_LATE = 1 << 1,      /* whatever comes next is late */
    TRAIT_NO_LEAD = 1 << 2,   /* nobody leads */
    TRAIT_LAPSED = 1 << 3,    /* consent has run out */
    TRAIT_SENSITIVE = 1 << 4, /* a sensitive service is involved */
    TRAIT_RESTRICTED = 1 << 5,
    TRAIT_SIBLING = 1 << 6, /* of the family before */
    TRAIT_OVERDUE = 1 << 7, /* actions */
    TRAIT_VERBAL = 1 << 8,  /* consent was spoken and is not signed */
    TRAIT_NOT_HELD = 1 << 9,
    TRAIT_LIMITED = 1 << 10,
    TRAIT_SHIELDED = 1 << 11
};

struct family_kind {
    enum code_state state;
    int days; /* since it was opened */
    unsigned traits;
    enum code_close close; /* for Z0 and Z1 */
};

/* Somebody of fennmoor.jsonl who does case work. */
struct family_worker {
    int number, agency, manager; /* as in the file; manager 0: none */
    const char *name;
    enum code_tac_role role;
};

enum { TEAM_SIZE = 4, MEETINGS_MOST = 8, ACTIONS_MOST = 4 };

struct family {
    /* The making. */
    family_record_fn *take;
    void *data;
    struct err *err;
    struct arena arena;
    uint64_t random;
    bool failed;

    /* What it is. */
    const struct family_kind *kind;
    const struct heritage *heritage;
    const struct family_place *place;
    int number;
    int place_number;
    const char *urn;
    const char *given; /* the child's; "the baby" while unborn */
    const char *name;  /* the child's family name */
    const char *mother_name;
    const char *address, *postcode, *tel;
    int age;
    bool girl;

    /* Who works with it. */
    const struct family_worker *author, *lead;
    const struct family_worker *team[TEAM_SIZE];
    int team_count;

    /* Its days; unknown when they have not come. */
    struct date today, opened, consented, started, completed, formed, first_meeting, closing,
        closed;
    struct date born, edd;
    struct date next_review;
    int not_held;

    /* Its records. */
    /* `self` is the child as a person who decides; none below twelve. */
    struct ident locality, child, mother, father, self, of_case, consent, assessment, plan;
    struct ident meetings[MEETINGS_MOST];
    struct date meeting_days[MEETINGS_MOST];
    int meeting_count;
    enum code_element needs[ACTIONS_MOST]; /* the elements with the greatest needs */
    int need_count;
};

/* Ids of fennmoor.jsonl. */
struct ident family_agency(int number);
struct ident family_practitioner(int number);

/* A fresh id, and chance: 0 to below - 1. */
struct ident family_id(struct family *family);
int family_chance(struct family *family, int below);

/* Gives the record a fresh id when it has none, and hands it over. */
struct ident family_put(struct family *family, enum entity_id kind, void *record);

/* A record of the kind, empty, in the family's arena. */
void *family_new(struct family *family, enum entity_id kind);

/* The sentence with the child's name for $. */
const char *family_say(struct family *family, const char *sentence);

/* The moment, and whether it has come. */
struct instant family_at(struct date day, int hour, int minute);
bool family_has(const struct family *family, enum family_trait trait);

/* The parts, in their order. */
void family_put_people(struct family *family);
void family_put_case(struct family *family);
void family_put_form(struct family *family);
void family_put_consent(struct family *family);
void family_put_team(struct family *family);
void family_put_plan(struct family *family);
void family_put_end(struct family *family);

#endif
