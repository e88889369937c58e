package dev.quarterdeck.app.server;

import dev.quarterdeck.postgres.testing.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;

/** The admin of a second organisation in the same database; there is no way to make one through the product yet. */
record Stranger(TestDatabase database) {
    private static final String ORGANIZATION = "01JBS000000000000000000001";
    private static final String SECRET = "qd_%s_%s".formatted(ORGANIZATION, "ab".repeat(32));

    String adminsToken() {
        try (var connection = database.ownerDataSource().getConnection();
                var statement = connection.createStatement()) {
            for (var sql : statements()) {
                statement.execute(sql);
            }
            return SECRET;
        } catch (SQLException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> statements() throws NoSuchAlgorithmException {
        var digest = MessageDigest.getInstance("SHA-256").digest(SECRET.getBytes(StandardCharsets.US_ASCII));
        var person = "01JBS000000000000000000002";
        return List.of(
                "insert into governance.organization values ('%s', 'other', now())".formatted(ORGANIZATION),
                "select set_config('qd.org', '%s', false)".formatted(ORGANIZATION),
                "insert into governance.person values ('%s', '%s', 'Stranger', now())".formatted(ORGANIZATION, person),
                "insert into governance.membership values ('%s', '%s', 'admin')".formatted(ORGANIZATION, person),
                """
                insert into governance.access_token (organization_id, id, person_id, purpose, label, secret_hash, created_at)
                values ('%s', '01JBS000000000000000000003', '%s', 'personal', 'test', '%s', now())
                """.formatted(ORGANIZATION, person, HexFormat.of().formatHex(digest)));
    }
}
