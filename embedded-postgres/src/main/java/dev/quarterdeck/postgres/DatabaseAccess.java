package dev.quarterdeck.postgres;

import javax.sql.DataSource;

/** How to reach one prepared database: as the owner, who migrates it, and as the runtime role, who owns nothing. */
public record DatabaseAccess(
        String jdbcUrl, String ownerUser, String ownerPassword, String runtimeUser, String runtimePassword) {
    /** Opens a new connection each time; a server that answers requests puts a pool in front. */
    public DataSource ownerDataSource() {
        return new Superuser(jdbcUrl, ownerUser, ownerPassword).dataSource();
    }

    /** Opens a new connection each time; a server that answers requests puts a pool in front. */
    public DataSource runtimeDataSource() {
        return new Superuser(jdbcUrl, runtimeUser, runtimePassword).dataSource();
    }

    @Override
    public String toString() {
        return "%s, owned by %s, used by %s".formatted(jdbcUrl, ownerUser, runtimeUser);
    }
}
