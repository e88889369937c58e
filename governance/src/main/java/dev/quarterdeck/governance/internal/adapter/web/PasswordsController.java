package dev.quarterdeck.governance.internal.adapter.web;

import static java.util.Objects.requireNonNullElse;

import dev.quarterdeck.governance.api.Passwords;
import dev.quarterdeck.governance.api.Users;
import dev.quarterdeck.kernel.context.EntryContext;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PasswordsController {
    private final Passwords passwords;

    PasswordsController(Passwords passwords) {
        this.passwords = passwords;
    }

    /** A link that sets a password: the caller's own where nobody is named. */
    @PostMapping("/api/password-links")
    @ResponseStatus(HttpStatus.CREATED)
    Users.PasswordLink link(EntryContext context, @RequestBody Whose body) {
        return passwords.link(context, body.user());
    }

    @PutMapping("/api/users/self/password")
    Users.User change(EntryContext context, @RequestBody NewPassword body) {
        return passwords.change(context, body.change());
    }

    record Whose(@Nullable String user) {}

    record NewPassword(@Nullable String present, @Nullable String wanted) {
        Passwords.Change change() {
            return new Passwords.Change(requireNonNullElse(present, ""), requireNonNullElse(wanted, ""));
        }

        @Override
        public String toString() {
            return "NewPassword[]";
        }
    }
}
