package dev.quarterdeck.governance.internal.application;

import dev.quarterdeck.governance.api.AccessRefusal.UserNotFound;
import dev.quarterdeck.governance.api.Users.User;
import dev.quarterdeck.governance.internal.domain.PlainName;
import dev.quarterdeck.kernel.actor.Permission;
import dev.quarterdeck.kernel.context.EntryContext;
import dev.quarterdeck.kernel.refusal.CommonRefusal.PermissionDenied;
import dev.quarterdeck.kernel.refusal.Refused;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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

    /** The caller, or whoever they name where they administer. @throws Refused if they name another and do not */
    User personOrSelf(EntryContext context, @Nullable String name, String what) {
        if (name != null && administers(context)) {
            return named(name);
        }
        var self = person(context);
        // Whether the other person exists is told only to those who may ask for them.
        if (name != null && !name.equals(self.name())) {
            throw new Refused(new PermissionDenied("%s for %s".formatted(what, name), Permission.ADMINISTER));
        }
        return self;
    }

    /** By name or id. */
    User named(String name) {
        return Optional.of(name)
                .filter(PlainName::matches)
                .flatMap(plain -> people.named(plain).or(() -> people.withId(plain)))
                .orElseThrow(() -> new Refused(new UserNotFound(
                        name, people.all().stream().map(User::name).toList())));
    }

    static boolean administers(EntryContext context) {
        return context.entry().permissions().contains(Permission.ADMINISTER);
    }
}
