package dev.quarterdeck.governance.internal.application;

/** Turns passwords into what is kept of them; slow on purpose. */
public interface PasswordHashes {
    String hash(String password);

    boolean matches(String password, String hash);

    /** Takes as long as comparing, for a name nobody has. */
    void compareWithNothing(String password);
}
