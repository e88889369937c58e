package planted.services_and_adapters_are_package_private.mission.internal.adapter.jooq;

import planted.services_and_adapters_are_package_private.mission.internal.application.MissionLog;

class FineAdapter implements MissionLog {}
