package dev.quarterdeck.governance.internal.domain;

import static dev.quarterdeck.kernel.actor.Permission.OPERATE;
import static dev.quarterdeck.kernel.actor.Permission.OVERSEE;
import static dev.quarterdeck.kernel.actor.Permission.READ;
import static dev.quarterdeck.kernel.actor.Permission.REPORT;
import static dev.quarterdeck.kernel.actor.Permission.SIGN_IN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.kernel.actor.Permission;
import dev.quarterdeck.kernel.actor.Role;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoleGrantsTests {
    @Test
    void anObserverOnlyReads() {
        assertThat(RoleGrants.of(List.of(Role.OBSERVER))).containsExactlyInAnyOrder(READ, OVERSEE, SIGN_IN);
    }

    @Test
    void anOperatorActsAndReports() {
        assertThat(RoleGrants.of(List.of(Role.OPERATOR)))
                .containsExactlyInAnyOrder(READ, OVERSEE, OPERATE, REPORT, SIGN_IN);
    }

    @Test
    void anAdminMayDoEverything() {
        assertThat(RoleGrants.of(List.of(Role.ADMIN))).containsExactlyInAnyOrder(Permission.values());
    }

    @Test
    void anAgentReadsAndReports() {
        assertThat(RoleGrants.of(List.of(Role.AGENT))).containsExactlyInAnyOrder(READ, REPORT);
    }

    @Test
    void severalRolesAddUpAndNoneGrantsNothing() {
        assertThat(RoleGrants.of(List.of(Role.OBSERVER, Role.AGENT)))
                .containsExactlyInAnyOrder(READ, OVERSEE, REPORT, SIGN_IN);
        assertThat(RoleGrants.of(List.of())).isEmpty();
    }
}
