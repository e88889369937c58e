package planted.only_the_application_appends.mission.internal.adapter.web;

import planted.only_the_application_appends.mission.internal.application.log.MissionLog;

class PlantedUse {
    void append(MissionLog log) {
        log.append();
    }
}
