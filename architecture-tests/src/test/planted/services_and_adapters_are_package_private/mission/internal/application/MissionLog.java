package planted.services_and_adapters_are_package_private.mission.internal.application;

public interface MissionLog {}
