package dev.quarterdeck.kernel.id;

/** The tenant everything belongs to, a ULID. */
public record OrganizationId(String value) {
    public OrganizationId {
        value = Ulid.checked(value);
    }

    public static OrganizationId of(String text) {
        return new OrganizationId(text);
    }

    @Override
    public String toString() {
        return value;
    }
}
