package dev.quarterdeck.kernel.refusal;

/** The one exception a refusal travels in; it is an answer, not a failure, and carries no stack trace. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient RefusalReason reason;

    public Refused(RefusalReason reason) {
        super(reason.code() + ": " + reason.message(), null, false, false);
        this.reason = reason;
    }

    public RefusalReason reason() {
        return reason;
    }
}
