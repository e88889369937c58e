package dev.quarterdeck.mission.internal.application.catalog;

import dev.quarterdeck.governance.api.TenantTransactions;
import dev.quarterdeck.kernel.context.EntryContext;
import dev.quarterdeck.kernel.id.Ids;
import dev.quarterdeck.kernel.id.OrganizationId;
import dev.quarterdeck.kernel.id.RepositoryId;
import dev.quarterdeck.kernel.time.Clock;
import dev.quarterdeck.mission.api.Page;
import dev.quarterdeck.mission.api.PageRequest;
import dev.quarterdeck.mission.api.Repositories;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

@Service
class RegisteredRepositories implements Repositories {
    private final RepositoryRegister register;
    private final TenantTransactions transactions;
    private final Clock clock;
    private final Ids ids;
    private final String node;

    RegisteredRepositories(
            RepositoryRegister register,
            TenantTransactions transactions,
            Clock clock,
            Ids ids,
            @Value("${quarterdeck.node}") String node) {
        this.register = register;
        this.transactions = transactions;
        this.clock = clock;
        this.ids = ids;
        this.node = node;
    }

    @Override
    public Optional<Repository> at(OrganizationId organization, Path commonDirectory, @Nullable String fingerprint) {
        return register.byDirectory(organization, node, commonDirectory)
                .or(() -> Optional.ofNullable(fingerprint)
                        .flatMap(known -> register.byFingerprint(organization, node, known)));
    }

    @Override
    public Optional<Repository> byId(OrganizationId organization, RepositoryId repository) {
        return register.byId(organization, node, repository);
    }

    @Override
    public Repository register(EntryContext context, NewCheckout checkout) {
        var organization = context.entry().organization();
        return transactions.change(organization, () -> {
            var now = clock.now();
            register.add(organization, ids.nextRepository(), checkout, now);
            var repository = register.byFingerprint(organization, node, checkout.fingerprint())
                    .orElseThrow();
            register.put(organization, node, repository.id(), checkout, now);
            return register.byDirectory(organization, node, checkout.commonDirectory())
                    .orElseThrow();
        });
    }

    @Override
    public Page<Repository> list(EntryContext context, PageRequest page) {
        var after = Cursor.repository(page.cursor());
        var found = register.page(context.entry().organization(), node, after, page.limit() + 1);
        var shown = found.stream().limit(page.limit()).toList();
        var more = found.size() > shown.size();
        return new Page<>(shown, more ? Cursor.write(shown.getLast().id()) : null);
    }
}
