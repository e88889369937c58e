package dev.quarterdeck.execution.internal.application.context;

import dev.quarterdeck.execution.api.ContextResolution;
import dev.quarterdeck.execution.internal.domain.context.Place;
import dev.quarterdeck.governance.api.TenantTransactions;
import dev.quarterdeck.kernel.context.Composites;
import dev.quarterdeck.kernel.context.ExecutionContext;
import dev.quarterdeck.kernel.context.InvocationSite;
import dev.quarterdeck.kernel.context.Resolved.Known;
import dev.quarterdeck.kernel.context.Resolved.Unknown;
import dev.quarterdeck.mission.api.MissionFacts;
import org.springframework.stereotype.Service;

@Service
class ContextResolver implements ContextResolution {
    private final GitDirectories directories;
    private final TenantTransactions transactions;
    private final Entries entries;
    private final Search search;
    private final Selection selection;
    private final Parts parts;
    private final Registrar registrar;

    ContextResolver(
            GitDirectories directories,
            TenantTransactions transactions,
            Entries entries,
            Search search,
            Selection selection,
            Parts parts,
            Registrar registrar) {
        this.directories = directories;
        this.transactions = transactions;
        this.entries = entries;
        this.search = search;
        this.selection = selection;
        this.parts = parts;
        this.registrar = registrar;
    }

    @Override
    public ExecutionContext resolve(InvocationSite site) {
        var place = place(site);
        return transactions.look(site.principal().organization(), () -> resolve(site, place));
    }

    @Override
    public ExecutionContext register(InvocationSite site) {
        var place = place(site);
        var before = transactions.look(site.principal().organization(), () -> resolve(site, place));
        var repository = registrar.register(Composites.entry(before), place);
        return resolve(site.of(repository.id()));
    }

    private Place place(InvocationSite site) {
        var directory = site.workingDirectory();
        return directory == null ? new Place.Nowhere() : directories.find(directory);
    }

    private ExecutionContext resolve(InvocationSite site, Place place) {
        var entry = entries.of(site);
        var found = search.from(site, place);
        return switch (selection.select(site, entry, found)) {
            case Unknown<MissionFacts>(var why) ->
                new ExecutionContext(entry, parts.repository(entry, found), new Unknown<>(why), null);
            case Known<MissionFacts>(var facts) -> {
                var settled = search.of(facts, found);
                yield new ExecutionContext(
                        entry,
                        // A mission settles the repository, unless the caller named another one.
                        parts.repository(entry, site.repository() == null ? settled : found),
                        parts.mission(entry, settled, facts, site),
                        parts.siteRefusal(settled, facts, site.workPackage()));
            }
        };
    }
}
