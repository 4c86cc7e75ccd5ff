/* SPDX-License-Identifier: MIT */
/*
 * The frame of a unit test: a file lists its cases and ends with TEST_MAIN.
 *
 *     START_TEST(the_birthday_itself_counts) { ... } END_TEST
 *     static void cases(TCase *t) { tcase_add_test(t, the_birthday_itself_counts); }
 *     TEST_MAIN("date", cases)
 */

#ifndef TESTS_HARNESS_H
#define TESTS_HARNESS_H

#include <check.h>
#include <stdlib.h>

/* A case may take so long before it counts as hanging; sanitizers are slow. */
#ifdef SANITIZED
enum { HARNESS_SECONDS = 600 };
#else
enum { HARNESS_SECONDS = 120 };
#endif

static inline int harness_run(const char *name, void (*cases)(TCase *))
{
    Suite *suite = suite_create(name);
    TCase *tcase = tcase_create(name);
    SRunner *runner;
    int failed;

    cases(tcase);
    tcase_set_timeout(tcase, HARNESS_SECONDS);
    suite_add_tcase(suite, tcase);
    runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}

#define TEST_MAIN(name, cases) \
    int main(void) \
    { \
        return harness_run(name, cases); \
    }

#endif
