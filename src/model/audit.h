/* SPDX-License-Identifier: MIT */
/*
 * A row of the trail: who did what to which record, when, and how it ended.
 *
 * Nothing of a record's content stands here, only names of fields; a hash
 * ties the row to the versions that were saved. Domain.md 7.3, safety.md 3.1.
 */

#ifndef MODEL_AUDIT_H
#define MODEL_AUDIT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/ident.h"

/* Each deed and each look: its word in the store and in lists, the words of
 * the history, and whether it only looked. */
#define AUDIT_ACTIONS(X) \
    X(SIGNIN, "signin", "signed in", 0) \
    X(SIGNOUT, "signout", "signed out", 0) \
    X(FAIL, "fail", "gave a wrong passphrase", 0) \
    X(LOCK, "lock", "locked the screen", 0) \
    X(UNLOCK, "unlock", "unlocked", 0) \
    X(SEARCH, "search", "searched for a child", 1) \
    X(LIST, "list", "looked at a list", 1) \
    X(VIEW, "view", "read", 1) \
    X(CREATE, "create", "added", 0) \
    X(CHANGE, "change", "changed", 0) \
    X(VOID, "void", "took back", 0) \
    X(COMPLETE, "complete", "completed", 0) \
    X(STATE, "state", "moved the case on", 0) \
    X(CONSENT, "consent", "recorded consent", 0) \
    X(ASSIGN, "assign", "assigned", 0) \
    X(REFUSE, "refuse", "was refused", 0) \
    X(PRINT, "print", "printed", 1) \
    X(EXPORT, "export", "exported", 1) \
    X(IMPORT, "import", "imported", 0) \
    X(DISCLOSE, "disclose", "shared", 0) \
    X(BREAKGLASS, "breakglass", "opened in an emergency", 1) \
    X(CONFIG, "config", "changed a parameter", 0) \
    X(USER, "user", "changed an account", 0) \
    X(KEYSLOT, "keyslot", "changed a key slot", 0) \
    X(BACKUP, "backup", "made a backup", 0) \
    X(RESTORE, "restore", "restored a backup", 0) \
    X(ROTATE, "rotate", "changed the keys", 0) \
    X(VERIFY, "verify", "checked the trail", 0) \
    X(INIT, "init", "made the store", 0) \
    X(ERASE, "erase", "erased", 0)

enum audit_action {
    AUDIT_NONE,
#define X(action, word, words, look) AUDIT_##action,
    AUDIT_ACTIONS(X)
#undef X
    AUDIT_ACTION_COUNT
};

enum audit_outcome { AUDIT_DONE, AUDIT_REFUSED, AUDIT_FAILED };

/* Who, from where; the same for a whole sitting. */
struct audit_who {
    struct ident sitting;
    struct ident user;
    const char *org;
    const char *login;
    const char *role; /* the one it was done in */
    int64_t unix_uid;
    const char *host;
    const char *terminal; /* the tty, or where ssh came from; NULL none */
};

/* The role of what the program does by itself, when its day has come. */
#define AUDIT_BY_PROGRAM "program"

enum { AUDIT_HASH = 32 };

struct audit_event {
    int64_t seq;     /* set when it is added */
    int64_t at_ms;   /* UTC; set when it is added */
    int64_t mono_ms; /* since the machine started; set when it is added */
    struct audit_who who;
    enum audit_action action;
    enum audit_outcome outcome;
    struct ident subject;  /* the child; none where no one child is meant */
    struct ident case_id;
    const char *entity;    /* kind of record ("element_entry"), NULL none */
    struct ident record;
    int64_t row_version;   /* 0: none */
    bool hashed;           /* it saved something, and this is the hash of that */
    unsigned char record_hash[AUDIT_HASH]; /* both set when it is added */
    const char *reason_code;
    const char *reason;    /* what the person said why */
    const char *detail;    /* JSON: fields changed, counts, pages; NULL none */
};

/* "view"; "" for AUDIT_NONE. */
const char *audit_action_word(enum audit_action action);

/* AUDIT_NONE for a word that is none. */
enum audit_action audit_action_of(const char *word);

/* "read", to stand after a name. */
const char *audit_action_words(enum audit_action action);

/* True for what only looked. */
bool audit_action_is_look(enum audit_action action);

/* "DONE", "REFUSED", "FAILED". */
const char *audit_outcome_word(enum audit_outcome outcome);

#endif
