package dev.quarterdeck.governance.internal.adapter.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PlacesTests {
    private final Places places = new Places(1, Duration.ofMillis(20));

    @Test
    void whoComesWhenAllAreTakenIsSentAwayAfterAWhile() {
        assertThat(places.<Boolean>taking(() -> {
                    assertThatThrownBy(() -> places.taking(() -> "too late")).hasMessageStartingWith("SIGN_IN_BUSY");
                    return true;
                }))
                .isTrue();
        assertThat(places.<String>taking(() -> "free again")).isEqualTo("free again");
    }
}
