package dev.quarterdeck.execution.internal.adapter.web;

import dev.quarterdeck.execution.api.RepositoryRegistration;
import dev.quarterdeck.kernel.context.EntryContext;
import dev.quarterdeck.mission.api.Repositories.Repository;
import java.util.Objects;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class RepositoryRegistrationController {
    private final RepositoryRegistration registration;

    RepositoryRegistrationController(RepositoryRegistration registration) {
        this.registration = registration;
    }

    @PostMapping("/api/repositories")
    Repository register(EntryContext context, @RequestBody NewRepository body) {
        return registration.register(context, body.path());
    }

    /** Where the repository is on the server. */
    record NewRepository(String path) {
        NewRepository {
            Objects.requireNonNull(path);
        }
    }
}
