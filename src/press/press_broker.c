/* SPDX-License-Identifier: MIT */
/* What starts the helper while the screens are open. */

#include "config.h"

#include "press/press_broker.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

enum { ASKED = 'p', ENDS = 2 };

/* ----- Two descriptors in a message ------------------------------------------------ */

union ends {
    char room[CMSG_SPACE(ENDS * sizeof(int))];
    struct cmsghdr header;
};

/* A byte, and with it the ends; none: the helper could not be started. */
static bool hand_over(int talk, const int *fds)
{
    char byte = fds ? 'y' : 'n';
    struct iovec text = { &byte, 1 };
    union ends ends = { { 0 } };
    struct msghdr message = { .msg_iov = &text, .msg_iovlen = 1 };
    struct cmsghdr *header;

    if (fds) {
        message.msg_control = ends.room;
        message.msg_controllen = sizeof(ends.room);
        header = CMSG_FIRSTHDR(&message);
        header->cmsg_level = SOL_SOCKET;
        header->cmsg_type = SCM_RIGHTS;
        header->cmsg_len = CMSG_LEN(ENDS * sizeof(int));
        memcpy(CMSG_DATA(header), fds, ENDS * sizeof(int));
    }
    return sendmsg(talk, &message, MSG_NOSIGNAL) == 1;
}

static bool take_over(int talk, int fds[ENDS])
{
    char byte;
    struct iovec text = { &byte, 1 };
    union ends ends;
    struct msghdr message = { .msg_iov = &text, .msg_iovlen = 1, .msg_control = ends.room,
                              .msg_controllen = sizeof(ends.room) };
    const struct cmsghdr *header;
    ssize_t got;

    do
        got = recvmsg(talk, &message, MSG_CMSG_CLOEXEC);
    while (got < 0 && errno == EINTR);
    header = got == 1 && byte == 'y' ? CMSG_FIRSTHDR(&message) : NULL;
    if (!header || header->cmsg_type != SCM_RIGHTS ||
        header->cmsg_len != CMSG_LEN(ENDS * sizeof(int)))
        return false;
    memcpy(fds, CMSG_DATA(header), ENDS * sizeof(int));
    return true;
}

/* ----- The process that waits ------------------------------------------------------- */

/* Nothing but the person's own rights, and nothing open but what it is asked through. */
static bool settle(int *talk)
{
    gid_t group = getgid();
    uid_t user = getuid();
    int nothing;

    setsid();
    signal(SIGTERM, SIG_DFL);
    signal(SIGCHLD, SIG_IGN); /* a helper that is done with leaves nothing behind */
    if (setresgid(group, group, group) != 0 || setresuid(user, user, user) != 0)
        return false;
    prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
    nothing = open("/dev/null", O_RDWR);
    if (nothing < 0 || dup2(*talk, 3) != 3)
        return false;
    for (int fd = 0; fd < 3; fd++)
        dup2(nothing, fd);
    *talk = 3;
    fcntl(3, F_SETFD, FD_CLOEXEC);
    return close_range(4, ~0u, 0) == 0 && chdir("/") == 0;
}

static void serve(int talk)
{
    struct err err = ERR_INIT;
    struct press press;
    char byte;
    ssize_t got;

    while ((got = read(talk, &byte, 1)) == 1 || (got < 0 && errno == EINTR)) {
        bool started;

        if (got != 1)
            continue;
        started = press_start(&press, &err);
        if (!hand_over(talk, started ? (int[ENDS]){ press.to, press.from } : NULL))
            break;
        if (started) {
            close(press.to);
            close(press.from);
        }
    }
}

/* ----- Whoever asks it ----------------------------------------------------------------- */

static bool is_there(void)
{
    struct arena arena = ARENA_INIT;
    bool there = access(press_path(&arena), X_OK) == 0;

    arena_clear(&arena);
    return there;
}

bool press_broker_start(struct press_broker *broker)
{
    int pair[2];

    *broker = (struct press_broker){ .talk = -1 };
    if (!is_there() || socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, pair) != 0)
        return false;
    broker->process = fork();
    if (broker->process == 0) {
        if (settle(&pair[1]))
            serve(pair[1]);
        _exit(0);
    }
    close(pair[1]);
    broker->talk = pair[0];
    if (broker->process > 0)
        return true;
    close(pair[0]);
    *broker = (struct press_broker){ .talk = -1 };
    return false;
}

bool press_broker_ask(struct press_broker *broker, struct press *press, struct err *err)
{
    char asked = ASKED;
    int fds[ENDS];

    *press = (struct press){ .to = -1, .from = -1 };
    if (broker->process == 0 || send(broker->talk, &asked, 1, MSG_NOSIGNAL) != 1 ||
        !take_over(broker->talk, fds))
        return err_set(err, ERR_STORAGE,
                       "The helper that makes PDF does not start. Choose text, or begin the "
                       "program again.");
    *press = (struct press){ .helper = PRESS_OF_BROKER, .to = fds[0], .from = fds[1] };
    return true;
}

void press_broker_stop(struct press_broker *broker)
{
    if (broker->process == 0)
        return;
    close(broker->talk);
    while (waitpid(broker->process, NULL, 0) < 0 && errno == EINTR)
        continue;
    *broker = (struct press_broker){ .talk = -1 };
}
