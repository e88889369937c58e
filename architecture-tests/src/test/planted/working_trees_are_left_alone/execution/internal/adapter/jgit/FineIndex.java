package planted.working_trees_are_left_alone.execution.internal.adapter.jgit;

import org.eclipse.jgit.dircache.DirCache;

class FineIndex {
    DirCache index;
}
