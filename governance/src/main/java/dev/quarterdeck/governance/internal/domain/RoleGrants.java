package dev.quarterdeck.governance.internal.domain;

import static dev.quarterdeck.kernel.actor.Permission.OPERATE;
import static dev.quarterdeck.kernel.actor.Permission.OVERSEE;
import static dev.quarterdeck.kernel.actor.Permission.READ;
import static dev.quarterdeck.kernel.actor.Permission.REPORT;
import static dev.quarterdeck.kernel.actor.Permission.SIGN_IN;

import dev.quarterdeck.kernel.actor.Permission;
import dev.quarterdeck.kernel.actor.Role;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/** Which role grants what. */
public final class RoleGrants {
    private RoleGrants() {}

    public static Set<Permission> of(Collection<Role> roles) {
        var granted = EnumSet.noneOf(Permission.class);
        roles.forEach(role -> granted.addAll(of(role)));
        return granted;
    }

    // No default branch: a new role must not compile until someone says what it may do.
    private static Set<Permission> of(Role role) {
        return switch (role) {
            case OBSERVER -> EnumSet.of(READ, OVERSEE, SIGN_IN);
            case OPERATOR -> EnumSet.of(READ, OVERSEE, OPERATE, REPORT, SIGN_IN);
            case ADMIN -> EnumSet.allOf(Permission.class);
            case AGENT -> EnumSet.of(READ, REPORT);
        };
    }
}
