package dev.quarterdeck.kernel.git;

import java.util.List;

/** What merging two commits would give; nothing is moved to find out. */
public sealed interface MergeTrial {
    /** They merge without a conflict, to this content. */
    record Clean(TreeId tree) implements MergeTrial {}

    /** A person has to decide about these files, named by their repository-relative paths in name order. */
    record Conflicting(List<String> files) implements MergeTrial {
        public Conflicting {
            files = files.stream().sorted().distinct().toList();
        }
    }
}
