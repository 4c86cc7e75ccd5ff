/* SPDX-License-Identifier: MIT */
/* cafdesk.conf. */

#include "config.h"

#include "cli/settings.h"

#include <errno.h>
#include <fcntl.h>
#include <ini.h>
#include <pwd.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/compiler.h"
#include "base/text_clean.h"
#include "cli/number.h"
#include "cli/option.h"
#include "cli/startup.h"
#include "model/judging_word.h"

enum { FILE_MOST = 1 << 16, LINE_MOST = 180, TELEPHONE_MOST = 30, WORDS_MOST = 300 };

static const struct setting table[] = {
    { "store", "folder", SETTING_FOLDER, "folder", NULL, NULL, true,
      offsetof(struct settings, store),
      "The site's store. A program installed setgid opens no other but this and the one for "
      "training" },
    { "store", "training", SETTING_FOLDER, "folder", NULL, NULL, true,
      offsetof(struct settings, training), "The site's training store" },
    { "site", "social_care", SETTING_TELEPHONE, "telephone", NULL, NULL, true,
      offsetof(struct settings, social_care),
      "The telephone number of children's social care. It is said to whoever saves a concern, "
      "because telephoning is theirs to do" },
    { "site", "anchors", SETTING_FILE, "file", NULL, NULL, true,
      offsetof(struct settings, anchors),
      "A file outside the store to which each sign-in and sign-out, each change of its key, each "
      "500 rows and each day add where the trail of the live store stands. Make it yourself, so "
      "that the program can add to it and nobody can change it: see ANCHORS" },
    { "site", "backups", SETTING_FOLDER, "folder", NULL, NULL, true,
      offsetof(struct settings, backups),
      "The folder for backups, on another disk than the store. A program installed setgid makes, "
      "proves and restores them in it and nowhere else" },
    { "look", "theme", SETTING_WORD, "theme", "default dark light contrast mono", "default", false,
      offsetof(struct settings, theme), "The colours of the screens" },
    { "look", "ascii", SETTING_YES, "yes | no", NULL, "no", false,
      offsetof(struct settings, ascii), "Draw lines and marks with ASCII only" },
    { "look", "plain", SETTING_YES, "yes | no", NULL, "no", false,
      offsetof(struct settings, plain), "Open the screens as questions and answers" },
    { "look", "mouse", SETTING_YES, "yes | no", NULL, "no", false,
      offsetof(struct settings, mouse),
      "Whether a click puts the focus there and the wheel scrolls. Text is then marked for "
      "copying with Shift held, in most terminals" },
    { "look", "suspend", SETTING_YES, "yes | no", NULL, "yes", true,
      offsetof(struct settings, suspend),
      "Whether ^Z may stop the program; it always comes back locked" },
};

const struct setting *settings_table(size_t *count)
{
    *count = COUNT(table);
    return table;
}

struct settings settings_default(void)
{
    return (struct settings){ .suspend = true, .parameters = parameters_default() };
}

const char *settings_site_file(void)
{
    return SYSCONFDIR "/cafdesk.conf";
}

/* ----- One line --------------------------------------------------------- */

struct reader {
    const char *path;
    enum settings_owner owner;
    struct settings *settings;
    struct arena *arena;
    struct err *err;
    const char *rest; /* of the file's text */
    int line;
    bool failed;
    bool set[COUNT(table)];
    bool parameter_set[PARAMETER_COUNT];
};

static int complain(struct reader *reader, const char *what, const char *why)
{
    if (!reader->failed)
        err_set(reader->err, ERR_INVALID, "%.120s:%d: %.40s: %.130s",
                text_plain(reader->path, TEXT_LINE, reader->arena), reader->line,
                text_plain(what, TEXT_LINE, reader->arena), why);
    reader->failed = true;
    return 0;
}

static int not_for_person(struct reader *reader, const char *what)
{
    return complain(reader, what, "only the site's own file may set it.");
}

static int set_word(struct reader *reader, const struct setting *setting, const char *value)
{
    char *place = (char *)reader->settings + setting->offset;
    bool yes = strcmp(value, "yes") == 0;
    const char *text = arena_strdup(reader->arena, value);

    switch (setting->kind) {
    case SETTING_FOLDER:
        if (*value != '/')
            return complain(reader, setting->name, "a folder is wanted, from / on.");
        break;
    case SETTING_FILE:
        if (*value != '/')
            return complain(reader, setting->name, "a file is wanted, from / on.");
        break;
    case SETTING_WORD:
        if (!word_among(setting->words, value))
            return complain(reader, setting->name,
                            arena_printf(reader->arena, "one of these is wanted: %s.",
                                         setting->words));
        break;
    case SETTING_TELEPHONE:
        if (strlen(value) > TELEPHONE_MOST || strpbrk(value, "0123456789") == NULL)
            return complain(reader, setting->name, "a telephone number is wanted.");
        break;
    case SETTING_YES:
        if (!yes && strcmp(value, "no") != 0)
            return complain(reader, setting->name, "yes or no is wanted.");
        memcpy(place, &yes, sizeof(yes));
        return 1;
    }
    memcpy(place, &text, sizeof(text));
    return 1;
}

