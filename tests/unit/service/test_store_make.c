/* SPDX-License-Identifier: MIT */
/* A training store is there whole or not at all, whatever stopped its making. */

#include "config.h"

#include "store/place.h"
#include "support/desk.h"
#include "support/harness.h"

struct site {
    struct folder folder;
    struct fake fake;
    struct store_choice choice;
    struct session *session;
    struct arena arena;
    struct err err;
};

static void site_open(struct site *site)
{
    memset(site, 0, sizeof(*site));
    folder_make(&site->folder);
    fake_init(&site->fake, 3);
    site->choice = (struct store_choice){ .folder = site->folder.path,
                                          .kind = CHOICE_TRAINING,
                                          .machine = &site->fake.machine };
}

static void site_close(struct site *site)
{
    session_close(site->session);
    arena_clear(&site->arena);
    folder_remove(&site->folder);
}

static bool is_there(const struct site *site, const char *name)
{
    char path[160];

    return access(folder_file(&site->folder, name, path), F_OK) == 0;
}

START_TEST(a_store_in_the_making_is_found_by_nobody)
{
    struct site site;
    struct session *other;

    site_open(&site);
    desk_ok(&site, store_begin_training(&site.choice, false, &site.session, &site.err));
    ck_assert(session_who(site.session)->trainer);
    ck_assert(!store_exists(&site.choice));
    desk_no(&site, session_open_trainer(&site.choice, &other, &site.err), ERR_SCHEMA);
    desk_no(&site, store_begin_training(&site.choice, false, &other, &site.err), ERR_BUSY);
    ck_assert_ptr_null(other);
    desk_ok(&site, store_end_training(site.session, &site.err));
    ck_assert(store_exists(&site.choice));
    desk_ok(&site, session_open_trainer(&site.choice, &other, &site.err));
    session_close(other);
    site_close(&site);
}
END_TEST

START_TEST(work_goes_on_in_the_session_that_made_it)
{
    struct site site;
    struct agency agency;

    site_open(&site);
    desk_ok(&site, store_begin_training(&site.choice, false, &site.session, &site.err));
    desk_ok(&site, store_end_training(site.session, &site.err));
    record_init(entity_of(ENTITY_agency), &agency);
    agency.name = "Fennmoor Primary School";
    agency.sector_2008 = SECTOR9_ED;
    agency.sector_2009 = SECTOR8_EDU;
    desk_ok(&site, record_save(site.session, ENTITY_agency, &agency, &site.err));
    session_lock(site.session);
    desk_ok(&site, session_unlock(site.session, NULL, &site.err));
    site_close(&site);
}
END_TEST

START_TEST(giving_up_takes_it_away)
{
    struct site site;

    site_open(&site);
    desk_ok(&site, store_begin_training(&site.choice, false, &site.session, &site.err));
    session_close(site.session);
    site.session = NULL;
    ck_assert(!is_there(&site, PLACE_DB) && !is_there(&site, PLACE_DB_NEW));
    desk_ok(&site, store_make_training(&site.choice, false, &site.session, &site.err));
    site_close(&site);
}
END_TEST

START_TEST(what_a_killed_program_left_is_made_anew)
{
    static const char rest[] = "half a store";
    struct site site;

    site_open(&site);
    folder_write(&site.folder, PLACE_DB_NEW, rest, sizeof(rest));
    folder_write(&site.folder, PLACE_DB_NEW "-journal", rest, sizeof(rest));
    folder_write(&site.folder, PLACE_KEYS, rest, sizeof(rest));
    folder_write(&site.folder, PLACE_KEYS_NEW, rest, sizeof(rest));
    ck_assert(!store_exists(&site.choice));
    desk_ok(&site, store_make_training(&site.choice, false, &site.session, &site.err));
    session_close(site.session);
    desk_ok(&site, session_open_trainer(&site.choice, &site.session, &site.err));
    ck_assert(!is_there(&site, PLACE_DB_NEW) && !is_there(&site, PLACE_KEYS_NEW));
    site_close(&site);
}
END_TEST

START_TEST(a_store_that_is_there_is_kept_or_made_anew)
{
    struct site site;
    struct session *other;

    site_open(&site);
    desk_ok(&site, store_make_training(&site.choice, false, &site.session, &site.err));
    desk_no(&site, store_begin_training(&site.choice, false, &other, &site.err), ERR_REFUSED);
    session_close(site.session);
    desk_ok(&site, store_make_training(&site.choice, true, &site.session, &site.err));
    site_close(&site);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, a_store_in_the_making_is_found_by_nobody);
    tcase_add_test(t, work_goes_on_in_the_session_that_made_it);
    tcase_add_test(t, giving_up_takes_it_away);
    tcase_add_test(t, what_a_killed_program_left_is_made_anew);
    tcase_add_test(t, a_store_that_is_there_is_kept_or_made_anew);
}

TEST_MAIN("making stores", cases)
