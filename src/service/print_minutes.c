/* SPDX-License-Identifier: MIT */
/* The minutes of a meeting as a document that is given. */

#include "config.h"

#include "service/print_minutes.h"

#include "model/record.h"
#include "service/minutes_page.h"

/* ----- Which meeting --------------------------------------------------------------- */

static struct date day_of(const struct tac_meeting *meeting)
{
    return instant_local_date(meeting->scheduled_for);
}

static bool is_wished(const struct print_job *job, const struct tac_meeting *meeting)
{
    return meeting->status == MEETING_STATUS_HELD &&
           (!job->wish->meeting || date_compare(day_of(meeting), *job->wish->meeting) == 0);
}

static const struct tac_meeting *last_wished(const struct print_job *job)
{
    const struct tac_meeting *last = NULL;

    for (size_t i = 0; i < job->whole->tac_meeting.count; i++) {
        const struct tac_meeting *one = &job->whole->tac_meeting.items[i];

        if (is_wished(job, one) &&
            (!last || one->scheduled_for.seconds >= last->scheduled_for.seconds))
            last = one;
    }
    return last;
}

const struct tac_meeting *print_minutes_meeting(const struct print_job *job, struct err *err)
{
    const struct tac_meeting *meeting = last_wished(job);
    char day[DATE_WORDS] = "";

    if (meeting)
        return meeting;
    if (job->wish->meeting)
        date_format_words(*job->wish->meeting, day);
    if (*day)
        err_set(err, ERR_NOT_FOUND,
                "No meeting of this case was held on %s. Without a day, the last is taken.", day);
    else
        err_set(err, ERR_REFUSED, "No meeting was held yet: minutes are of one that was.");
    return NULL;
}

/* ----- The page -------------------------------------------------------------------- */

/* One reader stands for all whom the copy is for. */
static struct meeting_guest guest_of(const struct print_job *job)
{
    struct meeting_guest guest = { .child = job->reader.copy == DOCUMENT_COPY_FAMILY,
                                   .parent = job->reader.copy == DOCUMENT_COPY_FAMILY,
                                   .leads = job->reader.copy == DOCUMENT_COPY_OWN };

    record_init(entity_of(ENTITY_attendance), &guest.row);
    guest.row.practitioner_id = job->reader.practitioner;
    return guest;
}

static struct recipient recipient_of(const struct print_job *job)
{
    const struct agency *agency = case_file_agency(job->whole, &job->reader.agency);

    return agency ? recipient_agency(agency) : (struct recipient){ .sector = 0 };
}

void print_minutes(const struct print_job *job, const struct case_file *cut,
                   const struct tac_meeting *meeting, struct document *document,
                   struct str *left)
{
    const struct tac_meeting *seen =
        case_file_find(cut, ENTITY_tac_meeting, &meeting->record.id);
    struct meeting_guest guest = guest_of(job);
    struct minutes_page page = {
        .file = cut,
        .whole = job->whole,
        .meeting = seen,
        .whom = &guest,
        .recipient = recipient_of(job),
        .answer = job->reader.answer,
        .names_family = set_has(job->reader.classes, DATACLASS_BASIC),
        .document = document,
        .left = STR_INIT,
        .arena = job->arena,
    };

    document_field(document, "For", job->page.recipient);
    document_field(document, guest.parent ? "What it is for" : "Purpose", job->page.purpose);
    document_field(document, guest.parent ? "Why you have it" : "Basis", job->page.basis);
    if (seen) {
        minutes_page_head(&page);
        minutes_page_body(&page);
    }
    str_add(left, str_text(&page.left));
    str_release(&page.left);
}
