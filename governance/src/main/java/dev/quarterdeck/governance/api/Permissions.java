package dev.quarterdeck.governance.api;

import dev.quarterdeck.kernel.actor.Permission;
import dev.quarterdeck.kernel.actor.Role;
import java.util.Set;

/** Which permissions the roles of an organisation grant. */
public interface Permissions {
    Set<Permission> of(Set<Role> roles);
}
