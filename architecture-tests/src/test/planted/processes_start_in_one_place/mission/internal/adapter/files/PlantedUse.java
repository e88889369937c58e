package planted.processes_start_in_one_place.mission.internal.adapter.files;

class PlantedUse {
    void start() throws Exception {
        new ProcessBuilder("git").start();
    }
}
