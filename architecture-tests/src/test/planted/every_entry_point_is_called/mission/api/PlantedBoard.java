package planted.every_entry_point_is_called.mission.api;

public interface PlantedBoard {
    void open();
}
