package dev.quarterdeck.postgres.testing;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Plain statements for tests, each on a connection of its own. */
public record Sql(DataSource source) {
    public void run(String statement) throws SQLException {
        try (var connection = source.getConnection();
                var prepared = connection.createStatement()) {
            prepared.execute(statement);
        }
    }

    /** The first column of every row, as text. */
    public List<String> column(String query) throws SQLException {
        try (var connection = source.getConnection();
                var prepared = connection.createStatement();
                var rows = prepared.executeQuery(query)) {
            var values = new ArrayList<String>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }
}
