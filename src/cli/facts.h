/* SPDX-License-Identifier: MIT */
/*
 * What goes for every command, for the help and the manual: how the program
 * ends, and what of the environment it reads.
 */

#ifndef CLI_FACTS_H
#define CLI_FACTS_H

/* X(status, what it says). */
#define EXIT_STATUSES(X) \
    X(0, "Done. A search that finds nothing is done, too") \
    X(1, "Refused by a rule, or input that makes no sense; nothing is changed. " \
         "Also a store of a newer program, and one that is not a store") \
    X(2, "The words of the command are wrong") \
    X(3, "Not permitted for this person, or a wrong passphrase") \
    X(4, "The store is busy; try again") \
    X(5, "The store is damaged or was altered; the sentence says how") \
    X(6, "There is no such record, or none that exists for this person") \
    X(7, "Trouble with the machine: the disk is full, or a file cannot be read or written")

/* X(name, what it does, whether a program installed for a site reads it). */
#define ENVIRONMENT(X) \
    X("CAFDESK_STORE", "The folder of the store, unless --store names one", false) \
    X("CAFDESK_NOW", "Sets the clock, as in 2010-03-22T09:00:00Z, in a training store only; a " \
                     "live store goes by the machine's clock and says so", false) \
    X("XDG_DATA_HOME", "Where stores are by default; otherwise ~/.local/share", false) \
    X("XDG_CONFIG_HOME", "Where your own cafdesk/cafdesk.conf is; otherwise ~/.config", false) \
    X("HOME", "Your own folder", false) \
    X("TERM", "The kind of terminal; dumb gives the plain mode", true) \
    X("LANG", "With LC_ALL and LC_CTYPE, whether the terminal takes UTF-8", true) \
    X("NO_COLOR", "When not empty, no colour", true) \
    X("TZ", "Is handed on; days are counted in England's time whatever it says", true)

#endif
