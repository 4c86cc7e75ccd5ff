/* SPDX-License-Identifier: MIT */
/* Deeds at random, by everybody, on a few cases: what must always hold (domain.md 1.8,
 * 2.2, 4.5) holds after each of them, and at the end what was kept of each save, played
 * again, gives the tables. RANDOM_DEEDS says how many, a few hundred to a store,
 * RANDOM_SEED which, RANDOM_TALLY that it is told how often each deed was done; what
 * breaks something is made shorter and told. */

#include "config.h"

#include <stdio.h>

#include "history_holds.h"
#include "random_deeds.h"
#include "replay.h"

#include "model/record.h"
#include "policy/due.h"
#include "policy/relation.h"

#ifdef SANITIZED
enum { DEEDS = 100, WORLDS = 2, RUNS = 60 };
#else
enum { DEEDS = 300, WORLDS = 3, RUNS = 200 };
#endif

/* ----- What must hold ------------------------------------------------------ */

static bool leads(const struct lp_assignment *term)
{
    return term->kind != LP_KIND_DEPUTY &&
           (term->kind == LP_KIND_INTERIM || date_known(term->accepted_on));
}

/* Domain.md 1.8: a day with a lead is one between from and to, by somebody who had said
 * yes by then; with the last day of one begins the first of the next. */
static bool led_on(const struct case_file *file, struct date day)
{
    for (size_t i = 0; i < file->lp_assignment.count; i++) {
        const struct lp_assignment *term = &file->lp_assignment.items[i];

        if (leads(term) && date_compare(term->from, day) <= 0 &&
            (!date_known(term->accepted_on) || date_compare(term->accepted_on, day) <= 0) &&
            (!date_known(term->to) || date_compare(term->to, day) >= 0))
            return true;
    }
    return false;
}

static bool is_chased(struct world *w, struct date day)
{
    struct due_list dues;

    due_find(&w->file, &w->people[0]->parameters, day, &dues, &w->arena);
    for (size_t i = 0; i < dues.count; i++) {
        if (dues.items[i].rule == DUE_NOLP && date_compare(dues.items[i].from, day) <= 0)
            return true;
    }
    return false;
}

static bool is_open(int state)
{
    return has_word("C0 A0 A1 S0 T0 D0 U0 X0 Z0", state_word(state));
}

static const char *leads_hold(struct world *w, struct date today)
{
    const struct case_file *file = &w->file;
    int open = 0;

    for (size_t i = 0; i < file->lp_assignment.count; i++) {
        const struct lp_assignment *term = &file->lp_assignment.items[i];

        open += leads(term) && !date_known(term->to);
        if (leads(term) && date_known(term->to) && date_compare(term->to, term->from) < 0)
            return "a term of a lead that ends before it begins";
    }
    if (open > 1)
        return "two leads at a time";
    if (is_open(file->caf_case.state) && !led_on(file, today) && !is_chased(w, today))
        return "nobody leads today, and nobody is told";
    return NULL;
}

/* ----- Every day of a case's life ------------------------------------------- */

/* Of each case the days on which somebody was told that nobody leads, as it was known on
 * the day itself: what is written later is no help to anybody. */
enum { LIFE = 4000 };

static struct life {
    bool told[LIFE];
    struct date seen; /* looked at up to this day */
} lives[CASES];

static struct date began; /* the first day of the world */

static bool *told_on(size_t place, struct date day)
{
    int at = date_days_between(began, day);

    return at >= 0 && at < LIFE ? &lives[place].told[at] : NULL;
}

/* The days that pass while nothing is done, and the one at hand. */
static void days_go_by(struct world *w, size_t place, struct date today)
{
    struct life *life = &lives[place];
    struct date day = date_known(life->seen) ? life->seen : today;

    for (; date_compare(day, today) <= 0; day = date_add_days(day, 1)) {
        bool *told = told_on(place, day);

        if (told && is_chased(w, day))
            *told = true;
    }
    life->seen = today;
}

/* Of every case, before anything is done on the day at hand. */
static void all_days_pass(struct world *w)
{
    struct date today = session_today(w->people[0]);

    for (size_t i = 0; i < w->count; i++) {
        if (date_compare(lives[i].seen, today) != 0 && read_case(w, &w->cases[i]))
            days_go_by(w, i, today);
    }
}

