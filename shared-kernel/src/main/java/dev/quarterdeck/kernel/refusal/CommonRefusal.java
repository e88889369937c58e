package dev.quarterdeck.kernel.refusal;

import dev.quarterdeck.kernel.actor.Permission;
import dev.quarterdeck.kernel.git.BranchName;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Refusals that no single module owns. */
public sealed interface CommonRefusal extends RefusalReason {
    record PermissionDenied(String subject, Permission needed) implements CommonRefusal {
        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }

        @Override
        public String code() {
            return "PERMISSION_DENIED";
        }

        @Override
        public String message() {
            return "%s needs the permission to %s.".formatted(subject, expected());
        }

        @Override
        public String expected() {
            return needed.name().toLowerCase(Locale.ROOT);
        }

        @Override
        public String nextStep() {
            return "ask an admin of the organisation for a role that grants it (qd users)";
        }
    }

    /** Input that cannot be read as what it should be. */
    record InvalidInput(
            String subject,
            String message,
            @Nullable String observed,
            @Nullable String expected,
            String nextStep) implements CommonRefusal {
        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public String code() {
            return "INVALID_INPUT";
        }
    }

    /** A URL the server must not be sent to. */
    record AddressForbidden(String subject, String expected) implements CommonRefusal {
        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public String code() {
            return "ADDRESS_FORBIDDEN";
        }

        @Override
        public String message() {
            return "The server does not call %s: it takes %s.".formatted(subject, expected);
        }

        @Override
        public String nextStep() {
            return "name another URL, or have an admin set quarterdeck.outbound.private-addresses";
        }
    }

    /** Something named does not exist for this caller. */
    record NotFound(String subject, String nextStep, List<String> candidates) implements CommonRefusal {
        public NotFound {
            candidates = List.copyOf(candidates);
        }

        @Override
        public Kind kind() {
            return Kind.NOT_FOUND;
        }

        @Override
        public String code() {
            return "NOT_FOUND";
        }

        @Override
        public String message() {
            return "There is no %s.".formatted(subject);
        }
    }

    /** The operation works on files and this server knows no checkout of the repository. */
    record WorkspaceRequired(String subject) implements CommonRefusal {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public String code() {
            return "WORKSPACE_REQUIRED";
        }

        @Override
        public String message() {
            return "This needs a checkout of %s on this server, and none is registered.".formatted(subject);
        }

        @Override
        public String nextStep() {
            return "run it from a checkout, or register one: qd adopt PATH";
        }
    }

    /** A branch that is to be written, or to be started from, has no commit or does not exist. */
    record DestinationRefMissing(BranchName branch, List<String> candidates) implements CommonRefusal {
        public DestinationRefMissing {
            candidates = List.copyOf(candidates);
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public String code() {
            return "DESTINATION_REF_MISSING";
        }

        @Override
        public String message() {
            return "The repository has no branch %s with a commit on it.".formatted(branch);
        }

        @Override
        public String subject() {
            return branch.value();
        }

        @Override
        public String nextStep() {
            return "name another branch, or make it: git branch %s COMMIT".formatted(branch);
        }
    }
}
