package dev.quarterdeck.mission;

import dev.quarterdeck.kernel.id.OrganizationId;
import dev.quarterdeck.kernel.time.Schedule;
import dev.quarterdeck.kernel.time.ScheduledTask;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;

/** A schedule that a test goes through by itself. */
public final class FakeSchedule implements Schedule {
    private final ObjectProvider<ScheduledTask> tasks;
    private final List<Entry> entries = new ArrayList<>();

    FakeSchedule(ObjectProvider<ScheduledTask> tasks) {
        this.tasks = tasks;
    }

    private record Entry(String task, OrganizationId organization, String subject, Instant due) {}

    @Override
    public void add(String task, OrganizationId organization, String subject, Instant due) {
        entries.add(new Entry(task, organization, subject, due));
    }

    /** Carries out everything on it, whatever the time, as a server that comes back to it does. */
    public void carryOut() {
        for (var entry : List.copyOf(entries)) {
            entries.remove(entry);
            tasks.stream()
                    .filter(task -> task.name().equals(entry.task()))
                    .forEach(task -> task.carryOut(entry.organization(), entry.subject())
                            .ifPresent(due -> add(entry.task(), entry.organization(), entry.subject(), due)));
        }
    }

    public int size() {
        return entries.size();
    }
}
