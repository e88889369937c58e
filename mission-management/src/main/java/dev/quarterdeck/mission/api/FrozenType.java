package dev.quarterdeck.mission.api;

/**
 * A mission type as it was when it was frozen.
 *
 * @param layer where it came from: built-in, organisation or repository
 * @param definition all of it, as canonical JSON
 */
public record FrozenType(String id, String version, String hash, String layer, String definition) {}
