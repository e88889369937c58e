package dev.quarterdeck.execution.internal.application.work;

import dev.quarterdeck.execution.internal.application.lane.LaneSite;
import dev.quarterdeck.kernel.context.ArtifactKind;
import dev.quarterdeck.kernel.context.ReviewContext;
import dev.quarterdeck.kernel.git.GitFacts;
import dev.quarterdeck.kernel.git.TreeFile;
import dev.quarterdeck.mission.api.BulkEdits.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Every file of what is reviewed, read as it is asked for; the mission's own directory is left out. */
@Component
class ReviewedFiles {
    private static final int MOST = 8 * 1024 * 1024;

    private final GitFacts git;

    ReviewedFiles(GitFacts git) {
        this.git = git;
    }

    Stream<SourceFile> of(LaneSite lane, ReviewContext context) {
        var own = directory(context);
        return Stream.of(context.head())
                .flatMap(head -> git.files(lane.workspace(), head, "").stream())
                .filter(file -> !file.path().startsWith(own))
                .map(file -> new SourceFile(file.path(), text(lane, file)));
    }

    private static String directory(ReviewContext context) {
        var spec = context.write().artifactPlacement().of(ArtifactKind.SPEC).path();
        return spec.substring(0, spec.lastIndexOf('/') + 1);
    }

    private String text(LaneSite lane, TreeFile file) {
        try (var content = git.open(lane.workspace(), file.blob())) {
            var bytes = content.readNBytes(MOST);
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException noText) {
            return "";
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