static int set_setting(struct reader *reader, size_t at, const char *value)
{
    const struct setting *setting = &table[at];

    if (reader->set[at])
        return complain(reader, setting->name, "it is set twice.");
    reader->set[at] = true;
    if (setting->site_only && reader->owner == SETTINGS_PERSON)
        return not_for_person(reader, setting->name);
    return set_word(reader, setting, value);
}

static int set_parameter(struct reader *reader, const char *name, const char *value)
{
    const struct parameter *parameter = parameter_named(name);
    struct err err = ERR_INIT;
    int64_t number;

    if (!parameter)
        return complain(reader, name, "there is no such parameter.");
    if (reader->owner == SETTINGS_PERSON)
        return not_for_person(reader, name);
    if (reader->parameter_set[parameter - parameter_of(0)])
        return complain(reader, name, "it is set twice.");
    reader->parameter_set[parameter - parameter_of(0)] = true;
    if (!number_parse(value, &number))
        return complain(reader, name, "a whole number is wanted.");
    if (!parameters_set(&reader->settings->parameters, name, (long)number, &err))
        return complain(reader, name, err.msg);
    return 1;
}

/* "lazy = no" takes a word out of the list, "feral = yes" puts one in. The list is
 * begun as it is delivered. */
static size_t word_place(struct reader *reader, const char *word)
{
    const char **list = reader->settings->plain_words;
    size_t at = 0;

    for (; list[at] && !judging_word_same(list[at], word); at++)
        continue;
    return at;
}

static void begin_words(struct reader *reader)
{
    const char *const *delivered = judging_words_default();
    const char **list = arena_alloc(reader->arena, (WORDS_MOST + 1) * sizeof(*list));

    for (size_t i = 0; delivered[i]; i++)
        list[i] = delivered[i];
    reader->settings->plain_words = list;
}

static int take_word_out(struct reader *reader, size_t at, const char *word)
{
    const char **list = reader->settings->plain_words;

    if (!list[at])
        return complain(reader, word, "it is not looked for as it is.");
    for (; list[at]; at++)
        list[at] = list[at + 1];
    return 1;
}

static int put_word_in(struct reader *reader, size_t at, const char *word)
{
    if (reader->settings->plain_words[at])
        return complain(reader, word, "it is looked for already.");
    if (at == WORDS_MOST)
        return complain(reader, word, "there are too many words.");
    if (!judging_word_same(word, word))
        return complain(reader, word, "a word is wanted.");
    reader->settings->plain_words[at] = arena_strdup(reader->arena, word);
    return 1;
}

static int set_plain_word(struct reader *reader, const char *word, const char *value)
{
    bool yes = strcmp(value, "yes") == 0;
    size_t at;

    if (reader->owner == SETTINGS_PERSON)
        return not_for_person(reader, word);
    if (!yes && strcmp(value, "no") != 0)
        return complain(reader, word, "yes or no is wanted.");
    if (!reader->settings->plain_words)
        begin_words(reader);
    at = word_place(reader, word);
    return yes ? put_word_in(reader, at, word) : take_word_out(reader, at, word);
}

static int set_key(struct reader *reader, const char *action, const char *key)
{
    struct settings *settings = reader->settings;

    settings->keys =
        arena_grow(reader->arena, settings->keys, settings->key_count, sizeof(*settings->keys));
    settings->keys[settings->key_count++] = (struct key_setting){
        .action = arena_strdup(reader->arena, action),
        .key = arena_strdup(reader->arena, key),
        .file = reader->path,
        .line = reader->line,
    };
    return 1;
}

static bool section_known(const char *section)
{
    return word_among("store site look parameters words keys", section);
}

static int one_line(void *data, const char *section, const char *name, const char *value)
{
    struct reader *reader = data;

    if (reader->failed)
        return 0;
    if (!section_known(section))
        return complain(reader, *section ? section : name,
                        *section ? "there is no such section." : "it stands in no section.");
    if (strcmp(section, "keys") == 0)
        return set_key(reader, name, value);
    if (strcmp(section, "parameters") == 0)
        return set_parameter(reader, name, value);
    if (strcmp(section, "words") == 0)
        return set_plain_word(reader, name, value);
    for (size_t i = 0; i < COUNT(table); i++) {
        if (strcmp(table[i].section, section) == 0 && strcmp(table[i].name, name) == 0)
            return set_setting(reader, i, value);
    }
    return complain(reader, name, "there is no such setting here.");
}

