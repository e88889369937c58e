package planted.legacy_words_stay_in_adoption.mission.internal.adapter.files.adoption;

class FineUse {
    String folder() {
        return "kitty-specs/" + hashCode();
    }
}
