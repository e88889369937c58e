package planted.optional_is_only_returned.mission.api;

import java.util.Optional;

public interface PlantedParameter {
    void take(Optional<String> text);
}
