package dev.quarterdeck.mission.internal.adapter.web;

import dev.quarterdeck.kernel.context.EntryContext;
import dev.quarterdeck.mission.api.Page;
import dev.quarterdeck.mission.api.PageRequest;
import dev.quarterdeck.mission.api.Repositories;
import dev.quarterdeck.mission.api.Repositories.Repository;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/repositories")
class RepositoriesController {
    private final Repositories repositories;

    RepositoriesController(Repositories repositories) {
        this.repositories = repositories;
    }

    @GetMapping
    Page<Repository> list(
            EntryContext context,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        return repositories.list(context, new PageRequest(cursor, limit));
    }
}
