/* SPDX-License-Identifier: MIT */
/* What a request to the panel has coming: domain.md 4.1 P_panel_papers. */

#include "config.h"

#include "policy/due_private.h"

static struct due_item *add(struct finding *f, enum due_rule rule, struct date due,
                            const struct panel_referral *panel)
{
    struct due_item *item = due_add(f, rule, due);

    item->entity = ENTITY_panel_referral;
    item->record = panel->record.id;
    item->about = panel->panel ? panel->panel : "";
    return item;
}

/* The papers go before it sits; afterwards its decision is written down. */
void due_panel(struct finding *f)
{
    for (size_t i = 0; i < f->file->panel_referral.count; i++) {
        const struct panel_referral *panel = &f->file->panel_referral.items[i];
        struct due_item *item;

        if (panel->decision || !date_known(panel->heard_on))
            continue;
        if (!ident_known(&panel->docs_shared)) {
            item = add(f, DUE_PANEL_PAPERS,
                       date_add_days(panel->heard_on, -f->parameters->panel_papers), panel);
            item->from = panel->requested_on;
            item->amber = next_day(item->due);
            item->red = panel->heard_on;
        }
        item = add(f, DUE_PANEL, panel->heard_on, panel);
        item->amber = next_day(panel->heard_on);
    }
}
