/* SPDX-License-Identifier: MIT */
/*
 * A folder of a test's own, and the bytes of the files in it.
 */

#ifndef TESTS_FOLDER_H
#define TESTS_FOLDER_H

#include <check.h>
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

struct folder {
    char path[64];
};

/* Where mkstemp() and mkdtemp() put something of this name: in the folder the
 * run was given, in /tmp where none was or its name is too long. */
static inline void folder_template(const char *name, char path[64])
{
    const char *folder = getenv("TMPDIR");

    if (folder == NULL || strlen(folder) + strlen(name) + sizeof("/-XXXXXX") > 64)
        folder = "/tmp";
    snprintf(path, 64, "%s/%s-XXXXXX", folder, name);
}

static inline void folder_make(struct folder *folder)
{
    folder_template("cafdesk-test", folder->path);
    ck_assert_ptr_nonnull(mkdtemp(folder->path));
}

static inline const char *folder_file(const struct folder *folder, const char *name, char text[160])
{
    snprintf(text, 160, "%.63s/%.90s", folder->path, name);
    return text;
}

static inline void folder_remove(struct folder *folder)
{
    DIR *dir = opendir(folder->path);
    struct dirent *entry;
    char path[160];

    chmod(folder->path, 0700);
    while (dir && (entry = readdir(dir)))
        if (entry->d_name[0] != '.')
            unlink(folder_file(folder, entry->d_name, path));
    if (dir)
        closedir(dir);
    rmdir(folder->path);
}

/* The whole file in memory of its own; NULL when there is none. */
static inline unsigned char *folder_read(const struct folder *folder, const char *name,
                                         size_t *length)
{
    char path[160];
    FILE *file = fopen(folder_file(folder, name, path), "rb");
    unsigned char *bytes;

    if (!file)
        return NULL;
    fseek(file, 0, SEEK_END);
    *length = (size_t)ftell(file);
    rewind(file);
    bytes = malloc(*length + 1);
    ck_assert_uint_eq(fread(bytes, 1, *length, file), *length);
    fclose(file);
    return bytes;
}

static inline void folder_write(const struct folder *folder, const char *name, const void *bytes,
                                size_t length)
{
    char path[160];
    FILE *file = fopen(folder_file(folder, name, path), "wb");

    ck_assert_ptr_nonnull(file);
    ck_assert_uint_eq(fwrite(bytes, 1, length, file), length);
    ck_assert_int_eq(fclose(file), 0);
}

#endif
