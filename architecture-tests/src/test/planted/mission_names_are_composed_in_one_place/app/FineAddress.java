package planted.mission_names_are_composed_in_one_place.app;

class FineAddress {
    String address = "/api/missions/" + hashCode();
}
