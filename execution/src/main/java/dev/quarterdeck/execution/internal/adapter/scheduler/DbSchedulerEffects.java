package dev.quarterdeck.execution.internal.adapter.scheduler;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.quarterdeck.execution.internal.application.effect.EffectRuns;
import dev.quarterdeck.execution.internal.application.effect.EffectSchedule;
import dev.quarterdeck.kernel.id.EffectId;
import dev.quarterdeck.kernel.id.OrganizationId;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;

/** Commands carry their own effects out; what is found here when it is due belongs to a command that is gone. */
@Component
class DbSchedulerEffects implements EffectSchedule, SmartLifecycle {
    private static final String TABLE = "platform.scheduled_tasks";
    private static final String NAME = "quarterdeck";
    private static final String TASK = "git-effect";
    private static final char SEPARATOR = '/';
    private static final int THREADS = 2;
    private static final Duration POLL = Duration.ofSeconds(2);
    private static final Duration HEARTBEAT = Duration.ofSeconds(5);
    private static final int MISSED_HEARTBEATS = 4;
    private static final Duration SHUTDOWN = Duration.ofSeconds(5);

    private final Task<Void> task;
    private final SchedulerClient client;
    private final Scheduler scheduler;
    private volatile boolean running;

    // What is run may ask for more to be run, so that each needs the other.
    DbSchedulerEffects(DataSource dataSource, ObjectProvider<EffectRuns> runs) {
        var dialect = new PostgreSqlJdbcCustomization(false, false);
        task = Tasks.custom(TASK, Void.class)
                .onFailure((ended, operations) ->
                        operations.reschedule(ended, ended.getTimeDone().plus(HEARTBEAT)))
                .execute((instance, _) -> resume(runs.getObject(), instance.getId()));
        client = SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(dataSource), task)
                .tableName(TABLE)
                .jdbcCustomization(dialect)
                .build();
        scheduler = Scheduler.create(dataSource, task)
                .tableName(TABLE)
                .jdbcCustomization(dialect)
                .schedulerName(new SchedulerName.Fixed(NAME))
                .threads(THREADS)
                .pollingInterval(POLL)
                .pollUsingLockAndFetch(0.5, 1.0)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(SHUTDOWN)
                .build();
    }

    @Override
    public void add(OrganizationId organization, EffectId effect, Instant due) {
        client.scheduleIfNotExists(task.instance(organization.value() + SEPARATOR + effect.value()), due);
    }

    @Override
    public void start() {
        scheduler.start();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        scheduler.stop();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private static CompletionHandler<Void> resume(EffectRuns runs, String instance) {
        var separator = instance.indexOf(SEPARATOR);
        var organization = new OrganizationId(instance.substring(0, separator));
        var next = runs.resume(organization, new EffectId(instance.substring(separator + 1)));
        return (ended, operations) -> {
            if (next.isPresent()) {
                operations.reschedule(ended, next.get());
            } else {
                operations.remove();
            }
        };
    }
}
