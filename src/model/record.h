/* SPDX-License-Identifier: MIT */
/*
 * What can be done with any record, whatever its kind: empty it, read and
 * write its fields as text, compare, copy.
 *
 * A record is one of the structs of model/entity.h, handed over as void *.
 */

#ifndef MODEL_RECORD_H
#define MODEL_RECORD_H

#include "base/arena.h"
#include "base/err.h"
#include "base/str.h"
#include "model/entity.h"

/* Sets every field to "not known". */
void record_init(const struct entity *entity, void *record);

/* Sets one field to "not known". */
void field_empty(const struct field *field, void *record);

/* A copy in the arena, texts included. */
void *record_copy(const struct entity *entity, const void *record, struct arena *arena);

/* Copies one field from a record to another of the same kind; text stays
 * where it is. */
void field_copy(const struct field *field, const void *from, void *to);

bool field_known(const struct field *field, const void *record);
bool field_equal(const struct field *field, const void *a, const void *b);

/* The value in its stored form: a code, "YYYY-MM-DD", a UUID, codes of a set
 * with commas, "1" for a tick; "" when not known. */
const char *field_text(const struct field *field, const void *record, struct arena *arena);

/* A text in paragraphs is of any length (domain.md 1); this is the most of it that a
 * record, which is a row of the store with all its texts, is certain to hold. */
enum { MEMO_MOST = 100000 };

/* How many characters fit; 0 where it is no text. */
int field_most(const struct field *field);

/* Reads the stored form into the record; "" and NULL empty the field. Errors
 * name the field and say what to write. Text is copied into the arena and is
 * taken as it is: cleaning is done where text comes in. */
NODISCARD bool field_read(const struct field *field, const char *text, void *record,
                          struct arena *arena, struct err *err);

/* The value in words: labels, "Wed 21 Apr 2010", "Yes"; a reference stays a
 * UUID (who can look it up shows more). */
const char *field_words(const struct field *field, const void *record, struct arena *arena);

/* The whole content as one JSON object of the known fields, in the order of
 * the dictionary: what is hashed, kept as a version and compared. */
void record_content(const struct entity *entity, const void *record, struct str *out);

/* Reads what record_content wrote; fields that are no longer known are passed
 * over. Id and versions are left empty. ERR_DAMAGED for anything else. */
NODISCARD bool record_from_content(const struct entity *entity, const char *content,
                                   void *record, struct arena *arena, struct err *err);

/* Access by kind; the field must be of it. */
const char *field_get_text(const struct field *field, const void *record);
struct date field_get_date(const struct field *field, const void *record);
struct instant field_get_instant(const struct field *field, const void *record);
bool field_get_bool(const struct field *field, const void *record);
int64_t field_get_int(const struct field *field, const void *record);
int field_get_code(const struct field *field, const void *record);
uint64_t field_get_set(const struct field *field, const void *record);
struct ident field_get_ident(const struct field *field, const void *record);

void field_set_text(const struct field *field, void *record, const char *text);
void field_set_date(const struct field *field, void *record, struct date date);
void field_set_instant(const struct field *field, void *record, struct instant instant);
void field_set_bool(const struct field *field, void *record, bool yes);
void field_set_int(const struct field *field, void *record, int64_t number);
void field_set_code(const struct field *field, void *record, int value);
void field_set_set(const struct field *field, void *record, uint64_t set);
void field_set_ident(const struct field *field, void *record, struct ident ident);

/* Is value n of the list in the set? */
static inline bool set_has(uint64_t set, int value)
{
    return (set >> value) & 1;
}

static inline uint64_t set_with(uint64_t set, int value)
{
    return set | (uint64_t)1 << value;
}

#endif
