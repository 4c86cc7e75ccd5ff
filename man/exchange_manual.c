/* SPDX-License-Identifier: MIT */
/*
 * Makes cafdesk-exchange(5): copies its prose, and puts the tables of the data
 * dictionary where the prose says @TYPES@ and @CODES@.
 *
 *     exchange-manual man/cafdesk-exchange.5.in > man/cafdesk-exchange.5
 */

#include "config.h"

#include <stdio.h>
#include <string.h>

#include "exchange/format.h"
#include "model/money.h"

enum { WIDTH = 76, LINE = 1024 };

/* Prints text as lines of a page: each sentence begins one, none is too long,
 * none begins with what would be a request. */
static void print_text(const char *text)
{
    int column = 0;

    while (*text) {
        size_t word = strcspn(text, " ");
        bool ends = word && strchr(".;", text[word - 1]) && text[word] == ' ';

        if (column && column + 1 + (int)word > WIDTH) {
            putchar('\n');
            column = 0;
        }
        if (column)
            column += printf(" ");
        else if (*text == '.' || *text == '\'')
            printf("\\&");
        column += printf("%.*s", (int)word, text);
        text += word;
        while (*text == ' ')
            text++;
        if (ends && text[-2] == '.') {
            putchar('\n');
            column = 0;
        }
    }
    if (column)
        putchar('\n');
}

static void print_form(const struct field *field)
{
    switch (field->kind) {
    case FIELD_TEXT:
        printf("text, at most %d characters", field->max);
        break;
    case FIELD_MEMO:
        printf("paragraphs, at most %d characters", MEMO_MOST);
        break;
    case FIELD_DATE:
        printf("day");
        break;
    case FIELD_TS:
        printf("time");
        break;
    case FIELD_BOOL:
        printf("true or absent");
        break;
    case FIELD_INT:
        printf(money_is(field->name) ? "number of pence" : "number");
        break;
    case FIELD_CODE:
        printf("code of %s", code_list(field->list)->name);
        break;
    case FIELD_SET:
        printf("array of codes of %s", code_list(field->list)->name);
        break;
    case FIELD_REF:
        printf("id of a record of type %s", entity_of(field->target)->name);
        break;
    case FIELD_LINK:
        printf("id");
        break;
    }
}

static const char *need_words(const struct entity *entity, const struct field *field)
{
    static const char *const words[] = {
        [NEED_O] = "",
        [NEED_C] = "; where its rule asks for it",
        [NEED_RS] = "; asterisked on the national form",
        [NEED_R] = "; before completion",
        [NEED_A] = "; set by the program",
    };

    return exchange_field_needed(entity, field) ? "; always" : words[field->need];
}

static void print_field(const struct entity *entity, const struct field *field)
{
    char text[LINE];

    printf(".It Sy %s\n", field->name);
    print_form(field);
    printf("%s.\n", need_words(entity, field));
    snprintf(text, sizeof(text), "%s%s %s", field->label,
             field->label[strlen(field->label) - 1] == '?' ? "" : ".", field->help);
    print_text(text);
}

static void print_type(const struct entity *entity)
{
    printf(".Ss %s\n%s.\n", entity->name, entity->title);
    if (entity->parent)
        printf("Belongs to a record of type %s.\n", entity_of(entity->parent)->name);
    printf(".Bl -tag -width 4n\n");
    for (int i = 0; i < entity->field_count; i++)
        print_field(entity, &entity->fields[i]);
    printf(".El\n");
}

static void print_codes(const struct code_list *list)
{
    printf(".Ss %s\n%s.\n.Bl -tag -width 4n -compact\n", list->name, list->title);
    for (int i = 1; i <= list->count; i++) {
        printf(".It Sy \\&%s\n", list->codes[i].code);
        print_text(list->codes[i].label);
    }
    printf(".El\n");
}

static bool is_used(enum code_list_id id)
{
    for (int i = ENTITY_none + 1; i < ENTITY_COUNT; i++) {
        const struct entity *entity = entity_of((enum entity_id)i);

        for (int j = 0; j < entity->field_count; j++) {
            const struct field *field = &entity->fields[j];

            if ((field->kind == FIELD_CODE || field->kind == FIELD_SET) && field->list == id)
                return true;
        }
    }
    return false;
}

int main(int argc, char **argv)
{
    FILE *prose = argc == 2 ? fopen(argv[1], "r") : NULL;
    char line[LINE];

    if (!prose) {
        fprintf(stderr, "usage: exchange-manual PROSE\n");
        return 2;
    }
    while (fgets(line, sizeof(line), prose)) {
        if (strcmp(line, "@TYPES@\n") == 0) {
            for (int i = ENTITY_none + 1; i < ENTITY_COUNT; i++)
                print_type(entity_of((enum entity_id)i));
        } else if (strcmp(line, "@CODES@\n") == 0) {
            for (int i = 0; i < CODE_LIST_COUNT; i++) {
                if (is_used((enum code_list_id)i))
                    print_codes(code_list((enum code_list_id)i));
            }
        } else {
            fputs(line, stdout);
        }
    }
    fclose(prose);
    return ferror(stdout) ? 1 : 0;
}
