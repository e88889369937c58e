package planted.nobody_asks_where_the_process_stands.app;

import java.nio.file.Path;

class PlantedEmptyPath {
    Path here = Path.of("");
}
