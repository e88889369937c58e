package planted.json_stays_at_the_edge.mission.internal.adapter.jooq;

import tools.jackson.databind.json.JsonMapper;

class FineUse {
    JsonMapper json;
}
