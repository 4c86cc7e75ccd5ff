/* SPDX-License-Identifier: MIT */
/* What two versions of an assessment say differently. */

#ifndef MODEL_VERSION_DIFF_H
#define MODEL_VERSION_DIFF_H

#include "base/str.h"
#include "model/case_file.h"

/* One answer that differs; a record that one version has not is NULL there. */
struct version_change {
    const char *heading; /* "Conclusions: needs" has none of its own: "The form" */
    const struct entity *entity;
    const struct field *field; /* NULL: the whole record */
    const void *before, *after;
};
struct version_changes {
    struct version_change *items;
    size_t count;
};

/* In the order of the form: the texts, the services, the elements. Who was
 * present, the views, the actions and the signatures are asked anew in each
 * version and are not compared; neither is an element of which the file holds
 * only the older one, since it may be kept back. */
void version_diff(const struct case_file *file, const struct assessment *before,
                  const struct assessment *after, struct version_changes *out,
                  struct arena *arena);

/* The sentences of a text that another has not, a line each. */
void sentences_missing(const char *text, const char *other, struct str *out);

#endif
