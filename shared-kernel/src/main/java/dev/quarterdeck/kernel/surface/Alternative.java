package dev.quarterdeck.kernel.surface;

/** An answer that is one of several kinds, a sealed family; outside, each says by itself which one it is. */
public interface Alternative {}
