package dev.quarterdeck.postgres;

import org.postgresql.ds.PGSimpleDataSource;

/** A login that may make roles and databases. The server never works with it; it only prepares. */
public record Superuser(String jdbcUrl, String user, String password) {
    PGSimpleDataSource dataSource() {
        var source = new PGSimpleDataSource();
        source.setUrl(jdbcUrl);
        source.setUser(user);
        source.setPassword(password);
        return source;
    }

    PGSimpleDataSource dataSource(String database) {
        var source = dataSource();
        source.setDatabaseName(database);
        return source;
    }

    @Override
    public String toString() {
        return "%s as %s".formatted(jdbcUrl, user);
    }
}
