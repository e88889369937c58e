package planted.the_api_is_interfaces_and_values.mission.api;

public record FineValue() {}
