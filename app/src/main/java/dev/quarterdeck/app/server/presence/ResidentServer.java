package dev.quarterdeck.app.server.presence;

import dev.quarterdeck.app.api.ServerControl;
import dev.quarterdeck.app.server.DataDirectory;
import dev.quarterdeck.app.server.ServerStop;
import dev.quarterdeck.governance.api.SignIns;
import dev.quarterdeck.kernel.context.EntryContext;
import dev.quarterdeck.kernel.surface.Checkup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.stereotype.Service;

@Service
class ResidentServer implements ServerControl {
    private final DataDirectory home;
    private final SignIns signIns;
    private final ServerStop end;
    private final List<Checkup> checkups;

    ResidentServer(DataDirectory home, SignIns signIns, ServerStop end, List<Checkup> checkups) {
        this.home = home;
        this.signIns = signIns;
        this.end = end;
        this.checkups = checkups;
    }

    @Override
    public ServerView greet(EntryContext context) {
        var owner = owner();
        return new ServerView(
                owner.address(),
                owner.pid(),
                owner.startedAt(),
                owner.version(),
                home.root().toString(),
                owner.address() + "/sign-in?code=" + signIns.code(context));
    }

    @Override
    public Stopping stop(EntryContext context) {
        var owner = owner();
        end.begin();
        return new Stopping(owner.address(), owner.pid());
    }

    @Override
    public Diagnosis diagnose(EntryContext context) {
        var symptoms = checkups.stream().map(ResidentServer::symptom).toList();
        return new Diagnosis(symptoms.stream().allMatch(Symptom::well), symptoms);
    }

    private static Symptom symptom(Checkup checkup) {
        var finding = checkup.look();
        return new Symptom(checkup.subject(), finding.well(), finding.detail(), finding.nextStep());
    }

    private OwnerRecord owner() {
        try {
            return new ServerFiles(home)
                    .owner()
                    .orElseThrow(() -> new IllegalStateException("A server that answers has said who it is"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
