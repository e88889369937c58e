package planted.driving_adapters_use_only_the_api.mission.api;

public interface Missions {}
