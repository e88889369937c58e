package planted.mission_names_are_composed_in_one_place.execution.internal.application;

class PlantedBranch {
    String lane(String slug) {
        return "mission-lane/" + slug + "/a";
    }
}
