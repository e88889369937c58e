package dev.quarterdeck.mission.internal.domain.collaboration;

import dev.quarterdeck.kernel.actor.Actor;
import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.kernel.refusal.CommonRefusal.InvalidInput;
import dev.quarterdeck.kernel.refusal.CommonRefusal.NotFound;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.mission.api.Collaboration.Acknowledge;
import dev.quarterdeck.mission.api.Collaboration.Post;
import dev.quarterdeck.mission.internal.domain.collaboration.CollaborationFact.Said;
import dev.quarterdeck.mission.internal.domain.collaboration.Warning.Acknowledged;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.Payload.Acknowledgement;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.Payload.CommentPosted;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.Payload.DriveIntentSet;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.Payload.Intent;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.Payload.WarningAcknowledged;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which facts a comment and an acknowledgement lead to. */
public final class DiscussionRules {
    private DiscussionRules() {}

    /** @param id of the comment */
    public static List<CollaborationFact> comment(
            TeamState now, MissionId mission, Actor actor, Post command, String id) {
        var self = RosterRules.self(now.roster(), actor);
        var content = Wording.comment("content", command.content());
        var replyTo = command.replyTo();
        if (replyTo != null && !now.discussion().hasComment(replyTo)) {
            throw new Refused(new NotFound("comment " + replyTo, "leave out what it replies to", List.of()));
        }
        return List.of(new Said(new CommentPosted(self.id(), mission.value(), id, content, replyTo)));
    }

    /**
     * What somebody does about a warning, and what follows from that; saying the same again is no news.
     *
     * @param commentId of the comment that asks somebody else to take over
     */
    public static List<CollaborationFact> acknowledge(
            TeamState now, MissionId mission, Actor actor, Acknowledge command, String commentId) {
        var self = RosterRules.self(now.roster(), actor);
        var warning = now.warnings()
                .of(command.warning())
                .orElseThrow(() -> new Refused(new NotFound(
                        "warning " + command.warning(),
                        "qd warnings",
                        now.warnings().open().stream().map(Warning::id).toList())));
        var rationale = Wording.remarkIfGiven("rationale", command.rationale());
        var to = takingOver(now.roster(), self, command);
        var action = Acknowledgement.valueOf(command.action().name());
        if (warning.latestOf(self.id())
                .filter(latest -> isSaid(latest, action, rationale, to))
                .isPresent()) {
            return List.of();
        }
        var facts = new ArrayList<CollaborationFact>();
        facts.add(new Said(
                new WarningAcknowledged(self.id(), mission.value(), warning.id(), action),
                Detail.acknowledging(rationale, to)));
        if (action == Acknowledgement.HOLD && self.driving()) {
            facts.add(new Said(new DriveIntentSet(self.id(), mission.value(), Intent.INACTIVE)));
        }
        if (to != null) {
            facts.add(new Said(
                    new CommentPosted(self.id(), mission.value(), commentId, request(to, rationale), null),
                    Detail.mentioning(to)));
        }
        return facts;
    }

    private static String request(String to, @Nullable String rationale) {
        var asked = "@%s, please take this over.".formatted(to);
        return rationale == null ? asked : asked + " " + rationale;
    }

    private static @Nullable String takingOver(Roster roster, Participant self, Acknowledge command) {
        var to = command.to();
        return switch (command.action()) {
            case REASSIGN -> {
                var other = to == null ? self : RosterRules.participant(roster, to);
                if (other.equals(self)) {
                    throw new Refused(new InvalidInput(
                            "to", "A reassignment names somebody else.", to, "a participant", "add --to PARTICIPANT"));
                }
                yield other.id();
            }
            case CONTINUE, HOLD, DEFER -> {
                if (to != null) {
                    throw new Refused(new InvalidInput(
                            "to", "Only a reassignment names somebody else.", to, "reassign", "leave it out"));
                }
                yield null;
            }
        };
    }

    private static boolean isSaid(
            Acknowledged latest, Acknowledgement action, @Nullable String rationale, @Nullable String to) {
        return latest.action() == action
                && Objects.equals(latest.rationale(), rationale)
                && Objects.equals(latest.reassignedTo(), to);
    }
}
