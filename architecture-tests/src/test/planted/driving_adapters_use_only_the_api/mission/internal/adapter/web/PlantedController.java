package planted.driving_adapters_use_only_the_api.mission.internal.adapter.web;

import planted.driving_adapters_use_only_the_api.mission.internal.application.Service;

record PlantedController(Service service) {}
