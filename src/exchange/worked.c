/* SPDX-License-Identifier: MIT */
/* The worked cases of the training store. */

#include "config.h"

#include "exchange/worked.h"

#include <stdio.h>
#include <string.h>

#include "base/compiler.h"
#include "model/codes.h"

static const char *const fennmoor[] = {
#include "exchange/fennmoor.inc"
};
static const char *const case_a[] = {
#include "exchange/case-a.inc"
};
static const char *const case_b[] = {
#include "exchange/case-b.inc"
};

const struct worked_file *worked_file(enum worked_name name)
{
    static const struct worked_file files[] = {
        [WORKED_FENNMOOR] = { "fennmoor.jsonl", fennmoor, COUNT(fennmoor) },
        [WORKED_CASE_A] = { "case-a.jsonl", case_a, COUNT(case_a) },
        [WORKED_CASE_B] = { "case-b.jsonl", case_b, COUNT(case_b) },
    };

    return &files[name];
}

/* The ids of practitioners in fennmoor.jsonl end with their number. */
#define PRACTITIONER(number) \
    { { 0xf0, 0, 0, 0, 0, 0x31, 0x40, 0, 0x80, 0, 0, 0, 0, 0, 0, number } }
#define MAY(role) ((uint64_t)1 << ROLE_##role)

struct date worked_written_on(enum worked_name name)
{
    const char *made = strstr(worked_file(name)->lines[0], "\"made_at\":\"");
    char text[DATE_TEXT];
    struct date day = DATE_NONE;

    if (made)
        snprintf(text, sizeof(text), "%s", made + strlen("\"made_at\":\""));
    return made && date_parse(text, &day) ? day : DATE_NONE;
}

const struct worked_login *worked_logins(void)
{
    static const struct worked_login logins[] = {
        { "hoduya", PRACTITIONER(0x01), MAY(practitioner) },
        { "rmenon", PRACTITIONER(0x02), MAY(practitioner) },
        { "cpettigrew", PRACTITIONER(0x03), MAY(practitioner) },
        { "tsandiford", PRACTITIONER(0x04), MAY(practitioner) },
        { "nvarma", PRACTITIONER(0x05), MAY(practitioner) },
        { "gmarlowe", PRACTITIONER(0x06), MAY(coordinator) },
        { "prenshaw", PRACTITIONER(0x07), MAY(supervisor) },
        { "ldanvers", PRACTITIONER(0x08), MAY(administrator) },
        { "icalloway", PRACTITIONER(0x09), MAY(auditor) },
        { "sbrandt", PRACTITIONER(0x10), MAY(supervisor) },
        { "bquill", PRACTITIONER(0x11), MAY(practitioner) },
        { "asoames", PRACTITIONER(0x12), MAY(practitioner) },
        { "jleckie", PRACTITIONER(0x13), MAY(practitioner) },
        { "mgreer", PRACTITIONER(0x14), MAY(practitioner) },
        { "dives", PRACTITIONER(0x15), MAY(practitioner) },
        { "cfrith", PRACTITIONER(0x16), MAY(supervisor) },
        { "mhaddad", PRACTITIONER(0x17), MAY(supervisor) },
        { "relland", PRACTITIONER(0x18), MAY(supervisor) },
        { NULL, PRACTITIONER(0), 0 },
    };

    return logins;
}