/* In an open state at some time of that day, by the history of its steps. */
static bool open_on(const struct case_file *file, struct date day)
{
    int before = STATE_NONE_;

    for (size_t i = 0; i < file->state_history.count; i++) {
        const struct state_history *step = &file->state_history.items[i];
        int days = date_days_between(instant_local_date(step->at), day);

        if (days == 0 && is_open(step->to_state))
            return true;
        if (days > 0)
            before = step->to_state;
    }
    return is_open(before);
}

/* A day before it was entered here was lived elsewhere. */
static const char *all_days_hold(struct world *w, size_t place, struct date today)
{
    const struct case_file *file = &w->file;
    struct date day = date_later(file->caf_case.opened_on, began);

    for (; date_compare(day, today) <= 0; day = date_add_days(day, 1)) {
        const bool *told = told_on(place, day);

        if (open_on(file, day) && !led_on(file, day) && !(told && *told)) {
            date_format(day, w->words);
            return "a day on which nobody led, and nobody was told";
        }
    }
    return NULL;
}

static const char *versions_hold(const struct case_file *file)
{
    int current = 0, drafts = 0;
    struct date first = DATE_NONE;

    for (size_t i = 0; i < file->consent.count; i++) {
        if (file->consent.items[i].status <= CONSENTST_LIMITED &&
            (!date_known(first) || date_compare(file->consent.items[i].obtained_on, first) < 0))
            first = file->consent.items[i].obtained_on;
    }
    for (size_t i = 0; i < file->assessment.count; i++) {
        const struct assessment *version = &file->assessment.items[i];

        current += version->status == ASSESSMENT_STATUS_COMPLETE;
        drafts += version->status == ASSESSMENT_STATUS_DRAFT;
        if (date_known(version->date_completed) &&
            (date_compare(version->date_completed, version->date_started) < 0 ||
             date_compare(version->date_started, first) < 0))
            return "an assessment out of the order of its days";
    }
    if (current > 1 || drafts > 1)
        return "two current versions";
    if (has_word("A1 S0 T0 D0 X0", state_word(file->caf_case.state)) && current != 1 &&
        file->state_history.items[0].event != EVENT_T19)
        return "no current version";
    return NULL;
}

static const char *records_hold(struct world *w, struct date today)
{
    const struct case_file *file = &w->file;
    const struct closure *closing =
        file->closure.count ? &file->closure.items[file->closure.count - 1] : NULL;

    for (size_t i = 0; i < file->tac_meeting.count; i++) {
        const struct tac_meeting *meeting = &file->tac_meeting.items[i];

        if (meeting->status == MEETING_STATUS_HELD &&
            date_compare(instant_local_date(meeting->scheduled_for), today) > 0)
            return "a meeting held in the future";
    }
    for (size_t i = 0; i < file->plan_action.count; i++) {
        const struct plan_action *action = &file->plan_action.items[i];
        const struct delivery_plan *plan =
            case_file_find(file, ENTITY_delivery_plan, &action->plan_id);

        if (plan && date_known(plan->agreed_on) && action_is_open(action) &&
            date_compare(action->due, plan->agreed_on) < 0)
            return "an action due before the plan was agreed";
    }
    if (closing && ident_known(&closing->approved_by) &&
        ident_equal(&closing->approved_by, &closing->closed_by))
        return "somebody approved their own closure";
    if (file->caf_case.state == STATE_Z1 && file->stepup.count &&
        file->stepup.items[file->stepup.count - 1].sc_decision == SC_DECISION_NONE_)
        return "closed with an open step-up";
    if (date_compare(file->subject.dob, today) > 0)
        return "born tomorrow";
    return NULL;
}

/* Domain.md 7.2: 40 days, and those on which the clock stood. */
static const char *requests_hold(const struct case_file *file)
{
    for (size_t i = 0; i < file->sar.count; i++) {
        const struct sar *request = &file->sar.items[i];
        bool stopped = date_known(request->clock_stopped_on);
        int days = 40;

        if (date_known(request->clock_restarted_on)) {
            days += date_days_between(request->clock_stopped_on, request->clock_restarted_on);
            stopped = false;
        }
        if (date_days_between(request->received_on, request->due_on) != days)
            return "a request that is due on another day";
        if (date_known(request->released_on) && (stopped || !request->id_checked))
            return "a copy that was handed over too soon";
        if (!ident_equal(&request->subject_id, &file->subject.record.id))
            return "a request about another child";
    }
    return NULL;
}

