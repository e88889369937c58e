package dev.quarterdeck.mission.internal.domain.adoption;

/**
 * A line of an adopted log, where it stood and what it says.
 *
 * @param number counted from 1
 * @param text the line as received, shortened where it is very long
 */
public record LogLine(int number, String text, AdoptedFact fact) {}
