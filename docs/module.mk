# Documents that go with the program.
EXTRA_DIST += \
	%D%/GLOSSARY.md \
	%D%/HACKING.md \
	%D%/TOUR.md \
	%D%/decisions/0001-arena-not-talloc.md \
	%D%/decisions/0002-own-widgets.md \
	%D%/decisions/0003-truncate-extra-not-wal.md \
	%D%/decisions/0004-one-data-dictionary.md \
	%D%/decisions/0005-integers-inside-uuids-outside.md \
	%D%/decisions/0006-keyed-chain.md \
	%D%/decisions/0007-libvterm-harness.md \
	%D%/decisions/0008-key-file-beside-the-store.md \
	%D%/decisions/0009-record-versions.md \
	%D%/decisions/0010-exchange-lines.md \
	%D%/decisions/0011-marks-on-a-letter.md \
	%D%/decisions/0012-reading-the-field-specification.md \
	%D%/decisions/0013-room-for-what-was-typed.md \
	%D%/decisions/0014-one-makefile.md \
	%D%/decisions/0015-lists-kept-by-each-save.md \
	%D%/decisions/0016-consent-is-computed.md \
	%D%/decisions/0017-looks-come-first.md \
	%D%/decisions/0018-failed-sign-ins-outside.md \
	%D%/decisions/0019-drafts-in-the-store.md \
	%D%/decisions/0020-steps-of-the-tables.md \
	%D%/decisions/0021-libraries.md \
	%D%/decisions/0022-a-site-by-setgid.md \
	%D%/decisions/0023-steps-with-their-records.md \
	%D%/decisions/0024-a-checklist-is-a-case-in-p0.md \
	%D%/decisions/0025-steps-that-follow.md \
	%D%/decisions/0026-notes-replies-and-audits.md \
	%D%/decisions/0027-one-way-back-in.md \
	%D%/decisions/0028-letters-where-nothing-is-written.md \
	%D%/decisions/0033-words-of-minutes.md \
	%D%/decisions/0034-void-and-merge.md \
	%D%/decisions/0036-panel-and-pack.md \
	%D%/decisions/0041-unusual-looks.md \
	%D%/decisions/0043-any-text-is-answered.md
