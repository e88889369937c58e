package planted.migrations_run_in_one_place.postgres;

import org.flywaydb.core.Flyway;

class FineUse {
    Flyway migrations;
}
