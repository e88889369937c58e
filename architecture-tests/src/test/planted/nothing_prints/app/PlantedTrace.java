package planted.nothing_prints.app;

class PlantedTrace {
    void failed(Exception e) {
        e.printStackTrace();
    }
}
