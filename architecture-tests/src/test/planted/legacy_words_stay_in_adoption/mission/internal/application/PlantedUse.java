package planted.legacy_words_stay_in_adoption.mission.internal.application;

class PlantedUse {
    String folder() {
        return "kitty-specs/" + hashCode();
    }
}
