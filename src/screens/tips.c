/* SPDX-License-Identifier: MIT */
/* The tips. */

#include "config.h"

#include "screens/tips.h"

#include <string.h>

#include "base/compiler.h"

static const struct {
    const char *screen;
    const char *words;
} table[] = {
    { "home", "type part of a name, then Enter. ? lists all that can be done here." },
    { "area-search", "any of a name, a date of birth or a postcode; then why you look." },
    { "opening", "F4 goes on; the last step opens the case. Until then it is your draft." },
    { "overview", "a letter opens a part of the case; g and that letter, from anywhere." },
    { "identity", "F6 goes to the next section. Going on saves what you wrote." },
    { "assessment", "F6 next section, PgDn next element, F8 what is missing." },
    { "consent", "a decision is never changed: n adds one, w takes consent back." },
    { "consent-new", "F4 goes on; the last step shows it all before it is signed." },
    { "team", "a adds somebody. What each may see follows from consent." },
    { "lead", "n proposes somebody; they accept it here with c." },
    { "plan", "d marks an action done, u takes that back, Enter says how it goes." },
    { "steps", "Enter takes a step; what stands against it is said." },
    { "sharing", "a adds what was shared, with whom, and on which basis." },
    { "history", "l shows who looked at the case, too." },
    { "drafts", "what you typed and did not save waits here for you alone." },
};

void tips_begin(struct tips *tips, bool on)
{
    *tips = (struct tips){ .on = on };
}

void tips_tell(struct tips *tips, struct stack *stack, const char *screen)
{
    for (size_t i = 0; tips->on && i < COUNT(table); i++) {
        uint64_t bit = UINT64_C(1) << i;

        if (strcmp(table[i].screen, screen) == 0 && (tips->told & bit) == 0) {
            tips->told |= bit;
            stack_say(stack, "Tip: %s", table[i].words);
        }
    }
}
