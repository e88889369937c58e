package dev.quarterdeck.governance.internal.domain.rule;

import dev.quarterdeck.governance.api.RuleKind;
import dev.quarterdeck.kernel.refusal.CommonRefusal.InvalidInput;
import dev.quarterdeck.kernel.refusal.Refused;
import java.util.regex.Pattern;

/** What files of rules can be called. */
public final class RuleNames {
    private static final String CHARTER = "charter";
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,63}");

    private RuleNames() {}

    /** @throws Refused if no file of this kind has such a name */
    public static String checked(RuleKind kind, String name) {
        var fits = kind == RuleKind.CHARTER
                ? name.equals(CHARTER)
                : NAME.matcher(name).matches();
        if (!fits) {
            var expected = kind == RuleKind.CHARTER ? CHARTER : "a name such as our-way";
            throw new Refused(new InvalidInput(
                    "name",
                    "No %s can have this name.".formatted(kind.wireName()),
                    name,
                    expected,
                    "name the file otherwise"));
        }
        return name;
    }
}
