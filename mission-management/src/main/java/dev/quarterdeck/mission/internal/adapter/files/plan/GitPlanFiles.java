package dev.quarterdeck.mission.internal.adapter.files.plan;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.quarterdeck.kernel.context.Fragment.Workspace;
import dev.quarterdeck.kernel.git.CommitId;
import dev.quarterdeck.kernel.git.GitFacts;
import dev.quarterdeck.kernel.git.TreeFile;
import dev.quarterdeck.mission.internal.application.planning.PlanFiles;
import dev.quarterdeck.mission.internal.application.planning.PlanReading;
import dev.quarterdeck.mission.internal.domain.plan.PlanArtifacts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

@Component
class GitPlanFiles implements PlanFiles {
    private final GitFacts git;

    GitPlanFiles(GitFacts git) {
        this.git = git;
    }

    @Override
    public PlanReading read(Workspace workspace, CommitId commit, String directory, Map<String, String> given) {
        var contents = new TreeMap<String, Content>();
        for (var file : git.files(workspace, commit, directory)) {
            var path = file.path().substring(directory.length() + 1);
            if (PlanArtifacts.kindOf(path).isPresent()) {
                contents.put(path, content(workspace, file));
            }
        }
        given.forEach((path, text) -> contents.put(path, new Content(Blobs.nameOf(text), text)));
        return ArtifactReader.read(contents);
    }

    @Override
    public String text(Workspace workspace, CommitId commit, String directory, String path) {
        return git.files(workspace, commit, directory).stream()
                .filter(file -> file.path().equals(directory + "/" + path))
                .findFirst()
                .map(file -> content(workspace, file).text())
                .orElse("");
    }

    @Override
    public Learned learned(String text) {
        return RetrospectiveReader.read(text);
    }

    private Content content(Workspace workspace, TreeFile file) {
        if (file.size() > Content.LARGEST) {
            return new Content(file.blob(), null);
        }
        try (var in = git.open(workspace, file.blob())) {
            return new Content(file.blob(), new String(in.readNBytes(Content.LARGEST), UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(file.path(), e);
        }
    }
}
