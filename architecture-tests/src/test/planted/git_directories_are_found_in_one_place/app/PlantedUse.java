package planted.git_directories_are_found_in_one_place.app;

import java.nio.file.Path;

class PlantedUse {
    Path git(Path root) {
        return root.resolve(".git");
    }
}
