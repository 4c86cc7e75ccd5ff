/* SPDX-License-Identifier: MIT */
/* The consent form, to be filled in on paper. */

#include "config.h"

#include "print/consent_sheet.h"

#include "base/compiler.h"
#include "model/record.h"
#include "model/subject_name.h"
#include "print/summary_private.h"

enum { MOST_AGENCIES = 40, EMPTY_ROWS = 3 };

#define BOX "[  ]"
#define LINE "____________________________________________________________"

/* ----- What is asked --------------------------------------------------------------- */

static void add_asked(struct summary *s)
{
    static const char *const words[] = {
        "Please read this, or have it read to you, in a language you know best. Ask whatever you "
        "want to ask, and take the time you need. You may say yes, no, or yes to a part.",
        "Why: so that those who help can plan together with you, and you need not tell everything "
        "again to each of them.",
        "What: what you and the worker write down together, the plan that is made, and how it goes. "
        "It is kept safe, and each who sees it leaves a trace that you may ask for.",
        "With whom: with those you name below, each as much as you say and as they need. You are "
        "asked again before anybody else gets anything.",
        "If you say no, or not to all: each service can still help you by itself, but they may not "
        "be able to plan together. Nobody has to say why.",
        "You can take your yes back on any day, for all of it or a part. Tell whoever works with "
        "you; it holds from then on, and those who have something are told to stop.",
        "Without your yes it is passed on only where the law says so, or where somebody would "
        "come to harm. Then you are told, unless that makes the harm worse.",
    };

    document_heading(s->document, 1, "What you are asked");
    for (size_t i = 0; i < COUNT(words); i++)
        document_paragraph(s->document, words[i]);
}

/* ----- What is decided --------------------------------------------------------------- */

static void add_question(struct summary *s, const char *question)
{
    const char *cells[] = { question, BOX, BOX, NULL };

    document_row(s->document, cells);
}

static void add_decision(struct summary *s)
{
    static const char *const captions[] = { "Please mark", "Yes", "No", NULL };
    static const int widths[] = { 76, 12, 12 };

    document_heading(s->document, 1, "What I decide");
    document_columns(s->document, captions, widths);
    add_question(s, "It was explained to me: why, what, how, with whom, what follows if I say no, "
                    "that I can take it back, and when it may be passed on without my yes.");
    add_question(s, "What is written down may be kept, and used to help.");
    add_question(s, "It may be shared with those I name below.");
}

/* ----- Who may have what --------------------------------------------------------------- */

/* "A" for basic details, and so on: "everything" has no letter. */
static const char *letter(const struct summary *s, int data_class)
{
    return arena_printf(s->arena, "%c", 'A' + data_class - 1);
}

static void add_classes(struct summary *s)
{
    document_heading(s->document, 2, "The parts, by letter");
    for (int one = DATACLASS_NONE_ + 1; one < DATACLASS_ALL; one++)
        document_field(s->document, letter(s, one), code_label(CODES_DATACLASS_ID, one));
}

static bool is_named(const struct agency *const *agencies, size_t count,
                     const struct agency *agency)
{
    for (size_t i = 0; i < count; i++) {
        if (ident_equal(&agencies[i]->record.id, &agency->record.id))
            return true;
    }
    return false;
}

/* A sensitive service is not named: paper is found by whoever is in the house. */
static size_t add_agency(const struct summary *s, const struct ident *worker,
                         const struct agency **agencies, size_t count)
{
    const struct agency *agency = case_file_agency_of(s->file, worker);

    if (!agency || !agency->name || agency->sensitive_service > SENSITIVE_SERVICE_NONE ||
        count == MOST_AGENCIES || is_named(agencies, count, agency))
        return count;
    agencies[count] = agency;
    return count + 1;
}

