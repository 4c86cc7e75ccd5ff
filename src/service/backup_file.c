/* SPDX-License-Identifier: MIT */
/* One file of a backup, as it lies on a disk. */

#include "config.h"

#include "service/backup_file.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/compiler.h"
#include "base/hex.h"
#include "base/str.h"
#include "service/anchor.h"

static const unsigned char magic[8] = "cafback1";

enum {
    TAIL_BYTES = 8 + 3 * 8 + MAC_LENGTH,
    TAIL_SUMMED = 8 + 3 * 8,
    MANIFEST_MOST = 1 << 16,
    KEYS_MOST = 1 << 23,
    HASH_TEXT = 2 * MAC_LENGTH + 1,
    STORE_DIGITS = 8
};

/* ----- Its name ------------------------------------------------------------ */

void backup_file_name(const struct ident *store, struct instant made, char name[BACKUP_NAME])
{
    char id[IDENT_TEXT], at[INSTANT_TEXT], plain[INSTANT_TEXT];
    size_t used = 0;

    ident_format(store, id);
    instant_format(made, at);
    for (const char *c = at; *c; c++)
        if (*c != ':')
            plain[used++] = *c;
    plain[used] = '\0';
    snprintf(name, BACKUP_NAME, "cafdesk-%.*s-%s" BACKUP_ENDING, STORE_DIGITS, id, plain);
}

/* "2010-03-22T104200Z": fifteen digits and signs where each is. */
static bool read_moment(const char *text, struct instant *made)
{
    char moment[INSTANT_TEXT];

    if (strlen(text) < 18)
        return false;
    snprintf(moment, sizeof(moment), "%.13s:%.2s:%.3s", text, text + 13, text + 15);
    return instant_parse(moment, made);
}

bool backup_file_named(const char *name, const struct ident *store, struct instant *made)
{
    char wanted[BACKUP_NAME];

    if (strlen(name) >= BACKUP_NAME || strncmp(name, "cafdesk-", 8) != 0 ||
        strlen(name) < 8 + STORE_DIGITS + 1 || !read_moment(name + 8 + STORE_DIGITS + 1, made))
        return false;
    backup_file_name(store, *made, wanted);
    return strcmp(name, wanted) == 0;
}

/* ----- Written ------------------------------------------------------------- */

static void add_hash(const char *name, const unsigned char hash[MAC_LENGTH], struct str *out)
{
    char digits[HASH_TEXT];

    hex_write(hash, MAC_LENGTH, digits);
    str_printf(out, "%s=%s\n", name, digits);
}

static void add_anchor(const struct backup_manifest *manifest, struct str *out)
{
    struct db_about about = { .uuid = manifest->store, .schema = manifest->schema };
    char line[ANCHOR_LINE];

    anchor_write(&about, manifest->made, &manifest->head, "backup", line);
    str_printf(out, "%s\n", line);
}

/* Begins with a newline: the keys before it end anyhow. */
static void write_words(const struct backup_manifest *manifest, struct str *out)
{
    char store[IDENT_TEXT], made[INSTANT_TEXT];

    ident_format(&manifest->store, store);
    instant_format(manifest->made, made);
    str_printf(out, "\ncafdesk-backup 1\nstore=%s\nkind=%s\nsealed=%s\nschema=%d\nepoch=%lld\n", store,
               manifest->kind == STORE_TRAINING ? "TRAINING" : "LIVE",
               manifest->sealed ? "yes" : "no", manifest->schema, (long long)manifest->epoch);
    str_printf(out, "made=%s\nby=%s\nbytes=%lld\nkeys=%lld\n", made, manifest->by,
               (long long)manifest->store_bytes, (long long)manifest->keys_bytes);
    add_hash("store_hash", manifest->store_hash, out);
    add_hash("keys_hash", manifest->keys_hash, out);
    for (size_t i = 0; i < manifest->counts.count; i++)
        str_printf(out, "rows.%s=%lld\n", manifest->counts.items[i].table,
                   (long long)manifest->counts.items[i].rows);
    add_anchor(manifest, out);
}

static void put_number(unsigned char *at, uint64_t number)
{
    for (int i = 0; i < 8; i++)
        at[i] = (unsigned char)(number >> 8 * i);
}

static void tail_sum(const char *words, size_t length, const unsigned char *tail,
                     unsigned char sum[MAC_LENGTH])
{
    struct mac mac;

    mac_start(&mac, NULL);
    mac_add(&mac, words, length);
    mac_add(&mac, tail, TAIL_SUMMED);
    mac_finish(&mac, sum);
}

