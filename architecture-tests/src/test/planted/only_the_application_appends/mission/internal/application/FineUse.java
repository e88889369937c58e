package planted.only_the_application_appends.mission.internal.application;

import planted.only_the_application_appends.mission.internal.application.log.MissionLog;

class FineUse {
    void append(MissionLog log) {
        log.append();
    }
}
