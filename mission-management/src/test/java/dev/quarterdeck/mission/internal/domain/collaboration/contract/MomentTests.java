package dev.quarterdeck.mission.internal.domain.collaboration.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MomentTests {
    @ParameterizedTest
    @CsvSource({
        "2026-01-01T00:00:00.5Z, 2026-01-01T00:00:00.500000+00:00, 2026-01-01T00:00:00.500000Z",
        "2026-01-01t00:00:00z, 2026-01-01T00:00:00+00:00, 2026-01-01T00:00:00Z",
        "2026-01-01 00:00, 2026-01-01T00:00:00, 2026-01-01T00:00:00",
        "2026-01-01, 2026-01-01T00:00:00, 2026-01-01T00:00:00",
        "'2026-01-01_00:00:00,123456789+0230', 2026-01-01T00:00:00.123456+02:30, 2026-01-01T00:00:00.123456+02:30",
        "1969-12-31T23:59:59.000001-00:30, 1969-12-31T23:59:59.000001-00:30, 1969-12-31T23:59:59.000001-00:30",
        "0001-01-01T00:00:00-00:00, 0001-01-01T00:00:00+00:00, 0001-01-01T00:00:00Z",
        "2024-02-29T23:59:59-23:59, 2024-02-29T23:59:59-23:59, 2024-02-29T23:59:59-23:59",
    })
    void itIsShownInTheContractsForm(String text, String ordering, String output) {
        var moment = Moment.of(text).orElseThrow();
        assertThat(moment.orderingText()).isEqualTo(ordering);
        assertThat(moment.outputText()).isEqualTo(output);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "20260101T000000Z",
                "2026-01-01T24:00:00Z",
                "2026-01-01T00:00:60Z",
                "0000-01-01T00:00:00Z",
                "2026-02-30T00:00:00Z",
                "2026-01-01T00:00:00+24:00",
                "2026-01-01T00:00:00.Z",
                "2026-01-01T00:00:00.1234567890Z",
                "2026-01-01T00:00:00Zx",
                "2026-01-01x00:00:00Z",
                "2026-01-01T",
                "2026-01-01T0",
                "2026-01-01T00:00:00+0",
                "1767225600",
            })
    void anythingElseIsNone(String text) {
        assertThat(Moment.of(text)).isEmpty();
    }

    @Test
    void theOrderIsTheOrderOfTheTexts() {
        var moments = List.of(
                        "2026-01-01T00:00:00",
                        "2026-01-01T00:00:00Z",
                        "2026-01-01T00:00:00+02:00",
                        "2026-01-01T00:00:00+23:59",
                        "2026-01-01T00:00:00-00:01",
                        "2026-01-01T00:00:00-11:00",
                        "2026-01-01T00:00:00.000001",
                        "2026-01-01T00:00:00.000001+00:00",
                        "2026-01-01T00:00:00.1-05:00",
                        "2026-01-01T00:00:01",
                        "1969-12-31T23:59:59.999999Z")
                .stream()
                .map(Moment::of)
                .map(Optional::orElseThrow)
                .toList();
        for (var one : moments) {
            for (var other : moments) {
                var texts = one.orderingText().compareTo(other.orderingText());
                assertThat(Integer.signum(one.compareTo(other)))
                        .as("%s, %s", one, other)
                        .isEqualTo(Integer.signum(texts));
            }
        }
    }
}
