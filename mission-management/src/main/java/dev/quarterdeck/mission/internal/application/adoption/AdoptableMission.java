package dev.quarterdeck.mission.internal.application.adoption;

/** A directory that looks like a mission of another tool. */
public interface AdoptableMission {
    /** Repository-relative. */
    String directory();

    /** Changes whenever anything a reading depends on does. */
    String fingerprint();

    MissionReading read();
}
