package dev.quarterdeck.architecture.bench;

import static dev.quarterdeck.architecture.bench.LogSamples.REPOSITORY;

import dev.quarterdeck.kernel.event.Version;
import dev.quarterdeck.kernel.id.Ids;
import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.kernel.id.OrganizationId;
import dev.quarterdeck.mission.internal.application.log.MissionLog;
import dev.quarterdeck.mission.internal.application.log.NewEvent;
import dev.quarterdeck.postgres.DatabaseAccess;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/** The mission log of a running application, with a mission to append to. */
final class MeasuredLog implements AutoCloseable {
    private final Application application;
    private final MissionLog log;
    private final LogSamples samples;
    private final OrganizationId organization;
    private final MissionId mission;
    private Version version;

    private MeasuredLog(Application application) throws IOException, SQLException {
        this.application = application;
        log = application.bean(MissionLog.class);
        samples = new LogSamples(application.bean(Ids.class));
        organization = application.caller().organization();
        mission = application.bean(Ids.class).nextMission();
        register();
        version = log.append(organization, mission, Version.NONE, List.of(samples.created(mission)));
    }

    static MeasuredLog in(Path scratch) throws IOException, SQLException {
        return new MeasuredLog(Application.in(scratch));
    }

    LogSamples samples() {
        return samples;
    }

    Version version() {
        return version;
    }

    void append(List<NewEvent> events) {
        version = log.append(organization, mission, version, events);
    }

    /** Asked for when the log holds an event of the shape that is measured. */
    Twin twin() throws SQLException {
        return Twin.of(application.bean(DatabaseAccess.class).ownerDataSource().getConnection(), organization.value());
    }

    private void register() throws SQLException {
        try (var owner =
                        application.bean(DatabaseAccess.class).ownerDataSource().getConnection();
                var statement = owner.createStatement()) {
            statement.execute("select set_config('qd.org', '%s', false)".formatted(organization));
            statement.execute("""
                insert into mission.repository (organization_id, repository_id, name, fingerprint, registered_at)
                values ('%s', '%s', 'measured', 'root origin', now())\
                """.formatted(organization, REPOSITORY));
        }
    }

    @Override
    public void close() {
        application.close();
    }
}
