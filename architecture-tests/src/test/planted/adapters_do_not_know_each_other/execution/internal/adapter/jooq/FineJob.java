package planted.adapters_do_not_know_each_other.execution.internal.adapter.jooq;

record FineJob() {}
