package dev.quarterdeck.architecture.bench;

import static dev.quarterdeck.architecture.bench.LogSamples.ORGANIZATION;
import static dev.quarterdeck.architecture.bench.LogSamples.REPOSITORY;

import dev.quarterdeck.kernel.event.Version;
import dev.quarterdeck.kernel.id.Ids;
import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.mission.internal.application.log.MissionLog;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/** The mission log on a durable database of its own, with a repository for its missions. */
record MeasuredLog(LogServer server, MissionLog log, LogSamples samples) implements AutoCloseable {
    static MeasuredLog in(Path scratch) throws Exception {
        var server = new LogServer(scratch);
        try (var owner = server.access().ownerDataSource().getConnection();
                var statement = owner.createStatement()) {
            statement.execute("select set_config('qd.org', '%s', false)".formatted(ORGANIZATION));
            statement.execute("insert into mission.repository values ('%s', '%s', 'measured', 'root origin', now())"
                    .formatted(ORGANIZATION, REPOSITORY));
        }
        return new MeasuredLog(server, server.bean(MissionLog.class), new LogSamples(server.bean(Ids.class)));
    }

    MissionId beginMission() {
        var mission = new MissionId(samples.ids().next());
        log.append(ORGANIZATION, mission, Version.NONE, List.of(samples.created(mission)));
        return mission;
    }

    /** Asked for when the log holds an event of the shape that is measured. */
    Twin twin() throws SQLException {
        return Twin.of(server.access().ownerDataSource().getConnection(), ORGANIZATION.value());
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
