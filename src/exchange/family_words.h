/* SPDX-License-Identifier: MIT */
/*
 * The words that made-up families are made of: names, streets, sentences.
 *
 * None is of a real person or place. In a sentence $ stands for the child; one
 * that begins with + is for those of twelve years and more.
 */

#ifndef EXCHANGE_FAMILY_WORDS_H
#define EXCHANGE_FAMILY_WORDS_H

#include "model/codes.h"

enum { NAMES_EACH = 6, PHRASES_EACH = 3, HERITAGES = 12, STREETS = 12, FAMILY_PLACES = 3 };

/* Names that go together, and what goes with them. */
struct heritage {
    enum code_ethnic ethnicity;
    const char *language;
    enum code_religion religion;
    const char *girls[NAMES_EACH];
    const char *boys[NAMES_EACH];
    const char *families[NAMES_EACH];
    const char *mothers[NAMES_EACH];
    const char *fathers[NAMES_EACH];
};

const struct heritage *family_heritage(int number);

/* What may be said about an element of the assessment. */
struct element_words {
    const char *strengths[PHRASES_EACH];
    const char *needs[PHRASES_EACH];
    const char *outcome; /* what is wanted */
    const char *action;  /* what is done for it */
    enum code_ecm30 aim;
};

const struct element_words *family_element(enum code_element element);

/* The same for an unborn baby; nothing for elements that do not apply yet. */
const struct element_words *family_element_unborn(enum code_element element);

const char *family_street(int number);

/* A locality: name and first half of the postcode. */
struct family_place {
    const char *name, *postcode, *panel;
};
const struct family_place *family_place(int number);

#endif
