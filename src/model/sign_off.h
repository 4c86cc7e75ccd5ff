/* SPDX-License-Identifier: MIT */
/*
 * What was signed and what stands there now: domain.md 1.6. A signature stands
 * under the text that was read; what is changed later was not signed.
 */

#ifndef MODEL_SIGN_OFF_H
#define MODEL_SIGN_OFF_H

#include "model/case_file.h"

/* Was anything of the assessment this signature stands under saved after it? The form itself
 * counts while it is a draft: completing it saves it, too, and nothing of it changes from then
 * on. Saving the signature anew says that what is there now was shown. */
bool sign_off_is_old(const struct case_file *file, const struct signature *signature);

/* Who signed a version before it was changed: "Gwen Marlowe, Lorraine Redfern"; "" nobody. In
 * the arena. */
const char *sign_off_old_names(const struct case_file *file, const struct ident *version,
                               struct arena *arena);

#endif
