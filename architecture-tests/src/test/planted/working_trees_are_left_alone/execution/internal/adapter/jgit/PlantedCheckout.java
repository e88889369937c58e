package planted.working_trees_are_left_alone.execution.internal.adapter.jgit;

import org.eclipse.jgit.api.Git;

class PlantedCheckout {
    void to(Git git) throws Exception {
        git.checkout().setName("main").call();
    }
}
