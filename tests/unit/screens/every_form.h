/* SPDX-License-Identifier: MIT */
/*
 * Every form of a case: how one gets to it, what is typed, and what saves it. The text
 * "Zebra" is found again, wherever it is kept.
 */

#ifndef TESTS_EVERY_FORM_H
#define TESTS_EVERY_FORM_H

#include "support/ended.h"
#include "support/seat.h"

#define MARK "Zebra"

/* How far the case is. */
enum world {
    OPENED,
    TWICE_OPENED, /* another case of the same birthday and family name is there */
    ASSESSING,
    ASSESSED,
    FORMING,
    DELIVERING,
    DONE, /* all actions of the plan */
    MOVING, /* the family agreed to a move */
    MOVED,
    TAKEN_ON,
    ENDED,
    WORLDS
};

struct every_form {
    const char *form; /* as its layout is named */
    enum world world;
    const char *who;
    const char *open; /* from the overview of the case */
    const char *step; /* what is then chosen of what comes next; NULL: nothing */
    const char *type;
    const char *save;
    const char *stored, *drafted; /* the text, of a form that asks none; NULL: MARK */
    bool moves; /* it moves the case on in any state */
};

#define GOES_ON \
    "'I like it.' Tab 'Better.' Tab 'continue' Tab 'Keep it up.' Tab '+42 15:45' Tab Tab Space"
#define SAFE "PgDn 'I like it.' Tab 'Thank you.' PgDn 'y' Tab 'y' Tab 'A social worker sees him.'"
#define CLOSES "Tab 'needs' Tab Tab 'By letter.' Tab 'Zebra comes each day.' Tab 'ravi' " SAFE
#define RECORDS \
    "Tab Tab 'A social worker took over.' Tab Tab 'By letter.' Tab 'Zebra is safe.' " SAFE
#define TERM "Tab Tab Tab Space Tab 'Zebra' Tab Space Tab 'b' Tab 'renshaw' Tab '22 mar 2010'"
#define PANEL "p a 'Fennmoor Resource Panel' Tab Tab 'f' Tab '180' Tab 'Breakfast club' ^S "

