# SPDX-License-Identifier: MIT
# Who calls whom: lines of code.awk in, "FUNCTION CALLED" out. A static function is known as
# FILE:FUNCTION, any other by its name; what is called is written as it is known from there. A
# table, "static const struct { ... } NAME[] = {", counts as a function that calls all it names.

{
    name = $0
    sub(/:.*/, "", name)
    line = $0
    sub(/^[^:]*:[^:]*:/, "", line)
    if (name != file) {
        file = name
        inside = head = ""
    }
}

line ~ /^(static |inline |NODISCARD |bool |const |struct |void |int |size_t |enum |char |int64_t )/ {
    if (!inside) {
        quiet = line ~ /^static/
        head = ""
    }
}

!inside && head == "" && match(line, /[a-z_][a-z_0-9]*\(/) && line ~ /^[a-zA-Z]/ {
    head = substr(line, RSTART, RLENGTH - 1)
}

!inside && match(line, /[a-z_]+\[\] = \{$/) {
    head = substr(line, RSTART, RLENGTH)
    sub(/\[.*/, "", head)
    inside = file ":" head
    own[inside] = 1
    table = 1
    next
}

!inside && /;[ ]*$/ && line !~ /^[ {}]/ { head = "" }

line ~ /^\{/ && head != "" {
    inside = quiet ? file ":" head : head
    own[inside] = 1
    next
}

line ~ /^\}/ {
    inside = ""
    head = ""
    table = 0
    next
}

inside != "" {
    while (match(line, table || words == "all" ? "[a-z_][a-z_0-9]*" : "[a-z_][a-z_0-9]*[(]")) {
        word = substr(line, RSTART, RLENGTH)
        sub(/[(]/, "", word)
        line = substr(line, RSTART + RLENGTH)
        if (!((inside, word) in seen)) {
            seen[inside, word] = 1
            count++
            from[count] = inside
            to[count] = word
            at[count] = file
        }
    }
}

END {
    for (i = 1; i <= count; i++) {
        local = at[i] ":" to[i]
        print from[i], (local in own) ? local : to[i]
    }
}
