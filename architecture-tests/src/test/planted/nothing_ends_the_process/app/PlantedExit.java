package planted.nothing_ends_the_process.app;

class PlantedExit {
    void stop() {
        System.exit(1);
    }
}
