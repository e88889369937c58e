package dev.quarterdeck.execution.api;

import dev.quarterdeck.kernel.refusal.RefusalReason;
import java.nio.file.Path;

/** Every reason a directory or checkout is refused. */
public sealed interface CheckoutRefusal extends RefusalReason {
    /** The directory the refusal is about. */
    Path path();

    @Override
    default Kind kind() {
        return Kind.CONFLICT;
    }

    @Override
    default String subject() {
        return path().toString();
    }

    record RepositoryNotFound(Path path) implements CheckoutRefusal {
        @Override
        public Kind kind() {
            return Kind.NOT_FOUND;
        }

        @Override
        public String code() {
            return "REPOSITORY_NOT_FOUND";
        }

        @Override
        public String message() {
            return "%s is no directory of a git repository.".formatted(path);
        }

        @Override
        public String nextStep() {
            return "go to a checkout, or name a mission: --mission MISSION";
        }
    }

    record RepositoryNotRegistered(Path path) implements CheckoutRefusal {
        @Override
        public Kind kind() {
            return Kind.NOT_FOUND;
        }

        @Override
        public String code() {
            return "REPOSITORY_NOT_REGISTERED";
        }

        @Override
        public String message() {
            return "The repository at %s is not registered here.".formatted(path);
        }

        @Override
        public String nextStep() {
            return "qd adopt " + path;
        }
    }

    /** The repository has no commit, so nothing tells it from another one. */
    record RepositoryEmpty(Path path) implements CheckoutRefusal {
        @Override
        public String code() {
            return "REPOSITORY_EMPTY";
        }

        @Override
        public String message() {
            return "The repository at %s has no commit yet.".formatted(path);
        }

        @Override
        public String nextStep() {
            return "git -C %s commit --allow-empty -m 'Begin'".formatted(path);
        }
    }

    record RepositoryUnreadable(Path path, String observed) implements CheckoutRefusal {
        @Override
        public String code() {
            return "REPOSITORY_UNREADABLE";
        }

        @Override
        public String message() {
            return "The history of the repository at %s cannot be read.".formatted(path);
        }

        @Override
        public String nextStep() {
            return "git -C %s fsck".formatted(path);
        }
    }

    record RepositoryFormatUnsupported(Path path, Format format) implements CheckoutRefusal {
        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public String code() {
            return "REPOSITORY_FORMAT_UNSUPPORTED";
        }

        @Override
        public String message() {
            return "The repository at %s %s, which is not supported.".formatted(path, format.observed());
        }

        @Override
        public String observed() {
            return format.observed();
        }

        @Override
        public String expected() {
            return "a checkout with SHA-1 objects, refs as files and a full index";
        }

        @Override
        public String nextStep() {
            return format.remedy();
        }
    }

    record BrokenPointer(Path path) implements CheckoutRefusal {
        @Override
        public String code() {
            return "CHECKOUT_BROKEN_POINTER";
        }

        @Override
        public String message() {
            return "The .git file in %s points to a git directory that is not there.".formatted(path);
        }

        @Override
        public String nextStep() {
            return "run this in the primary checkout: git worktree repair " + path;
        }
    }

    record Foreign(Path path, String mission) implements CheckoutRefusal {
        @Override
        public String code() {
            return "CHECKOUT_FOREIGN";
        }

        @Override
        public String message() {
            return "%s is a checkout of another repository than mission %s.".formatted(path, mission);
        }

        @Override
        public String nextStep() {
            return "run it from a checkout of the mission's repository";
        }
    }

    record Nested(Path path, Path around) implements CheckoutRefusal {
        @Override
        public String code() {
            return "CHECKOUT_NESTED";
        }

        @Override
        public String message() {
            return "%s is a repository of its own inside a checkout of a registered one.".formatted(path);
        }

        @Override
        public String expected() {
            return around.toString();
        }

        @Override
        public String nextStep() {
            return "cd %s, or register the nested repository: qd adopt %s".formatted(around, path);
        }
    }

    /** The checkout belongs to something else than what the command is about. */
    record NotItsCheckout(Path path, String observed, String expected, String nextStep) implements CheckoutRefusal {
        @Override
        public String code() {
            return "CHECKOUT_REFUSED";
        }

        @Override
        public String message() {
            return "%s is %s, and this works in %s.".formatted(path, observed, expected);
        }
    }

    /** What git can do with a repository and we cannot. */
    enum Format {
        NO_PRIMARY("does not say where its primary checkout is", "run this again in the repository's primary checkout"),
        SHA256(
                "names its objects with SHA-256",
                "make a repository with 'git init --object-format=sha1' and bring the history over with git fast-export"),
        REFTABLE("keeps its refs in a reftable", "git refs migrate --ref-format=files"),
        SPLIT_INDEX("splits its index", "git config --unset core.splitIndex; git update-index --no-split-index"),
        SPARSE_INDEX("has a sparse index", "git sparse-checkout reapply --no-sparse-index"),
        BARE("is bare", "clone it and register the clone: git clone REPOSITORY DIRECTORY; qd adopt DIRECTORY");

        private final String observed;
        private final String remedy;

        Format(String observed, String remedy) {
            this.observed = observed;
            this.remedy = remedy;
        }

        public String observed() {
            return observed;
        }

        public String remedy() {
            return remedy;
        }
    }
}
