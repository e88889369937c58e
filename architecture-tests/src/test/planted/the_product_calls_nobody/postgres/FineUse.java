package planted.the_product_calls_nobody.postgres;

class FineUse {
    void call() throws Exception {
        new java.net.Socket("example.org", 80).close();
    }
}
