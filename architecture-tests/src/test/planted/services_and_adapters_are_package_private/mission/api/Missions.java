package planted.services_and_adapters_are_package_private.mission.api;

public interface Missions {}
