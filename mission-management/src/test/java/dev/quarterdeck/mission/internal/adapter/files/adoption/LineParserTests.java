package dev.quarterdeck.mission.internal.adapter.files.adoption;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.mission.api.WorkPackageStatus;
import dev.quarterdeck.mission.internal.domain.adoption.AdoptedFact;
import dev.quarterdeck.mission.internal.domain.adoption.AdoptedFact.Annotated;
import dev.quarterdeck.mission.internal.domain.adoption.AdoptedFact.Moved;
import dev.quarterdeck.mission.internal.domain.adoption.AdoptedFact.Noted;
import dev.quarterdeck.mission.internal.domain.adoption.AdoptedFact.Subject;
import dev.quarterdeck.mission.internal.domain.adoption.AdoptedFact.Unreadable;
import dev.quarterdeck.mission.internal.domain.adoption.AnomalyCode;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineParserTests {
    private static final String MOVE = """
            {"actor": "user", "at": "2026-06-09T17:17:15+00:00", "event_id": "01KTPKSTQVPMFXEN413XSMDP24", \
            "evidence": {"review": {"to_lane": "done"}}, "execution_mode": "worktree", "force": false, \
            "from_lane": "planned", "mission_id": "01KTPKSTQVPMFXEN413XSMDP24", "mission_slug": "x", \
            "policy_metadata": null, "reason": null, "review_ref": null, "review_result": null, \
            "to_lane": "claimed", "wp_id": "WP01"}""";

    @Test
    void aMoveIsReadWithEverythingThatBearsOnIt() {
        assertThat(parse(MOVE))
                .isEqualTo(new Moved(
                        "01KTPKSTQVPMFXEN413XSMDP24",
                        "2026-06-09T17:17:15+00:00",
                        "WP01",
                        WorkPackageStatus.PLANNED,
                        WorkPackageStatus.CLAIMED,
                        "user",
                        "01KTPKSTQVPMFXEN413XSMDP24",
                        false,
                        false,
                        false));
    }

    @Test
    void genesisIsNoStatus() {
        assertThat(move(MOVE.replace("\"planned\"", "\"genesis\"")).from()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"doing,IN_PROGRESS", "Doing,IN_PROGRESS", " for_review ,FOR_REVIEW", "canceled,CANCELED"})
    void statusesAreUnderstoodInEverySpellingTheToolTakes(String word, WorkPackageStatus status) {
        assertThat(move(MOVE.replace("\"claimed\"", "\"" + word + "\"")).to()).isEqualTo(status);
    }

    @Test
    void olderNamesOfFieldsAreUnderstood() {
        var old = MOVE.replace("wp_id", "work_package_id").replace("mission_slug", "feature_slug");
        assertThat(move(old).workPackage()).isEqualTo("WP01");
        var both = MOVE.replace("\"wp_id\"", "\"work_package_id\": \"WP09\", \"wp_id\"");
        assertThat(move(both).workPackage()).isEqualTo("WP01");
    }

    @Test
    void aMoveNeedsNeitherMissionNorPolicy() {
        var old = MOVE.replace("\"mission_id\": \"01KTPKSTQVPMFXEN413XSMDP24\", ", "")
                .replace("\"policy_metadata\": null, ", "");
        assertThat(move(old).mission()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "null | unknown",
                "'\"claude\"' | claude",
                "'{\"tool\": \"claude\", \"model\": null, \"profile\": \"p\", \"role\": \"reviewer\"}' | claude:p:reviewer",
                "'{\"display\": null, \"id\": \"generator\", \"kind\": \"runtime\"}' | generator",
                "'{\"id\": \"x\", \"kind\": \"agent\", \"profile_id\": \"p\"}' | x",
                "'{\"display\": \"Someone\"}' | Someone",
                "'{\"nested\": {\"id\": \"no\"}}' | unknown",
                "17 | unknown",
            })
    void anActorOfAnyFormBecomesOneText(String written, String actor) {
        assertThat(move(MOVE.replace("\"user\"", written)).actor()).isEqualTo(actor);
    }

    @Test
    void reviewFieldsAreSeenWhateverTheyHold() {
        var reviewed = MOVE.replace("\"review_ref\": null", "\"review_ref\": \"cycle\"")
                .replace("\"review_result\": null", "\"review_result\": {\"verdict\": \"approved\"}");
        assertThat(move(reviewed).reviewReferenced()).isTrue();
        assertThat(move(reviewed).reviewed()).isTrue();
    }

    @Test
    void aRepeatedFieldHasItsLastValue() {
        assertThat(move(MOVE.replace("\"wp_id\"", "\"wp_id\": \"WP07\", \"wp_id\""))
                        .workPackage())
                .isEqualTo("WP01");
    }

    @Test
    void anAnnotationIsReadBeforeAnythingElse() {
        var line = """
                {"actor": {"tool": "claude"}, "at": "t", "delta": {"note": "x"}, "event_id": "E", "event_type": "x", \
                "kind": "annotation", "wp_id": "WP1"}""";
        assertThat(parse(line)).isEqualTo(new Annotated("E", "t", "WP1", "claude"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'{\"event_name\": \"retrospective.proposal.applied\", \"mid8\": \"x\"}' | RETROSPECTIVE",
                "'{\"type\": \"RetrospectiveCaptured\", \"schema_version\": 1, \"actor\": {\"id\": \"g\"}}' | RETROSPECTIVE",
                "'{\"type\": \"RetrospectiveCaptureFailed\"}' | RETROSPECTIVE",
                "'{\"event_type\": \"DecisionPointOpened\", \"at\": \"t\", \"payload\": {}}' | DECISION",
                "'{\"event_type\": \"WPCreated\", \"aggregate_id\": \"a\", \"legacy_aggregate_id\": \"b\"}' | LIFECYCLE",
                "'{\"event_type\": \"WPCreated\", \"to_lane\": \"done\", \"wp_id\": \"WP01\"}' | LIFECYCLE",
            })
    void whatIsAboutTheMissionIsTold(String line, Subject subject) {
        assertThat(parse(line))
                .isInstanceOfSatisfying(
                        Noted.class, note -> assertThat(note.subject()).isEqualTo(subject));
    }

    @Test
    void aLifecycleEventHasItsTimeInAnotherField() {
        var note = (Noted) parse("{\"event_type\": \"WPCreated\", \"event_id\": \"E\", \"timestamp\": \"t\"}");
        assertThat(note.at()).isEqualTo("t");
        assertThat(note.id()).isEqualTo("E");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<<<<<<< HEAD | LINE_CONFLICT_MARKER",
                "======= | LINE_CONFLICT_MARKER",
                ">>>>>>> topic | LINE_CONFLICT_MARKER",
                "'{\"event_id\": \"E\", \"at' | LINE_TRUNCATED",
                "'{\"event_id\": \"E\"' | LINE_TRUNCATED",
                "'{\"event_id\": \"E\",}' | LINE_NOT_JSON",
                "'{\"kind\": \"annotation\"} {}' | LINE_NOT_JSON",
                "'{\"kind\": \"annotation\"} x' | LINE_NOT_JSON",
                "'[1, 2]' | LINE_NOT_AN_OBJECT",
                "'\"text\"' | LINE_NOT_AN_OBJECT",
                "garbage | LINE_NOT_JSON",
                "'{}' | LINE_FIELD_MISSING",
                "'{\"kind\": \"sonnet\"}' | LINE_KIND_UNKNOWN",
                "'{\"kind\": 7}' | LINE_KIND_UNKNOWN",
                "'{\"kind\": \"annotation\", \"event_id\": \"E\", \"at\": \"t\"}' | LINE_FIELD_MISSING",
                "'{\"kind\": \"annotation\", \"event_id\": \"E\", \"at\": 7, \"wp_id\": \"WP01\"}' | LINE_WRONG_TYPE",
            })
    void whatCannotBeUnderstoodIsToldByItsReason(String line, AnomalyCode code) {
        assertThat(problem(line)).isEqualTo(code);
    }

    @Test
    void fieldsOfTheWrongTypeAreTold() {
        assertThat(problem(MOVE.replace("\"WP01\"", "[\"WP01\"]"))).isEqualTo(AnomalyCode.LINE_WRONG_TYPE);
        assertThat(problem(MOVE.replace("false", "\"false\""))).isEqualTo(AnomalyCode.LINE_WRONG_TYPE);
        assertThat(problem(MOVE.replace("\"planned\"", "{}"))).isEqualTo(AnomalyCode.LINE_WRONG_TYPE);
        assertThat(problem(MOVE.replace("WP01", "W".repeat(300)))).isEqualTo(AnomalyCode.LINE_WRONG_TYPE);
    }

    @Test
    void aStatusNobodyKnowsIsTold() {
        assertThat(problem(MOVE.replace("\"claimed\"", "\"asleep\""))).isEqualTo(AnomalyCode.STATUS_UNKNOWN);
        assertThat(problem(MOVE.replace("\"claimed\"", "\"genesis\""))).isEqualTo(AnomalyCode.STATUS_UNKNOWN);
        assertThat(problem(MOVE.replace("\"planned\"", "\"asleep\""))).isEqualTo(AnomalyCode.STATUS_UNKNOWN);
    }

    @Test
    void bytesThatAreNoTextAreTold() {
        var bytes = MOVE.getBytes(UTF_8);
        bytes[12] = (byte) 0xC0;
        assertThat(LineParser.parse(bytes, 0, bytes.length))
                .isInstanceOfSatisfying(
                        Unreadable.class, line -> assertThat(line.why()).isEqualTo(AnomalyCode.LINE_NOT_UTF8));
        assertThat(problem(MOVE.replace("user", "us\u0000er"))).isEqualTo(AnomalyCode.LINE_NOT_JSON);
    }

    @Test
    void nestingHasAnEnd() {
        var deep = MOVE.replace("\"policy_metadata\": null", "\"policy_metadata\": " + "[".repeat(100_000));
        assertThat(problem(deep)).isEqualTo(AnomalyCode.LINE_TOO_DEEP);
    }

    @Test
    void textThatNoDatabaseTakesIsReplaced() {
        assertThat(move(MOVE.replace("\"user\"", "\"a\\u0000b\\ud800c\"")).actor())
                .isEqualTo("a\uFFFDb\uFFFDc");
    }

    @Test
    void whatPythonWritesIsRead() {
        assertThat(parse(MOVE.replace("\"policy_metadata\": null", "\"policy_metadata\": [NaN, -Infinity, 1e999]")))
                .isInstanceOf(Moved.class);
    }

    @Test
    void aLineIsReadWhereverItStands() {
        var bytes = ("####" + MOVE + "####").getBytes(UTF_8);
        assertThat(LineParser.parse(bytes, 4, bytes.length - 8)).isEqualTo(parse(MOVE));
        assertThat(Arrays.copyOf(bytes, 4)).containsOnly('#');
    }

    private static AdoptedFact parse(String line) {
        var bytes = line.getBytes(UTF_8);
        return LineParser.parse(bytes, 0, bytes.length);
    }

    private static Moved move(String line) {
        return (Moved) parse(line);
    }

    private static AnomalyCode problem(String line) {
        return ((Unreadable) parse(line)).why();
    }
}
