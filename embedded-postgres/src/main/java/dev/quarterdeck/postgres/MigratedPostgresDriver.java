package dev.quarterdeck.postgres;

import java.io.IOException;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * For jOOQ's code generator: {@code jdbc:migrated:<directory>[,<directory>]} is a connection to a throw-away database
 * in which the Flyway migrations of these directories have run, as its owner, as they do in the product. Closing the
 * connection ends the database.
 */
public final class MigratedPostgresDriver implements Driver {
    private static final String PREFIX = "jdbc:migrated:";
    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

    static {
        try {
            DriverManager.registerDriver(new MigratedPostgresDriver());
        } catch (SQLException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    @Override
    public @Nullable Connection connect(String url, Properties properties) throws SQLException {
        if (!acceptsURL(url)) {
            return null;
        }
        try {
            return MigratedDatabase.connect(List.of(COMMA.split(url.substring(PREFIX.length()))));
        } catch (IOException e) {
            throw new SQLException("There is no database to migrate: " + e.getMessage(), e);
        }
    }

    @Override
    public boolean acceptsURL(String url) {
        return url.startsWith(PREFIX);
    }

    @Override
    public DriverPropertyInfo[] getPropertyInfo(String url, Properties properties) {
        return new DriverPropertyInfo[0];
    }

    @Override
    public int getMajorVersion() {
        return 1;
    }

    @Override
    public int getMinorVersion() {
        return 0;
    }

    @Override
    public boolean jdbcCompliant() {
        return false;
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getLogger(MigratedPostgresDriver.class.getPackageName());
    }
}
