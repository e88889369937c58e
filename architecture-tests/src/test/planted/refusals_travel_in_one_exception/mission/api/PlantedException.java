package planted.refusals_travel_in_one_exception.mission.api;

public class PlantedException extends RuntimeException {}
