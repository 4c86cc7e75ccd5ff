# SPDX-License-Identifier: MIT
# Turns numbered migrations into rows of a C array:
#
#     awk -f sql2c.awk db/migrations/0001_store.sql ... > migrations.inc
#
# Each row is MIGRATION(number, "words", "text of the file"); the text ends by
# setting user_version to the number. The numbers run 1, 2, 3 without a gap. A question mark is written \?, because ??- and its
# like are one character to an older C. The same bytes come from mawk, gawk
# and gawk --posix.

function fail(why) {
    print "sql2c: " FILENAME ": " why > "/dev/stderr"
    failed = 1
    exit 1
}

function finish() {
    if (count)
        print "\"PRAGMA user_version = " count ";\\n\")"
}

FNR == 1 {
    finish()
    name = FILENAME
    sub(/.*\//, "", name)
    if (name !~ /^[0-9][0-9][0-9][0-9]_[a-z_]+\.sql$/)
        fail("the name is not NNNN_words.sql")
    count++
    if (substr(name, 1, 4) + 0 != count)
        fail("the number should be " count)
    words = substr(name, 6, length(name) - 9)
    printf "MIGRATION(%d, \"%s\",\n", count, words
}

{
    line = ""
    for (i = 1; i <= length($0); i++) {
        c = substr($0, i, 1)
        if (c == "\\" || c == "\"" || c == "?")
            c = "\\" c
        else if (c == "\t" || c == "\r")
            fail("line " FNR ": a tab or carriage return")
        line = line c
    }
    print "\"" line "\\n\""
}

END {
    if (failed)
        exit 1
    finish()
}
