package planted.relative_paths_are_completed_in_one_place.postgres;

import java.nio.file.Path;

class FineUse {
    Path completed(Path path) {
        return path.toAbsolutePath();
    }
}
