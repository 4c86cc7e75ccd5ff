/* SPDX-License-Identifier: MIT */
/* Where a store is. */

#include "config.h"

#include "store/place.h"

#include <errno.h>
#include <sqlite3.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

/* Kinds of filesystem on another machine, or that cannot be trusted with
 * locks: the numbers of statfs(2). */
static const struct {
    long kind;
    const char *name;
} far_away[] = {
    { 0x6969, "NFS" },           { 0x517b, "SMB" },          { 0xfe534d42, "SMB" },
    { 0xff534d42, "SMB" },       { 0x65735546, "FUSE" },     { 0x01021997, "9P" },
    { 0x5346414f, "AFS" },       { 0x6b414653, "AFS" },      { 0x73757245, "Coda" },
    { 0x564c, "NCP" },           { 0x00c36400, "Ceph" },     { 0x01161970, "GFS2" },
    { 0x7461636f, "OCFS2" },     { 0x0bd00bd0, "Lustre" },   { 0x786f4256, "a shared folder" },
    { 0xaad7aaea, "PanFS" },     { 0x47504653, "GPFS" },
};

char *place_path(const struct place *place, const char *name, struct arena *arena)
{
    return arena_printf(arena, "%s/%s", place->folder, name);
}

bool place_trouble(const struct place *place, const char *name, int number, struct err *err)
{
    const char *what = name ? name : "the folder";

    if (number == ENOSPC || number == EDQUOT || number == EFBIG)
        err_set(err, ERR_STORAGE,
                "The disk is full, so nothing was saved. Make room on the disk of %s, then try again.",
                place->folder);
    else if (number == EACCES || number == EPERM)
        err_set(err, ERR_STORAGE, "You may not use %s in %s. Ask whoever looks after this machine.",
                what, place->folder);
    else if (number == EROFS)
        err_set(err, ERR_STORAGE, "The disk of %s can only be read, so nothing was saved.",
                place->folder);
    else if (number == ENOENT && name)
        err_set(err, ERR_SCHEMA, "There is no %s in %s, so there is no whole store.", name,
                place->folder);
    else if (number == ENOENT || number == ENOTDIR)
        err_set(err, ERR_SCHEMA, "There is no folder %s.", place->folder);
    else
        err_set(err, ERR_STORAGE, "The machine could not use %s in %s (%s).", what, place->folder,
                strerror(number));
    return err_detail(err, "errno %d", number);
}

mode_t place_mode(const struct place *place)
{
    struct stat about;

    return stat(place->folder, &about) == 0 && (about.st_mode & S_ISGID) ? 0660 : 0600;
}

void place_one_thread(void)
{
    sqlite3_config(SQLITE_CONFIG_SINGLETHREAD);
}

bool place_has_store(const struct place *place)
{
    struct arena scratch = ARENA_INIT;
    sqlite3_vfs *vfs;
    int there = 0;

    place_one_thread();
    vfs = sqlite3_vfs_find(place->vfs);
    if (vfs)
        vfs->xAccess(vfs, place_path(place, PLACE_DB, &scratch), SQLITE_ACCESS_EXISTS, &there);
    arena_clear(&scratch);
    return there != 0;
}

bool place_check_local(const struct place *place, struct err *err)
{
    long kind = place->kept ? -1 : place->machine->filesystem(place->machine, place->folder);

    for (size_t i = 0; i < COUNT(far_away); i++)
        if ((uint32_t)kind == (uint32_t)far_away[i].kind && kind != -1)
            return err_set(err, ERR_STORAGE,
                           "%s is on a network disk (%s), where two people's saves can damage a "
                           "store. Keep the store on a disk of this machine.",
                           place->folder, far_away[i].name);
    return true;
}
