package dev.quarterdeck.mission.internal.adapter.contract;

/** Stands in for a value of a payload that is not of the type it should be. */
enum Odd {
    NULL,
    OTHER
}
