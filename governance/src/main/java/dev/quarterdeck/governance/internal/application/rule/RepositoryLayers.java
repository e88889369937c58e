package dev.quarterdeck.governance.internal.application.rule;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.quarterdeck.governance.api.RuleKind;
import dev.quarterdeck.governance.api.RuleRefusal.RulesUnreadable;
import dev.quarterdeck.governance.api.RuleSource;
import dev.quarterdeck.governance.internal.domain.rule.Digest;
import dev.quarterdeck.governance.internal.domain.rule.Layer;
import dev.quarterdeck.governance.internal.domain.rule.LayerVersion;
import dev.quarterdeck.governance.internal.domain.rule.RuleLayer;
import dev.quarterdeck.governance.internal.domain.rule.RuleText;
import dev.quarterdeck.kernel.git.CommitId;
import dev.quarterdeck.kernel.git.GitFacts;
import dev.quarterdeck.kernel.git.TreeFile;
import dev.quarterdeck.kernel.refusal.Refused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The rules a repository keeps in git; a commit's are read once, and so are those that several commits have in common. */
@Component
class RepositoryLayers {
    /** More than any format allows, so that what is longer is refused for its length. */
    private static final int LONGEST = 512 << 10;

    private final GitFacts git;
    private final RuleReader reader;
    private final Recent<CommitId, RuleLayer> byCommit = new Recent<>();
    private final Recent<List<TreeFile>, RuleLayer> byFiles = new Recent<>();

    RepositoryLayers(GitFacts git, RuleReader reader) {
        this.git = git;
        this.reader = reader;
    }

    /** Nothing where the branch has no commit. */
    @Nullable
    CommitId tip(RuleSource source) {
        try {
            return git.tip(source.workspace(), source.ref()).orElse(null);
        } catch (UncheckedIOException unreadable) {
            throw unreadable(source, unreadable);
        }
    }

    RuleLayer at(RuleSource source, CommitId commit) {
        var known = byCommit.get(commit);
        return known == null ? byCommit.put(commit, read(source, commit)) : known;
    }

    private RuleLayer read(RuleSource source, CommitId commit) {
        try {
            var files = git.files(source.workspace(), commit, RuleKind.DIRECTORY);
            var known = byFiles.get(files);
            return known == null ? byFiles.put(files, read(source, files)) : known;
        } catch (UncheckedIOException unreadable) {
            throw unreadable(source, unreadable);
        }
    }

    private RuleLayer read(RuleSource source, List<TreeFile> files) {
        var texts = files.stream().flatMap(file -> text(source, file).stream()).toList();
        return texts.isEmpty() ? RuleLayer.NO_REPOSITORY : reader.layer(Layer.REPOSITORY, texts);
    }

    private Optional<RuleText> text(RuleSource source, TreeFile file) {
        return RuleKind.of(file.path())
                .filter(named -> named.kind().path(named.name()).equals(file.path()))
                .map(named -> {
                    var revision = file.blob().value().substring(0, Digest.SHORT);
                    var version = new LayerVersion(Layer.REPOSITORY, revision);
                    return new RuleText(named.kind(), named.name(), version, content(source, file));
                });
    }

    private String content(RuleSource source, TreeFile file) {
        try (var content = git.open(source.workspace(), file.blob())) {
            return new String(content.readNBytes(LONGEST), UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Refused unreadable(RuleSource source, UncheckedIOException why) {
        return new Refused(new RulesUnreadable(source.ref().value(), String.valueOf(why.getMessage())));
    }
}
