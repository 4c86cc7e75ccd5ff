#!/bin/sh
# SPDX-License-Identifier: MIT
# The right of reply: an answer to each record of the two worked cases stands beside that record
# wherever a case is shown or given out, now and on an earlier day.
. "$SOURCE/tests/cli/cli.sh"

# What may be answered, typed again from domain.md 1.1: kind, part, title of the record.
answered='
pre_assessment CHECKLIST A pre-assessment checklist
person_link PERSON Somebody in the child'\''s life
need_trigger TRIGGER A need that led to the CAF
state_history STATE A change of state
assessment_present PRESENT Somebody present at the assessment
service_involved SERVICES A service working with the child
agreed_action ACTIONS An action agreed on the form
view_comment VIEWS The child'\''s or a parent'\''s own words
consent CONSENT A consent decision
tac_member MEMBER A member of the team
tac_meeting MEETING A meeting of the team
attendance REPORT Attendance at a meeting
lp_assignment LEAD A lead professional'\''s term
delivery_plan PLAN A delivery plan
plan_action ACTION An action of the plan
action_progress PROGRESS Progress on an action
review REVIEW A review
outcome_score SCORE An outcome score
closure CLOSURE A closure
disclosure SHARING A sharing of information
chronology_note NOTE A note in the chronology
contact_attempt CONTACT An attempt at contact
panel_referral PANEL A request to the panel
budget_request BUDGET A budget request
transfer TRANSFER A transfer between authorities
stepup CONCERN A step-up to social care'

# answers FILE: an answer to each record of the file that may have one
answers() {
    of_case=$(sed -n 's/^{"type":"case","id":"\([^"]*\)".*/\1/p' "$1")
    echo "$answered" | awk -v of_case="$of_case" '
        function field(name, of) {
            of = $0
            if (!sub(".*\"" name "\":\"", "", of))
                return ""
            sub("\".*", "", of)
            return of
        }
        NR == FNR { if (NF) part[$1] = $2; next }
        { type = field("type") }
        type == "pre_assessment" && field("case_id") == "" { next } # of no case
        type in part {
            n++
            version = part[type] ~ /^(PRESENT|SERVICES|ACTIONS|VIEWS)$/ ? field("assessment_id") : ""
            printf "{\"type\":\"erratum\",\"id\":\"a0000000-0099-4000-8000-%012d\"", n
            printf ",\"case_id\":\"%s\"", of_case
            if (version != "")
                printf ",\"assessment_id\":\"%s\"", version
            printf ",\"kind\":\"DISAGREEMENT\",\"whose\":\"PARENT\",\"part\":\"%s\"", part[type]
            printf ",\"about_id\":\"%s\",\"text\":\"Answer %d to a %s.\"", field("id"), n, type
            printf ",\"noted_on\":\"2010-09-20\"}\n"
        }' - "$1"
}

# amiss: of "Answer N to a KIND." in the words of `show` those that stand beside another kind
amiss() {
    echo "$answered" | awk '
        NR == FNR { if (NF) { kind = $1; sub(/^[^ ]+ [^ ]+ /, ""); title[$0] = kind }; next }
        /^[^ ]/ && $0 in title { now = title[$0] }
        /^[^ ]/ && !($0 in title) { now = "" }
        match($0, /Answer [0-9]+ to a [a-z_]+/) {
            of = $0
            sub(/.*to a /, "", of)
            sub(/[^a-z_].*/, "", of)
            if (of != now && !(of == "review" && now == "tac_meeting") &&
                !(of == "tac_meeting" && now == "review"))
                print
        }' - "$1"
}

# seen FILE: how many answers are in it, each once
seen() {
    tr '\n' ' ' <"$1" | tr -s ' ' | grep -Eo 'Answer [0-9]+ to a [a-z_]+' | sort -u | wc -l |
        tr -d ' '
}

CAFDESK_STORE=$place/training
CAFDESK_NOW=2010-10-01T09:00:00Z
export CAFDESK_STORE CAFDESK_NOW
ends "the training store" 0 training
n=0
for urn in CAF-2010-00017 CAF-2010-00041; do
    n=$((n + 1))
    CAFDESK_NOW=2010-10-01T09:00:00Z
    ends "$urn goes out" 0 export --case "$urn" -o "$urn.jsonl"
    answers "$urn.jsonl" >answers
    count=$(wc -l <answers | tr -d ' ')
    holds "there are records to answer" test "$count" -gt 100
    cat "$urn.jsonl" answers >with.jsonl
    ends "an empty store" 0 --store "$place/store$n" training --empty
    ends "takes the answers" 0 --store "$place/store$n" import with.jsonl

    ends "the case in words" 0 --store "$place/store$n" show "$urn"
    same "has each of them" "$count" "$(seen out)"
    clean "and each beside its record" "$(amiss out)"
    CAFDESK_NOW=2010-10-04T09:00:00Z
    ends "the case as it was two days before" 0 --store "$place/store$n" show "$urn" --as-at 2010-10-02
    same "has each of them, too" "$count" "$(seen out)"
    clean "beside its record" "$(amiss out)"
    for format in json csv jsonl; do
        ends "the case as $format" 0 --store "$place/store$n" show "$urn" --format "$format"
        same "has each of them" "$count" "$(seen out)"
    done
    ends "its records" 0 --store "$place/store$n" show "$urn" --format jsonl
    clean "each right after what it is about" "$(awk '
        match($0, /"about_id":"[^"]*"/) {
            if (substr($0, RSTART + 12, RLENGTH - 13) != last) print
            next
        }
        match($0, /"id":"[^"]*"/) { last = substr($0, RSTART + 6, RLENGTH - 7) }' out)"
    ends "the plan alone" 0 --store "$place/store$n" show "$urn" --section plan --format json
    same "has what is about it" \
        "$(grep -cE 'to a (delivery_plan|plan_action|action_progress)\.' answers)" "$(seen out)"
    ends "it goes out again" 0 --store "$place/store$n" export --case "$urn" -o again.jsonl
    same "with each of them" "$count" "$(seen again.jsonl)"
    rm again.jsonl
done

# ---- Wrong ones

grep -v '"type":"erratum"' with.jsonl >without.jsonl
some=$(grep -m 1 '"part":"NOTE"' answers)
{
    cat without.jsonl
    echo "$some" | sed 's/"part":"NOTE"/"part":"CLOSURE"/'
} >wrong.jsonl
ends "a third store" 0 --store "$place/third" training --empty
ends "an answer to a record of another kind" 1 --store "$place/third" import wrong.jsonl
says "is told by its field" ': about_id: '
summary
