# SPDX-License-Identifier: MIT
# Turns the lines of a text into rows of a C array:
#
#     awk -f text2c.awk data/case-a.jsonl > case_a.inc
#
# A question mark is written \?, because ??- and its like are one character to
# an older C. The same bytes come from mawk, gawk and gawk --posix.
{
    line = ""
    for (i = 1; i <= length($0); i++) {
        c = substr($0, i, 1)
        if (c == "\\" || c == "\"" || c == "?")
            c = "\\" c
        line = line c
    }
    print "\"" line "\","
}
