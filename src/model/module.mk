noinst_LIBRARIES += libmodel.a
libmodel_a_SOURCES = \
	%D%/access_clock.c %D%/access_clock.h \
	%D%/calendar.c %D%/calendar.h \
	%D%/case_file.c %D%/case_file.h \
	%D%/audit.c %D%/audit.h \
	%D%/codes.c %D%/codes.h \
	%D%/codes_assessment.h \
	%D%/codes_case.h \
	%D%/codes_consent.h \
	%D%/codes_people.h \
	%D%/codes_plan.h \
	%D%/codes_sharing.h \
	%D%/codes_team.h \
	%D%/concern.c %D%/concern.h \
	%D%/day_side.c %D%/day_side.h \
	%D%/distance.c %D%/distance.h \
	%D%/element.c %D%/element.h \
	%D%/entity.c %D%/entity.h \
	%D%/field_read.c \
	%D%/fields_assessment.h \
	%D%/fields_case.h \
	%D%/fields_consent.h \
	%D%/fields_people.h \
	%D%/fields_plan.h \
	%D%/fields_sharing.h \
	%D%/fields_team.h \
	%D%/format.c %D%/format.h \
	%D%/judging_word.c %D%/judging_word.h \
	%D%/link.c %D%/link.h \
	%D%/sign_off.c %D%/sign_off.h \
	%D%/money.c %D%/money.h \
	%D%/nhs.c %D%/nhs.h \
	%D%/parameter.c %D%/parameter.h \
	%D%/postcode.c %D%/postcode.h \
	%D%/quality.c %D%/quality.h \
	%D%/record.c %D%/record.h \
	%D%/record_content.c \
	%D%/reply.c %D%/reply.h \
	%D%/reply_words.c \
	%D%/reply_text.c %D%/reply_text.h \
	%D%/subject_name.c %D%/subject_name.h \
	%D%/urn.c %D%/urn.h \
	%D%/version_diff.c %D%/version_diff.h
