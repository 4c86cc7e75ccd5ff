/* SPDX-License-Identifier: MIT */
/* Completion for bash, made from the table of commands. */

#include "config.h"

#include <string.h>

#include "cli/command.h"
#include "cli/manual.h"

static void option_names(const struct option *options, size_t count, struct str *out)
{
    for (size_t i = 0; i < count && options[i].name; i++) {
        str_printf(out, " --%s", options[i].name);
        if (options[i].letter)
            str_printf(out, " -%c", options[i].letter);
    }
}

/* What an option takes, as words for the reply: "@file", "@folder", "@text",
 * or the words themselves. */
static void option_takes(const struct option *option, struct str *out)
{
    const struct code_list *list;

    switch (option->kind) {
    case OPTION_FILE:
    case OPTION_NEW_FILE:
        str_add(out, "@file");
        return;
    case OPTION_FOLDER:
        str_add(out, "@folder");
        return;
    case OPTION_WORD:
        str_add(out, option->words);
        return;
    case OPTION_CODE:
        list = code_list(option->list);
        for (int i = 1; i <= list->count; i++)
            str_printf(out, "%s%s", i > 1 ? " " : "", list->codes[i].code);
        return;
    case OPTION_FLAG:
    case OPTION_TEXT:
    case OPTION_NUMBER:
    case OPTION_DATE:
    case OPTION_LOGIN:
    case OPTION_URN:
        str_add(out, "@text");
    }
}

static void option_values(const char *command, const struct option *options, size_t count,
                          struct str *out)
{
    for (size_t i = 0; i < count && options[i].name; i++) {
        const struct option *option = &options[i];

        if (option->kind == OPTION_FLAG)
            continue;
        str_printf(out, "    '%s --%s'", command, option->name);
        if (option->letter)
            str_printf(out, " | '%s -%c'", command, option->letter);
        str_add(out, ") words='");
        option_takes(option, out);
        str_add(out, "' ;;\n");
    }
}

/* The first words of all commands, and the second ones of families. */
static void first_words(struct str *out)
{
    size_t count;
    const struct command *const *all = commands(&count);
    const char *last = "";

    for (size_t i = 0; i < count; i++) {
        size_t length = strcspn(all[i]->name, " ");

        if (strncmp(last, all[i]->name, length) == 0 && strcspn(last, " ") == length)
            continue;
        last = all[i]->name;
        str_add_char(out, ' ');
        str_add_bytes(out, last, length);
    }
}

static void second_words(const char *first, size_t length, struct str *out)
{
    size_t count;
    const struct command *const *all = commands(&count);

    for (size_t i = 0; i < count; i++) {
        if (strncmp(all[i]->name, first, length) == 0 && all[i]->name[length] == ' ')
            str_add(out, all[i]->name + length);
    }
}

static void families(struct str *out)
{
    size_t count;
    const struct command *const *all = commands(&count);
    const char *last = "";

    for (size_t i = 0; i < count; i++) {
        size_t length = strcspn(all[i]->name, " ");

        if (all[i]->name[length] == '\0' || strncmp(last, all[i]->name, length + 1) == 0)
            continue;
        last = all[i]->name;
        str_printf(out, "    '%.*s') words='", (int)length, last);
        second_words(last, length, out);
        str_add(out, "' ;;\n");
    }
}

static void command_options(struct str *out)
{
    size_t count;
    const struct command *const *all = commands(&count);

    for (size_t i = 0; i < count; i++) {
        str_printf(out, "    '%s') words=\"$words", all[i]->name);
        option_names(all[i]->options, COMMAND_OPTIONS, out);
        str_add(out, "\" ;;\n");
    }
}

static const char head[] =
    "# SPDX-License-Identifier: MIT\n"
    "# Completion of cafdesk's commands for bash; made from the program's own table.\n"
    "\n"
    "# Sets `command` to the words so far that name a command.\n"
    "_cafdesk_command()\n"
    "{\n"
    "    local i word\n"
    "    command=\n"
    "    for ((i = 1; i < COMP_CWORD; i++)); do\n"
    "        word=${COMP_WORDS[i]}\n"
    "        _cafdesk_values \"$command\" \"$word\"\n"
    "        if [[ $word == -* ]]; then\n"
    "            [[ -z $words ]] || ((i++))\n"
    "        elif [[ -z $command ]]; then\n"
    "            command=$word\n"
    "        else\n"
    "            _cafdesk_second \"$command\"\n"
    "            [[ \" $words \" != *\" $word \"* ]] || command=\"$command $word\"\n"
    "            return\n"
    "        fi\n"
    "    done\n"
    "}\n"
    "\n";

static const char tail[] =
    "_cafdesk()\n"
    "{\n"
    "    local command words cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]}\n"
    "    COMPREPLY=()\n"
    "    _cafdesk_command\n"
    "    _cafdesk_values \"$command\" \"$prev\"\n"
    "    case $words in\n"
    "    @text) return ;;\n"
    "    @file)\n"
    "        mapfile -t COMPREPLY < <(compgen -f -- \"$cur\")\n"
    "        compopt -o filenames 2>/dev/null\n"
    "        return\n"
    "        ;;\n"
    "    @folder)\n"
    "        mapfile -t COMPREPLY < <(compgen -d -- \"$cur\")\n"
    "        compopt -o filenames 2>/dev/null\n"
    "        return\n"
    "        ;;\n"
    "    '')\n"
    "        if [[ $cur == -* ]]; then\n"
    "            _cafdesk_options \"$command\"\n"
    "        else\n"
    "            _cafdesk_second \"$command\"\n"
    "        fi\n"
    "        ;;\n"
    "    esac\n"
    "    if [[ -z $words && $cur != -* ]]; then\n"
    "        mapfile -t COMPREPLY < <(compgen -f -- \"$cur\")\n"
    "        compopt -o filenames 2>/dev/null\n"
    "        return\n"
    "    fi\n"
    "    mapfile -t COMPREPLY < <(compgen -W \"$words\" -- \"$cur\")\n"
    "}\n"
    "complete -F _cafdesk cafdesk\n";

void manual_completion(struct str *out)
{
    size_t count, every;
    const struct command *const *all = commands(&count);
    const struct option *options = options_everywhere(&every);

    str_add(out, head);
    str_add(out, "# Sets `words` to what may follow an option of a command.\n"
                 "_cafdesk_values()\n{\n    words=\n    case \"$1 $2\" in\n");
    for (size_t i = 0; i < count; i++)
        option_values(all[i]->name, all[i]->options, COMMAND_OPTIONS, out);
    str_add(out, "    esac\n    [[ -z $words ]] || return\n    case \" $2\" in\n");
    option_values("", options, every, out);
    str_add(out, "    esac\n}\n\n"
                 "# Sets `words` to what may stand after the words of a command.\n"
                 "_cafdesk_second()\n{\n    case $1 in\n    '' | help) words='");
    first_words(out);
    str_add(out, "' ;;\n");
    families(out);
    str_add(out, "    *) words= ;;\n    esac\n}\n\n"
                 "_cafdesk_options()\n{\n    words='");
    option_names(options, every, out);
    str_add(out, "'\n    case $1 in\n");
    command_options(out);
    str_add(out, "    esac\n}\n\n");
    str_add(out, tail);
}
