# SPDX-License-Identifier: MIT
# C without its comments: each line as FILE:LINE:TEXT. With -v strings=no what stands between
# quotes is left out as well.

FNR == 1 { comment = 0 }

{
    out = ""
    quote = ""
    for (i = 1; i <= length($0); i++) {
        c = substr($0, i, 1)
        two = substr($0, i, 2)
        if (comment) {
            if (two == "*/") {
                comment = 0
                i++
            }
        } else if (quote != "") {
            if (strings != "no")
                out = out c
            if (c == "\\") {
                i++
                if (strings != "no")
                    out = out substr($0, i, 1)
            } else if (c == quote) {
                quote = ""
                if (strings == "no")
                    out = out c
            }
        } else if (two == "/*") {
            comment = 1
            out = out " "
            i++
        } else if (two == "//") {
            break
        } else {
            if (c == "\"" || c == "'")
                quote = c
            out = out c
        }
    }
    print FILENAME ":" FNR ":" out
}
