package planted.the_api_speaks_no_technology.mission.api;

import java.util.List;

public record FinePage(List<String> items) {}
