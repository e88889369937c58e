package dev.quarterdeck.architecture.law;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.function.Function;

/** A rule of the architecture with its reason; it can be held against any root package, so a violation can be planted. */
public final class Law implements ArchRule {
    private final Function<Root, ArchRule> wording;
    private final String reason;

    private Law(Function<Root, ArchRule> wording, String reason) {
        this.wording = wording;
        this.reason = reason;
    }

    public static Wording that(Function<Root, ArchRule> wording) {
        return reason -> new Law(wording, reason);
    }

    public ArchRule under(Root root) {
        return wording.apply(root).because(reason);
    }

    public String reason() {
        return reason;
    }

    @Override
    public void check(JavaClasses classes) {
        under(Root.PRODUCT).check(classes);
    }

    @Override
    public EvaluationResult evaluate(JavaClasses classes) {
        return under(Root.PRODUCT).evaluate(classes);
    }

    @Override
    public String getDescription() {
        return under(Root.PRODUCT).getDescription();
    }

    @Override
    public ArchRule because(String another) {
        return new Law(wording, another);
    }

    @Override
    public ArchRule as(String description) {
        return new Law(root -> wording.apply(root).as(description), reason);
    }

    @Override
    public ArchRule allowEmptyShould(boolean allowed) {
        return new Law(root -> wording.apply(root).allowEmptyShould(allowed), reason);
    }

    /** A law that lacks its reason; there is no law without one. */
    @FunctionalInterface
    public interface Wording {
        Law because(String reason);
    }
}
