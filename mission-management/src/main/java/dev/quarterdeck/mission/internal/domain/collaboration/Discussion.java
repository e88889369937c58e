package dev.quarterdeck.mission.internal.domain.collaboration;

import dev.quarterdeck.kernel.actor.Actor;
import dev.quarterdeck.kernel.event.CommitContext;
import dev.quarterdeck.kernel.id.EventId;
import dev.quarterdeck.mission.api.DecisionRequest.Source;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was said and decided, oldest first. */
public record Discussion(List<Comment> comments, List<Decision> decisions) {
    public static final Discussion EMPTY = new Discussion(List.of(), List.of());

    public Discussion {
        comments = List.copyOf(comments);
        decisions = List.copyOf(decisions);
    }

    /** @param mentions who it is for, where it is for somebody */
    public record Comment(
            String id,
            EventId event,
            String participant,
            String content,
            @Nullable String replyTo,
            @Nullable String mentions,
            Actor by,
            Instant at) {}

    /** @param request what it answers, where it was asked for */
    public record Decision(
            String id,
            EventId event,
            String participant,
            String topic,
            String option,
            @Nullable String rationale,
            @Nullable String warning,
            @Nullable Source source,
            @Nullable String request,
            Actor by,
            Instant at,
            @Nullable CommitContext commit) {}

    public boolean hasComment(String id) {
        return comments.stream().anyMatch(one -> one.id().equals(id));
    }

    public boolean hasDecision(String id) {
        return decisions.stream().anyMatch(one -> one.id().equals(id));
    }

    Discussion with(Comment comment) {
        var all = new ArrayList<>(comments);
        all.add(comment);
        return new Discussion(all, decisions);
    }

    Discussion with(Decision decision) {
        var all = new ArrayList<>(decisions);
        all.add(decision);
        return new Discussion(comments, all);
    }
}
