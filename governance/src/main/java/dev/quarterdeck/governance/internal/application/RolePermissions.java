package dev.quarterdeck.governance.internal.application;

import dev.quarterdeck.governance.api.Permissions;
import dev.quarterdeck.governance.internal.domain.RoleGrants;
import dev.quarterdeck.kernel.actor.Permission;
import dev.quarterdeck.kernel.actor.Role;
import java.util.Set;
import org.springframework.stereotype.Service;

@Service
class RolePermissions implements Permissions {
    @Override
    public Set<Permission> of(Set<Role> roles) {
        return RoleGrants.of(roles);
    }
}
