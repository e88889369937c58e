package planted.module_internals_stay_inside.execution.internal.application;

import planted.module_internals_stay_inside.mission.internal.domain.Secret;

record PlantedReach(Secret secret) {}
