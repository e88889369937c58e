package dev.quarterdeck.execution.internal.adapter.jgit;

import java.util.Arrays;
import org.eclipse.jgit.diff.RawText;

/** What is in a file, or that it is not there, or that it is nothing to compare by. */
final class FileContent {
    static final FileContent MISSING = new FileContent(new byte[0]);
    static final FileContent UNKNOWN = new FileContent(new byte[0]);

    private final byte[] bytes;

    FileContent(byte[] bytes) {
        this.bytes = bytes;
    }

    boolean isSameAs(FileContent other) {
        return this == other || (isThere() && other.isThere() && Arrays.equals(bytes, other.bytes));
    }

    boolean isThere() {
        return this != MISSING && this != UNKNOWN;
    }

    boolean isText() {
        return isThere() && !RawText.isBinary(bytes);
    }

    RawText lines() {
        return new RawText(bytes);
    }
}
