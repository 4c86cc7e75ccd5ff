/* SPDX-License-Identifier: MIT */
/* RP14 activity of the teams: domain.md 5, 1.10. */

#include "config.h"

#include "service/report_private.h"

enum {
    PLANNED,
    HELD,
    NOT_HELD,
    PARENT,
    PARENT_KNOWN,
    CHILD,
    CHILD_KNOWN,
    AGENCIES,
    APOLOGIES
};

/* What one meeting adds to each of its groups. */
struct met {
    const struct tac_meeting *meeting;
    int agencies;
};

static void add_meeting(struct report_run *run, struct report_group *group, void *data)
{
    const struct met *met = data;
    const struct tac_meeting *meeting = met->meeting;

    (void)run;
    group->sums[PLANNED] += meeting->status == MEETING_STATUS_PLANNED;
    group->sums[NOT_HELD] += meeting->status == MEETING_STATUS_NOT_HELD;
    if (meeting->status != MEETING_STATUS_HELD)
        return;
    group->sums[HELD]++;
    group->sums[PARENT] += meeting->parent_present == YN_Y;
    group->sums[PARENT_KNOWN] += meeting->parent_present != YN_NONE_;
    group->sums[CHILD] += meeting->child_present == YN_Y;
    group->sums[CHILD_KNOWN] += meeting->child_present != YN_NONE_;
    group->sums[AGENCIES] += met->agencies;
}

static void add_apology(struct report_run *run, struct report_group *group, void *data)
{
    (void)run;
    (void)data;
    group->sums[APOLOGIES]++;
}

static bool is_of(const struct attendance *seat, const struct tac_meeting *meeting, int what)
{
    return ident_equal(&seat->meeting_id, &meeting->record.id) && seat->attendance == what &&
           ident_known(&seat->practitioner_id);
}

/* Was somebody of this agency there, before this seat? */
static bool was_counted(const struct case_file *file, const struct tac_meeting *meeting,
                        const struct agency *agency, size_t before)
{
    for (size_t i = 0; i < before; i++) {
        const struct attendance *seat = &file->attendance.items[i];

        if (is_of(seat, meeting, ATTEND_PRESENT) &&
            case_file_agency_of(file, &seat->practitioner_id) == agency)
            return true;
    }
    return false;
}

static int count_agencies(const struct case_file *file, const struct tac_meeting *meeting)
{
    int count = 0;

    for (size_t i = 0; i < file->attendance.count; i++) {
        const struct attendance *seat = &file->attendance.items[i];
        const struct agency *agency = case_file_agency_of(file, &seat->practitioner_id);

        count += agency && is_of(seat, meeting, ATTEND_PRESENT) &&
                 !was_counted(file, meeting, agency, i);
    }
    return count;
}

/* By the agency of whoever sent them; sector and locality are the case's. */
static void count_apologies(struct report_run *run, const struct report_case *here,
                            const struct tac_meeting *meeting, struct report_keys keys)
{
    keys.without = 0;
    for (size_t i = 0; i < here->file->attendance.count; i++) {
        const struct attendance *seat = &here->file->attendance.items[i];
        const struct agency *agency = case_file_agency_of(here->file, &seat->practitioner_id);

        if (!is_of(seat, meeting, ATTEND_APOLOGIES))
            continue;
        keys.of[REPORT_BY_AGENCY] = agency ? agency->name : NULL;
        report_groups(run, &keys, "", add_apology, NULL);
    }
}

static bool meetings_of_case(struct report_run *run, const struct report_case *here,
                             struct err *err)
{
    const struct case_file *file = here->file;

    (void)err;
    for (size_t i = 0; file->caf_case.state != STATE_V0 && i < file->tac_meeting.count; i++) {
        struct met met = { .meeting = &file->tac_meeting.items[i] };
        struct date day = instant_local_date(met.meeting->scheduled_for);
        struct report_keys keys = report_keys_of(run, here, day);

        if (!report_in_period(run, day))
            continue;
        keys.without = 1u << REPORT_BY_AGENCY;
        met.agencies = count_agencies(file, met.meeting);
        report_groups(run, &keys, "", add_meeting, &met);
        count_apologies(run, here, met.meeting, keys);
    }
    return true;
}

static void write_meetings_of(const int64_t *sums, struct report_cell *cells)
{
    report_number(&cells[2], sums[PLANNED]);
    report_number(&cells[3], sums[HELD]);
    report_number(&cells[4], sums[NOT_HELD]);
    report_percent(&cells[5], sums[PARENT], sums[PARENT_KNOWN]);
    report_percent(&cells[6], sums[CHILD], sums[CHILD_KNOWN]);
    if (sums[HELD])
        report_number(&cells[7], report_tenths(sums[AGENCIES], sums[HELD]));
}

static bool write_meetings(struct report_run *run, struct err *err)
{
    (void)err;
    report_groups_sort(run);
    for (size_t i = 0; i < run->group_count; i++) {
        struct report_cell *cells = report_group_row(run, &run->groups[i]);

        if (run->groups[i].by != REPORT_BY_AGENCY)
            write_meetings_of(run->groups[i].sums, cells);
        report_number(&cells[8], run->groups[i].sums[APOLOGIES]);
    }
    return true;
}

const struct report report_rp14 = {
    .code = "RP14",
    .title = "Activity of the teams",
    .audience = "co-ordinator",
    .period = "the day a meeting was set for",
    .breakdowns = "locality sector agency",
    .columns = { { "by", "By", REPORT_CODE, 8, false },
                 { "of", "Of", REPORT_WORDS, 8, true },
                 { "planned", "To come", REPORT_COUNT, 7, false },
                 { "held", "Held", REPORT_COUNT, 5, false },
                 { "not_held", "Not held", REPORT_COUNT, 8, false },
                 { "family_present_percent", "Family %", REPORT_FIGURE, 6, false },
                 { "child_present_percent", "Child %", REPORT_FIGURE, 5, false },
                 { "agencies_mean", "Agencies", REPORT_FIGURE, 8, false },
                 { "apologies", "Excused", REPORT_COUNT, 7, false } },
    .each = meetings_of_case,
    .end = write_meetings,
};