/* Domain.md 1.14, 4.5 no. 7. */
static const char *money_holds(const struct case_file *file)
{
    for (size_t i = 0; i < file->budget_request.count; i++) {
        const struct budget_request *budget = &file->budget_request.items[i];
        const struct panel_referral *panel =
            case_file_find(file, ENTITY_panel_referral, &budget->panel_referral_id);
        bool given = panel && panel->decision == PANEL_DECISION_ALLOCATED;

        if (ident_known(&budget->approved_by) &&
            ident_equal(&budget->approved_by, &budget->asked_by))
            return "somebody granted themselves money";
        if (budget->spent_pence != INT_UNKNOWN && budget->spent_pence > 0 &&
            budget->granted != YN_Y && (budget->granted || !given))
            return "money that nobody granted was spent";
    }
    return NULL;
}

static const char *replies_hold(const struct case_file *file)
{
    for (size_t i = 0; i < file->erratum.count; i++) {
        if (file->erratum.items[i].record.version != 1)
            return "a reply that was changed";
    }
    return NULL;
}

static const char *links_hold(const struct case_file *file)
{
    int duplicates = 0;

    for (size_t i = 0; i < file->case_link.count; i++) {
        const struct case_link *link = &file->case_link.items[i];

        if (ident_equal(&link->case_id, &link->other_case_id))
            return "a case that is linked to itself";
        duplicates += link->kind == LINK_KIND_DUPLICATE_OF &&
                      ident_equal(&link->case_id, &file->caf_case.record.id);
    }
    if (duplicates > 1 || (duplicates == 1 && file->caf_case.state != STATE_V0))
        return "a duplicate that is not void";
    return NULL;
}

static const char *one_open_case_each(struct world *w)
{
    struct ident child[CASES];
    bool open[CASES];

    for (size_t i = 0; i < w->count; i++) {
        if (!read_case(w, &w->cases[i]))
            return "a case that cannot be read";
        child[i] = w->file.subject.record.id;
        open[i] = is_open(w->file.caf_case.state) && !w->file.caf_case.override_reason;
        for (size_t j = 0; j < i; j++) {
            if (open[i] && open[j] && ident_equal(&child[i], &child[j]))
                return "two open cases of one child";
        }
    }
    return NULL;
}

static const char *all_holds(struct world *w, size_t place)
{
    struct date today = session_today(w->people[0]);
    const char *broken = one_open_case_each(w);

    if (broken || place >= w->count)
        return broken;
    if (!read_case(w, &w->cases[place]))
        return "a case that cannot be read";
    broken = history_holds(&w->file);
    broken = broken ? broken : leads_hold(w, today);
    days_go_by(w, place, today);
    broken = broken ? broken : all_days_hold(w, place, today);
    broken = broken ? broken : versions_hold(&w->file);
    broken = broken ? broken : requests_hold(&w->file);
    broken = broken ? broken : money_holds(&w->file);
    broken = broken ? broken : replies_hold(&w->file);
    broken = broken ? broken : links_hold(&w->file);
    return broken ? broken : records_hold(w, today);
}

/* ----- Running ---------------------------------------------------------------- */

struct move {
    size_t kind, who, place;
    uint64_t seed;
    int hours;
};

/* Among the logins: whoever leads the case, or wrote it; else the co-ordinator. */
static size_t who_leads(struct world *w)
{
    const struct lp_assignment *term = relation_lead(&w->file, session_today(w->people[0]));
    const struct ident *who = term ? &term->practitioner_id : &w->file.caf_case.author_id;

    if (ident_equal(who, &w->desk.hoduya) || w->count == 0)
        return LEAD;
    return ident_equal(who, &w->desk.rmenon) ? LEAD + 1 : CO;
}

/* Of the deeds a third at random, the rest what leads on from where a case is, by whom
 * it is mostly done. */
static struct move meant(struct world *w, const struct move *move)
{
    const char *state = w->count ? state_word(w->file.caf_case.state) : "-";
    struct move now = *move;
    size_t fits[COUNT(deeds)], count = 0;

    for (size_t i = 0; move->seed % 3 && i < COUNT(deeds); i++) {
        if (has_word(deeds[i].fits, state))
            fits[count++] = i;
    }
    if (count > 0)
        now.kind = fits[move->kind % count];
    if (w->count == 0)
        now.kind = 0;
    if (count > 0 && move->seed % 5)
        now.who = deeds[now.kind].by == LEAD ? who_leads(w) : deeds[now.kind].by;
    return now;
}

static bool may_end_so(enum err_kind kind)
{
    return kind == ERR_NONE || kind == ERR_INVALID || kind == ERR_REFUSED ||
           kind == ERR_CONFLICT || kind == ERR_DENIED || kind == ERR_NOT_FOUND;
}

