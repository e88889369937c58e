package dev.quarterdeck.governance.internal.domain;

import dev.quarterdeck.kernel.refusal.CommonRefusal.InvalidInput;
import dev.quarterdeck.kernel.refusal.Refused;
import java.util.regex.Pattern;

/** What an organisation is called in addresses and at sign-in: lower-case letters, digits and single dashes. */
public record OrganizationHandle(String value) {
    private static final Pattern FORM = Pattern.compile("(?=.{1,40}$)[a-z0-9]+(?:-[a-z0-9]+)*");

    /** @throws Refused if it does not have that form */
    public static OrganizationHandle of(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new Refused(new InvalidInput(
                    "handle",
                    "This is no handle of an organisation.",
                    text,
                    "1 to 40 lower-case letters, digits and dashes between them",
                    "qd organizations create HANDLE"));
        }
        return new OrganizationHandle(text);
    }
}
