package planted.the_short_id_is_derived_in_one_place.kernel.id;

class MissionId {
    String mid8(String id) {
        return id.substring(0, 8);
    }
}
