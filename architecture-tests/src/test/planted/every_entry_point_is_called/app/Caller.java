package planted.every_entry_point_is_called.app;

import planted.every_entry_point_is_called.mission.api.FineBoard;

class Caller {
    void call(FineBoard board) {
        board.open();
    }
}
