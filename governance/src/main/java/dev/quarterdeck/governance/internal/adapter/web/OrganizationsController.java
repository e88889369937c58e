package dev.quarterdeck.governance.internal.adapter.web;

import static java.util.Objects.requireNonNullElse;

import dev.quarterdeck.governance.api.ListPart;
import dev.quarterdeck.governance.api.Organizations;
import dev.quarterdeck.governance.api.Users;
import dev.quarterdeck.kernel.context.EntryContext;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/organizations")
class OrganizationsController {
    private final Organizations organizations;

    OrganizationsController(Organizations organizations) {
        this.organizations = organizations;
    }

    @GetMapping
    Organizations.Listing list(
            EntryContext context,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        return organizations.list(context, new ListPart(cursor, limit));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Organizations.Entered create(EntryContext context, @RequestBody NewOrganization body) {
        return organizations.create(context, requireNonNullElse(body.handle(), ""));
    }

    /** Into the organisation of the caller's credential. */
    @PostMapping("/invitations")
    @ResponseStatus(HttpStatus.CREATED)
    Organizations.Invitation invite(EntryContext context, @RequestBody UsersController.NewUser body) {
        return organizations.invite(
                context, requireNonNullElse(body.name(), ""), Users.roleNamed(requireNonNullElse(body.role(), "")));
    }

    @PostMapping("/memberships")
    @ResponseStatus(HttpStatus.CREATED)
    Organizations.Entered join(EntryContext context, @RequestBody Code body) {
        return organizations.join(context, requireNonNullElse(body.code(), ""));
    }

    // What is left out is refused by the same rule as what is empty.
    record NewOrganization(@Nullable String handle) {}

    record Code(@Nullable String code) {}
}
