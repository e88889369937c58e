package planted.modules_depend_in_one_direction.mission.internal.application;

import planted.modules_depend_in_one_direction.execution.api.Run;

record PlantedReturn(Run run) {}
