package dev.quarterdeck.mission.internal.application.adoption;

import dev.quarterdeck.kernel.context.RepositoryContext;
import dev.quarterdeck.kernel.refusal.CommonRefusal.NotFound;
import dev.quarterdeck.kernel.refusal.Refused;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells which adopted directories a person means. Joins the organisation's open transaction. */
@Component
class MeantMissions {
    private final AdoptedDirectories directories;

    MeantMissions(AdoptedDirectories directories) {
        this.directories = directories;
    }

    /**
     * None for no selector, which means all.
     *
     * @throws Refused if a selector means none
     */
    List<String> directories(RepositoryContext context, @Nullable String selector) {
        if (selector == null) {
            return List.of();
        }
        var meant = directories.meant(context.entry().organization(), context.repository(), selector);
        if (meant.isEmpty()) {
            var what = "adopted mission '%s' in this repository".formatted(selector);
            throw new Refused(new NotFound(what, "list them: qd seams", List.of()));
        }
        return meant;
    }
}
