/* SPDX-License-Identifier: MIT */
/*
 * A case on paper. A print is a sharing of information: for whom, what for and on which
 * consent is settled first, what they may not have is cut and named, and the entry of the
 * sharing log, the exact text with its hash and the row of the trail are written, in one
 * transaction, before any of it goes out. Domain.md 2.8, 3.7; docs/decisions/0122.
 */

#ifndef SERVICE_PRINT_SVC_H
#define SERVICE_PRINT_SVC_H

#include "base/str.h"
#include "model/entity.h"
#include "print/document_kinds.h"
#include "service/session.h"

/* What was made of a document in another form than text. */
struct print_bytes {
    const char *bytes; /* NULL: nothing */
    size_t length;
    size_t pages;
    size_t missing; /* characters without a shape in the fonts of this machine */
};

/* Has a PDF made of it (print/press_pages.h); its bytes in the arena. */
struct print_paper {
    bool (*make)(void *press, const struct str *document, struct print_bytes *out,
                 struct arena *arena, struct err *err);
    void *press;
};

struct print_wish {
    enum code_document document;  /* none: the summary */
    const struct date *meeting;   /* of minutes: the day it was held; NULL: the last */
    const char *whom;             /* an agency by name, a login, or "family" */
    enum code_document_copy copy; /* none: as follows from whom */
    const char *purpose;          /* NULL: the usual one of the copy */
    bool other_family_ok;         /* whoever prints it looked at the names of another family */
    const struct print_paper *paper; /* given as PDF; NULL: as text */

    /* The content of the preview that was read: what goes is that, or nothing does. NULL: nobody
     * looked. */
    const char *seen;
};

struct print_page {
    const char *text;      /* all pages */
    struct print_bytes paper; /* what is given, where it is no text; nothing in a preview */
    size_t pages;          /* of what is given */
    const char *number;    /* of the document; "not given" in a preview */
    const char *recipient;
    const char *purpose;
    const char *basis;     /* a sentence */
    const char *left_out;  /* a line for each thing; "" */
    const char *others;    /* another family named in it, a line for each; "" */
    const char *content;   /* what it says, without number and time: for `seen` of a wish */
    const char *mind;      /* a sentence to heed before it is handed over; "" */
};

/* What would be given, to be read first. A look. ERR_REFUSED for whom consent gives nothing;
 * ERR_NOT_FOUND for a recipient nobody knows. */
NODISCARD bool print_preview(struct session *session, const struct ident *case_id,
                             const struct print_wish *wish, struct print_page *out,
                             struct arena *arena, struct err *err);

/* Writes down that it is given, and gives it. ERR_REFUSED, field "other-family", where
 * another family is named and nobody said that it is right; field "seen", where it says something
 * else than what was read; else as a preview. */
NODISCARD bool print_give(struct session *session, const struct ident *case_id,
                          const struct print_wish *wish, struct print_page *out,
                          struct arena *arena, struct err *err);

struct print_given {
    struct given_document record;
    const char *urn;
    const char *given_by;
    const char *text; /* NULL: it was given in another store, and stayed there */
    bool whole;       /* the text is what it was, by its hash */
};

/* What was given under a number: for whoever gave it and those who may read the sharing log
 * of the case; where it has what is kept from some of them, they say why (ERR_REFUSED, field
 * "reason"). A look. ERR_NOT_FOUND. */
NODISCARD bool print_verify(struct session *session, const char *number, const char *reason,
                            struct print_given *out, struct arena *arena, struct err *err);

#endif
