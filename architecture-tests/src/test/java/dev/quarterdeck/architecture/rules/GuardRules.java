package dev.quarterdeck.architecture.rules;

import static dev.quarterdeck.architecture.law.Uses.dependOn;
import static dev.quarterdeck.architecture.law.Uses.say;

import com.tngtech.archunit.junit.ArchTest;
import dev.quarterdeck.architecture.law.Law;
import dev.quarterdeck.architecture.law.Only;

@SuppressWarnings("MemberName") // a law's name is a sentence
final class GuardRules {
    @ArchTest
    static final Law no_setting_turns_a_guard_off = Law.that(root ->
                    Only.nobody(root).may("read a setting that goes around a guard", say(Words::wayAroundAGuard)))
            .because("what is off in a test is untested, and what can be off in production will be");

    @ArchTest
    static final Law production_knows_no_test = Law.that(root -> Only.nobody(root)
                    .may(
                            "behave otherwise for a profile or a test",
                            dependOn("org.junit..", "org.assertj..", "org.mockito..", "org.springframework.test..")
                                    .or(dependOn(target -> target.getName()
                                            .equals("org.springframework.context.annotation.Profile")))))
            .because("tests run the product that ships");

    private GuardRules() {}
}
