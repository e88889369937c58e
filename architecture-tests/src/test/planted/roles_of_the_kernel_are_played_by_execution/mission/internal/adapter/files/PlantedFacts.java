package planted.roles_of_the_kernel_are_played_by_execution.mission.internal.adapter.files;

import dev.quarterdeck.kernel.git.GitFacts;

abstract class PlantedFacts implements GitFacts {}
