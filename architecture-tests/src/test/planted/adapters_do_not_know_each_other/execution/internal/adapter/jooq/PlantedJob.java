package planted.adapters_do_not_know_each_other.execution.internal.adapter.jooq;

import planted.adapters_do_not_know_each_other.execution.internal.adapter.jgit.Refs;

record PlantedJob(Refs refs) {}
