package planted.legacy_words_stay_in_adoption.mission.internal.domain;

enum PlantedStatus {
    IN_PROGRESS;

    static boolean started(String word) {
        return word.equals("doing");
    }
}