static void add_tail(const struct backup_manifest *manifest, struct str *out)
{
    unsigned char tail[TAIL_BYTES];

    memcpy(tail, magic, sizeof(magic));
    put_number(tail + 8, (uint64_t)manifest->store_bytes);
    put_number(tail + 16, (uint64_t)manifest->keys_bytes);
    put_number(tail + 24, out->used);
    tail_sum(str_text(out), out->used, tail, tail + TAIL_SUMMED);
    str_add_bytes(out, (const char *)tail, sizeof(tail));
}

bool backup_file_end(const struct place *place, const char *name,
                     struct backup_manifest *manifest, const unsigned char *keys,
                     const struct secret *key, part_tell_fn *tell, void *data, struct err *err)
{
    struct part store = { .place = place, .name = name };
    unsigned char mac[MAC_LENGTH];
    struct str words = STR_INIT;
    bool ok;

    if (!part_size(place, name, &manifest->store_bytes, err))
        return false;
    store.length = manifest->store_bytes;
    if (!part_hash(&store, tell, data, manifest->store_hash, err))
        return false;
    mac_make(NULL, keys, (size_t)manifest->keys_bytes, manifest->keys_hash);
    write_words(manifest, &words);
    mac_make(key, str_text(&words), words.used, mac);
    add_hash("mac", mac, &words);
    add_tail(manifest, &words);
    ok = part_add(place, name, keys, (size_t)manifest->keys_bytes, err) &&
         part_add(place, name, str_text(&words), words.used, err);
    str_release(&words);
    return ok;
}

/* ----- Read again ----------------------------------------------------------- */

static bool damaged(const struct place *place, const char *name, const char *how, struct err *err)
{
    return err_set(err, ERR_DAMAGED, "The backup %s in %.120s %s. Nothing was changed; take another.",
                   name, place->folder, how);
}

static uint64_t take_number(const unsigned char *at)
{
    uint64_t number = 0;

    for (int i = 0; i < 8; i++)
        number |= (uint64_t)at[i] << 8 * i;
    return number;
}

/* The line's value behind "name="; NULL. Lines end with newlines, the words with a NUL. */
static const char *value_of(const char *words, const char *name, struct arena *arena)
{
    const char *line = strstr(words, arena_printf(arena, "\n%s=", name));

    if (!line)
        return NULL;
    line += strlen(name) + 2;
    return arena_strndup(arena, line, strcspn(line, "\n"));
}

static int64_t number_of(const char *words, const char *name, struct arena *arena)
{
    const char *text = value_of(words, name, arena);

    return text ? strtoll(text, NULL, 10) : -1;
}

static bool hash_of(const char *words, const char *name, unsigned char hash[MAC_LENGTH],
                    struct arena *arena)
{
    const char *text = value_of(words, name, arena);

    return text && strlen(text) == HASH_TEXT - 1 && hex_read(text, hash, MAC_LENGTH);
}

static void read_counts(const char *words, struct db_counts *out, struct arena *arena)
{
    static const char before[] = "\nrows.";

    *out = (struct db_counts){ NULL, 0 };
    for (const char *at = words; (at = strstr(at, before)) != NULL;) {
        struct db_count *one;

        at += strlen(before);
        out->items = arena_grow(arena, out->items, out->count, sizeof(*out->items));
        one = &out->items[out->count++];
        one->table = arena_strndup(arena, at, strcspn(at, "=\n"));
        at += strcspn(at, "=\n");
        one->rows = *at == '=' ? strtoll(at + 1, NULL, 10) : -1;
    }
}

static bool read_head(const char *words, struct audit_anchor *out, struct arena *arena)
{
    struct kept_anchors kept = { NULL, 0 };
    const char *line = strstr(words, "\ncafdesk-anchor ");

    if (!line)
        return false;
    line = arena_strndup(arena, line + 1, strcspn(line + 1, "\n"));
    if (!anchor_read(line, 1, &kept, arena))
        return false;
    out->seq = kept.items[0].row;
    memcpy(out->mac, kept.items[0].head, MAC_LENGTH);
    return true;
}

