package planted.processes_start_in_one_place.execution.internal.adapter.process;

class FineUse {
    void start() throws Exception {
        new ProcessBuilder("git").start();
    }
}
