package dev.quarterdeck.execution.testing;

import dev.quarterdeck.kernel.context.ReadContext;
import dev.quarterdeck.kernel.refusal.CommonRefusal.InvalidInput;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.mission.api.BulkEdits;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** A gate that keeps the files it is shown, and lets none pass that says OLD. */
public final class TestBulkEdits implements BulkEdits {
    private final List<SourceFile> shown = new CopyOnWriteArrayList<>();

    public List<SourceFile> shown() {
        return shown;
    }

    @Override
    public void requireComplete(ReadContext context, Stream<SourceFile> files) {
        files.forEach(shown::add);
        if (shown.stream().anyMatch(file -> file.text().contains("OLD"))) {
            throw new Refused(new InvalidInput("occurrence", "OLD is left.", null, null, "rename it"));
        }
    }
}
