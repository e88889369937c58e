package dev.quarterdeck.execution.internal.application.integration;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.quarterdeck.execution.api.IntegrationRefusal.MergeConflict;
import dev.quarterdeck.execution.internal.domain.integration.Trial;
import dev.quarterdeck.kernel.git.CommitId;
import dev.quarterdeck.kernel.git.GitFacts;
import dev.quarterdeck.kernel.git.TreeFile;
import dev.quarterdeck.kernel.git.TreeId;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.mission.api.BulkEdits;
import dev.quarterdeck.mission.api.BulkEdits.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.stereotype.Component;

/** What holds for a mission's work once it is together, whether it is accepted or merged. */
@Component
class Together {
    private static final int LONGEST = 1024 * 1024;

    private final GitFacts git;
    private final IntegrationObjects objects;
    private final BulkEdits bulkEdits;

    Together(GitFacts git, IntegrationObjects objects, BulkEdits bulkEdits) {
        this.git = git;
        this.objects = objects;
        this.bulkEdits = bulkEdits;
    }

    /** @throws Refused with every conflict there is */
    static void requireNoConflict(Site site, Trial trial) {
        if (!trial.conflicts().isEmpty()) {
            throw new Refused(new MergeConflict(site.target(), trial.conflicts()));
        }
    }

    /** The content of a commit, the mission's artifacts aside. */
    TreeId tree(Site site, CommitId commit) {
        return objects.without(site.root(), commit, site.artifacts());
    }

    /** @throws Refused if a bulk edit has forgotten something */
    void requireComplete(Site site, CommitId commit) {
        var files = git.files(site.workspace(), commit, "").stream()
                .filter(file -> !file.path().startsWith(site.artifacts() + "/"))
                .map(file -> new SourceFile(file.path(), text(site, file)));
        bulkEdits.requireComplete(site.context().read(), files);
    }

    private String text(Site site, TreeFile file) {
        if (file.size() > LONGEST) {
            return "";
        }
        try (var content = git.open(site.workspace(), file.blob())) {
            var text = new String(content.readNBytes(LONGEST), UTF_8);
            return text.indexOf(0) < 0 ? text : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
