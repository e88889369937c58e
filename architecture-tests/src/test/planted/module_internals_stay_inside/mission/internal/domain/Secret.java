package planted.module_internals_stay_inside.mission.internal.domain;

public record Secret() {}
