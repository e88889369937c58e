package dev.quarterdeck.postgres;

import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;

/** Flyway migrations from several places, run as the owner and told the name of the runtime role to grant to. */
public record Migrations(List<String> locations) {
    public Migrations {
        locations = List.copyOf(locations);
    }

    /** Names the places as Flyway does: {@code classpath:db/migration/mission}, {@code filesystem:/a/path}. */
    public static Migrations in(String... locations) {
        return new Migrations(List.of(locations));
    }

    public void applyTo(DatabaseAccess database) {
        // Flyway reads no locations as its default ones.
        if (locations.isEmpty()) {
            return;
        }
        Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(database.jdbcUrl(), database.ownerUser(), database.ownerPassword())
                .locations(locations.toArray(String[]::new))
                .failOnMissingLocations(true)
                .validateMigrationNaming(true)
                .placeholders(Map.of("runtimeRole", database.runtimeUser()))
                .load()
                .migrate();
    }
}