static bool read_words(const char *words, struct backup_file *file, struct arena *arena)
{
    struct backup_manifest *manifest = &file->manifest;
    const char *store = value_of(words, "store", arena), *made = value_of(words, "made", arena);
    const char *kind = value_of(words, "kind", arena), *sealed = value_of(words, "sealed", arena);
    const char *mac = strstr(words, "\nmac=");

    manifest->by = value_of(words, "by", arena);
    manifest->schema = (int)number_of(words, "schema", arena);
    manifest->epoch = number_of(words, "epoch", arena);
    manifest->kind = kind && strcmp(kind, "LIVE") == 0 ? STORE_LIVE : STORE_TRAINING;
    manifest->sealed = sealed && strcmp(sealed, "yes") == 0;
    read_counts(words, &manifest->counts, arena);
    file->words = words;
    file->words_length = mac ? (size_t)(mac + 1 - words) : 0;
    return mac && store && made && manifest->by && ident_parse(store, &manifest->store) &&
           instant_parse(made, &manifest->made) && read_head(words, &manifest->head, arena) &&
           hash_of(words, "store_hash", manifest->store_hash, arena) &&
           hash_of(words, "keys_hash", manifest->keys_hash, arena) &&
           hash_of(words, "mac", file->mac, arena);
}

struct lengths {
    int64_t all;
    uint64_t store, keys, words;
};

static bool read_tail(const struct place *place, const char *name, unsigned char tail[TAIL_BYTES],
                      struct lengths *out, struct err *err)
{
    struct part part = { place, name, 0, TAIL_BYTES };

    if (!part_size(place, name, &out->all, err))
        return false;
    part.at = out->all - TAIL_BYTES;
    if (part.at < 0)
        return damaged(place, name, "is cut short: it does not end as a backup does", err);
    if (!part_read(&part, tail, err))
        return false;
    out->store = take_number(tail + 8);
    out->keys = take_number(tail + 16);
    out->words = take_number(tail + 24);
    if (memcmp(tail, magic, sizeof(magic)) != 0)
        return damaged(place, name, "is no backup, or is cut short: it does not end as one", err);
    return (out->words < MANIFEST_MOST && out->keys < KEYS_MOST &&
            out->store == (uint64_t)part.at - out->keys - out->words) ||
           damaged(place, name, "is not as long as when it was made", err);
}

bool backup_file_read(const struct place *place, const char *name, struct backup_file *out,
                      struct arena *arena, struct err *err)
{
    unsigned char tail[TAIL_BYTES], sum[MAC_LENGTH];
    struct lengths lengths;
    struct part keys = { place, name, 0, 0 }, words = { place, name, 0, 0 };
    unsigned char *text, *bytes;

    *out = (struct backup_file){ .words = NULL };
    if (!read_tail(place, name, tail, &lengths, err))
        return false;
    keys.at = (int64_t)lengths.store;
    keys.length = (int64_t)lengths.keys;
    words.at = keys.at + keys.length;
    words.length = (int64_t)lengths.words;
    text = arena_alloc(arena, lengths.words + 1);
    bytes = arena_alloc(arena, lengths.keys + 1);
    if (!part_read(&words, text, err) || !part_read(&keys, bytes, err))
        return false;
    tail_sum((char *)text, lengths.words, tail, sum);
    out->keys = bytes;
    out->manifest.store_bytes = keys.at;
    out->manifest.keys_bytes = keys.length;
    if (memcmp(sum, tail + TAIL_SUMMED, MAC_LENGTH) == 0 && read_words((char *)text, out, arena))
        return true;
    return damaged(place, name, "is damaged: what it says of itself was changed", err);
}

bool backup_file_hashes(const struct place *place, const char *name,
                        const struct backup_file *file, part_tell_fn *tell, void *data,
                        struct err *err)
{
    const struct backup_manifest *manifest = &file->manifest;
    struct part store = { place, name, 0, manifest->store_bytes };
    unsigned char hash[MAC_LENGTH];

    mac_make(NULL, file->keys, (size_t)manifest->keys_bytes, hash);
    if (memcmp(hash, manifest->keys_hash, MAC_LENGTH) != 0)
        return damaged(place, name, "is damaged: the keys in it were changed", err);
    if (!part_hash(&store, tell, data, hash, err))
        return false;
    return memcmp(hash, manifest->store_hash, MAC_LENGTH) == 0 ||
           damaged(place, name, "is damaged: the store in it was changed", err);
}

bool backup_file_proved(const struct place *place, const char *name,
                        const struct backup_file *file, const struct secret *key, struct err *err)
{
    unsigned char mac[MAC_LENGTH];

    mac_make(key, file->words, file->words_length, mac);
    return bytes_equal(mac, file->mac, MAC_LENGTH) ||
           damaged(place, name, "was altered outside the program: what it says of itself was not "
                                "written with this store's key", err);
}
