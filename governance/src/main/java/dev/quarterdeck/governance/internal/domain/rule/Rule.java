package dev.quarterdeck.governance.internal.domain.rule;

import dev.quarterdeck.governance.api.AgentProfile;
import dev.quarterdeck.governance.api.MissionType;
import dev.quarterdeck.governance.api.RuleFinding;
import java.util.List;

/** What a file of rules came to. */
public sealed interface Rule {
    /** What a layer says of the charter. */
    record CharterText(Document document) implements Rule {}

    /** A kind of mission. */
    record TypeRule(MissionType type) implements Rule {}

    /** An agent's self. */
    record ProfileRule(AgentProfile profile) implements Rule {}

    /** Something everyone keeps to. */
    record Directive(String text) implements Rule {}

    /** Nothing that can be used. */
    record Broken(List<RuleFinding> findings) implements Rule {
        public Broken {
            findings = List.copyOf(findings);
        }
    }
}
