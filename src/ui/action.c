/* SPDX-License-Identifier: MIT */
/* Actions, the keys they are on, and the manual's table of them. */

#include "config.h"

#include "ui/action.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/compiler.h"
#include "base/die.h"

static const struct action common[] = {
#define X(id, name_, key_, hint_, help_, group_) \
    [ACT_##id] = { .common = ACT_##id, .name = name_, .key = key_, .hint = hint_, \
                   .help = help_, .group = group_, .places = ANYWHERE },
    COMMON_ACTIONS(X)
#undef X
};

static const char *first_of(const char *own, const char *shared)
{
    if (own != NULL)
        return own;
    return shared == NULL ? "" : shared;
}

const char *action_name(const struct action *action)
{
    return first_of(action->name, common[action->common].name);
}

const char *action_hint(const struct action *action)
{
    const char *hint = action->hint != NULL ? action->hint : common[action->common].hint;

    return hint == NULL || hint[0] == '\0' ? NULL : hint;
}

const char *action_help(const struct action *action)
{
    return first_of(action->help, common[action->common].help);
}

const char *action_group(const struct action *action)
{
    const char *group = first_of(action->group, common[action->common].group);

    return group[0] == '\0' ? "Work" : group;
}

const char *action_key_as_delivered(const struct action *action)
{
    return first_of(action->key, common[action->common].key);
}

static bool types_something(const char *key)
{
    struct key first;

    return strchr(key, ' ') != NULL || (key_parse(key, &first) && first.kind == K_TEXT);
}

unsigned action_places(const struct action *action)
{
    if (action->places != 0)
        return action->places;
    return types_something(action_key_as_delivered(action)) ? WHERE_LETTERS_ACT : ANYWHERE;
}

void key_twin(const char *key, char twin[KEY_NAME_SIZE])
{
    struct key parsed;

    twin[0] = '\0';
    if (key_parse(key, &parsed) && parsed.kind >= K_F1 && parsed.kind < K_F1 + 10)
        snprintf(twin, KEY_NAME_SIZE, "Esc %d", ((int)(parsed.kind - K_F1) + 1) % 10);
}

const struct action *actions_everywhere(size_t *count)
{
    static const struct action everywhere[] = {
        { .common = ACT_HELP },  { .common = ACT_PALETTE }, { .common = ACT_MENU },
        { .common = ACT_BACK },  { .common = ACT_LEAVE },   { .common = ACT_REDRAW },
        { .common = ACT_SUSPEND },
    };

    *count = COUNT(everywhere);
    return everywhere;
}

/* ----- Keys a person chose --------------------------------------------- */

struct keymap {
    struct chosen {
        char action[40];
        char key[2 * KEY_NAME_SIZE];
        int line;
    } *chosen;
    size_t count;
};

static const struct chosen *chosen_for(const struct keymap *keymap, const char *name)
{
    for (size_t i = 0; keymap != NULL && i < keymap->count; i++) {
        if (strcmp(keymap->chosen[i].action, name) == 0)
            return &keymap->chosen[i];
    }
    return NULL;
}

const char *action_key(const struct action *action, const struct keymap *keymap)
{
    const struct chosen *chosen = chosen_for(keymap, action_name(action));

    return chosen == NULL ? action_key_as_delivered(action) : chosen->key;
}

const char *action_keys(const struct action *action, const struct keymap *keymap)
{
    return action->keys != NULL && chosen_for(keymap, action_name(action)) == NULL
               ? action->keys
               : action_key(action, keymap);
}

/* Splits "g c" in its two keys; a plain key has no second. */
static bool read_chord(const char *text, struct key *first, struct key *second, bool *two)
{
    const char *space = strchr(text, ' ');
    char name[KEY_NAME_SIZE];

    *two = space != NULL;
    if (space == NULL)
        return key_parse(text, first);
    snprintf(name, sizeof(name), "%.*s", (int)(space - text), text);
    return key_parse(name, first) && key_parse(space + 1, second);
}

enum key_match action_matches(const struct action *action, const struct keymap *keymap,
                              const struct key *before, const struct key *key)
{
    struct key first, second;
    bool two;

    if (!read_chord(action_key(action, keymap), &first, &second, &two))
        return KEY_MATCH_NO;
    if (before != NULL)
        return two && key_equal(&first, before) && key_equal(&second, key) ? KEY_MATCH_WHOLE
                                                                           : KEY_MATCH_NO;
    if (!key_equal(&first, key))
        return KEY_MATCH_NO;
    return two ? KEY_MATCH_HALF : KEY_MATCH_WHOLE;
}

