package dev.quarterdeck.governance.internal.adapter.web;

import static java.util.Objects.requireNonNullElse;

import dev.quarterdeck.governance.api.ListPart;
import dev.quarterdeck.governance.api.Users;
import dev.quarterdeck.kernel.context.EntryContext;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/users")
class UsersController {
    private final Users users;

    UsersController(Users users) {
        this.users = users;
    }

    @GetMapping
    Users.Listing list(
            EntryContext context,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        return users.list(context, new ListPart(cursor, limit));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Users.Welcome add(EntryContext context, @RequestBody NewUser body) {
        return users.add(
                context, requireNonNullElse(body.name(), ""), Users.roleNamed(requireNonNullElse(body.role(), "")));
    }

    @GetMapping("/self")
    Users.User self(EntryContext context) {
        return users.self(context);
    }

    /** By name or id. */
    @DeleteMapping("/{user}")
    Users.User remove(EntryContext context, @PathVariable String user) {
        return users.remove(context, user);
    }

    @PutMapping("/{user}/role")
    Users.User changeRole(EntryContext context, @PathVariable String user, @RequestBody NewRole body) {
        return users.changeRole(context, user, Users.roleNamed(requireNonNullElse(body.role(), "")));
    }

    record NewRole(@Nullable String role) {}

    // What is left out is refused by the same rule as what is empty.
    record NewUser(@Nullable String name, @Nullable String role) {}
}
