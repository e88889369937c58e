package planted.only_the_application_appends.mission.internal.application.log;

public interface MissionLog {
    void append();
}
