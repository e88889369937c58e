package planted.time_comes_from_the_clock.app;

import java.time.Instant;

class FineDate {
    Instant start = Instant.EPOCH;
}
