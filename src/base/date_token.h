/* SPDX-License-Identifier: MIT */
/*
 * The numbers and words of a typed day, for date_input.
 */

#ifndef BASE_DATE_TOKEN_H
#define BASE_DATE_TOKEN_H

#include <stdbool.h>

enum { DATE_TYPED = 48, DATE_TOKENS = 5, DATE_WORD = 12 };

/* A number or a word of what was typed. */
struct date_token {
    int digits; /* 0 for a word */
    int number;
    char word[DATE_WORD]; /* lower case; "" for a number */
};

struct date_tokens {
    struct date_token items[DATE_TOKENS];
    int count;
};

/* Lower case, without blanks at the ends; false when it is too long. */
bool date_tidy(const char *typed, char out[DATE_TYPED]);

/* Splits tidy text at blanks, slashes, stops, commas and hyphens; "21st" is a
 * number. False when it holds anything else, or nothing. */
bool date_split(const char *text, struct date_tokens *tokens);

/* Up to eight digits; moves `*at` behind them. False without any, or with more. */
bool date_read_number(const char **at, int *number, int *digits);

/* A run of letters; moves `*at` behind it. False without any, or too many. */
bool date_read_word(const char **at, char word[DATE_WORD]);

/* 1 to 12, and 1 (Monday) to 7, for the first three letters or more of an
 * English name; 0 for another word. */
int date_month_number(const char *word);
int date_weekday_number(const char *word);

/* "April". */
const char *date_month_name(int month);

#endif
