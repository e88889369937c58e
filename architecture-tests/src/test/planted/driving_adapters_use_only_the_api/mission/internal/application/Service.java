package planted.driving_adapters_use_only_the_api.mission.internal.application;

public class Service {}