static size_t find_agencies(const struct summary *s, const struct agency **agencies)
{
    size_t count = add_agency(s, &s->facts->lead, agencies, 0);

    for (size_t i = 0; i < s->file->tac_member.count; i++) {
        const struct tac_member *member = &s->file->tac_member.items[i];

        if (!date_known(member->to) || date_compare(member->to, s->facts->today) >= 0)
            count = add_agency(s, &member->practitioner_id, agencies, count);
    }
    return count;
}

static void add_room(struct summary *s, const char *name)
{
    const char *cells[] = { name, "____________________", "____________________", NULL };

    document_row(s->document, cells);
}

static void add_agencies(struct summary *s)
{
    static const char *const captions[] = { "Service or person", "May have (letters)",
                                            "Must not have (letters)", NULL };
    static const int widths[] = { 36, 30, 34 };
    const struct agency *agencies[MOST_AGENCIES];
    size_t count = find_agencies(s, agencies);

    document_heading(s->document, 2, "Who may have which");
    document_columns(s->document, captions, widths);
    for (size_t i = 0; i < count; i++)
        add_room(s, agencies[i]->name);
    for (size_t i = 0; i < EMPTY_ROWS; i++)
        add_room(s, "____________________________");
    document_paragraph(s->document, "Health of the mind, sexual health and drink or drugs are passed "
                                    "on only to those beside whom you write their letter.");
}

static void add_limits(struct summary *s)
{
    document_heading(s->document, 1, "What is to stay between us");
    document_paragraph(s->document, "In your own words: what must not be passed on, or not to whom.");
    for (int i = 0; i < 3; i++)
        document_paragraph(s->document, LINE);
    document_field(s->document, "It holds until", "____________________");
    document_field(s->document, "Ask me again on",
                   "____________________ (a year from now at the latest)");
}

/* ----- Who decides ------------------------------------------------------------------------ */

static void add_capacity(struct summary *s)
{
    static const char *const as[] = {
        "for myself, and I am 16 or over",
        "for myself, and I am not yet 16: see below",
        "for a child for whom I have parental responsibility",
        "for a child for whom I care",
        "for the local authority, which has parental responsibility",
        "otherwise: ______________________________",
    };

    document_heading(s->document, 1, "Who decides");
    document_paragraph(s->document, "I decide");
    for (size_t i = 0; i < COUNT(as); i++)
        document_field(s->document, BOX, as[i]);
}

static void add_worker(struct summary *s)
{
    document_heading(s->document, 2, "For whoever explains it");
    document_field(s->document, BOX, "I checked who has parental responsibility.");
    document_field(s->document, BOX, "Not yet 16: I judge that they understand what they decide.");
    document_field(s->document, BOX, "Not yet 16: I judge that they do not, and a parent decides.");
    document_paragraph(s->document, "What I base my judgement on:");
    document_paragraph(s->document, LINE);
}

static void add_signatures(struct summary *s)
{
    document_heading(s->document, 1, "To sign");
    document_sign(s->document, "Who decides, and the name in capitals", "Date");
    document_sign(s->document, "Child or young person, if they wish", "Date");
    document_sign(s->document, "Whoever explained it, and their work", "Date");
    document_sign(s->document, "Interpreter or advocate, if any", "Date");
}

/* ----- The whole --------------------------------------------------------------------------- */

static void add_child(struct summary *s)
{
    const struct subject *child = &s->file->subject;
    const struct person *mother = case_file_person(s->file, &child->mother_id);

    document_field(s->document, "About", subject_name_spoken(child, mother, s->arena));
    document_field(s->document, child->is_unborn ? "Expected" : "Born",
                   summary_day(s, child->is_unborn ? child->edd : child->dob));
}

void consent_sheet(const struct case_file *cut, const struct summary_facts *facts,
                  struct document *document)
{
    struct summary s = { cut, facts, document, document->arena };

    summary_top(&s);
    if (summary_has(&s, DATACLASS_BASIC))
        add_child(&s);
    add_asked(&s);
    add_decision(&s);
    add_classes(&s);
    add_agencies(&s);
    add_limits(&s);
    add_capacity(&s);
    add_worker(&s);
    add_signatures(&s);
}
