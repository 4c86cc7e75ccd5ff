/* SPDX-License-Identifier: MIT */
/* A document as PDF. */

#include "config.h"

#include "helper/pdf.h"

#include <cairo-pdf.h>
#include <string.h>

#include "base/str.h"
#include "helper/pdf_draw.h"
#include "helper/pdf_language.h"

static cairo_status_t take(void *data, const unsigned char *bytes, unsigned length)
{
    str_add_bytes(data, (const char *)bytes, length);
    return CAIRO_STATUS_SUCCESS;
}

/* The helper never asks for the time: the document says when it was made. */
static void set_properties(cairo_surface_t *surface, const struct document *document)
{
    char made[INSTANT_TEXT];

    instant_format(document->made, made);
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, document->title);
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_AUTHOR, document->by);
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATOR, "cafdesk");
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, made);
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_MOD_DATE, made);
}

static void draw(cairo_surface_t *surface, const struct document *document, struct made *out)
{
    struct arena arena = ARENA_INIT;
    cairo_t *cr = cairo_create(surface);
    struct leaf leaf = leaf_new(cr, document->lang, document->landscape);
    struct pieces pieces = pieces_of(document, &leaf, &arena);
    struct pages pages = pages_of(&pieces, &leaf, &arena);
    struct drawing drawing = { .cr = cr, .surface = surface, .document = document, .leaf = &leaf,
                               .pages = &pages };

    pdf_draw(&drawing);
    out->missing = leaf.missing;
    out->pages = pages.pages;
    pieces_free(&pieces);
    leaf_free(&leaf);
    cairo_destroy(cr);
    arena_clear(&arena);
}

bool pdf_make(const struct document *document, struct made *out, struct arena *arena,
              struct err *err)
{
    struct str bytes = STR_INIT;
    double width, height;
    cairo_surface_t *surface;
    cairo_status_t status;

    leaf_size(document->landscape, &width, &height);
    surface = cairo_pdf_surface_create_for_stream(take, &bytes, width, height);
    set_properties(surface, document);
    draw(surface, document, out);
    cairo_surface_finish(surface);
    status = cairo_surface_status(surface);
    cairo_surface_destroy(surface);
    if (status == CAIRO_STATUS_SUCCESS)
        pdf_language(&bytes, document->lang);
    out->length = bytes.used;
    out->bytes = memcpy(arena_alloc(arena, bytes.used + 1), str_text(&bytes), bytes.used);
    str_release(&bytes);
    return status == CAIRO_STATUS_SUCCESS ||
           err_set(err, ERR_REFUSED, "The PDF could not be made: %s.",
                   cairo_status_to_string(status));
}