static const struct every_form every_form[] = {
    { "concern", OPENED, "hoduya", "x", NULL, "'Zebra on the arm.'", "^S" },
    { "stepup", DELIVERING, "hoduya", "x 'A burn.' ^S x", NULL,
      "Tab n Tab Tab Tab Tab '8:00' Tab 'Zebra desk'", "^S" },
    { "supervision", DELIVERING, "prenshaw", "v a", NULL,
      "Tab Tab Tab 'c' Tab 'Zebra is enough.' Tab '5 may 2010'", "^S" },
    { "panel-ask", DELIVERING, "hoduya", "p a", NULL,
      "'Zebra Panel' Tab Tab 'f' Tab '180' Tab 'Breakfast club'", "^S" },
    { "panel", DELIVERING, "hoduya", PANEL "Enter", NULL, "End ' Zebra'", "^S" },
    { "budget-ask", DELIVERING, "hoduya", PANEL "b", NULL, "'Zebra club' Tab '180.00'", "^S" },
    { "budget", DELIVERING, "hoduya", PANEL "b 'Breakfast club' Tab '180.00' ^S Down Enter", NULL,
      "End ' Zebra'", "^S" },
    { "note", DELIVERING, "hoduya", "w", NULL, "Tab 'call' Tab 'Zebra rang.' Tab Space", "^S" },
    { "addendum", DELIVERING, "hoduya",
      "w Tab 'call' Tab 'Rang.' Tab Space ^S h f 'notes' Enter Enter Esc a", NULL,
      "'Zebra it was.' Tab Space", "^S" },
    { "attempt", DELIVERING, "hoduya", "h c", NULL, "Tab 'tel' Tab 'Zebra did not reply.'", "^S" },
    { "plan-action", DELIVERING, "hoduya", "d a", NULL,
      "'2.01' Tab 'Zebra to school.' Tab 'A card.' Tab 'helen' Tab Tab Tab '+14'", "^S" },
    { "plan-progress", DELIVERING, "hoduya", "d Enter", NULL, "'Zebra kept it.'", "^S" },
    { "meeting-when", DELIVERING, "hoduya", "m a", NULL, "Tab '24 mar 15:45' Tab 'Zebra hall'",
      "^S" },
    { "meeting-move", DELIVERING, "hoduya", "m a Tab '24 mar 15:45' Tab 'School' ^S v", NULL,
      "'25 mar 15:00' ^S 'Zebra took it.'", "^S" },
    { "meeting-missed", DELIVERING, "hoduya", "m n", NULL,
      "Tab '8:00' Tab 'School' Tab 'lead' Tab 'Zebra was ill.' Tab '+1 15:00'", "^S" },
    { "meeting-first", FORMING, "hoduya",
      "d a '2.01' Tab 'Comes.' Tab 'A card.' Tab 'helen' Tab Tab Tab '+14' ^S g n Enter h h h",
      NULL,
      "F6 F6 'Zebra agreed.' Tab Tab Tab Tab '+42 15:45' Tab Tab Space Tab Tab 'The school'",
      "F4 k" },
    { "meeting-words", DELIVERING, "hoduya", "m h h h h F6 d F6", NULL,
      "'Zebra went well.' Tab " GOES_ON, "F4 k" },
    { "meeting-table", DELIVERING, "hoduya", "m h h h h F6", NULL,
      "a 'Zebra club.' Tab 'helen' Tab '+14' Tab 'Eats first.' Tab '1.02' ^S d F6 'All well.' Tab "
      GOES_ON, "F4 k" },
    { "closure", DONE, "hoduya", "", ">  Close the case", CLOSES, "^S" },
    { "closing-record", TAKEN_ON, "hoduya", "", ">  The record of the closing",
      RECORDS, "^S" },
    { "sharing", DELIVERING, "hoduya", "s a", NULL,
      "Tab 'fennmoor' Tab Tab 'known' Tab Space Tab 'page 1' Tab 'Zebra asked.' Tab 'tel' PgDn "
      "'CONSENT'", "^S" },
    { "access-ask", DELIVERING, "gmarlowe", "c a", NULL, "'self' Tab Tab 'Zebra himself'", "^S" },
    { "access-without", DELIVERING, "gmarlowe", "c a 'self' Tab Tab 'Kieran' ^S Home l", NULL,
      "'Zebra address.' Tab 'THIRD'", "^S" },
    { "identity-child", ASSESSING, "hoduya", "i", NULL, "Down End ' Zebra'", "^S" },
    { "person", ASSESSING, "hoduya", "i F6 F6 F6 a", NULL,
      "'Zebra Tolliver' Tab 'moth' Tab Tab Space Tab 'moth'", "^S" },
    { "assessment-home", ASSESSING, "hoduya", "a F6 F6 F6 F6 F6", NULL, "'Zebra at home.'", "^S" },
    { "consent-withdrawal", ASSESSED, "hoduya", "k w 'every' Tab 'dana' Tab", NULL, "^S 'Zebra.'",
      "Tab " SEAT_SIGNS, .moves = true },
    { "lead", ASSESSED, "hoduya", "t a 'p' Tab 'ravi' ^S l n 'ravi' Enter", NULL, TERM,
      "^S p" },
    { "handing", DELIVERING, "hoduya",
      "t a 'p' Tab 'ravi' ^S l n 'ravi' Enter " TERM " Tab Tab 'left the' ^S p End h", NULL, "4", "^S",
      .stored = "FILE_PASSED", .drafted = "FILE_PASSED" },
    { "void", FORMING, "gmarlowe", "z", NULL, "o Tab 'Zebra window.'", "^S" },
    { "route", ASSESSED, "hoduya", "1", NULL, "Right Space Tab 'Zebra needs.'", "^S f" },
    { "erratum", ASSESSED, "hoduya", "a F9 'add a correction' Enter", NULL,
      "Space Tab 'family and' Tab 'Whose age' Tab 'Zebra is older.' Tab 'Dana Tolliver'", "^S" },
    { "reply", DELIVERING, "hoduya", "g d Alt-e", NULL,
      "Right Space Tab Right Space Tab 'Zebra is not so.' Tab 'Dana Tolliver'", "^S" },
    { "scores", DELIVERING, "hoduya", "f a", NULL, "'3 mar 2010' Tab Tab Tab '3' Tab '4'", "^S",
      .stored = "2010-03-03", .drafted = "2010-03-03" },
    { "stepup", DELIVERING, "hoduya",
      "x 'A burn.' ^S x Tab n Tab Tab Tab Tab '8:00' Tab 'Duty' ^S x", NULL,
      "PgDn PgDn 'no further' Tab 't' Tab y Tab 't' PgUp PgUp End ' Zebra.'", "^S",
      .moves = true },
    { "transfer-out", MOVING, "hoduya", "", ">  The child moves",
      "'Eastmarch' Tab 'Zebra Lowe'", "^S" },
    { "transfer", MOVED, "gmarlowe", "u e", NULL,
      "'today' Tab 'post' Tab 'Post' Tab 'Called' Tab 'today' Tab 'Zebra 12' Tab Tab 'today'", "^S" },
    { "access-answer", DELIVERING, "gmarlowe", "c a 'self' Tab Tab 'Kieran' ^S Home e", NULL,
      "Tab Tab End ' Zebra'", "^S" },
    { "consent-decision", ASSESSED, "hoduya", "k n", NULL,
      "Tab 'limited' Tab 'dana' Tab 'parent' Tab Tab Space Tab 'Zebra stays out.'",
      "F4 Space Tab Space Tab Space F4 a Enter y F4 Right Space F4 F4 " SEAT_SIGNS },
    { "element", ASSESSING, "hoduya", "a F3 'basic care' Enter", NULL, "1 Tab 'Zebra manages.'",
      "^S" },
    { "link", TWICE_OPENED, "gmarlowe", "e a", NULL,
      "'brother' Tab 'CAF-2010-00002' Tab 'Zebra mother.'", "^S" },
    { "merge", TWICE_OPENED, "gmarlowe", "z", NULL,
      "t Tab Tab 'Zebra opened it.'", "^S m s 'Both say so.' Enter" },
    { "reopen", ENDED, "gmarlowe", "", ">  Open it again",
      "y Tab 'Zebra stays away.' PgDn 'given' Tab Tab 'parent' Tab Tab Space Tab Space Tab Space "
      "Tab Space Tab 'verb'", "^S" },
    { "ask", ASSESSING, "hoduya", "a ^P 'abandon this' Enter", NULL, "'Zebra moved.'", "Enter" },
    { "new version", DELIVERING, "hoduya", "a ^P 'begin a new' Enter", NULL, "'Zebra was born.'",
      "Enter" },
    { "address", ASSESSING, "hoduya", "i F6 F6 a", NULL, "'h' Tab 'Zebra Row'", "^S" },
    { "subject-name", ASSESSING, "hoduya", "i F6 a", NULL, "'a' Tab 'Zebra'", "^S" },
    { "assessment-reason", ASSESSING, "hoduya", "a F3 'reason' Enter", NULL, "'Zebra is late.'",
      "^S" },
    { "assessment-change", ASSESSING, "hoduya", "a F3 'goals' Enter", NULL, "'Zebra in school.'",
      "^S" },
    { "present", ASSESSING, "hoduya", "a F3 'present' Enter a", NULL,
      "'Zebra Tolliver' Tab 'parent'", "^S" },
    { "service", ASSESSING, "hoduya", "a F3 'services' Enter a", NULL, "'u' Tab 'Zebra School'",
      "^S" },
    { "action", ASSESSING, "hoduya", "a F3 'agreed actions' Enter a", NULL, "'Zebra card'", "^S" },
    { "view", ASSESSING, "hoduya", "a F3 'views' Enter a", NULL, "'c' Tab 'Zebra says.'", "^S" },
    { "assessment-conclusions", ASSESSING, "hoduya", "a F3 'conclusions' Enter", NULL,
      "'Zebra family.'", "^S" },
    { "identity-background", ASSESSING, "hoduya", "i F6 F6 F6 F6", NULL, "Tab Tab Tab 'Zebra'",
      "^S" },
};

#endif
