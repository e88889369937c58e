package planted.jobs_are_scheduled_in_one_place.execution.internal.adapter.scheduler;

import com.github.kagkarlsson.scheduler.Scheduler;

class FineUse {
    Scheduler jobs;
}
