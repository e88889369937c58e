package dev.quarterdeck.governance.api;

import dev.quarterdeck.kernel.actor.Role;
import dev.quarterdeck.kernel.refusal.RefusalReason;
import java.util.Arrays;
import java.util.List;

/** Every reason a change to people and tokens is refused, beside a missing permission. */
public sealed interface AccessRefusal extends RefusalReason {
    /** Names are unique in an organisation, whatever their case. */
    record UserNameTaken(String subject) implements AccessRefusal {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public String code() {
            return "USER_NAME_TAKEN";
        }

        @Override
        public String message() {
            return "There is already a user named %s.".formatted(subject);
        }

        @Override
        public String nextStep() {
            return "choose another name, or give that user another token: qd tokens create --user NAME --label LABEL";
        }
    }

    /** The name, or the actor of the call, is no person of the organisation. */
    record UserNotFound(String subject, List<String> candidates) implements AccessRefusal {
        public UserNotFound {
            candidates = List.copyOf(candidates);
        }

        @Override
        public Kind kind() {
            return Kind.NOT_FOUND;
        }

        @Override
        public String code() {
            return "USER_NOT_FOUND";
        }

        @Override
        public String message() {
            return "There is no user %s in this organisation.".formatted(subject);
        }

        @Override
        public String nextStep() {
            return "see who there is: qd users";
        }
    }

    /** An organisation without an admin could never have one again. */
    record LastAdmin(String subject) implements AccessRefusal {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public String code() {
            return "LAST_ADMIN";
        }

        @Override
        public String message() {
            return "%s is the last admin of the organisation.".formatted(subject);
        }

        @Override
        public String nextStep() {
            return "make somebody else an admin first: qd users role NAME --role admin";
        }
    }

    /** No role has this name. */
    record RoleUnknown(String subject) implements AccessRefusal {
        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public String code() {
            return "ROLE_UNKNOWN";
        }

        @Override
        public String message() {
            return "There is no role '%s'.".formatted(subject);
        }

        @Override
        public String expected() {
            return "one of " + String.join(", ", candidates());
        }

        @Override
        public String nextStep() {
            return "name one of the roles: qd users add NAME --role operator";
        }

        @Override
        public List<String> candidates() {
            return Arrays.stream(Role.values()).map(Role::wireName).toList();
        }
    }

    /** Unknown, or somebody else's and the caller is no admin: the two look the same. */
    record TokenNotFound(String subject) implements AccessRefusal {
        @Override
        public Kind kind() {
            return Kind.NOT_FOUND;
        }

        @Override
        public String code() {
            return "TOKEN_NOT_FOUND";
        }

        @Override
        public String message() {
            return "There is no token %s.".formatted(subject);
        }

        @Override
        public String nextStep() {
            return "see the tokens and their ids: qd tokens";
        }
    }

    /** The idempotency key has issued a token before, and no secret is kept that could be shown again. */
    record TokenAlreadyIssued(String subject) implements AccessRefusal {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public String code() {
            return "TOKEN_ALREADY_ISSUED";
        }

        @Override
        public String message() {
            return "This idempotency key has issued the token %s, whose secret was shown then.".formatted(subject);
        }

        @Override
        public String nextStep() {
            return "use that token; if its secret is lost: qd tokens revoke %s, then create one with another key"
                    .formatted(subject);
        }
    }
}
