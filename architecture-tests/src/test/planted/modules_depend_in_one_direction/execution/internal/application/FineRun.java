package planted.modules_depend_in_one_direction.execution.internal.application;

import planted.modules_depend_in_one_direction.governance.api.Charter;

record FineRun(Charter charter) {}
