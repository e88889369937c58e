package dev.quarterdeck.mission.internal.application.planning;

import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.mission.internal.domain.lifecycle.LifecycleFact.MissionCreated;

/** The spec a mission starts with: what is known in front, and headings for a person to fill in. */
final class SpecText {
    private static final String TO_FILL_IN = """

            ## Scope

            _What will be different when this is done?_

            ### Out of scope

            _What will deliberately stay as it is?_

            ## Requirements

            - **FR-001** _The first thing that must hold. One sentence, testable._

            ## Acceptance criteria

            - [ ] _How somebody who was not there can see that FR-001 holds._

            ## Open questions

            - _What has to be decided, and by whom?_
            """;

    private SpecText() {}

    static String of(MissionId mission, MissionCreated created) {
        var purpose = created.purpose() == null ? "_Why is this worth doing, and for whom?_" : created.purpose();
        return """
                ---
                mission: %s
                slug: %s
                title: %s
                type: %s
                topology: %s
                target: %s
                ---

                # %s

                ## Purpose

                %s
                """.formatted(
                                mission,
                                quoted(created.slug().value()),
                                quoted(created.title()),
                                created.missionType(),
                                created.topology().wireName(),
                                quoted(created.targetBranch().value()),
                                created.title(),
                                purpose)
                + TO_FILL_IN;
    }

    /** A YAML scalar whatever it holds. */
    static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
