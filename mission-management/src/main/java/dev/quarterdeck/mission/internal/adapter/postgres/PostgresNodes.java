package dev.quarterdeck.mission.internal.adapter.postgres;

import dev.quarterdeck.kernel.host.NodeSignals;
import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.kernel.id.OrganizationId;
import dev.quarterdeck.mission.api.MissionStreams.Happening.Present;
import dev.quarterdeck.mission.internal.adapter.postgres.Message.Beat;
import dev.quarterdeck.mission.internal.adapter.postgres.Message.Changed;
import dev.quarterdeck.mission.internal.adapter.postgres.Message.Signal;
import dev.quarterdeck.mission.internal.application.stream.Nodes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Speaks to the other nodes on a connection of its own, never within the transaction there is something to tell of, and
 * says once what came up often meanwhile.
 */
@Component
class PostgresNodes implements Nodes, NodeSignals, KeptConnection.Work, SmartLifecycle {
    static final String CHANNEL = "quarterdeck_nodes";

    private static final String NOTIFY = "select pg_notify('" + CHANNEL + "', word) from unnest(?) word";
    // The database takes no longer text.
    private static final int LONGEST = 7900;
    private static final int MOST = 10_000;
    private static final String NOTHING = "";
    private static final long BREATH_MILLIS = 10;

    private final DataSource dataSource;
    private final BlockingQueue<String> waiting = new LinkedBlockingQueue<>(MOST);
    private final Set<String> unsaid = new LinkedHashSet<>();
    private @Nullable volatile KeptConnection speaking;
    private volatile int own;

    PostgresNodes(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public void changed(MissionId mission) {
        say(new Changed(mission));
    }

    @Override
    public void present(OrganizationId organization, Present beat) {
        say(new Beat(organization, beat));
    }

    @Override
    public void say(String topic, String words) {
        say(new Signal(topic, words));
    }

    /** Whether a notification is this node's own, by the process that serves the connection it was sent on. */
    boolean isOwn(int process) {
        return process == own;
    }

    // Where nobody keeps up it is dropped: who misses it looks for itself, only later.
    private void say(Message message) {
        var text = message.text();
        if (text.length() <= LONGEST) {
            waiting.offer(text);
        }
    }

    @Override
    public void begin(Connection connection) throws SQLException {
        own = connection.unwrap(PGConnection.class).getBackendPID();
    }

    @Override
    public void goOn(Connection connection) throws SQLException, InterruptedException {
        if (unsaid.isEmpty()) {
            gather();
        }
        try (var statement = connection.prepareStatement(NOTIFY)) {
            statement.setArray(1, connection.createArrayOf("text", unsaid.toArray()));
            statement.execute();
        }
        unsaid.clear();
        Thread.sleep(BREATH_MILLIS);
    }

    private void gather() throws InterruptedException {
        var all = new ArrayList<String>();
        all.add(waiting.take());
        waiting.drainTo(all);
        unsaid.addAll(all);
    }

    /** Says nothing, which is heard all the same. */
    @Override
    public void wake() {
        waiting.offer(NOTHING);
    }

    @Override
    public void start() {
        speaking = KeptConnection.started("tells other nodes", dataSource, this);
    }

    @Override
    public void stop() {
        var kept = speaking;
        speaking = null;
        if (kept != null) {
            kept.stop();
        }
    }

    /** Before who listens begins, and after it ended: speaking is what wakes it. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE - 1;
    }

    @Override
    public boolean isRunning() {
        return speaking != null;
    }
}
