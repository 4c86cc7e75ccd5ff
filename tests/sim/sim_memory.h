/* SPDX-License-Identifier: MIT */
/* Memory for SQLite that is quick with sanitizers, too. */

#ifndef TESTS_SIM_MEMORY_H
#define TESTS_SIM_MEMORY_H

/* What SQLite frees it gets again; call it before anything of SQLite's. */
void sim_memory_start(void);

#endif
