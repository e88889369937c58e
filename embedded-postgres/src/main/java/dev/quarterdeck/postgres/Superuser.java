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

    /** The same login to another database of the same server. */
    Superuser in(String database) {
        return new Superuser(JdbcUrl.of(jdbcUrl).to(database), user, password);
    }

    @Override
    public String toString() {
        return "%s as %s".formatted(jdbcUrl, user);
    }
}
