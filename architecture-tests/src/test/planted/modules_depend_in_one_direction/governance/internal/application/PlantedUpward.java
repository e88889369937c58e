package planted.modules_depend_in_one_direction.governance.internal.application;

import planted.modules_depend_in_one_direction.execution.api.Run;

class PlantedUpward {
    Object run = new Run();
}
