package dev.quarterdeck.mission.internal.domain;

/**
 * Something that happened in a mission, in our own words. Facts are never edited or removed; a wrong one is answered by a
 * later one. Every subject has its own sealed family of them.
 */
public interface MissionFact {}
