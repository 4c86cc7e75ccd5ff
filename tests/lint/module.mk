# Lints; one line each.
LINTS = \
	%D%/abuse.sh \
	%D%/consent.sh \
	%D%/deeds.sh \
	%D%/docs.sh \
	%D%/forms.sh \
	%D%/generated.sh \
	%D%/headers.sh \
	%D%/layers.sh \
	%D%/length.sh \
	%D%/listed.sh \
	%D%/man.sh \
	%D%/replies.sh \
	%D%/scripts.sh \
	%D%/tally.sh \
	%D%/words.sh
TESTS += $(LINTS)
EXTRA_DIST += $(LINTS) tests/abuse.list \
	%D%/calls.awk \
	%D%/code.awk \
	%D%/consent.allow \
	%D%/deeds.allow \
	%D%/forms.allow \
	%D%/length.allow \
	%D%/replies.allow
