package planted.every_entry_point_is_called.mission.api;

public interface FineBoard {
    void open();
}
