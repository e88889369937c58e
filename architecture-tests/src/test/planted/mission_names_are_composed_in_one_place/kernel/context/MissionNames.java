package planted.mission_names_are_composed_in_one_place.kernel.context;

class MissionNames {
    String directory(String slug) {
        return "missions/" + slug;
    }
}
