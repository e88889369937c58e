package dev.quarterdeck.execution.api;

/** What handing something in came to: a work package, or a step of a run. */
public sealed interface Completion permits Work.Handed, MissionRuns.Reported {}
