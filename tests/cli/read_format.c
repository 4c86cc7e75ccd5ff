/* SPDX-License-Identifier: MIT */
/*
 * Reads what cafdesk wrote, as other programs would:
 *
 *     read_format json|jsonl|csv <FILE
 *
 * ends with 0 when it is well formed, every record has the same fields and no text would act on a
 * terminal; prints the fields with commas between, then the number of records. With a field's name
 * behind it prints that field of each record instead, a line each.
 */

#include "config.h"

#include <csv.h>
#include <jansson.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { FIELDS = 64, NAME = 64 };

struct reading {
    const char *wanted; /* a field; NULL: the names and the count */
    char names[FIELDS][NAME];
    size_t fields;
    size_t records;
    size_t cell; /* in this record */
    size_t wanted_at;
};

static void fault(const char *what)
{
    fprintf(stderr, "read_format: %s\n", what);
    exit(1);
}

static void add_name(struct reading *reading, const char *name, size_t length)
{
    if (reading->fields == FIELDS || length >= NAME)
        fault("too many fields, or too long a name");
    snprintf(reading->names[reading->fields], NAME, "%.*s", (int)length, name);
    if (reading->wanted && strcmp(reading->names[reading->fields], reading->wanted) == 0)
        reading->wanted_at = reading->fields;
    reading->fields++;
}

/* ----- JSON --------------------------------------------------------------- */

static void check_members(struct reading *reading, json_t *record)
{
    const char *name;
    json_t *value;
    size_t at = 0;

    json_object_foreach(record, name, value) {
        if (reading->records == 0)
            add_name(reading, name, strlen(name));
        else if (at >= reading->fields || strcmp(name, reading->names[at]) != 0)
            fault("a record has other fields than the first");
        at++;
        if (!json_is_string(value))
            continue;
        for (const char *c = json_string_value(value); *c; c++) {
            if ((unsigned char)*c < 0x20 && *c != '\n' && *c != '\t')
                fault("a text has a control character");
        }
    }
    if (at != reading->fields)
        fault("a record has fewer fields than the first");
}

static void take_record(struct reading *reading, json_t *record)
{
    json_t *value;

    if (!json_is_object(record))
        fault("a record is no object");
    check_members(reading, record);
    reading->records++;
    if (!reading->wanted)
        return;
    value = json_object_get(record, reading->wanted);
    if (json_is_string(value))
        puts(json_string_value(value));
    else if (json_is_integer(value))
        printf("%" JSON_INTEGER_FORMAT "\n", json_integer_value(value));
    else
        puts(value && json_is_null(value) ? "null" : "?");
}

static void read_json(struct reading *reading)
{
    json_error_t error;
    json_t *document = json_loadf(stdin, JSON_REJECT_DUPLICATES, &error);

    if (!document)
        fault(error.text);
    if (json_is_array(document)) {
        size_t at;
        json_t *record;

        json_array_foreach(document, at, record)
            take_record(reading, record);
    } else {
        take_record(reading, document);
    }
    json_decref(document);
}

static void read_jsonl(struct reading *reading)
{
    char *line = NULL;
    size_t size = 0;

    while (getline(&line, &size, stdin) > 0) {
        json_error_t error;
        json_t *record = json_loads(line, JSON_REJECT_DUPLICATES, &error);

        if (!record)
            fault(error.text);
        take_record(reading, record);
        json_decref(record);
    }
    free(line);
}

/* ----- csv ---------------------------------------------------------------- */

static bool names_read(const struct reading *reading)
{
    return reading->records > 0;
}

static void take_cell(void *text, size_t length, void *data)
{
    struct reading *reading = data;

    if (!names_read(reading))
        add_name(reading, text, length);
    else if (reading->wanted && reading->cell == reading->wanted_at)
        printf("%.*s\n", (int)length, (const char *)text);
    for (size_t i = 0; i < length; i++) {
        unsigned char c = ((const unsigned char *)text)[i];

        if (c < 0x20 && c != '\n' && c != '\t')
            fault("a cell has a control character");
    }
    reading->cell++;
}

static void take_row(int end, void *data)
{
    struct reading *reading = data;

    (void)end;
    if (reading->cell != reading->fields)
        fault("a row has another number of cells than the first");
    reading->cell = 0;
    reading->records++;
}

static void read_csv(struct reading *reading)
{
    struct csv_parser parser;
    char text[4096];
    size_t n;

    if (csv_init(&parser, CSV_STRICT | CSV_STRICT_FINI) != 0)
        fault("no memory");
    while ((n = fread(text, 1, sizeof(text), stdin)) > 0) {
        if (csv_parse(&parser, text, n, take_cell, take_row, reading) != n)
            fault(csv_strerror(csv_error(&parser)));
    }
    if (csv_fini(&parser, take_cell, take_row, reading) != 0)
        fault("the last row is not whole");
    csv_free(&parser);
    if (reading->records == 0)
        fault("there is no row of names");
    reading->records--;
}

int main(int argc, char **argv)
{
    static struct reading reading;

    if (argc < 2 || argc > 3)
        fault("one format is wanted, and perhaps a field");
    reading.wanted = argc == 3 ? argv[2] : NULL;
    reading.wanted_at = FIELDS;
    if (strcmp(argv[1], "json") == 0)
        read_json(&reading);
    else if (strcmp(argv[1], "jsonl") == 0)
        read_jsonl(&reading);
    else
        read_csv(&reading);
    if (reading.wanted)
        return 0;
    for (size_t i = 0; i < reading.fields; i++)
        printf("%s%s", i ? "," : "", reading.names[i]);
    printf("\n%zu\n", reading.records);
    return 0;
}
