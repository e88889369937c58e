package dev.quarterdeck.kernel.git;

/** One change to a file in a commit, by its repository-relative path with slashes. */
public sealed interface FileChange {
    String path();

    /** The file has this text afterwards, UTF-8. */
    record Write(String path, String text) implements FileChange {
        public Write {
            path = RepositoryPath.checked(path);
        }
    }

    /** The file is gone afterwards. */
    record Delete(String path) implements FileChange {
        public Delete {
            path = RepositoryPath.checked(path);
        }
    }
}
