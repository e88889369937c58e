package planted.the_short_id_is_derived_in_one_place.app;

class FineCut {
    String head(String text) {
        return text.substring(0, 7);
    }
}
