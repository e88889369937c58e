package dev.quarterdeck.mission.internal.domain.collaboration;

import dev.quarterdeck.mission.internal.domain.collaboration.Discussion.Comment;
import dev.quarterdeck.mission.internal.domain.collaboration.Discussion.Decision;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.Payload.CommentPosted;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.Payload.DecisionCaptured;

/** What is said and decided; nothing of it is dropped, for the log has it all the same. */
final class DiscussionReducer {
    private DiscussionReducer() {}

    static TeamState commented(Turn turn, CommentPosted said, Detail detail) {
        var discussion = turn.now().discussion();
        var now = turn.now();
        if (discussion.hasComment(said.commentId())) {
            now = turn.noting(AnomalyCode.DUPLICATE_COMMENT, said.commentId());
        } else if (said.replyTo() != null && !discussion.hasComment(said.replyTo())) {
            now = turn.noting(AnomalyCode.COMMENT_NOT_FOUND, said.replyTo());
        }
        return now.with(discussion.with(new Comment(
                said.commentId(),
                turn.what().event(),
                said.participantId(),
                said.content(),
                said.replyTo(),
                detail.mentions(),
                turn.what().actor(),
                turn.at())));
    }

    static TeamState decided(Turn turn, DecisionCaptured said, Detail detail) {
        var discussion = turn.now().discussion();
        var now = turn.now();
        var warning = said.referencedWarningId();
        if (discussion.hasDecision(said.decisionId())) {
            now = turn.noting(AnomalyCode.DUPLICATE_DECISION, said.decisionId());
        } else if (warning != null && now.warnings().of(warning).isEmpty()) {
            now = turn.noting(AnomalyCode.WARNING_NOT_FOUND, warning);
        }
        return now.with(discussion.with(new Decision(
                said.decisionId(),
                turn.what().event(),
                said.participantId(),
                said.topic(),
                said.chosenOption(),
                said.rationale(),
                warning,
                detail.source(),
                detail.requestId(),
                turn.what().actor(),
                turn.at(),
                turn.what().commit())));
    }
}
