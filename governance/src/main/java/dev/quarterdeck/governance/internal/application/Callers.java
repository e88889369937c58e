package dev.quarterdeck.governance.internal.application;

import dev.quarterdeck.governance.api.AccessRefusal.UserNotFound;
import dev.quarterdeck.governance.api.Users.User;
import dev.quarterdeck.kernel.actor.Permission;
import dev.quarterdeck.kernel.context.EntryContext;
import dev.quarterdeck.kernel.refusal.Refused;
import java.util.List;
import org.springframework.stereotype.Service;

/** Who is behind a call, as a person. */
@Service
class Callers {
    private final PersonRegister people;

    Callers(PersonRegister people) {
        this.people = people;
    }

    User person(EntryContext context) {
        var actor = context.entry().actor();
        return people.withId(actor.id())
                .orElseThrow(() -> new Refused(new UserNotFound(actor.displayName(), List.of())));
    }

    static boolean administers(EntryContext context) {
        return context.entry().permissions().contains(Permission.ADMINISTER);
    }
}
