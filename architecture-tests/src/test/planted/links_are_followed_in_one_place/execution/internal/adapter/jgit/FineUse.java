package planted.links_are_followed_in_one_place.execution.internal.adapter.jgit;

import java.nio.file.Path;

class FineUse {
    Path real(Path path) throws Exception {
        return path.toRealPath();
    }
}
