package dev.quarterdeck.governance.internal.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quarterdeck.governance.GovernanceModule;
import dev.quarterdeck.governance.api.ListPart;
import dev.quarterdeck.governance.api.Tokens;
import dev.quarterdeck.governance.api.Users;
import dev.quarterdeck.governance.api.Users.User;
import dev.quarterdeck.kernel.actor.Actor;
import dev.quarterdeck.kernel.actor.Principal;
import dev.quarterdeck.kernel.actor.Role;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsersTests {
    private final GovernanceModule module = new GovernanceModule(2);
    private final Users users = module.get(Users.class);

    @AfterEach
    void close() {
        module.close();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void aNewPersonHoldsTheRoleAndAToken(Role role) {
        var welcome = users.add(module.admin(), "ana", role);
        assertThat(welcome.user().name()).isEqualTo("ana");
        assertThat(welcome.user().addedAt()).isEqualTo(GovernanceModule.START);
        var kind = role == Role.AGENT ? Actor.Kind.LLM_AGENT : Actor.Kind.HUMAN;
        assertThat(module.get(Tokens.class).authenticate(welcome.token().secret()))
                .contains(new Principal(
                        new Actor(kind, welcome.user().id(), "ana", Actor.Origin.LOCAL, null),
                        module.local(),
                        Set.of(role)));
    }

    @Test
    void peopleAreListedInTheOrderTheyCame() {
        module.join("zoe", Role.OPERATOR);
        module.join("ana", Role.OBSERVER);
        assertThat(users.list(module.admin(), ListPart.FIRST).items())
                .extracting(User::name)
                .containsExactly(module.admin().entry().actor().displayName(), "zoe", "ana");
    }

    @Test
    void aLongListComesInParts() {
        module.join("zoe", Role.OPERATOR);
        module.join("ana", Role.OBSERVER);

        var first = users.list(module.admin(), new ListPart(null, 2));
        var rest = users.list(module.admin(), new ListPart(first.nextCursor(), 2));

        assertThat(first.items()).extracting(User::name).endsWith("zoe").hasSize(2);
        assertThat(rest.items()).extracting(User::name).containsExactly("ana");
        assertThat(rest.nextCursor()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"?", "", "MDAwMA"})
    void aCursorNoAnswerGaveIsRefused(String cursor) {
        assertThatThrownBy(() -> users.list(module.admin(), new ListPart(cursor, 2)))
                .hasMessageStartingWith("INVALID_INPUT: This is no cursor");
    }

    @Test
    void aNameIsTakenWhateverItsCase() {
        module.join("ana", Role.OPERATOR);
        assertThatThrownBy(() -> users.add(module.admin(), "Ana", Role.ADMIN))
                .hasMessageStartingWith("USER_NAME_TAKEN");
        assertThat(users.list(module.admin(), ListPart.FIRST).items()).hasSize(2);
    }

    @Test
    void aNameIsVisible() {
        assertThatThrownBy(() -> users.add(module.admin(), "ana\n", Role.ADMIN))
                .hasMessageStartingWith("INVALID_INPUT");
    }

    @Test
    void everyoneCanAskWhoTheyAre() {
        var self = users.self(module.join("ana", Role.AGENT));
        assertThat(self.name()).isEqualTo("ana");
        assertThat(self.roles()).isEqualTo(List.of(Role.AGENT));
    }

    @Test
    void anActorThatIsNoPersonIsNoUser() {
        var service = new Actor(Actor.Kind.SERVICE, "scheduler", "scheduler", Actor.Origin.LOCAL, null);
        var context = module.contextOf(new Principal(service, module.local(), Set.of(Role.ADMIN)));
        assertThatThrownBy(() -> users.self(context)).hasMessageStartingWith("USER_NOT_FOUND");
    }

    @Test
    void aRoleThatDoesNotExistIsRefusedWithThoseThatDo() {
        assertThat(Users.roleNamed("Operator")).isEqualTo(Role.OPERATOR);
        assertThatThrownBy(() -> Users.roleNamed("captain")).hasMessageStartingWith("ROLE_UNKNOWN");
    }
}
