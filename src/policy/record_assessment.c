/* SPDX-License-Identifier: MIT */
/* Rules of the checklist and the assessment: domain.md 1.5, 1.6, 1.7, 4.5. */

#include "config.h"

#include "base/compiler.h"
#include "policy/record_rules.h"
#include "policy/record_special.h"

/* Domain.md 4.5 no. 9; a checklist is kept, and its date grows old with it. */
static void check_expected_of_list(const struct look *look, const struct pre_assessment *list)
{
    const struct pre_assessment *before =
        look->facts->file
            ? case_file_find(look->facts->file, ENTITY_pre_assessment, &list->record.id)
            : NULL;

    if (date_known(list->edd) && (!before || before->edd.days != list->edd.days))
        check_expected_date(look, list->edd);
}

/* Domain.md 1.5: rows 9 to 16. */
void check_checklist(const struct look *look)
{
    const struct pre_assessment *list = look->record;
    const int answers[] = { list->q_healthy, list->q_safe, list->q_learning, list->q_positive,
                            list->q_poverty };
    bool any_no = false, any_doubt = false;

    for (size_t i = 0; i < COUNT(answers); i++) {
        any_no |= answers[i] == YNU_N;
        any_doubt |= answers[i] == YNU_N || answers[i] == YNU_U;
    }
    if (!date_known(list->dob) && !date_known(list->edd))
        look_warn(look, "dob", "Give the date of birth, or the expected date.");
    check_expected_of_list(look, list);
    if (any_no && look_blank(list->services_needed))
        look_warn(look, "services_needed", "Say which services are needed.");
    if (any_no && list->can_provide == YNU_NONE_)
        look_warn(look, "can_provide", "Say whether your service can provide them.");
    if (any_doubt && list->caf_would_help == YNU_NONE_)
        look_warn(look, "caf_would_help", "Say whether a common assessment would help.");
    if (list->caf_would_help == YNU_Y && !ident_known(&list->who_will_do) &&
        look_blank(list->who_will_do_text))
        look_warn(look, "who_will_do", "Say who will do the common assessment.");
    if (list->decision && list->decision != PREDEC_START_CAF && look_blank(list->decision_note))
        look_warn(look, "decision_note", "Give the reason for the decision.");
    if (list->q_safe == YNU_N && list->decision != PREDEC_SAFEGUARDING_REFERRAL &&
        !look->facts->file->stepup.count)
        look_warn(look, "q_safe", "Not safe from harm: take the safeguarding step now.");
}

/* Domain.md 1.6, 2.3, 4.5 no. 4. What came from elsewhere has the author and the day that
 * its papers say, if they say any. */
void check_assessment(const struct look *look)
{
    const struct assessment *version = look->record;
    bool made_here = !assessment_came(version);

    if (made_here && !ident_known(&version->author_id))
        look_warn(look, "author_id", "Say who undertakes the assessment.");
    if (made_here && version->status == ASSESSMENT_STATUS_COMPLETE &&
        !date_known(version->date_completed))
        look_warn(look, "date_completed", "A complete version has a day of completion.");
    if (version->version_no != INT_UNKNOWN && version->version_no > 1 &&
        look_blank(version->new_version_reason))
        look_warn(look, "new_version_reason", "Say why there is a new version.");
}

/* Domain.md 1.7. */
void check_element(const struct look *look)
{
    const struct element_entry *entry = look->record;
    bool written = !look_blank(entry->strengths) || !look_blank(entry->needs);

    if (entry->need_level == NEED_LEVEL_3 && look_blank(entry->needs))
        look_warn(look, "needs", "The level is high: say what is needed.");
    if (entry->need_level > NEED_LEVEL_0 && entry->need_level < NEED_LEVEL_3 &&
        look_blank(entry->needs))
        look_warn(look, "needs", "There is a level of need, but no need is written down.");
    if (!look_blank(entry->needs) && look_blank(entry->evidence) && !entry->evidence_source)
        look_warn(look, "evidence", "Say how you know.");
    if (entry->not_applicable && written)
        look_warn(look, "not_applicable", "Ticked as not applying, but something is written.");
}

/* Domain.md 1.6 no. 12. */
void check_agreed_action(const struct look *look)
{
    const struct agreed_action *action = look->record;
    const struct assessment *version =
        case_file_find(look->facts->file, ENTITY_assessment, &action->assessment_id);

    if (version && date_known(action->by_when) && date_known(version->date_started) &&
        date_compare(action->by_when, version->date_started) < 0)
        look_stop(look, "by_when", "It cannot be due before the assessment began.");
}

/* Domain.md 1.6 no. 13. */
void check_view(const struct look *look)
{
    const struct view_comment *view = look->record;
    bool reason = view->not_obtained_reason != VIEWREASON_NONE_;
    const char *silence = look_silence(look, view->not_obtained_reason,
                                       view->whose == VIEW_FROM_PARENT, DATE_NONE);

    if (look_blank(view->comment) && !reason)
        look_warn(look, "comment", "Write down their words, or why there are none.");
    if (!look_blank(view->comment) && reason)
        look_warn(look, "not_obtained_reason", "There is a comment, so no reason is needed.");
    if (silence)
        look_warn(look, "not_obtained_reason", silence);
}
