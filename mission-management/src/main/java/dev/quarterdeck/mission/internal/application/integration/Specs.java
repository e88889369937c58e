package dev.quarterdeck.mission.internal.application.integration;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.quarterdeck.kernel.context.ArtifactKind;
import dev.quarterdeck.kernel.context.WriteContext;
import dev.quarterdeck.kernel.git.GitFacts;
import dev.quarterdeck.kernel.git.TreeFile;
import dev.quarterdeck.mission.internal.domain.integration.AcceptanceCriteria;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.stereotype.Component;

/** The spec of a mission as it is committed. */
@Component
class Specs {
    private static final int MOST = 1024 * 1024;

    private final GitFacts git;

    Specs(GitFacts git) {
        this.git = git;
    }

    /** None where there is no spec. */
    AcceptanceCriteria criteria(WriteContext context) {
        var workspace = Candidates.checkout(context);
        var place = context.artifactPlacement().of(ArtifactKind.SPEC);
        var directory = place.path().substring(0, Math.max(0, place.path().lastIndexOf('/')));
        return git.tip(workspace, place.readFrom()).map(tip -> git.files(workspace, tip, directory)).stream()
                .flatMap(List::stream)
                .filter(file -> file.path().equals(place.path()))
                .findFirst()
                .map(file -> AcceptanceCriteria.in(text(context, file)))
                .orElseGet(() -> new AcceptanceCriteria(List.of()));
    }

    private String text(WriteContext context, TreeFile file) {
        try (var content = git.open(Candidates.checkout(context), file.blob())) {
            return new String(content.readNBytes(MOST), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
