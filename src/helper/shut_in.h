/* SPDX-License-Identifier: MIT */
/*
 * What the helper gives up before it reads a word: the group that a site's program has, all files
 * but fonts and libraries, the network, starting programs, growing without bound.
 */

#ifndef HELPER_SHUT_IN_H
#define HELPER_SHUT_IN_H

/* For good. Ends the helper where a right of a group other than the person's own would be left. */
void shut_in(void);

#endif
