package planted.migrations_run_in_one_place.app;

import org.flywaydb.core.Flyway;

class PlantedUse {
    Flyway migrations;
}
