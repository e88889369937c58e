package dev.quarterdeck.execution.internal.application.context;

import dev.quarterdeck.execution.api.CheckoutRefusal;
import dev.quarterdeck.execution.api.CheckoutRefusal.Format;
import dev.quarterdeck.execution.internal.domain.context.Place;
import dev.quarterdeck.execution.internal.domain.context.Place.Bare;
import dev.quarterdeck.execution.internal.domain.context.Place.BrokenPointer;
import dev.quarterdeck.execution.internal.domain.context.Place.NoDirectory;
import dev.quarterdeck.execution.internal.domain.context.Place.Nowhere;
import dev.quarterdeck.execution.internal.domain.context.Place.Outside;
import dev.quarterdeck.execution.internal.domain.context.Place.WorkingTree;
import dev.quarterdeck.kernel.context.Resolved;
import dev.quarterdeck.kernel.context.Resolved.Known;
import dev.quarterdeck.kernel.context.Resolved.Unknown;
import dev.quarterdeck.kernel.id.OrganizationId;
import dev.quarterdeck.kernel.refusal.CommonRefusal.InvalidInput;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.mission.api.Repositories;
import dev.quarterdeck.mission.api.Repositories.Repository;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Recognises the registered repository a place belongs to: by its common directory, else by its fingerprint. */
@Component
class Standings {
    private static final InvalidInput UNNAMED = new InvalidInput(
            "repository", "No repository is named.", null, "a repository's id, or a directory", "name a repository");

    private final GitDirectories directories;
    private final Repositories repositories;

    Standings(GitDirectories directories, Repositories repositories) {
        this.directories = directories;
        this.repositories = repositories;
    }

    Standing of(OrganizationId organization, Place place) {
        return new Standing(place, repository(organization, place));
    }

    private Resolved<Repository> repository(OrganizationId organization, Place place) {
        return switch (place) {
            case Nowhere() -> new Unknown<>(UNNAMED);
            case NoDirectory(var named) -> new Unknown<>(new CheckoutRefusal.RepositoryNotFound(named));
            case Outside(var directory) -> new Unknown<>(new CheckoutRefusal.RepositoryNotFound(directory));
            case BrokenPointer(var _, var root) -> new Unknown<>(new CheckoutRefusal.BrokenPointer(root));
            case Bare(var _, var common) ->
                new Unknown<>(new CheckoutRefusal.RepositoryFormatUnsupported(common, Format.BARE));
            case WorkingTree tree -> registered(organization, tree);
        };
    }

    private Resolved<Repository> registered(OrganizationId organization, WorkingTree tree) {
        var known = repositories.at(organization, tree.commonDirectory(), null);
        return known.<Resolved<Repository>>map(Known::new).orElseGet(() -> recognised(organization, tree));
    }

    private Resolved<Repository> recognised(OrganizationId organization, WorkingTree tree) {
        var unsupported = directories.unsupported(tree.commonDirectory());
        if (unsupported.isPresent()) {
            return new Unknown<>(new CheckoutRefusal.RepositoryFormatUnsupported(tree.root(), unsupported.get()));
        }
        try {
            var fingerprint = directories.fingerprint(tree.commonDirectory());
            if (fingerprint.isEmpty()) {
                return new Unknown<>(new CheckoutRefusal.RepositoryEmpty(tree.root()));
            }
            var known = repositories.at(
                    organization, tree.commonDirectory(), fingerprint.get().value());
            return known.<Resolved<Repository>>map(Known::new).orElseGet(() -> unregistered(organization, tree));
        } catch (Refused unreadable) {
            return new Unknown<>(unreadable.reason());
        }
    }

    private Resolved<Repository> unregistered(OrganizationId organization, WorkingTree tree) {
        var around = around(organization, tree);
        return new Unknown<>(
                around == null
                        ? new CheckoutRefusal.RepositoryNotRegistered(tree.root())
                        : new CheckoutRefusal.Nested(tree.root(), around.root()));
    }

    /** The checkout of a registered repository that this one lies in. */
    private @Nullable WorkingTree around(OrganizationId organization, WorkingTree inner) {
        var above = inner.root().getParent();
        while (above != null && directories.find(above) instanceof WorkingTree outer) {
            if (repositories.at(organization, outer.commonDirectory(), null).isPresent()) {
                return outer;
            }
            above = outer.root().getParent();
        }
        return null;
    }
}
