package dev.quarterdeck.governance.internal.application;

import dev.quarterdeck.governance.api.Users.User;
import dev.quarterdeck.kernel.actor.Role;
import dev.quarterdeck.kernel.id.OrganizationId;
import java.util.List;
import java.util.Optional;

/** The people of the transaction's organisation. */
public interface PersonRegister {
    /** False if the name is taken; also by somebody who is no member any more. */
    boolean add(OrganizationId organization, User user);

    /** In the order they were added. */
    List<User> all();

    /** In the order they were added, after the person with this id; empty text: from the first. */
    List<User> after(String id, int limit);

    Optional<User> withId(String id);

    /** Whoever was added first; empty where that is a member no more. */
    Optional<User> first();

    /** Those who may change everything. */
    int admins();

    /** In the place of the roles held before. */
    void putRoles(OrganizationId organization, String id, List<Role> roles);

    /** From then on no member; what they did stays under their name. */
    void remove(String id);

    Optional<User> named(String name);

    /** Whether somebody of this id is, or was, a member. */
    boolean knows(String id);

    /** The id of somebody of this name who is no member any more. */
    Optional<String> formerNamed(String name);
}
