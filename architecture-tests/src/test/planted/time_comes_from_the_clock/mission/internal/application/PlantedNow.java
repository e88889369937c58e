package planted.time_comes_from_the_clock.mission.internal.application;

import java.time.Instant;

class PlantedNow {
    Instant now() {
        return Instant.now();
    }
}
