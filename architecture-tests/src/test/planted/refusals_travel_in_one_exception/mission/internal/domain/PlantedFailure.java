package planted.refusals_travel_in_one_exception.mission.internal.domain;

class PlantedFailure extends IllegalStateException {}
