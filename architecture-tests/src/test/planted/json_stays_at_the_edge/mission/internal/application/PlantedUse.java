package planted.json_stays_at_the_edge.mission.internal.application;

import tools.jackson.databind.json.JsonMapper;

class PlantedUse {
    JsonMapper json;
}
