package dev.quarterdeck.governance.internal.application;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quarterdeck.governance.api.Passwords.Attempt;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SignInGuardTests {
    private static final int MANY = 50;

    private final SignInGuard guard = new SignInGuard();
    private Instant now = Instant.parse("2026-03-01T09:00:00Z");

    @Test
    void signingInOneselfDoesNotForgiveTheAddressWhatItTriedUnderOtherNames() {
        for (var guess = 1; guess < MANY; guess++) {
            fails("name " + guess, "one address");
            succeeds("own", "one address");
        }
        fails("name 50", "one address");
        assertThatThrownBy(() -> fails("name 51", "one address")).hasMessageStartingWith("SIGN_IN_LIMITED");
    }

    @Test
    void whoSignsInFromASharedAddressCountsForNothing() {
        for (var person = 0; person < 4 * MANY; person++) {
            succeeds("person " + person, "the office");
        }
        assertThatCode(() -> fails("somebody", "the office")).doesNotThrowAnyException();
    }

    @Test
    void whatAnAddressFailedIsForgottenWithTime() {
        for (var guess = 0; guess < MANY; guess++) {
            fails("name " + guess, "one address");
        }
        now = now.plusSeconds(10 + 60 * 25);
        for (var guess = 0; guess < MANY / 2; guess++) {
            fails("another " + guess, "one address");
        }
        assertThatThrownBy(() -> fails("the last", "one address")).hasMessageStartingWith("SIGN_IN_LIMITED");
    }

    @Test
    void aNameThatIsTriedFromManyAddressesWaits() {
        for (var guess = 0; guess < MANY; guess++) {
            fails("ana", "address " + guess);
        }
        assertThatThrownBy(() -> fails("Ana", "yet another")).hasMessageStartingWith("SIGN_IN_LIMITED");
    }

    private void fails(String name, String address) {
        guard.enter(attempt(name, address), now);
    }

    private void succeeds(String name, String address) {
        fails(name, address);
        guard.succeeded(attempt(name, address), now);
    }

    private static Attempt attempt(String name, String address) {
        return new Attempt("local", name, "a password", address, "c");
    }
}