static const char *run(const struct move *moves, size_t count, size_t *done, bool aloud)
{
    static struct world w;
    const char *broken = NULL;
    size_t tally[COUNT(deeds)] = { 0 };
    size_t went = 0;

    world_open(&w);
    memset(lives, 0, sizeof(lives));
    for (size_t i = 0; i < CASES; i++)
        lives[i].seen = DATE_NONE;
    began = session_today(w.people[0]);
    for (*done = 0; !broken && *done < count; (*done)++) {
        struct move move = moves[*done];
        size_t place = w.count ? move.place % w.count : 0;
        bool ok;

        fake_pass(&w.desk.fake, (int64_t)move.hours * 3600000);
        all_days_pass(&w);
        if (w.count && !read_case(&w, &w.cases[place]))
            broken = "a case that cannot be read";
        move = meant(&w, &move);
        ok = world_do(&w, move.kind, move.who, place, move.seed);
        went += ok;
        tally[move.kind] += ok;
        if (aloud)
            fprintf(stderr, "  +%dh %s: %s, case %zu, from %s: %s\n", move.hours,
                    logins[move.who] ? logins[move.who] : "trainer", deeds[move.kind].name, place,
                    state_word(w.file.caf_case.state), ok ? "done" : w.desk.err.msg);
        if (!may_end_so(w.desk.err.kind))
            broken = "a failure that is none of the person's";
        broken = broken ? broken : all_holds(&w, place);
    }
    broken = broken ? broken : replay(w.people[PEOPLE - 1]);
    for (size_t i = 0; getenv("RANDOM_TALLY") && i < COUNT(deeds); i++)
        fprintf(stderr, "done: %zu %s\n", tally[i], deeds[i].name);
    if (aloud)
        fprintf(stderr, "%zu of %zu deeds done\n", went, *done);
    halves_forget();
    world_close(&w);
    return broken;
}

/* Shorter as long as the same does not hold, in ever smaller pieces. */
static void shorten(struct move *moves, size_t *count, const char *why)
{
    struct move *less = malloc(*count * sizeof(*less));
    size_t done, runs = 0;

    for (size_t piece = *count / 2; piece > 0; piece /= 2) {
        for (size_t at = 0; at + piece <= *count && runs++ < RUNS;) {
            const char *still;

            memcpy(less, moves, at * sizeof(*less));
            memcpy(less + at, moves + at + piece, (*count - at - piece) * sizeof(*less));
            still = run(less, *count - piece, &done, false);
            if (!still || strcmp(still, why) != 0) {
                at += piece;
                continue;
            }
            *count -= piece;
            memcpy(moves, less, *count * sizeof(*less));
        }
    }
    free(less);
}

static size_t number_from(const char *name, size_t otherwise)
{
    const char *asked = getenv(name);

    return asked ? (size_t)strtoull(asked, NULL, 10) : otherwise;
}

START_TEST(nothing_that_must_hold_is_ever_broken)
{
    size_t count = DEEDS, done;
    uint64_t seed = number_from("RANDOM_SEED", 1) + (uint64_t)_i;
    struct move *moves = malloc(count * sizeof(*moves));
    const char *broken;
    struct fake dice;

    fake_init(&dice, seed);
    for (size_t i = 0; i < count; i++)
        moves[i] = (struct move){ fake_number(&dice) % COUNT(deeds),
                                  fake_number(&dice) % 3 ? (fake_number(&dice) % 2) * 2
                                                         : fake_number(&dice) % PEOPLE,
                                  fake_number(&dice) % CASES, fake_number(&dice),
                                  fake_number(&dice) % 8 ? 1 : (int)(fake_number(&dice) % 200) };
    broken = run(moves, count, &done, getenv("RANDOM_ALOUD") != NULL);
    if (broken) {
        fprintf(stderr, "RANDOM_SEED=%llu: %s after %zu deeds; the shortest that does it:\n",
                (unsigned long long)seed, broken, done);
        shorten(moves, &done, broken);
        broken = run(moves, done, &done, true);
    }
    free(moves);
    ck_assert_msg(!broken, "%s", broken);
}
END_TEST

static void cases(TCase *t)
{
    table_read(&steps, "transitions.csv");
    tcase_add_loop_test(t, nothing_that_must_hold_is_ever_broken, 0,
                        (int)(number_from("RANDOM_DEEDS", WORLDS * DEEDS) / DEEDS));
}

TEST_MAIN("random_deeds", cases)
