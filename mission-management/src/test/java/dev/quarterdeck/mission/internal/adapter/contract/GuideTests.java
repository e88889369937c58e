package dev.quarterdeck.mission.internal.adapter.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the guide shows is what happens. */
class GuideTests {
    private static final Path GUIDE = Path.of("../docs/guide/event-contract.md");
    private static final Pattern EVENTS = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL);
    private static final Pattern ROSTER = Pattern.compile("```json roster.json\n(.*?)```", Pattern.DOTALL);
    private static final Pattern CALL =
            Pattern.compile("```console\n\\$ qd (.*?) < events.jsonl\n(.*?)```", Pattern.DOTALL);

    @TempDir
    private Path directory;

    @Test
    void everyCallPrintsWhatTheGuideSays() throws IOException {
        var guide = Files.readString(GUIDE);
        var events = only(EVENTS, guide).getBytes(UTF_8);
        var roster = Files.writeString(directory.resolve("roster.json"), only(ROSTER, guide));
        var calls = CALL.matcher(guide).results().toList();
        assertThat(calls).hasSize(4);
        for (var call : calls) {
            var words = List.of(
                    call.group(1).replace("roster.json", roster.toString()).split(" "));
            assertThat(Answer.to(words, events).out()).as(call.group(1)).isEqualTo(call.group(2));
        }
    }

    private static String only(Pattern pattern, String text) {
        var found = pattern.matcher(text).results().toList();
        assertThat(found).hasSize(1);
        return found.getFirst().group(1);
    }
}
