package dev.quarterdeck.kernel.refusal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A refusal as every transport shows it. */
public record Refusal(
        String code,
        String message,
        String subject,
        @Nullable String observed,
        @Nullable String expected,
        String nextStep,
        List<String> candidates) {

    public Refusal {
        candidates = List.copyOf(candidates);
    }

    public static Refusal of(RefusalReason reason) {
        return new Refusal(
                reason.code(),
                reason.message(),
                reason.subject(),
                reason.observed(),
                reason.expected(),
                reason.nextStep(),
                reason.candidates());
    }
}
