package dev.quarterdeck.governance.internal.application.secret;

import dev.quarterdeck.governance.api.AuditTrail;
import dev.quarterdeck.governance.api.AuditTrail.Deed;
import dev.quarterdeck.governance.api.SecretRefusal.SecretNotFound;
import dev.quarterdeck.governance.api.Secrets;
import dev.quarterdeck.governance.api.TenantTransactions;
import dev.quarterdeck.governance.internal.application.Installation;
import dev.quarterdeck.governance.internal.application.secret.Seal.Place;
import dev.quarterdeck.governance.internal.domain.SecretRule;
import dev.quarterdeck.kernel.context.EntryContext;
import dev.quarterdeck.kernel.id.OrganizationId;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.kernel.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

@Service
class SecretDesk implements Secrets {
    private final SecretRegister secrets;
    private final Seal seal;
    private final Installation installation;
    private final AuditTrail audit;
    private final TenantTransactions transactions;
    private final Clock clock;

    SecretDesk(
            SecretRegister secrets,
            Seal seal,
            Installation installation,
            AuditTrail audit,
            TenantTransactions transactions,
            Clock clock) {
        this.secrets = secrets;
        this.seal = seal;
        this.installation = installation;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Listing list(EntryContext context) {
        return new Listing(transactions.look(context.entry().organization(), secrets::all));
    }

    @Override
    public KeptSecret put(EntryContext context, NewSecret secret) {
        SecretRule.check(secret);
        var organization = context.entry().organization();
        var closed = seal.close(new Place(organization, secret.name()), secret.value());
        return transactions.change(organization, () -> {
            secrets.put(organization, secret.name(), closed, clock.now());
            audit.record(context, Deed.done("secret.set", secret.name(), Map.of("key", closed.keyId())));
            return kept(secret.name());
        });
    }

    @Override
    public KeptSecret remove(EntryContext context, String name) {
        return transactions.change(context.entry().organization(), () -> {
            var before = kept(name);
            secrets.remove(name);
            audit.record(context, Deed.done("secret.remove", name, Map.of()));
            return before;
        });
    }

    @Override
    public Rotation rotate(EntryContext context) {
        installation.requireAdmin(context, "Sealing secrets anew");
        seal.renew();
        var resealed = installation.organizations().stream().map(this::reseal).toList();
        var rotation = new Rotation(
                seal.keyId(),
                resealed.stream().mapToInt(Resealed::count).sum(),
                resealed.stream().flatMap(one -> one.unopened().stream()).toList());
        var told = Map.of(
                "resealed", Integer.toString(rotation.resealed()),
                "unopened", Integer.toString(rotation.unopened().size()));
        audit.record(context, Deed.done("secret.rotate", rotation.keyId(), told));
        return rotation;
    }

    @Override
    public Optional<String> reveal(OrganizationId organization, String name) {
        return transactions
                .look(organization, () -> secrets.sealed(name))
                .map(closed -> seal.open(new Place(organization, name), closed));
    }

    private Resealed reseal(OrganizationId organization) {
        return transactions.change(organization, () -> {
            var newest = seal.keyId();
            var unopened = new ArrayList<Unopened>();
            var count = 0;
            for (var secret : secrets.all()) {
                if (!secret.keyId().equals(newest)) {
                    count += reseal(new Place(organization, secret.name()), unopened) ? 1 : 0;
                }
            }
            return new Resealed(count, unopened);
        });
    }

    // One that does not open keeps nobody else's under a key that is to go.
    private boolean reseal(Place place, List<Unopened> unopened) {
        try {
            return secrets.sealed(place.name())
                    .filter(old -> secrets.reseal(place.name(), old, seal.close(place, seal.open(place, old))))
                    .isPresent();
        } catch (Refused closed) {
            var handle = installation.handleOf(place.organization());
            unopened.add(new Unopened(handle, place.name(), closed.reason().code()));
            return false;
        }
    }

    private record Resealed(int count, List<Unopened> unopened) {}

    private KeptSecret kept(String name) {
        return secrets.all().stream()
                .filter(secret -> secret.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refused(new SecretNotFound(name)));
    }
}
