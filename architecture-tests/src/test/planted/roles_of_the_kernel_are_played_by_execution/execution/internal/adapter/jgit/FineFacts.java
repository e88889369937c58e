package planted.roles_of_the_kernel_are_played_by_execution.execution.internal.adapter.jgit;

import dev.quarterdeck.kernel.git.GitFacts;

abstract class FineFacts implements GitFacts {}