static bool action_known(const char *name, const struct action_table *tables, size_t count)
{
    for (size_t id = ACT_NONE + 1; id < ACT_COUNT; id++) {
        if (strcmp(common[id].name, name) == 0)
            return true;
    }
    for (size_t t = 0; t < count; t++) {
        for (size_t i = 0; i < tables[t].count; i++) {
            if (strcmp(action_name(&tables[t].actions[i]), name) == 0)
                return true;
        }
    }
    return false;
}

static bool line_err(struct err *err, int line, const char *sentence)
{
    return err_set(err, ERR_INVALID, "Line %d of the keys: %s", line, sentence);
}

static bool read_line(struct keymap *keymap, const struct rebinding *line,
                      const struct action_table *tables, size_t count, struct err *err)
{
    struct chosen *chosen = &keymap->chosen[keymap->count];
    struct key first, second;
    bool two;
    char sentence[160];

    if (!action_known(line->action, tables, count)) {
        snprintf(sentence, sizeof(sentence), "there is no action \"%.60s\".", line->action);
        return line_err(err, line->line, sentence);
    }
    if (line->key[0] != '\0' && !read_chord(line->key, &first, &second, &two)) {
        snprintf(sentence, sizeof(sentence), "there is no key \"%.60s\".", line->key);
        return line_err(err, line->line, sentence);
    }
    if (chosen_for(keymap, line->action) != NULL)
        return line_err(err, line->line, "this action has a key already.");
    snprintf(chosen->action, sizeof(chosen->action), "%s", line->action);
    snprintf(chosen->key, sizeof(chosen->key), "%s", line->key);
    chosen->line = line->line;
    keymap->count++;
    return true;
}

/* The line that put either of two actions where it is. */
static int line_of(const struct keymap *keymap, const struct action *a, const struct action *b)
{
    const struct chosen *one = chosen_for(keymap, action_name(a));
    const struct chosen *other = chosen_for(keymap, action_name(b));
    int line = one == NULL ? 0 : one->line;

    return other != NULL && other->line > line ? other->line : line;
}

/* Two keys clash when they are the same, or one begins the other's chord. */
static bool keys_clash(const char *a, const char *b)
{
    size_t shorter = strlen(a) < strlen(b) ? strlen(a) : strlen(b);

    if (shorter == 0 || strncmp(a, b, shorter) != 0)
        return false;
    return strlen(a) == strlen(b) || a[shorter] == ' ' || b[shorter] == ' ';
}

static bool pair_clashes(const struct keymap *keymap, const struct action *a,
                         const struct action *b, struct err *err)
{
    char sentence[200];

    if (strcmp(action_name(a), action_name(b)) == 0)
        return false;
    if ((action_places(a) & action_places(b)) == 0)
        return false;
    if (!keys_clash(action_key(a, keymap), action_key(b, keymap)))
        return false;
    snprintf(sentence, sizeof(sentence), "%s is the key of both \"%.50s\" and \"%.50s\".",
             action_key(a, keymap), action_name(a), action_name(b));
    line_err(err, line_of(keymap, a, b), sentence);
    return true;
}

static bool table_is_clear(const struct keymap *keymap, const struct action_table *table,
                           struct err *err)
{
    size_t count;
    const struct action *everywhere = actions_everywhere(&count);

    for (size_t i = 0; i < table->count; i++) {
        for (size_t j = i + 1; j < table->count; j++) {
            if (pair_clashes(keymap, &table->actions[i], &table->actions[j], err))
                return false;
        }
        for (size_t j = 0; j < count; j++) {
            if (pair_clashes(keymap, &table->actions[i], &everywhere[j], err))
                return false;
        }
    }
    return true;
}

static bool essentials_have_keys(const struct keymap *keymap, struct err *err)
{
    static const enum common_action essential[] = { ACT_HELP, ACT_PALETTE, ACT_BACK, ACT_LEAVE,
                                                    ACT_SAVE };

    for (size_t i = 0; i < COUNT(essential); i++) {
        const struct chosen *chosen = chosen_for(keymap, common[essential[i]].name);

        if (chosen != NULL && (chosen->key[0] == '\0' || types_something(chosen->key))) {
            char sentence[160];

            snprintf(sentence, sizeof(sentence),
                     "\"%s\" must stay on a key that types nothing.", chosen->action);
            return line_err(err, chosen->line, sentence);
        }
    }
    return true;
}

