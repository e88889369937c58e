package planted.nothing_prints.mission.internal.adapter.cli;

class PlantedPrint {
    void run() {
        System.out.println("done");
    }
}
