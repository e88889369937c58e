package planted.jgit_stays_in_its_adapter.execution.internal.adapter.jgit;

import org.eclipse.jgit.lib.Repository;

class FineUse {
    Repository repository;
}
