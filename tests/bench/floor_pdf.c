/* SPDX-License-Identifier: MIT */
/*
 * The floor of bench_pdf: cairo and pango alone. Lines come in on standard input, each text is set
 * once and put under the one before, and the PDF goes out on standard output.
 */

#include "config.h"

#include <cairo-pdf.h>
#include <pango/pangocairo.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { LEFT = 50, TOP = 60, BOTTOM = 780, ACROSS = 495 };

struct floor {
    cairo_t *cr;
    PangoContext *context;
    PangoFontDescription *font;
    double y;
};

static cairo_status_t take(void *data, const unsigned char *bytes, unsigned length)
{
    return fwrite(bytes, 1, length, data) == length ? CAIRO_STATUS_SUCCESS
                                                    : CAIRO_STATUS_WRITE_ERROR;
}

/* Texts side by side, as high as the highest. */
static void put_line(struct floor *f, char *line)
{
    double high = 0, x = LEFT;
    int fields = 0;

    for (char *at = line; (at = strchr(at, '\t')) != NULL; at++)
        fields++;
    for (char *text = strchr(line, '\t'); fields && text; text = strchr(text + 1, '\t')) {
        PangoLayout *layout = pango_layout_new(f->context);
        int height;

        pango_layout_set_font_description(layout, f->font);
        pango_layout_set_width(layout, ACROSS / fields * PANGO_SCALE);
        pango_layout_set_text(layout, text + 1, (int)strcspn(text + 1, "\t"));
        pango_layout_get_size(layout, NULL, &height);
        if (x <= LEFT && f->y + (double)height / PANGO_SCALE > BOTTOM) {
            cairo_show_page(f->cr);
            f->y = TOP;
        }
        cairo_move_to(f->cr, x, f->y);
        pango_cairo_show_layout(f->cr, layout);
        g_object_unref(layout);
        high = (double)height / PANGO_SCALE > high ? (double)height / PANGO_SCALE : high;
        x += ACROSS / (double)fields;
    }
    f->y += high;
}

int main(void)
{
    cairo_surface_t *surface = cairo_pdf_surface_create_for_stream(take, stdout, 595.276, 841.89);
    struct floor floor = { .cr = cairo_create(surface), .y = TOP };
    char *line = NULL;
    size_t size = 0;
    ssize_t length;

    floor.context = pango_cairo_create_context(floor.cr);
    pango_cairo_context_set_resolution(floor.context, 72);
    floor.font = pango_font_description_from_string("Noto Sans 10");
    while ((length = getline(&line, &size, stdin)) > 0) {
        line[length - 1] = '\0';
        put_line(&floor, line);
    }
    cairo_destroy(floor.cr);
    cairo_surface_destroy(surface);
    free(line);
    pango_font_description_free(floor.font);
    g_object_unref(floor.context);
    return fflush(stdout) != 0;
}
