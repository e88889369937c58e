package dev.quarterdeck.mission.internal.application.planning;

import dev.quarterdeck.kernel.context.ArtifactKind;
import dev.quarterdeck.kernel.git.BlobId;
import dev.quarterdeck.kernel.git.FileChange;
import dev.quarterdeck.kernel.refusal.CommonRefusal.InvalidInput;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.mission.api.Planning.GivenFile;
import dev.quarterdeck.mission.internal.domain.plan.PlanArtifacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Files a caller gave, by their path in the mission's directory. */
record DraftedFiles(SortedMap<String, String> texts) {
    private static final int MOST = 200;

    /** @throws Refused if one of them is not read by the command */
    static DraftedFiles of(List<GivenFile> files, Predicate<ArtifactKind> read) {
        var texts = new TreeMap<String, String>();
        for (var file : files) {
            if (!isContained(file.path())
                    || PlanArtifacts.kindOf(file.path()).filter(read).isEmpty()) {
                throw invalid("'%s' is not read here.".formatted(file.path()), file.path());
            }
            if (file.text().indexOf(0) >= 0) {
                throw invalid("%s holds a NUL character.".formatted(file.path()), file.path());
            }
            texts.put(file.path(), file.text());
        }
        if (texts.size() > MOST) {
            throw invalid("Too many files at once.", Integer.toString(texts.size()));
        }
        return new DraftedFiles(texts);
    }

    /** What has to be committed so that the directory holds them. */
    List<FileChange> changes(String directory, Map<String, BlobId> committed, Map<String, BlobId> wanted) {
        var changes = new ArrayList<FileChange>();
        texts.forEach((path, text) -> {
            var blob = wanted.get(path);
            if (blob == null || !blob.equals(committed.get(path))) {
                changes.add(new FileChange.Write(directory + "/" + path, text));
            }
        });
        return changes;
    }

    private static boolean isContained(String path) {
        try {
            return !new FileChange.Delete(path).path().isEmpty();
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private static Refused invalid(String message, String observed) {
        return new Refused(new InvalidInput(
                "files",
                message,
                observed,
                "plan.md, research.md, data-model.md, quickstart.md, contracts/..., checklists/...; tasks.md, tasks/WP01-....md",
                "name another file"));
    }
}
