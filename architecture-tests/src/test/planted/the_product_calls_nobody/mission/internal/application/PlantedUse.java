package planted.the_product_calls_nobody.mission.internal.application;

class PlantedUse {
    void call() throws Exception {
        new java.net.Socket("example.org", 80).close();
    }
}
