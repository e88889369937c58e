package planted.the_short_id_is_derived_in_one_place.mission.internal.application;

class PlantedUse {
    String mid8(String id) {
        return id.substring(0, 8);
    }
}
