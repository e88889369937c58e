package planted.processes_start_in_one_place.app;

class PlantedExec {
    void start() throws Exception {
        Runtime.getRuntime().exec(new String[] {"git"});
    }
}
