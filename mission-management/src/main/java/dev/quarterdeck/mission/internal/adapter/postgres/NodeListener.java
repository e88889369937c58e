package dev.quarterdeck.mission.internal.adapter.postgres;

import dev.quarterdeck.kernel.host.NodeSignals.Ear;
import dev.quarterdeck.mission.internal.adapter.postgres.Message.Beat;
import dev.quarterdeck.mission.internal.adapter.postgres.Message.Changed;
import dev.quarterdeck.mission.internal.adapter.postgres.Message.Signal;
import dev.quarterdeck.mission.internal.application.collaboration.LivePresence;
import dev.quarterdeck.mission.internal.application.log.MissionWakeups;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Hears what other nodes tell, and tells who waits for it here. */
@Component
class NodeListener implements KeptConnection.Work, SmartLifecycle {
    // Well below the time after which the driver takes a silent connection for broken.
    private static final int PATIENCE_MILLIS = 20_000;

    private final DataSource dataSource;
    private final PostgresNodes nodes;
    private final MissionWakeups wakeups;
    private final LivePresence presence;
    private final ObjectProvider<Ear> ears;
    private @Nullable volatile KeptConnection listening;

    NodeListener(
            DataSource dataSource,
            PostgresNodes nodes,
            MissionWakeups wakeups,
            LivePresence presence,
            ObjectProvider<Ear> ears) {
        this.dataSource = dataSource;
        this.nodes = nodes;
        this.wakeups = wakeups;
        this.presence = presence;
        this.ears = ears;
    }

    @Override
    public void begin(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("listen " + PostgresNodes.CHANNEL);
        }
        // Whatever was told while nobody listened.
        wakeups.allChanged();
        ears.forEach(Ear::missed);
    }

    @Override
    public void goOn(Connection connection) throws SQLException {
        var told = connection.unwrap(PGConnection.class).getNotifications(PATIENCE_MILLIS);
        // An idle connection that broke is noticed only when something is asked of it.
        if (told.length == 0 && !connection.isValid(1)) {
            throw new SQLException("Nothing is heard any more");
        }
        Arrays.stream(told).forEach(this::hear);
    }

    @Override
    public void wake() {
        nodes.wake();
    }

    private void hear(PGNotification told) {
        if (!nodes.isOwn(told.getPID())) {
            Message.of(told.getParameter()).ifPresent(this::hear);
        }
    }

    private void hear(Message message) {
        switch (message) {
            case Changed(var mission) -> wakeups.changed(mission);
            case Beat(var organization, var present) -> presence.heard(organization, present);
            case Signal(var topic, var words) -> ears.forEach(ear -> ear.heard(topic, words));
        }
    }

    @Override
    public void start() {
        listening = KeptConnection.started("hears other nodes", dataSource, this);
    }

    @Override
    public void stop() {
        var kept = listening;
        listening = null;
        if (kept != null) {
            kept.stop();
        }
    }

    @Override
    public boolean isRunning() {
        return listening != null;
    }
}
