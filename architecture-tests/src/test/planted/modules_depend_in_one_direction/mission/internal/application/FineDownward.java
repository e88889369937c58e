package planted.modules_depend_in_one_direction.mission.internal.application;

import planted.modules_depend_in_one_direction.governance.api.Charter;

record FineDownward(Charter charter) {}
