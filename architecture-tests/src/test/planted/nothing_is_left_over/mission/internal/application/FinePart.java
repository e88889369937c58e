package planted.nothing_is_left_over.mission.internal.application;

record FinePart() {}
