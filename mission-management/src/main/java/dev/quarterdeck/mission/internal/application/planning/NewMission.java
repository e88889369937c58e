package dev.quarterdeck.mission.internal.application.planning;

import dev.quarterdeck.kernel.context.MissionNames;
import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.kernel.id.RepositoryId;
import dev.quarterdeck.kernel.id.Slug;
import dev.quarterdeck.kernel.refusal.CommonRefusal.InvalidInput;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.mission.api.Planning.Specify;
import dev.quarterdeck.mission.internal.domain.lifecycle.LifecycleFact.MissionCreated;
import java.util.regex.Pattern;

/** A command to specify a mission, found well formed. */
record NewMission(MissionId id, Slug slug, MissionNames names, Specify command) {
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_PURPOSE = 4000;
    private static final Pattern TYPE = Pattern.compile("[a-z][a-z0-9-]{0,63}");

    /** @throws Refused with INVALID_INPUT naming what cannot be used */
    static NewMission of(MissionId id, Specify command) {
        var title = command.title();
        check("title", title, title.length() <= LONGEST_TITLE && plain(title), "one line of at most 200 characters");
        var purpose = command.purpose();
        if (purpose != null) {
            check("purpose", purpose, purpose.length() <= LONGEST_PURPOSE, "at most 4000 characters");
        }
        var type = command.missionType();
        check("type", type, TYPE.matcher(type).matches(), "a name such as software-dev");
        var slug = slug(title);
        return new NewMission(id, slug, MissionNames.of(slug, id), command);
    }

    MissionCreated created(RepositoryId repository, Destination destination) {
        return new MissionCreated(
                repository,
                slug,
                names,
                command.title(),
                command.purpose(),
                command.missionType(),
                destination.topology(),
                destination.target(),
                command.idempotencyKey());
    }

    private static Slug slug(String title) {
        try {
            return Slug.fromTitle(title);
        } catch (IllegalArgumentException _) {
            throw invalid("title", title, "a title with at least one letter or digit");
        }
    }

    private static boolean plain(String title) {
        return title.chars().noneMatch(Character::isISOControl);
    }

    private static void check(String subject, String text, boolean holds, String expected) {
        if (!holds || text.indexOf(0) >= 0) {
            throw invalid(subject, text, expected);
        }
    }

    private static Refused invalid(String subject, String observed, String expected) {
        var message = "This cannot be the %s of a mission.".formatted(subject);
        return new Refused(new InvalidInput(subject, message, observed, expected, "give another " + subject));
    }
}
