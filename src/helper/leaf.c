/* SPDX-License-Identifier: MIT */
/* A leaf of paper. */

#include "config.h"

#include "helper/leaf.h"

#include <string.h>

#include "helper/prose.h"

/* Where it is not there, and for what it has no letters, fontconfig finds others by language: a
 * second name here would stand before those, and lacks letters of Urdu. */
#define FAMILIES "Noto Sans"

#define MM (72 / 25.4)
#define A4_SHORT (210 * MM)
#define A4_LONG (297 * MM)
#define SIDE (18 * MM)
#define HEAD (22 * MM)
#define FOOT (20 * MM)

void leaf_size(bool landscape, double *width, double *height)
{
    *width = landscape ? A4_LONG : A4_SHORT;
    *height = landscape ? A4_SHORT : A4_LONG;
}

static PangoFontDescription *font(double size, bool bold)
{
    PangoFontDescription *made = pango_font_description_new();

    pango_font_description_set_family_static(made, FAMILIES);
    pango_font_description_set_size(made, (int)(size * PANGO_SCALE));
    pango_font_description_set_weight(made, bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
    return made;
}

/* Letters stand where the typeface wants them, not on the dots of a screen. */
static PangoContext *context_for(cairo_t *cr, const char *lang)
{
    PangoContext *context = pango_cairo_create_context(cr);
    cairo_font_options_t *options = cairo_font_options_create();

    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    pango_cairo_context_set_font_options(context, options);
    cairo_font_options_destroy(options);
    pango_cairo_context_set_resolution(context, 72);
    pango_context_set_round_glyph_positions(context, FALSE);
    pango_context_set_language(context, pango_language_from_string(*lang ? lang : "en-GB"));
    return context;
}

struct leaf leaf_new(cairo_t *cr, const char *lang, bool landscape)
{
    struct leaf leaf = { .context = context_for(cr, lang), .left = SIDE, .top = HEAD };

    leaf_size(landscape, &leaf.width, &leaf.height);
    leaf.across = leaf.width - 2 * SIDE;
    leaf.down = leaf.height - HEAD - FOOT;
#define X(name, size, bold) leaf.fonts[LEAF_##name] = font(size, bold);
    LEAF_LOOKS(X)
#undef X
    return leaf;
}

void leaf_free(struct leaf *leaf)
{
    for (int i = 0; i < LEAF_LOOK_COUNT; i++)
        pango_font_description_free(leaf->fonts[i]);
    g_object_unref(leaf->context);
}

PangoLayout *leaf_text(const struct leaf *leaf, const char *text, enum leaf_look look,
                       double width, PangoAlignment align)
{
    PangoLayout *layout = pango_layout_new(leaf->context);

    pango_layout_set_font_description(layout, leaf->fonts[look]);
    pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
    pango_layout_set_alignment(layout, align);
    if (width > 0)
        pango_layout_set_width(layout, (int)(width * PANGO_SCALE));
    prose_set(layout, text);
    return layout;
}

double leaf_text_width(PangoLayout *layout)
{
    int width;

    pango_layout_get_size(layout, &width, NULL);
    return (double)width / PANGO_SCALE;
}

double leaf_text_height(PangoLayout *layout)
{
    int height;

    pango_layout_get_size(layout, NULL, &height);
    return (double)height / PANGO_SCALE;
}
