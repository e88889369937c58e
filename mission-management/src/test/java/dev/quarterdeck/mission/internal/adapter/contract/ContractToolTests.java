package dev.quarterdeck.mission.internal.adapter.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is not an event of the contract is answered with a sentence or an error object, never with a stack trace. */
class ContractToolTests {
    private static final String JOIN = ContractLines.of("ParticipantJoined", 1, """
            {"participant_id":"p1","mission_id":"M1",\
            "participant_identity":{"participant_id":"p1","participant_type":"human"}}""");

    @TempDir
    private Path directory;

    @Test
    void argumentsNobodyTakesAreAMisuse() {
        for (var call : List.of(
                List.<String>of(),
                List.of("reduce", "--mode"),
                List.of("reduce", "--mode", "lenient"),
                List.of("reduce", "--roster"),
                List.of("reduce", "everything"),
                List.of("validate", "all"))) {
            var answer = Answer.to(call, new byte[0]);
            assertThat(answer.exit()).isEqualTo(2);
            assertThat(answer.err()).startsWith("qd: ").hasLineCount(1);
        }
    }

    @Test
    void aRosterThatIsNotThereIsAFailure() {
        var answer = Answer.to(List.of("reduce", "--roster", "no-such-file"), new byte[0]);
        assertThat(answer.exit()).isEqualTo(1);
        assertThat(answer.err()).contains("no-such-file");
    }

    @Test
    void aRosterThatIsNoneIsAContractError() throws IOException {
        var roster = directory.resolve("roster.json");
        for (var broken : List.of("", "[]", "{", "{} {}", "{\"p\":1}", "{\"p\":{\"participant_id\":\"p\"}}")) {
            Files.writeString(roster, broken);
            var answer = Answer.to(List.of("reduce", "--roster", roster.toString()), new byte[0]);
            assertThat(answer.exit()).as(broken).isEqualTo(3);
            assertThat(answer.out()).contains("\"kind\":\"roster_invalid\"");
        }
    }

    @Test
    void theFirstLineThatIsNoEventIsNamed() {
        for (var broken : List.of("{", "{} {}", "nonsense", "{\"a\":NaN}", "[1,2", "\"\\u12\"")) {
            var answer = Answer.to(List.of("reduce"), (JOIN + broken + "\n[]\n").getBytes(UTF_8));
            assertThat(answer.exit()).isEqualTo(3);
            assertThat(answer.out()).as(broken).contains("\"kind\":\"json_invalid\",\"line\":2");
        }
    }

    @Test
    void aPayloadOfWrongTypesEndsAStrictFoldAndIsAnAnomalyOtherwise() {
        var comment = ContractLines.of(
                "CommentPosted", 2, "{\"participant_id\":\"p1\",\"mission_id\":\"M1\",\"comment_id\":null}");
        var input = (JOIN + comment).getBytes(UTF_8);
        var strict = Answer.to(List.of("reduce", "--mode", "strict"), input);
        assertThat(strict.exit()).isEqualTo(3);
        assertThat(strict.out()).contains("\"kind\":\"malformed_payload\"").contains("\"field\":\"comment_id\"");
        var permissive = Answer.to(List.of("reduce", "--mode", "permissive"), input);
        assertThat(permissive.exit()).isZero();
        assertThat(permissive.out()).contains("\"reason\":\"Malformed comment_id in payload\"");
    }

    @Test
    void linesLongerThanAPieceAreReadWhole() {
        var comment = ContractLines.of(
                "CommentPosted",
                2,
                "{\"participant_id\":\"p1\",\"mission_id\":\"M1\",\"comment_id\":\"c\",\"content\":\"%s\"}"
                        .formatted("é".repeat(400_000)));
        var answer = Answer.to(List.of("reduce"), (JOIN + comment + "\r\n \r\n").getBytes(UTF_8));
        assertThat(answer.exit()).isZero();
        assertThat(answer.out()).hasSizeGreaterThan(400_000);
    }

    @Test
    void eachLineIsValidatedByBothLayers() {
        var overflow = JOIN.replace("\"event_id\":\"0", "\"event_id\":\"8");
        var typo = JOIN.replace("\"mission_id\"", "\"mision_id\"");
        var answer = Answer.to(List.of("validate"), (JOIN + overflow + typo + "[]\n").getBytes(UTF_8));
        assertThat(answer.exit()).isEqualTo(3);
        var lines = answer.out().lines().toList();
        assertThat(lines).hasSize(4);
        assertThat(lines.get(0)).contains("\"problems\":[]").endsWith("\"valid\":true}");
        assertThat(lines.get(1)).contains("\"layer\":\"schema\"").doesNotContain("\"layer\":\"record\"");
        assertThat(lines.get(2))
                .contains("\"layer\":\"record\"", "\"layer\":\"schema\"", "/payload/mision_id is unknown");
        assertThat(lines.get(3)).contains("not a JSON object");
    }
}
