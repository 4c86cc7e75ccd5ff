# Each folder of tests lists its own; see HACKING, "Tests".
EXTRA_DIST += tests/support/harness.h tests/support/shell.sh

if HAVE_CHECK
include tests/unit/base/module.mk
include tests/unit/model/module.mk
include tests/unit/policy/module.mk
include tests/unit/store/module.mk
include tests/unit/print/module.mk
include tests/unit/service/module.mk
include tests/unit/exchange/module.mk
include tests/unit/helper/module.mk
include tests/unit/ui/module.mk
include tests/unit/screens/module.mk
include tests/unit/cli/module.mk
include tests/sim/module.mk
endif
include tests/pty/module.mk
include tests/cli/module.mk
include tests/db/module.mk
include tests/lint/module.mk
include tests/bench/module.mk
