package dev.quarterdeck.execution.internal.application.context;

import dev.quarterdeck.execution.api.CheckoutRefusal.Format;
import dev.quarterdeck.execution.api.CheckoutRefusal.RepositoryEmpty;
import dev.quarterdeck.execution.api.CheckoutRefusal.RepositoryFormatUnsupported;
import dev.quarterdeck.execution.api.RepositoryRegistration;
import dev.quarterdeck.execution.internal.domain.context.Place;
import dev.quarterdeck.execution.internal.domain.context.Place.WorkingTree;
import dev.quarterdeck.kernel.context.EntryContext;
import dev.quarterdeck.kernel.refusal.CommonRefusal.InvalidInput;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.mission.api.Repositories;
import dev.quarterdeck.mission.api.Repositories.NewCheckout;
import dev.quarterdeck.mission.api.Repositories.Repository;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Registers the repository a directory is in, once its format is known to be one we can work with. */
@Service
class Registrar implements RepositoryRegistration {
    private final GitDirectories directories;
    private final Standings standings;
    private final Repositories repositories;

    Registrar(GitDirectories directories, Standings standings, Repositories repositories) {
        this.directories = directories;
        this.standings = standings;
        this.repositories = repositories;
    }

    @Override
    public Repository register(EntryContext context, String directory) {
        return register(context, directories.find(path(directory)));
    }

    /** @throws Refused if the place is in no repository we can work with */
    Repository register(EntryContext context, Place place) {
        var organization = context.entry().organization();
        if (!(place instanceof WorkingTree tree)) {
            return standings.of(organization, place).repository().orRefuse();
        }
        var known = repositories.at(organization, tree.commonDirectory(), null);
        return known.filter(repository -> tree.commonDirectory().equals(repository.commonDirectory()))
                .orElseGet(() -> repositories.register(context, checkout(tree, known.orElse(null))));
    }

    /** @param known what it is registered as already, whatever its origin is called by now */
    private NewCheckout checkout(WorkingTree tree, @Nullable Repository known) {
        var common = tree.commonDirectory();
        var root = tree.primaryRoot();
        var unsupported = directories.unsupported(common);
        if (root == null || unsupported.isPresent()) {
            throw new Refused(new RepositoryFormatUnsupported(tree.root(), unsupported.orElse(Format.NO_PRIMARY)));
        }
        var name = Objects.requireNonNullElse(root.getFileName(), root).toString();
        return new NewCheckout(name, known == null ? fingerprint(common, root) : known.fingerprint(), common, root);
    }

    private String fingerprint(Path commonDirectory, Path root) {
        return directories
                .fingerprint(commonDirectory)
                .orElseThrow(() -> new Refused(new RepositoryEmpty(root)))
                .value();
    }

    private static Path path(String directory) {
        try {
            return Path.of(directory);
        } catch (InvalidPathException impossible) {
            throw new Refused(new InvalidInput(
                    "path", "This cannot be the path of a directory.", null, "an absolute path", "name a directory"));
        }
    }
}
