/* SPDX-License-Identifier: MIT */
/* Parts of a larger file. */

#include "config.h"

#include "store/place_part.h"

#include <errno.h>
#include <unistd.h>

enum { PIECE = 1 << 16 };

/* ----- Reading ------------------------------------------------------------ */

/* What is done with each piece; false with an error. */
typedef bool piece_fn(void *data, const unsigned char *bytes, size_t length, struct err *err);

static int open_part(const struct part *part, struct err *err)
{
    const struct file_calls *calls = place_calls(part->place);
    struct arena scratch = ARENA_INIT;
    int fd = calls->open(place_path(part->place, part->name, &scratch));

    arena_clear(&scratch);
    if (fd >= 0 && calls->seek(fd, part->at, SEEK_SET) == part->at)
        return fd;
    place_trouble(part->place, part->name, errno, err);
    if (fd >= 0)
        calls->close(fd);
    return -1;
}

/* The next piece, whole; at the end of the file there is none. */
static bool read_piece(const struct part *part, int fd, unsigned char *bytes, size_t length,
                       struct err *err)
{
    while (length > 0) {
        ssize_t done = place_calls(part->place)->read(fd, bytes, length);

        if (done < 0 && errno == EINTR)
            continue;
        if (done <= 0)
            return place_trouble(part->place, part->name, done < 0 ? errno : EIO, err);
        bytes += done;
        length -= (size_t)done;
    }
    return true;
}

static bool stopped(struct err *err)
{
    return err_set(err, ERR_STOPPED, "Stopped before the end; nothing was changed.");
}

static bool each_piece(const struct part *part, int fd, piece_fn *each, void *to,
                       part_tell_fn *tell, void *data, struct err *err)
{
    unsigned char bytes[PIECE];

    for (int64_t done = 0; done < part->length;) {
        int64_t left = part->length - done;
        size_t length = left < PIECE ? (size_t)left : PIECE;

        if (!read_piece(part, fd, bytes, length, err) || !each(to, bytes, length, err))
            return false;
        done += (int64_t)length;
        if (tell && !tell(data, done, part->length))
            return stopped(err);
    }
    return true;
}

bool part_size(const struct place *place, const char *name, int64_t *out, struct err *err)
{
    const struct part whole = { .place = place, .name = name };
    int fd = open_part(&whole, err);

    if (fd < 0)
        return false;
    *out = place_calls(place)->size(fd);
    place_calls(place)->close(fd);
    return *out >= 0 || place_trouble(place, name, errno, err);
}

bool part_read(const struct part *part, unsigned char *bytes, struct err *err)
{
    int fd = open_part(part, err);
    bool ok = fd >= 0 && read_piece(part, fd, bytes, (size_t)part->length, err);

    if (fd >= 0)
        place_calls(part->place)->close(fd);
    return ok;
}

static bool add_to_hash(void *to, const unsigned char *bytes, size_t length, struct err *err)
{
    (void)err;
    mac_add(to, bytes, length);
    return true;
}

bool part_hash(const struct part *part, part_tell_fn *tell, void *data,
               unsigned char hash[MAC_LENGTH], struct err *err)
{
    struct mac mac;
    int fd = open_part(part, err);
    bool ok;

    if (fd < 0)
        return false;
    mac_start(&mac, NULL);
    ok = each_piece(part, fd, add_to_hash, &mac, tell, data, err);
    mac_finish(&mac, hash);
    place_calls(part->place)->close(fd);
    return ok;
}

/* ----- Writing ------------------------------------------------------------- */

struct target {
    const struct place *place;
    const char *name;
    int fd;
};

static bool write_piece(void *to, const unsigned char *bytes, size_t length, struct err *err)
{
    const struct target *target = to;

    while (length > 0) {
        ssize_t done = place_calls(target->place)->write(target->fd, bytes, length);

        if (done < 0 && errno == EINTR)
            continue;
        if (done < 0)
            return place_trouble(target->place, target->name, errno, err);
        bytes += done;
        length -= (size_t)done;
    }
    return true;
}

/* On the disk, and closed. */
static bool end_target(const struct target *target, bool ok, struct err *err)
{
    const struct file_calls *calls = place_calls(target->place);

    if (ok && calls->sync(target->fd) != 0)
        ok = place_trouble(target->place, target->name, errno, err);
    if (calls->close(target->fd) != 0 && ok)
        ok = place_trouble(target->place, target->name, errno, err);
    return ok;
}

static bool open_target(struct target *target, bool fresh, struct err *err)
{
    const struct file_calls *calls = place_calls(target->place);
    struct arena scratch = ARENA_INIT;
    const char *path = place_path(target->place, target->name, &scratch);

    target->fd = fresh ? calls->make(path, place_mode(target->place)) : calls->append(path);
    arena_clear(&scratch);
    return target->fd >= 0 || place_trouble(target->place, target->name, errno, err);
}

static bool copy_opened(const struct part *part, const struct target *target, part_tell_fn *tell,
                        void *data, struct err *err)
{
    int fd = open_part(part, err);
    bool ok = fd >= 0 &&
              each_piece(part, fd, write_piece, (void *)(uintptr_t)target, tell, data, err);

    if (fd >= 0)
        place_calls(part->place)->close(fd);
    return ok;
}

bool part_copy(const struct part *part, const struct place *to, const char *name,
               part_tell_fn *tell, void *data, struct err *err)
{
    struct target target = { .place = to, .name = name };
    struct err quiet = ERR_INIT;
    bool ok;

    if (!place_remove_file(to, name, err) || !open_target(&target, true, err))
        return false;
    ok = end_target(&target, copy_opened(part, &target, tell, data, err), err);
    if (!ok && !place_remove_file(to, name, &quiet))
        return false;
    return ok;
}

bool part_add(const struct place *place, const char *name, const void *bytes, size_t length,
              struct err *err)
{
    struct target target = { .place = place, .name = name };

    return open_target(&target, false, err) &&
           end_target(&target, write_piece(&target, bytes, length, err), err);
}
