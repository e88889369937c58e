package planted.jobs_are_scheduled_in_one_place.mission.internal.application;

import com.github.kagkarlsson.scheduler.Scheduler;

class PlantedUse {
    Scheduler jobs;
}
