package dev.quarterdeck.kernel.context;

/** The way a command came in. */
public enum Transport {
    CLI,
    HTTP,
    MCP,
    UI,
    INTERNAL
}
