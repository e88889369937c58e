package dev.quarterdeck.execution.internal.application.context;

import dev.quarterdeck.kernel.context.EntryContext;
import dev.quarterdeck.kernel.id.OrganizationId;
import dev.quarterdeck.kernel.id.RepositoryId;
import dev.quarterdeck.mission.api.Page;
import dev.quarterdeck.mission.api.PageRequest;
import dev.quarterdeck.mission.api.Repositories;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Repositories as the register keeps them: known by every checkout, answered with the one registered last. */
final class RegisteredInMemory implements Repositories {
    private final List<Repository> known = new ArrayList<>();
    private final Map<Path, RepositoryId> checkouts = new LinkedHashMap<>();

    @Override
    public Optional<Repository> at(OrganizationId organization, Path commonDirectory, @Nullable String fingerprint) {
        return Optional.ofNullable(checkouts.get(commonDirectory))
                .flatMap(id -> byId(organization, id))
                .or(() -> known.stream()
                        .filter(each -> each.fingerprint().equals(fingerprint))
                        .findFirst());
    }

    @Override
    public Optional<Repository> byId(OrganizationId organization, RepositoryId repository) {
        return known.stream().filter(each -> each.id().equals(repository)).findFirst();
    }

    @Override
    public Repository register(EntryContext context, NewCheckout checkout) {
        var before = at(context.entry().organization(), checkout.commonDirectory(), checkout.fingerprint());
        var id = before.map(Repository::id)
                .orElseGet(() -> RepositoryId.of("01K9ZZ00000000000000000R%02d".formatted(known.size())));
        before.ifPresent(known::remove);
        checkouts.put(checkout.commonDirectory(), id);
        var after = new Repository(
                id,
                checkout.name(),
                checkout.fingerprint(),
                checkout.commonDirectory(),
                checkout.primaryRoot(),
                Instant.EPOCH);
        known.add(after);
        return after;
    }

    @Override
    public Page<Repository> list(EntryContext context, PageRequest page) {
        return new Page<>(known, null);
    }
}
