package planted.every_package_is_null_marked.mission.api;

public record PlantedUnmarked(String text) {}
