package planted.nobody_asks_where_the_process_stands.app;

import java.io.File;

class PlantedDot {
    File here = new File(".");
}
