package planted.switches_of_the_domain_have_no_default.mission.internal.domain;

class PlantedReducer {
    sealed interface Fact {}

    record Opened(String by) implements Fact {}

    record Closed() implements Fact {}

    static int count(Fact fact) {
        return switch (fact) {
            case Opened(var by) when by.isEmpty() -> 0;
            case Opened opened -> 1;
            default -> 2;
        };
    }
}
