#!/bin/sh
# SPDX-License-Identifier: MIT
# A case on paper: for whom, what is left out, what is written before it goes out.
. "$SOURCE/tests/cli/cli.sh"

CAFDESK_NOW=2010-03-22T10:42:00Z
CAFDESK_STORE=$place/training
export CAFDESK_NOW CAFDESK_STORE
ends "the training store" 0 training
passphrase=$(sed -n "s/^Everybody's passphrase: //p" out)
child=CAF-2010-00021 # led by Ravi Menon; Haven has not the third domain

# entries: how many the sharing log has
entries() {
    as rmenon "$passphrase" show "$child" --section sharing --format csv
    grep -c '^sharing,disclosure,[^,]*,when,' out
}
before=$(entries)

# ---- For an agency

as rmenon "$passphrase" print "$child" --for "Haven Family Link" --purpose "The parenting group."
same "a print for an agency" 0 "$status"
narrow "its pages"
safe "nothing in them acts on a printer" out
prints "says whose it is" "^$child  C\. R\. .*page 1 of"
prints "what for" "^Purpose +The parenting group\."
prints "on which consent" "^Basis +Consent of Tue 2 Mar 2010"
prints "names what is not shared" "Domain 3 is not shared"
says "and says what is left out" "left out: domain 3, by the consent of Tue 2 Mar 2010"
says "and what may speak of it" "may speak of the domain that is left out"
cp out given
number=$(sed -n 's/.*document \([A-Z0-9-]*\), page 1 .*/\1/p' given)
as rmenon "$passphrase" show "$child" --section assessment --format csv
sed -n 's/^assessment,element_entry,[^,]*,strengths,//p' out | tr -d '"\r' >all
lost=0
while read -r words; do
    grep -qF -- "$words" given || lost=$((lost + 1))
done <all
holds "something of the form is there" test "$(wc -l <all)" -gt "$lost"
holds "and the third domain is not" test "$lost" -gt 0
same "it is in the sharing log" "$((before + 1))" "$(entries)"

# ---- What was given

as rmenon "$passphrase" print verify "$number"
same "what was given is shown again" 0 "$status"
prints "as given" "It is what was given, by its hash"
sed '1,/^$/d' out >shown
holds "to the byte" cmp -s given shown
as rmenon "$passphrase" print verify "$(printf '%s' "$number" | tr 'A-Z-' 'a-z ')"
same "typed in small letters, with a blank" 0 "$status"
as rmenon "$passphrase" print verify "K7QF2"
same "a number that is none" 1 "$status"
as tsandiford "$passphrase" print verify "$number"
same "not for one of the team" 3 "$status"
as icalloway "$passphrase" print verify "$number"
same "nor an auditor" 3 "$status"
as rmenon "$passphrase" export --case "$child"
holds "its record travels" grep -q '"type":"given_document"' out
clean "its text does not" "$(grep -F 'page 1 of' out)"
as gmarlowe "$passphrase" audit who-looked "$child"
holds "who looked tells it" grep -q "printed or exported it" out

# ---- For the family, for oneself

as rmenon "$passphrase" print "$child" --for family --copy family --text page.txt
same "the family's copy, to a file" 0 "$status"
silent "nothing is printed beside it"
same "which is one's own" 600 "$(stat -c %a page.txt)"
clean "the family's is whole" "$(grep 'left out' said)"
holds "in plain words" grep -q "What goes well" page.txt
kept=$(entries)
as rmenon "$passphrase" print "$child" --for family --text page.txt
same "no file is written over" 1 "$status"
same "and nothing was given" "$kept" "$(entries)"
as tsandiford "$passphrase" print "$child" --for tsandiford
same "one of the team prints for themselves" 0 "$status"
holds "their own actions" grep -q "parenting group" out
clean "and nobody else's" "$(grep -E 'reading recovery|audiology|1\.01' out)"
as tsandiford "$passphrase" print "$child" --for family
same "and for nobody else" 3 "$status"

# ---- As a PDF

# words_of: the words of pages, each on a line, without what stands on every one and the title
words_of() {
    grep -v -e 'page [0-9]* of [0-9]' -e "document $number" -e CONFIDENTIAL -e TRAINING \
        -e "^$title\$" -e 'Copy 1 of 1' -e '^[-=_ ]*$' | tr -s ' \f-' '\n' | grep '[^*]' | sort
}

