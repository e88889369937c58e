package dev.quarterdeck.execution.internal.application.context;

import dev.quarterdeck.execution.api.ContextResolution;
import dev.quarterdeck.execution.internal.domain.context.Place;
import dev.quarterdeck.governance.api.TenantTransactions;
import dev.quarterdeck.kernel.actor.Principal;
import dev.quarterdeck.kernel.context.Composites;
import dev.quarterdeck.kernel.context.ExecutionContext;
import dev.quarterdeck.kernel.context.Fragment.Entry;
import dev.quarterdeck.kernel.context.InvocationSite;
import dev.quarterdeck.kernel.context.Resolved.Known;
import dev.quarterdeck.kernel.context.Resolved.Unknown;
import dev.quarterdeck.kernel.context.SiteRule;
import dev.quarterdeck.kernel.context.Transport;
import dev.quarterdeck.kernel.context.WriteContext;
import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.mission.api.MissionFacts;
import java.util.Set;
import org.springframework.stereotype.Service;

@Service
class ContextResolver implements ContextResolution, AgentContexts {
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

    @Override
    public WriteContext of(Principal agent, MissionId mission, String correlation) {
        var site = InvocationSite.of(agent, Transport.INTERNAL, correlation).naming(mission.value());
        return Composites.write(resolve(site), SiteRule.ANYWHERE);
    }

    @Override
    public WriteContext about(Entry caller, MissionId mission) {
        var by = new Principal(caller.actor(), caller.organization(), Set.of());
        var through = caller.infrastructure();
        var site = InvocationSite.of(by, through.transport(), through.correlationId())
                .naming(mission.value());
        var context = transactions.look(caller.organization(), () -> resolve(site, caller, new Place.Nowhere()));
        return Composites.write(context, SiteRule.ANYWHERE);
    }

    private Place place(InvocationSite site) {
        var directory = site.workingDirectory();
        return directory == null ? new Place.Nowhere() : directories.find(directory);
    }

    private ExecutionContext resolve(InvocationSite site, Place place) {
        return resolve(Postings.filled(site), entries.of(site), place);
    }

    private ExecutionContext resolve(InvocationSite site, Entry entry, Place place) {
        var found = search.from(site, place);
        return switch (selection.select(site, entry, found)) {
            case Unknown<MissionFacts>(var why) ->
                new ExecutionContext(
                        entry, parts.repository(entry, found), new Unknown<>(Postings.untold(site, why)), null);
            case Known<MissionFacts>(var facts) -> {
                var elsewhere = Postings.refusal(site, facts);
                if (elsewhere != null) {
                    yield new ExecutionContext(entry, parts.repository(entry, found), new Unknown<>(elsewhere), null);
                }
                var settled = search.of(facts, found);
                yield new ExecutionContext(
                        entry,
                        // A mission settles the repository, unless the caller named another one.
                        Postings.within(
                                site, facts, parts.repository(entry, site.repository() == null ? settled : found)),
                        parts.mission(entry, settled, facts, site),
                        parts.siteRefusal(settled, facts, site.workPackage()));
            }
        };
    }
}
