package dev.quarterdeck.governance.api;

import dev.quarterdeck.kernel.refusal.RefusalReason;

/** Every reason something about organisations is refused, beside a missing permission. */
public sealed interface OrganizationRefusal extends RefusalReason {
    /** Handles are unique on the installation. */
    record OrganizationHandleTaken(String subject) implements OrganizationRefusal {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public String code() {
            return "ORGANIZATION_HANDLE_TAKEN";
        }

        @Override
        public String message() {
            return "There is already an organisation %s on this installation.".formatted(subject);
        }

        @Override
        public String nextStep() {
            return "choose another handle: qd organizations create HANDLE";
        }
    }

    /** An admin of one organisation looks after that one alone. */
    record InstallationAdminNeeded(String subject) implements OrganizationRefusal {
        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }

        @Override
        public String code() {
            return "INSTALLATION_ADMIN_NEEDED";
        }

        @Override
        public String message() {
            return "%s needs an admin of the organisation that runs this installation.".formatted(subject);
        }

        @Override
        public String expected() {
            return "an admin of the organisation local";
        }

        @Override
        public String nextStep() {
            return "ask whoever runs the server, or use a token of the organisation local";
        }
    }

    /** The invitation stays good for somebody else. */
    record AlreadyMember(String subject) implements OrganizationRefusal {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public String code() {
            return "ALREADY_A_MEMBER";
        }

        @Override
        public String message() {
            return "You are a member of that organisation already, as %s.".formatted(subject);
        }

        @Override
        public String nextStep() {
            return "use your token of that organisation, or have an admin there make one: qd tokens create --user NAME";
        }
    }

    /** Unknown, used or too old: the three look the same. */
    record InvitationNotFound(String subject) implements OrganizationRefusal {
        @Override
        public Kind kind() {
            return Kind.NOT_FOUND;
        }

        @Override
        public String code() {
            return "INVITATION_NOT_FOUND";
        }

        @Override
        public String message() {
            return "There is no such invitation any more: it works once, for seven days.";
        }

        @Override
        public String nextStep() {
            return "ask an admin of that organisation for another: qd organizations invite NAME --role ROLE";
        }
    }
}
