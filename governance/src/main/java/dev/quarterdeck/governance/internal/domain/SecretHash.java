package dev.quarterdeck.governance.internal.domain;

/** What is stored of a secret: its SHA-256 in lower-case hex. */
public record SecretHash(String hex) {}
