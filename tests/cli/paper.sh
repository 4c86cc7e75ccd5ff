#!/bin/sh
# SPDX-License-Identifier: MIT
# Spreadsheets, read again by another program: real numbers and days, no formula, nothing lost.
. "$SOURCE/tests/cli/plain.sh"

python=
for one in python3 /usr/bin/python3; do
    "$one" -c 'import openpyxl' 2>/dev/null && python=$one && break
done
[ -n "$python" ] || { echo "openpyxl is needed to open spreadsheets again"; exit 77; }

# cells FILE: sheet, place, type, value and look of each cell
cells() {
    "$python" "$SOURCE/tests/cli/read_xlsx.py" "$1"
}

# as_csv SHEET: the cells of a sheet by rows, from cells
as_csv() {
    awk -F '\t' -v sheet="$1" '$1 == sheet && $2 != "frozen" {
        col = $2; gsub(/[0-9]/, "", col); row = $2; gsub(/[A-Z]/, "", row)
        at[row + 0, col] = $4; rows = row + 0 > rows ? row + 0 : rows
        n = index("ABCDEFGHIJKLMNOPQRSTUVWXYZ", col); most = n > most ? n : most
    } END {
        for (r = 2; r <= rows; r++) {
            line = ""
            for (c = 1; c <= most; c++)
                line = line (c > 1 ? "|" : "") at[r, substr("ABCDEFGHIJKLMNOPQRSTUVWXYZ", c, 1)]
            print line
        }
    }'
}

# The clock of a training store goes on from where it was set.
made='2010-10-22T10:4[2-9]:[0-9][0-9]Z by trainer'

# twice FORMAT: the same within a second is the same bytes, in a file and on standard output
twice() {
    for try in 1 2 3 4 5 6; do
        caf report RP02 --format "$1" -o "twice.$try.$1"
        caf report RP02 --format "$1"
        if cmp -s out "twice.$try.$1"; then return 0; fi
    done
    return 1
}

# ---- Each report: every cell is that of csv

ends "the list" 0 report list --format csv
for code in $(column csv code); do
    whose=$([ "$code" != RP03 ] || echo "--user hoduya")
    # shellcheck disable=SC2086
    ends "$code as a spreadsheet" 0 report "$code" $whose --format xlsx -o "$code.xlsx"
    silent "$code: it goes into the file only"
    cells "$code.xlsx" >"$code.cells" 2>&1
    # shellcheck disable=SC2086
    ends "$code as csv" 0 report "$code" $whose --format csv --raw
    for name in $(fields csv | tr ',' ' '); do
        column csv "$name" >"col.$name"
    done
    # shellcheck disable=SC2046
    paste -d '|' $(fields csv | tr ',' '\n' | sed 's/^/col./') >wanted
    as_csv "$code" <"$code.cells" >got
    # 12.0 is 12 to a spreadsheet, and 12.5 is 12.5
    sed -E 's/(^|\|)(-?[0-9]+)\.0(\||$)/\1\2\3/g; s/(^|\|)(-?[0-9]+)\.0(\||$)/\1\2\3/g' wanted >wanted.2
    sed -E 's/(^|\|)(-?[0-9]+)\.0(\||$)/\1\2\3/g; s/(^|\|)(-?[0-9]+)\.0(\||$)/\1\2\3/g' got >got.2
    clean "$code: every cell is that of csv" "$(diff wanted.2 got.2 | head -n 6)"
    prints_cells=$(grep -c . "$code.cells")
    holds "$code: there are some" test "$prints_cells" -gt 5
    holds "$code: the header stays" grep -q "^$code	frozen	A2" "$code.cells"
    holds "$code: says when and by whom" grep -q "$made" "$code.cells"
    clean "$code: no formula, no link" "$(awk -F '\t' '$3 == "f" || $3 == "link"' "$code.cells")"
done

# ---- Types

holds "days open are numbers" grep -Eq '^RP02	F2	n	[0-9]+	0$' RP02.cells
holds "reviews are days" grep -Eq '^RP02	K[0-9]+	d	20[0-9-]+	yyyy-mm-dd$' RP02.cells
holds "percents have a tenth" grep -Eq '^RP15	G2	n	[0-9]+\.[0-9]	0.0$' RP15.cells
ends "published" 0 report RP16 --publish --locality Saltby --from 2010-01-01 --format xlsx -o p.xlsx
cells p.xlsx >p.cells
holds "what was asked for stands on the last sheet" grep -q '^About	B[0-9]*	s	Saltby' p.cells
holds "and the day" grep -q '^About	B[0-9]*	s	2010-01-01' p.cells
holds "what is hidden is a star" grep -Eq '^RP16	[A-Z0-9]+	s	\*	' p.cells