/* ----- One file --------------------------------------------------------- */

/* Hands inih the next line; counts them. */
static char *next_line(char *line, int size, void *data)
{
    struct reader *reader = data;
    size_t length = strcspn(reader->rest, "\n");

    if (*reader->rest == '\0')
        return NULL;
    reader->line++;
    if (length > LINE_MOST || length + 2 > (size_t)size) {
        complain(reader, "the line", "it is too long.");
        return NULL;
    }
    memcpy(line, reader->rest, length);
    line[length] = '\0';
    reader->rest += length;
    if (*reader->rest == '\n')
        reader->rest++;
    return line;
}

static bool check_text(struct reader *reader, const char *text, size_t length)
{
    struct text_fault fault;
    char words[TEXT_FAULT_WORDS];

    reader->line = 1;
    if (strlen(text) == length && text_check(text, length, TEXT_PARAGRAPHS, &fault))
        return true;
    if (strlen(text) != length)
        fault = (struct text_fault){ .kind = TEXT_FAULT_UNSAFE, .offset = strlen(text) };
    for (size_t i = 0; i < fault.offset; i++)
        reader->line += text[i] == '\n';
    text_fault_words(&fault, words);
    complain(reader, "the line", arena_printf(reader->arena, "it has %s.", words));
    return false;
}

static bool read_text(struct reader *reader, const char *text, size_t length)
{
    int wrong;

    if (!check_text(reader, text, length))
        return false;
    reader->line = 0;
    reader->rest = text;
    wrong = ini_parse_stream(next_line, reader, one_line, reader);
    if (reader->failed)
        return false;
    if (wrong == 0)
        return true;
    reader->line = wrong;
    complain(reader, "the line", "it is neither a [section] nor name = value.");
    return false;
}

static bool trouble(const char *path, struct arena *arena, struct err *err)
{
    return err_set(err, ERR_STORAGE, "%.200s cannot be read: %s.",
                   text_plain(path, TEXT_LINE, arena), strerror(errno));
}

/* The whole file; *text is NULL where there is none. */
static bool whole_file(const char *path, char **text, size_t *length, struct arena *arena,
                       struct err *err)
{
    struct stat about;
    ssize_t n = 0;
    int fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);

    *text = NULL;
    *length = 0;
    if (fd < 0)
        return errno == ENOENT || errno == ENOTDIR || trouble(path, arena, err);
    if (fstat(fd, &about) != 0 || !S_ISREG(about.st_mode) || about.st_size > FILE_MOST) {
        close(fd);
        return err_set(err, ERR_INVALID, "%.200s is not a file of settings.",
                       text_plain(path, TEXT_LINE, arena));
    }
    *text = arena_alloc(arena, FILE_MOST + 1);
    while (*length < FILE_MOST && (n = read(fd, *text + *length, FILE_MOST - *length)) > 0)
        *length += (size_t)n;
    close(fd);
    return n >= 0 || trouble(path, arena, err);
}

bool settings_read_file(const char *path, enum settings_owner owner, struct settings *settings,
                        struct arena *arena, struct err *err)
{
    struct reader reader = {
        .path = path, .owner = owner, .settings = settings, .arena = arena, .err = err
    };
    char *text;
    size_t length;

    if (!whole_file(path, &text, &length, arena, err))
        return false;
    return !text || read_text(&reader, text, length);
}

/* ----- Both files ------------------------------------------------------- */

/* The person's file; NULL where it is not known. For a site their folder is
 * the one the machine knows, whatever the environment says. */
static const char *own_file(struct arena *arena)
{
    const struct passwd *who = startup_for_site() ? getpwuid(getuid()) : NULL;
    const char *home = who ? who->pw_dir : getenv("HOME");
    const char *config = startup_for_site() ? NULL : getenv("XDG_CONFIG_HOME");

    if (config && *config == '/')
        return arena_printf(arena, "%s/cafdesk/cafdesk.conf", config);
    return home && *home == '/' ? arena_printf(arena, "%s/.config/cafdesk/cafdesk.conf", home)
                                : NULL;
}

bool settings_read(struct settings *settings, struct arena *arena, struct err *err)
{
    const char *own = own_file(arena);
    bool ok;

    *settings = settings_default();
    if (!settings_read_file(settings_site_file(), SETTINGS_SITE, settings, arena, err))
        return false;
    if (!own)
        return true;
    own_rights_begin();
    ok = settings_read_file(own, SETTINGS_PERSON, settings, arena, err);
    own_rights_end();
    return ok;
}
