package planted.driving_adapters_use_only_the_api.mission.internal.adapter.cli;

import planted.driving_adapters_use_only_the_api.mission.api.Missions;

record FineCommand(Missions missions) {}
