package planted.module_internals_stay_inside.mission.api;

public record Published() {}
