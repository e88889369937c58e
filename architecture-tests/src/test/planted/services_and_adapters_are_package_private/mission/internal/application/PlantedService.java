package planted.services_and_adapters_are_package_private.mission.internal.application;

import planted.services_and_adapters_are_package_private.mission.api.Missions;

public class PlantedService implements Missions {}
