package planted.the_api_speaks_no_technology.mission.api;

import tools.jackson.databind.JsonNode;

public record PlantedBody(JsonNode body) {}
