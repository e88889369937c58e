package dev.quarterdeck.execution.internal.application.retention;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.execution.api.AgentMessage;
import dev.quarterdeck.execution.api.AgentSessions;
import dev.quarterdeck.execution.api.MissionControl;
import dev.quarterdeck.execution.api.MissionControl.Cause;
import dev.quarterdeck.execution.api.MissionControl.News.Resync;
import dev.quarterdeck.execution.testing.AgentServer;
import dev.quarterdeck.governance.api.TenantTransactions;
import dev.quarterdeck.kernel.context.Contexts;
import dev.quarterdeck.kernel.context.EntryContext;
import dev.quarterdeck.kernel.id.AgentSessionId;
import dev.quarterdeck.kernel.id.OrganizationId;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MessageRetentionTests {
    private static final AgentSessionId OVER = new AgentSessionId("01JD0000000000000000000001");
    private static final AgentSessionId LIVE = new AgentSessionId("01JD0000000000000000000002");
    private static final AgentSessionId YOUNG = new AgentSessionId("01JD0000000000000000000003");
    private static final String SESSION = """
        insert into execution.agent_session (organization_id, session_id, provider, status, agent_kind, agent_type,
          command, directory, passed_variables, once, spawned_by, spawned_at, completed_at, host, last_sequence)
        values (?, ?, 'demo', ?, 'acp', 'demo', '[]', '/', '[]', false, 'P', ?::timestamptz, ?::timestamptz, 'here', 10)""";
    private static final String MESSAGES = """
        insert into execution.agent_message
        select ?, date_trunc('month', ?::timestamptz at time zone 'UTC')::date, ?, n, 'm' || n, 'agent', 'text', 'x', '{}',
          ?::timestamptz + n * interval '1 day' from generate_series(1, 10) n""";

    private final Instant now = Instant.parse("2026-06-20T12:00:00Z");
    private final Instant before = now.minus(Duration.ofDays(30));

    @TempDir
    Path home = Path.of("/nowhere");

    @Test
    void whatIsOlderThanTheCharterWantsIsForgottenBitByBitAndReadersAreTold() {
        try (var server = new AgentServer(home)) {
            var longAgo = now.minus(Duration.ofDays(95));
            session(server, OVER, longAgo, longAgo.plus(Duration.ofDays(11)));
            session(server, LIVE, before.minus(Duration.ofDays(5)), null);
            session(server, YOUNG, before.plus(Duration.ofDays(1)), now);

            assertThat(forget(server, 4)).isEqualTo(4);
            assertThat(sequences(server, OVER)).startsWith(5L).hasSize(6);
            assertThat(forget(server, 100)).isEqualTo(6 + 4);
            assertThat(forget(server, 100)).isZero();
            assertThat(sequences(server, OVER)).isEmpty();
            assertThat(sequences(server, LIVE)).startsWith(5L).hasSize(6);
            assertThat(sequences(server, YOUNG)).hasSize(10);
            assertThat(trimmed(server, OVER, 50)).isTrue();
            assertThat(trimmed(server, LIVE, 50)).isTrue();
            assertThat(trimmed(server, LIVE, 3)).isFalse();
            assertThat(trimmed(server, YOUNG, 50)).isFalse();

            server.bean(OldMessages.class).giveBackRoom(organization());
            assertThat(months(server)).doesNotContain(month(longAgo)).contains(month(before.plus(Duration.ofDays(1))));
            assertThat(sequences(server, OVER)).isEmpty();
            assertThat(resyncs(server)).containsExactlyInAnyOrder(OVER, LIVE);
        }
    }

    private static List<AgentSessionId> resyncs(AgentServer server) {
        try (var stream = server.bean(MissionControl.class).watch(entry(), List.of(OVER, LIVE, YOUNG), "0.2.2.2")) {
            return stream.next(Duration.ofSeconds(10)).stream()
                    .filter(Resync.class::isInstance)
                    .map(Resync.class::cast)
                    .peek(told -> assertThat(told.cause()).isEqualTo(Cause.TRIMMED))
                    .map(Resync::session)
                    .toList();
        }
    }

    private int forget(AgentServer server, int most) {
        return server.bean(TenantTransactions.class)
                .change(organization(), () -> server.bean(OldMessages.class).forget(organization(), before, most));
    }

    private static List<Long> sequences(AgentServer server, AgentSessionId session) {
        return server.bean(AgentSessions.class).messages(entry(), session, null, 50).items().stream()
                .map(AgentMessage::sequence)
                .toList();
    }

    private static boolean trimmed(AgentServer server, AgentSessionId session, int limit) {
        return server.bean(AgentSessions.class)
                .messages(entry(), session, null, limit)
                .trimmed();
    }

    private static void session(AgentServer server, AgentSessionId id, Instant spawned, @Nullable Instant over) {
        var db = server.bean(DSLContext.class);
        var organization = organization().value();
        var status = over == null ? "waiting" : "completed";
        server.bean(TenantTransactions.class).change(organization(), () -> {
            db.execute("select execution.agent_message_month(?::timestamptz::date)", spawned.toString());
            db.execute(
                    SESSION,
                    organization,
                    id.value(),
                    status,
                    spawned.toString(),
                    over == null ? null : over.toString());
            return db.execute(MESSAGES, organization, spawned.toString(), id.value(), spawned.toString());
        });
    }

    private static List<String> months(AgentServer server) {
        return server.bean(DSLContext.class)
                .fetch(
                        "select inhrelid::regclass::text from pg_inherits where inhparent = 'execution.agent_message'::regclass")
                .map(row -> row.get(0, String.class));
    }

    private static String month(Instant at) {
        return "execution.agent_message_" + at.toString().substring(0, 7).replace('-', '_');
    }

    private static OrganizationId organization() {
        return entry().entry().organization();
    }

    private static EntryContext entry() {
        return Contexts.sample().entry();
    }
}