static bool keymap_is_sound(const struct keymap *keymap, const struct action_table *tables,
                            size_t count, struct err *err)
{
    const struct action_table every = { .actions = common + 1, .count = ACT_COUNT - 1 };

    if (!essentials_have_keys(keymap, err) || !table_is_clear(keymap, &every, err))
        return false;
    for (size_t t = 0; t < count; t++) {
        if (!table_is_clear(keymap, &tables[t], err))
            return false;
    }
    return true;
}

bool keymap_new(const struct rebinding *lines, size_t count, const struct action_table *tables,
                size_t table_count, struct keymap **out, struct err *err)
{
    struct keymap *keymap = calloc(1, sizeof(*keymap));
    bool ok = true;

    *out = NULL;
    if (keymap == NULL || (keymap->chosen = calloc(count + 1, sizeof(*keymap->chosen))) == NULL)
        die("There is not enough memory for the keys.");
    for (size_t i = 0; ok && i < count; i++)
        ok = read_line(keymap, &lines[i], tables, table_count, err);
    if (!ok || !keymap_is_sound(keymap, tables, table_count, err)) {
        keymap_free(keymap);
        return false;
    }
    *out = keymap;
    return true;
}

void keymap_free(struct keymap *keymap)
{
    if (keymap == NULL)
        return;
    free(keymap->chosen);
    free(keymap);
}

/* ----- The manual ------------------------------------------------------ */

static void manual_row(const struct action *action, struct str *out)
{
    const char *key = action_keys(action, NULL);
    char twin[KEY_NAME_SIZE];

    key_twin(key, twin);
    str_printf(out, ".It %s", key[0] == '\0' ? "(menu)" : key);
    if (twin[0] != '\0')
        str_printf(out, " or %s", twin);
    str_printf(out, "\n%s\n.Pq %s .\n", action_help(action), action_name(action));
}

static bool said_alike(const struct action *a, const struct action *b)
{
    return strcmp(action_name(a), action_name(b)) == 0 &&
           strcmp(action_help(a), action_help(b)) == 0 &&
           strcmp(action_key_as_delivered(a), action_key_as_delivered(b)) == 0;
}

/* The table's action that is said as this one; NULL when it has none. */
static const struct action *alike_in(const struct action_table *table, const struct action *action)
{
    for (size_t i = 0; i < table->count; i++) {
        if (said_alike(&table->actions[i], action))
            return &table->actions[i];
    }
    return NULL;
}

static size_t screens_with(const struct action_table *tables, size_t count,
                           const struct action *action)
{
    size_t with = 0;

    for (size_t t = 0; t < count; t++)
        with += alike_in(&tables[t], action) != NULL;
    return with;
}

static bool everywhere_alike(const struct action *action)
{
    return action->common != ACT_NONE && said_alike(action, &common[action->common]);
}

/* What several screens have, each once: where the first of them has it. */
static void manual_shared(const struct action_table *tables, size_t count, struct str *out)
{
    for (size_t t = 0; t < count; t++) {
        for (size_t i = 0; i < tables[t].count; i++) {
            const struct action *action = &tables[t].actions[i];

            if (!everywhere_alike(action) && screens_with(tables, count, action) > 1 &&
                screens_with(tables, t, action) == 0)
                manual_row(action, out);
        }
    }
}

/* What a screen has for itself. */
static void manual_screen(const struct action_table *tables, size_t count, size_t t,
                          struct str *out)
{
    bool begun = false;

    for (size_t i = 0; i < tables[t].count; i++) {
        const struct action *action = &tables[t].actions[i];

        if (everywhere_alike(action) || screens_with(tables, count, action) > 1)
            continue;
        if (!begun)
            str_printf(out, ".Ss %s\n.Bl -tag -width Ds\n", tables[t].title);
        begun = true;
        manual_row(action, out);
    }
    if (begun)
        str_add(out, ".El\n");
}

void actions_manual(const struct action_table *tables, size_t count, struct str *out)
{
    str_add(out, ".Ss Everywhere\n.Bl -tag -width Ds\n");
    for (size_t id = ACT_NONE + 1; id < ACT_COUNT; id++)
        manual_row(&common[id], out);
    str_add(out, ".El\n.Ss On several screens\n.Bl -tag -width Ds\n");
    manual_shared(tables, count, out);
    str_add(out, ".El\n");
    for (size_t t = 0; t < count; t++)
        manual_screen(tables, count, t, out);
}