# ---- The same bytes, and where they go

holds "standard output has the same bytes as a file" twice xlsx
cp RP02.xlsx before
same "nobody else may read the file" 600 "$(stat -c %a RP02.xlsx)"
ends "a file that is there" 1 report RP02 --format xlsx -o RP02.xlsx
one_sentence "is left alone, in one sentence"
holds "and has what it had" cmp -s before RP02.xlsx
ln -s target link
ends "a link" 1 report RP02 --format xlsx -o link
holds "is not followed" test ! -e target
ends "a report there is none of" 2 report RP99 --format xlsx -o none.xlsx
holds "leaves no file" test ! -e none.xlsx
ends "one that is refused" 1 report RP02 --publish --format xlsx -o none.xlsx
holds "leaves none either" test ! -e none.xlsx
ends "csv goes into a file, too" 0 report RP02 --format csv -o f.csv
silent "and nowhere else"
ends "csv" 0 report RP02 --format csv
holds "the same" cmp -s out f.csv
ends "who writes no spreadsheets" 2 list --format xlsx
says "says so" 'does not write xlsx'

# ---- Pages

for tool in pdftotext pdfinfo qpdf; do
    command -v $tool >/dev/null || { echo "$tool is needed to read PDF again"; exit 77; }
done

# sound FILE: it is a whole PDF, in English, marked, its title shown
sound() {
    clean "$1 is sound" "$(qpdf --check "$1" 2>&1 | grep -iE 'warn|error|damag' | grep -v 'No syntax\|errors that qpdf')"
    pdfinfo "$1" >info 2>&1
    holds "$1 is marked" grep -q '^Tagged: *yes' info
    holds "$1 is A4" grep -q '^Page size: .*A4' info
    qpdf --qdf --object-streams=disable "$1" - | grep -a '/Lang\|/DisplayDocTitle' >said
    says "$1 has its language" '/Lang \(en-GB\)'
    says "$1 shows its title" '/DisplayDocTitle true'
}

# Those with names, with figures, with many columns, of one person, and with none of these.
for code in RP02 RP03 RP05 RP15 RP22; do
    whose=$([ "$code" != RP03 ] || echo "--user hoduya")
    # shellcheck disable=SC2086
    ends "$code as pages" 0 report "$code" $whose --format pdf -o "$code.pdf"
    clean "$code: no letter is missing" "$(cat said)"
    sound "$code.pdf"
    pdftotext -layout "$code.pdf" pages.txt
    many=$(sed -n 's/^Pages: *//p' info)
    holds "$code: the last page says so" grep -q "Page $many of $many" pages.txt
    same "$code: every page says it is training" "$many" "$(grep -c 'TRAINING: made-up' pages.txt)"
    same "$code: and when it was made" "$many" "$(grep -c "made $made" pages.txt)"
    pdftotext -raw "$code.pdf" raw.txt
    # Every cell of csv that has a caption is on a page, as a word: references, names, figures.
    case $code in RP02 | RP05)
        ends "$code as csv" 0 report "$code" --format csv --raw
        clean "$code: every case is there" "$(column csv urn | sort -u |
            while read -r urn; do grep -q "$urn" raw.txt || echo "$urn"; done)"
        ;;
    esac
done
pdftotext -raw RP02.pdf raw.txt
for word in Szczepańczyk Róisín Títílayọ̀; do
    holds "$word is spelt as it is" grep -q "$word" raw.txt
done
holds "the same report is the same bytes" twice pdf
qpdf --json RP02.pdf | grep -q '"title": "RP02 Open cases"'
same "a bookmark leads to it" 0 $?

# ---- The helper itself: what it is given it makes, and nothing else happens

printf 'press\t1\txlsx\ntitle\t=1+1\nmade\t2010-03-22T10:42:00Z\nbody\ntable\t=T\ncolumn\ttext\t=SUM(A1)\nrow\t=HYPERLINK("http://x","y")\nrow\thttp://example.org\nrow\t@SUM(1)\nrow\t-1+1\ndone\nend\t11\n' |
    "$BUILD/cafdesk-press" >answer
