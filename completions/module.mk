# Completion for shells, made from the program's table of commands.
nodist_bashcompletion_DATA = %D%/cafdesk
CLEANFILES += %D%/cafdesk

%D%/cafdesk: manual-tables$(EXEEXT)
	$(AM_V_GEN)$(MKDIR_P) %D% && ./manual-tables$(EXEEXT) completion >$@.new && mv $@.new $@
