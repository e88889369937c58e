package planted.relative_paths_are_completed_in_one_place.mission.internal.application;

import java.nio.file.Path;

class PlantedUse {
    Path completed(Path path) {
        return path.toAbsolutePath();
    }
}