same "it answers" done "$(head -n 1 answer | cut -d ' ' -f 1)"
tail -n +2 answer >formula.xlsx
cells formula.xlsx >formula.cells
same "texts are texts, whatever they look like" 6 "$(awk -F '\t' '$3 == "s"' formula.cells | wc -l)"
clean "and never a formula or a link" "$(awk -F '\t' '$3 == "f" || $3 == "link"' formula.cells)"
printf 'press\t1\txlsx\nnonsense\n' | "$BUILD/cafdesk-press" >answer
same "nonsense is a sentence" \
    "no The document for the helper is wrong in line 2: its word is unknown." "$(cat answer)"
clean "nothing is left in the folder of temporary files" "$(find "$place" -newer answer -name 'lxw*')"

# Names in any script: shaped by a font that has them, dates the right way round between letters
# that run from right to left, headings with what follows, signatures on one page.
cat >names <<'EOF'
Świętosława Żółć-Źrebięcka
محمد عبد الرحمن
محمد علی خان 2001-04-02
আয়েশা সিদ্দিকা
王小明
Ελένη Παπαδοπούλου
Оксана Шевченко
પ્રિયા પટેલ
ਹਰਪ੍ਰੀਤ ਕੌਰ
தமிழ்ச்செல்வி
EOF
{
    printf 'press\t1\tpdf\nlang\ten-GB\ntitle\tNames\nmade\t2010-03-22T10:42:00Z\nnumbers\tStrona\tz\nbody\n'
    while read -r name; do printf 'heading\t2\tName\nfield\tName\t%s\n' "$name"; done <names
    i=0
    while [ $i -lt 60 ]; do
        printf 'heading\t3\tElement %d\npara\tWhat was said of it, in a sentence or two. ' $i
        printf 'What was said of it, in a sentence or two. %.0s' 1 2 3 4 5 6 7 8
        printf '\n'
        i=$((i + 1))
    done
    printf 'together\nheading\t2\tSignatures\npara\tI agree.\nsign\tParent or carer\tDate\napart\n'
} >body
printf 'end\t%d\n' "$(wc -l <body)" | cat body - | "$BUILD/cafdesk-press" >answer
same "no letter is missing in any script" 0 "$(head -n 1 answer | cut -d ' ' -f 3)"
tail -n +2 answer >names.pdf
sound names.pdf
pdftotext -raw names.pdf raw.txt
for name in Świętosława Żółć-Źrebięcka 王小明 Ελένη Оксана; do
    holds "$name is in it" grep -q -- "$name" raw.txt
done
holds "a date is not turned round" grep -q '2001-04-02' raw.txt
holds "pages are counted in its language" grep -q '^Strona 1 z ' raw.txt
fonts=$(pdffonts names.pdf | tail -n +3)
clean "every font is in the file" "$(echo "$fonts" | awk '$(NF - 4) != "yes"')"
for script in Arabic Bengali Gujarati Gurmukhi Tamil; do
    holds "$script has a font of its own" sh -c "echo '$fonts' | grep -q 'Noto.*$script\|Noto.*Nastaliq'"
done
# The last line of a page is no heading, and what is signed stands beside its signature.
many=$(pdfinfo names.pdf | sed -n 's/^Pages: *//p')
page=1
while [ "$page" -le "$many" ]; do
    pdftotext -raw -f "$page" -l "$page" names.pdf page.txt
    clean "page $page does not end with a heading" \
        "$(tr -d '\f' <page.txt | grep -v '^Strona\|^$' | tail -n 1 | grep '^Element [0-9]*$\|^Signatures$')"
    page=$((page + 1))
done
holds "the agreement is with its signature" sh -c "grep -q '^I agree' page.txt && grep -q '^Parent or carer' page.txt"
pdfinfo -struct names.pdf >struct 2>&1
same "headings are marked" 60 "$(grep -c '^ *H3' struct)"
clean "in one tree" "$(grep -i warning struct)"

# Without the helper: a sentence, no file, and text as before.
mkdir alone
cp "$CAFDESK" alone/cafdesk
CAFDESK=$place/alone/cafdesk
if [ ! -x "$(grep -a -o '/[A-Za-z0-9/._-]*/cafdesk-press' "$CAFDESK" | head -n 1)" ]; then
    ends "without the helper" 7 report RP02 --format xlsx -o none.xlsx
    says "it says so" 'cafdesk-press is not there'
    holds "and makes no file" test ! -e none.xlsx
fi
ends "text goes without it" 0 report RP02

summary
