package dev.quarterdeck.execution.internal.adapter.jooq;

import dev.quarterdeck.kernel.git.FileChange;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** File changes as JSON text, in a form that stays readable when the types change. */
final class ChangesFormat {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ChangesFormat() {}

    static String write(List<FileChange> changes) {
        return JSON.writeValueAsString(
                changes.stream().map(ChangesFormat::stored).toList());
    }

    static List<FileChange> read(String text) {
        return Arrays.stream(JSON.readValue(text, Stored[].class))
                .map(ChangesFormat::change)
                .toList();
    }

    private static Stored stored(FileChange change) {
        return switch (change) {
            case FileChange.Write(var path, var text) -> new Stored(path, text);
            case FileChange.Delete(var path) -> new Stored(path, null);
        };
    }

    private static FileChange change(Stored stored) {
        var text = stored.text();
        return text == null ? new FileChange.Delete(stored.path()) : new FileChange.Write(stored.path(), text);
    }

    /** A file without a text is deleted. */
    record Stored(String path, @Nullable String text) {}
}
