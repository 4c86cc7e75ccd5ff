#!/bin/sh
# SPDX-License-Identifier: MIT
# The manual of the exchange file says what the data dictionary says.
. "$SOURCE/tests/support/shell.sh"

made=$(mktemp)
trap 'rm -f "$made"' EXIT
"$BUILD/exchange-manual" "$SOURCE/man/cafdesk-exchange.5.in" >"$made"
clean "cafdesk-exchange.5 is fresh (made by exchange-manual)" \
    "$(diff "$SOURCE/man/cafdesk-exchange.5" "$made" | head -20)"
holds "it knows a field of the form" grep -Fqx '.It Sy given_names' "$made"
holds "it knows a code" grep -Fqx '.It Sy \&NGIV' "$made"

summary
