package planted.nobody_asks_where_the_process_stands.app;

import java.nio.file.Path;

class FinePath {
    String none = "";
    Path there = Path.of("/srv", none);
}
