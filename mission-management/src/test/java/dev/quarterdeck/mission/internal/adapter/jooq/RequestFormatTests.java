package dev.quarterdeck.mission.internal.adapter.jooq;

import static dev.quarterdeck.mission.Samples.MISSION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.kernel.id.DecisionId;
import dev.quarterdeck.mission.api.DecisionRequest.Addressees;
import dev.quarterdeck.mission.api.Waiter;
import dev.quarterdeck.mission.internal.domain.requests.RequestFact.DecisionRequested;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever waits is read back from where it is stored. */
class RequestFormatTests {
    @ParameterizedTest
    @MethodSource("dev.quarterdeck.mission.internal.adapter.jooq.RequestFacts#waiters")
    void whatWaitsIsReadBack(Waiter waiter) {
        var asked = new DecisionRequested(
                new DecisionId("01K9ZZ0000000000000000RQTA"),
                "May it?",
                List.of(),
                Addressees.PEOPLE,
                null,
                null,
                waiter);
        assertThat(RequestFormat.read("DecisionRequested", RequestFormat.payloadOf(MISSION, asked)))
                .isEqualTo(asked);
    }
}
