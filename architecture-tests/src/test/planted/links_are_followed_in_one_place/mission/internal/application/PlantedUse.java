package planted.links_are_followed_in_one_place.mission.internal.application;

import java.nio.file.Path;

class PlantedUse {
    Path real(Path path) throws Exception {
        return path.toRealPath();
    }
}
