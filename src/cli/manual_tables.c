/* SPDX-License-Identifier: MIT */
/*
 * Makes the manual pages and the completion while building:
 *
 *     manual-tables completion
 *     manual-tables page <TEMPLATE     where a line @commands@ stands, its section goes
 */

#include "config.h"

#include <stdio.h>
#include <string.h>

#include "base/compiler.h"
#include "cli/manual.h"

static const struct {
    const char *mark;
    void (*make)(struct str *out);
} parts[] = {
    { "@commands@\n", manual_commands },       { "@environment@\n", manual_environment },
    { "@keys@\n", manual_keys },               { "@options@\n", manual_options },
    { "@settings@\n", manual_settings },       { "@statuses@\n", manual_statuses },
    { "@states@\n", manual_states },           { "@steps@\n", manual_steps },
    { "@matrix@\n", manual_matrix },           { "@reminders@\n", manual_reminders },
    { "@reports@\n", manual_reports },
};

static void page_line(const char *line, struct str *out)
{
    for (size_t i = 0; i < COUNT(parts); i++) {
        if (strcmp(parts[i].mark, line) == 0) {
            parts[i].make(out);
            return;
        }
    }
    str_add(out, line);
}

static void page(struct str *out)
{
    char line[512];

    while (fgets(line, sizeof(line), stdin))
        page_line(line, out);
}

int main(int argc, char **argv)
{
    struct str out = STR_INIT;

    if (argc == 2 && strcmp(argv[1], "completion") == 0) {
        manual_completion(&out);
    } else if (argc == 2 && strcmp(argv[1], "page") == 0) {
        page(&out);
    } else {
        fputs("Usage: manual-tables completion | page <TEMPLATE\n", stderr);
        return 2;
    }
    fputs(str_text(&out), stdout);
    str_release(&out);
    return ferror(stdout) || fclose(stdout) != 0 ? 7 : 0;
}