# pdf_is_the_text DOCUMENT WHOM: the PDF is whole, kept by its hash, and says what the text says
pdf_is_the_text() {
    rm -f page.pdf
    kept=$(entries)
    as rmenon "$passphrase" print "$child" --for "$2" --document "$1" --pdf page.pdf
    same "a PDF of the $1 for $2" 0 "$status"
    number=$(sed -n 's/^cafdesk: Document \([A-Z0-9-]*\),.*/\1/p' said)
    pages=$(sed -n 's/^cafdesk: Document [^,]*, \([0-9]*\) page.*/\1/p' said)
    silent "nothing is printed beside it"
    same "which is one's own" 600 "$(stat -c %a page.pdf)"
    same "it is in the sharing log" "$((kept + 1))" "$(entries)"
    same "with as many pages as it says" "$pages" "$(pdfinfo page.pdf | sed -n 's/^Pages: *//p')"
    holds "it is a whole PDF" qpdf --check page.pdf
    pdftotext -layout page.pdf page.txt
    same "its number is on each of them" "$pages" "$(grep -c "document $number" page.txt)"
    same "and which page of how many" "$pages" "$(grep -c "page [0-9]* of $pages" page.txt)"
    as rmenon "$passphrase" print verify "$number"
    holds "its hash was kept" grep -q "^  PDF's hash  *$(b2sum -l 256 page.pdf | cut -d ' ' -f 1)" out
    prints "beside the text" "It is what was given, by its hash"
    title=$(sed '1,/^$/d' out | sed -n 's/   *TRAINING.*//p' | head -n 1)
    sed '1,/^$/d' out | words_of >of_text
    words_of <page.txt >of_pdf
    holds "it has its title" grep -qx "$title" page.txt
    same "the text has what the PDF has" "" "$(diff of_text of_pdf)"
}
pdf_is_the_text summary "Haven Family Link"
pdf_is_the_text summary family
pdf_is_the_text plan "Haven Family Link"
pdf_is_the_text plan family
pdf_is_the_text minutes "Haven Family Link"
pdf_is_the_text minutes family
pdf_is_the_text consent-form family
pdf_is_the_text who-looked family

# ---- The plan

as rmenon "$passphrase" print "$child" --for "Haven Family Link" --document plan
same "the plan for an agency" 0 "$status"
narrow "its pages"
prints "what was agreed" "^Plan 1, agreed "
prints "is looked at again" "^Next review"
clean "nothing about the third domain is on it" "$(grep -E 'Debt advice|Family and environment' out)"
says "the action is named as left out" "left out: an action of the plan"
clean "what never stands on it is not" "$(grep 'chronology' said)"
as tsandiford "$passphrase" print "$child" --for tsandiford --document plan
same "one of the team prints their own actions of it" 0 "$status"
clean "and no review" "$(grep -E 'reading recovery|Next review' out)"

# ---- The consent form

as rmenon "$passphrase" print "$child" --for family --document consent-form
same "the consent form" 0 "$status"
narrow "its pages"
prints "asks what may be shared" "shared with those I name below"
prints "and is signed" "^Who decides, and the name"
clean "what is left out is not its matter" "$(grep 'left out' said)"
as rmenon "$passphrase" print "$child" --for "Haven Family Link" --document consent-form
same "it is nobody else's" 2 "$status"

# ---- Who has looked

as rmenon "$passphrase" print "$child" --for family --document who-looked
same "the letter" 0 "$status"
narrow "its pages"
prints "says who" "^Ravi Menon, Education welfare officer"
as rmenon "$passphrase" print "$child" --for rmenon --document who-looked
same "it is the family's" 2 "$status"
as tsandiford "$passphrase" print "$child" --for family --document who-looked
same "one of the team does not write it" 3 "$status"

# ---- Minutes

as rmenon "$passphrase" print "$child" --for family --document minutes
same "minutes of the last meeting" 0 "$status"
narrow "their pages"
prints "say which" "^Meeting  .* 2010"
held=$(sed -n 's/^Meeting .* \([0-9]* [A-Z][a-z]* [0-9]*\) [0-9:]*,.*/\1/p' out)
day=$(date -d "$held" +%Y-%m-%d)
sed 's/document [A-Z0-9-]*,//' out >last
as rmenon "$passphrase" print "$child" --for family --document minutes --meeting "$day"
sed 's/document [A-Z0-9-]*,//' out >named
holds "its day names the same" cmp -s last named
as rmenon "$passphrase" print "$child" --for family --document minutes --meeting 2010-01-01
same "a day on which none was held" 6 "$status"
as rmenon "$passphrase" print "$child" --for family --meeting "$day"
same "a meeting is of minutes" 2 "$status"
as tsandiford "$passphrase" print "$child" --for tsandiford --document minutes
same "one of the team does not give them out" 3 "$status"
as rmenon "$passphrase" print CAF-2010-00022 --for rmenon --document plan
holds "without a plan there is none" test "$status" -ne 0
as rmenon "$passphrase" print "$child" --for family --pdf page.pdf
same "no file is written over" 1 "$status"
as rmenon "$passphrase" print "$child" --for family --pdf one.pdf --text one.txt
same "two forms are two prints" 2 "$status"
holds "and neither is made" test ! -e one.pdf -a ! -e one.txt

# ---- Refused

as rmenon "$passphrase" print "$child" --for "Westmarch PCT Midwifery"
same "consent gives them nothing" 1 "$status"
silent "so nothing goes out"
says "and it says what to do" "Ask the family first"
as rmenon "$passphrase" print "$child" --for "Nobody At All"
same "nobody of that name" 6 "$status"
as rmenon "$passphrase" print "$child" --for rmenon --copy family
same "a copy that is not theirs" 2 "$status"
as rmenon "$passphrase" print "$child"
same "for nobody" 2 "$status"
as rmenon "$passphrase" print "$child" --for family --document letter
same "a document that is none" 2 "$status"
says "it names those there are" "one of these: summary"
as rmenon "$passphrase" print "$child" CAF-2010-00022 --for family
same "one print is of one case" 2 "$status"
ends "as the trainer" 1 print "$child" --for family
says "says as whom" "print it as one of them \(--user LOGIN\)"
for login in ldanvers icalloway bquill; do
    as "$login" "$passphrase" print "$child" --for family
    same "$login prints nothing of it" 3 "$status"
    silent "and reads nothing"
done
ends "the store is whole" 0 check
summary
