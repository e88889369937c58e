package planted.adapters_do_not_know_each_other.execution.internal.adapter.jgit;

public class Refs {}
