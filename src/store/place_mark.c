/* SPDX-License-Identifier: MIT */
/* Numbers taken, as locks on bytes. */

#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

#include "store/place_mark.h"

/* The locks on passphrases being tried are of another kind, and do not meet these. */
int place_marks_open(const struct place *place)
{
    struct arena scratch = ARENA_INIT;
    int marks = place_calls(place)->lock(place_path(place, PLACE_UNLOCK, &scratch),
                                         place_mode(place));

    arena_clear(&scratch);
    return marks;
}

void place_marks_close(int marks)
{
    if (marks >= 0)
        close(marks);
}

static struct flock byte_of(int64_t number, short type)
{
    return (struct flock){ .l_type = type, .l_whence = SEEK_SET, .l_start = (off_t)number,
                           .l_len = 1 };
}

/* Of the open file, not of the process: two sign-ins in one program are two. */
bool place_mark_alone(int marks, int64_t number)
{
    struct flock byte = byte_of(number, F_WRLCK);

    return marks < 0 || fcntl(marks, F_OFD_SETLK, &byte) == 0 ||
           (errno != EAGAIN && errno != EACCES);
}

bool place_mark_beside(int marks, int64_t number)
{
    struct flock byte = byte_of(number, F_RDLCK);

    if (marks >= 0)
        (void)!fcntl(marks, F_OFD_SETLK, &byte);
    return place_is_marked(marks, number);
}

bool place_is_marked(int marks, int64_t number)
{
    struct flock byte = byte_of(number, F_WRLCK);

    return marks >= 0 && fcntl(marks, F_OFD_GETLK, &byte) == 0 && byte.l_type != F_UNLCK;
}

void place_unmark(int marks, int64_t number)
{
    struct flock byte = byte_of(number, F_UNLCK);

    if (marks >= 0)
        (void)!fcntl(marks, F_OFD_SETLK, &byte);
}
