package dev.quarterdeck.governance.internal.application;

import dev.quarterdeck.governance.api.Users.User;
import dev.quarterdeck.kernel.id.OrganizationId;
import java.util.List;
import java.util.Optional;

/** The people of the transaction's organisation. */
public interface PersonRegister {
    /** False if the name is taken. */
    boolean add(OrganizationId organization, User user);

    /** In the order they were added. */
    List<User> all();

    /** In the order they were added, after the person with this id; empty text: from the first. */
    List<User> after(String id, int limit);

    Optional<User> withId(String id);

    Optional<User> named(String name);
}
