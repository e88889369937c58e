package planted.git_directories_are_found_in_one_place.execution.internal.adapter.jgit;

import java.nio.file.Path;

class FineUse {
    Path git(Path root) {
        return root.resolve(".git");
    }
}
