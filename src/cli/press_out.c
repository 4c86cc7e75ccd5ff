/* SPDX-License-Identifier: MIT */
/* Where a command writes that makes PDF and spreadsheets, too. */

#include "config.h"

#include "cli/press_out.h"

#include <unistd.h>

#include "cli/own_file.h"

static bool begin_file(struct press_out *out, struct task *task, struct err *err)
{
    if (!out->path)
        return true;
    if (!own_file_make(out->path, &out->file, err))
        return false;
    out->out = (struct out){ .fd = fileno(out->file) };
    out->before = task->out;
    task->out = &out->out;
    return true;
}

bool press_out_begin(struct press_out *out, struct task *task, struct err *err)
{
    bool pressed = call_format(task->call) & FORMATS_PRESSED;

    *out = (struct press_out){ .path = call_text(task->call, "output") };
    if (pressed && !out->path && isatty(STDOUT_FILENO))
        return err_set(err, ERR_USAGE, "A terminal does not show %s: name a new file with -o FILE.",
                       call_text(task->call, "format"));
    if (pressed && !press_start(&out->press, err))
        return false;
    if (begin_file(out, task, err))
        return true;
    press_stop(&out->press);
    return false;
}

bool press_out_pdf(void *press, const struct str *document, struct print_bytes *out,
                   struct arena *arena, struct err *err)
{
    struct pressed pressed;

    if (!press_give(press, document, &pressed, arena, err))
        return false;
    *out = (struct print_bytes){ pressed.bytes, pressed.length, pressed.pages, pressed.missing };
    return true;
}

void press_out_missing(size_t missing)
{
    if (missing)
        fprintf(stderr,
                "cafdesk: %zu characters have no shape in the fonts of this machine and are boxes; "
                "install fonts-noto-core and fonts-wqy-microhei.\n",
                missing);
}

bool press_out_give(struct press_out *out, struct task *task, const struct str *document,
                    struct err *err)
{
    struct pressed pressed;

    if (!press_give(&out->press, document, &pressed, task->arena, err))
        return false;
    out_bytes(task->out, pressed.bytes, pressed.length);
    press_out_missing(pressed.missing);
    return true;
}

bool press_out_end(struct press_out *out, struct task *task, bool keep, struct err *err)
{
    bool written = true;

    press_stop(&out->press);
    if (!out->file)
        return true;
    task->out = out->before;
    if (!out_close(&out->out, keep ? err : NULL))
        written = false;
    return own_file_finish(out->file, out->path, keep && written, err) && written;
}
