package planted.optional_is_only_returned.mission.api;

import java.util.Optional;

public record PlantedComponent(Optional<String> text) {}
