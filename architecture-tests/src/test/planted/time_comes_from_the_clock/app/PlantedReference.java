package planted.time_comes_from_the_clock.app;

import java.util.function.Supplier;

class PlantedReference {
    Supplier<Long> now = System::currentTimeMillis;
}
