package dev.quarterdeck.execution.internal.adapter.scheduler;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.quarterdeck.kernel.id.OrganizationId;
import dev.quarterdeck.kernel.time.Schedule;
import dev.quarterdeck.kernel.time.ScheduledTask;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;

/** The tasks of all modules, in the order in which they are due. */
@Component
class DbSchedule implements Schedule, SmartLifecycle {
    private static final String TABLE = "platform.scheduled_tasks";
    private static final String NAME = "quarterdeck";
    private static final char SEPARATOR = '/';
    private static final int THREADS = 2;
    private static final Duration POLL = Duration.ofSeconds(2);
    private static final Duration HEARTBEAT = Duration.ofSeconds(5);
    private static final int MISSED_HEARTBEATS = 4;
    private static final Duration SHUTDOWN = Duration.ofSeconds(5);

    private final DataSource dataSource;
    private final ObjectProvider<ScheduledTask> tasks;
    private final SchedulerClient client;
    private volatile @Nullable Scheduler scheduler;

    // What is carried out may ask for more to be done later, so that each needs the other.
    DbSchedule(DataSource dataSource, ObjectProvider<ScheduledTask> tasks) {
        this.dataSource = dataSource;
        this.tasks = tasks;
        client = SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(dataSource))
                .tableName(TABLE)
                .jdbcCustomization(dialect())
                .build();
    }

    @Override
    public void add(String task, OrganizationId organization, String subject, Instant due) {
        client.scheduleIfNotExists(new TaskInstance<>(task, organization.value() + SEPARATOR + subject), due);
    }

    @Override
    public void start() {
        var made = Scheduler.create(
                        dataSource,
                        tasks.stream()
                                .map(DbSchedule::task)
                                .<Task<?>>map(task -> task)
                                .toList())
                .tableName(TABLE)
                .jdbcCustomization(dialect())
                .schedulerName(new SchedulerName.Fixed(NAME))
                .threads(THREADS)
                .pollingInterval(POLL)
                .pollUsingLockAndFetch(0.5, 1.0)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(SHUTDOWN)
                .build();
        made.start();
        scheduler = made;
    }

    @Override
    public void stop() {
        Objects.requireNonNull(scheduler).stop();
        scheduler = null;
    }

    @Override
    public boolean isRunning() {
        return scheduler != null;
    }

    private static PostgreSqlJdbcCustomization dialect() {
        return new PostgreSqlJdbcCustomization(false, false);
    }

    private static Task<Void> task(ScheduledTask task) {
        return Tasks.custom(task.name(), Void.class)
                .onFailure((ended, operations) ->
                        operations.reschedule(ended, ended.getTimeDone().plus(HEARTBEAT)))
                .execute((instance, _) -> carryOut(task, instance.getId()));
    }

    private static CompletionHandler<Void> carryOut(ScheduledTask task, String instance) {
        var separator = instance.indexOf(SEPARATOR);
        var organization = new OrganizationId(instance.substring(0, separator));
        var next = task.carryOut(organization, instance.substring(separator + 1));
        return (ended, operations) -> {
            if (next.isPresent()) {
                operations.reschedule(ended, next.get());
            } else {
                operations.remove();
            }
        };
    }
}
