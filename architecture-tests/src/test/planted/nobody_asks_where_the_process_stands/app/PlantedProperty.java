package planted.nobody_asks_where_the_process_stands.app;

class PlantedProperty {
    String here = System.getProperty("user.dir");
}
