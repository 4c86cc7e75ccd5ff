noinst_LIBRARIES += libmodel.a
libmodel_a_SOURCES = \
	%D%/codes.c %D%/codes.h \
	%D%/entity.c %D%/entity.h \
	%D%/field_read.c \
	%D%/fields_assessment.h \
	%D%/fields_case.h \
	%D%/fields_consent.h \
	%D%/fields_people.h \
	%D%/fields_plan.h \
	%D%/fields_sharing.h \
	%D%/fields_team.h \
	%D%/record.c %D%/record.h \
	%D%/record_content.c
