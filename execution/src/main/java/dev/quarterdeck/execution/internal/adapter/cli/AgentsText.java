package dev.quarterdeck.execution.internal.adapter.cli;

import static java.util.Objects.requireNonNullElse;
import static java.util.stream.Collectors.joining;

import dev.quarterdeck.execution.api.AgentAnswer;
import dev.quarterdeck.execution.api.AgentAnswer.Answered;
import dev.quarterdeck.execution.api.AgentAnswer.Branch;
import dev.quarterdeck.execution.api.AgentAnswer.Latches;
import dev.quarterdeck.execution.api.AgentAnswer.Messages;
import dev.quarterdeck.execution.api.AgentAnswer.Questions;
import dev.quarterdeck.execution.api.AgentAnswer.Receipts;
import dev.quarterdeck.execution.api.AgentAnswer.Sessions;
import dev.quarterdeck.execution.api.AgentAnswer.Stopped;
import dev.quarterdeck.execution.api.AgentAnswer.Tree;
import dev.quarterdeck.execution.api.AgentMessage;
import dev.quarterdeck.execution.api.AgentQuestion;
import dev.quarterdeck.execution.api.AgentSession;
import dev.quarterdeck.execution.api.ControlReceipt;
import dev.quarterdeck.kernel.surface.Columns;
import dev.quarterdeck.kernel.surface.Plain;
import dev.quarterdeck.kernel.surface.Style;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Agents as text for a person. */
final class AgentsText {
    private static final int LONGEST_TITLE = 200;

    private static final String TRIMMED = "What was said before is not kept any more.\n";

    private AgentsText() {}

    static String of(AgentAnswer answer, Style style) {
        return switch (answer) {
            case AgentSession session -> table(List.of(session));
            case ControlReceipt receipt -> receipts(List.of(receipt));
            case Receipts(var items, var _) -> items.isEmpty() ? "Nothing was asked of it." : receipts(items);
            case Sessions(var items, var next) ->
                items.isEmpty() ? "There are no agents." : table(items) + more("qd agents list", next);
            case Messages(var items, var earlier, var trimmed) ->
                (trimmed ? TRIMMED : earlier(items, earlier))
                        + items.stream().map(message -> line(message, style)).collect(joining("\n"));
            case Questions(var items, var _) ->
                items.isEmpty()
                        ? "It asks nothing."
                        : items.stream()
                                .map(question -> question(question, style))
                                .collect(joining("\n\n"));
            case Tree(var roots) ->
                roots.isEmpty()
                        ? "There are no agents."
                        : roots.stream().map(root -> branch(root, "")).collect(joining("\n"));
            case Stopped(var scope, var items) ->
                "Agents are stopped (%s); let them go on: qd agents release\n%s"
                        .formatted(scope, receipts(items))
                        .strip();
            case Latches(var scopes) ->
                scopes.isEmpty() ? "Agents may begin and go on." : "Still stopped: " + String.join(", ", scopes);
            case Answered(var session, var _, var option) ->
                "The agent of %s was told: %s".formatted(session, Plain.line(option));
        };
    }

    private static String earlier(List<AgentMessage> items, @Nullable String cursor) {
        return cursor == null
                ? ""
                : "earlier: qd agents tail %s --cursor %s\n\n"
                        .formatted(items.getFirst().sessionId(), cursor);
    }

    private static String more(String command, @Nullable String next) {
        return next == null ? "" : "\n\nmore: %s --cursor %s".formatted(command, next);
    }

    private static String table(List<AgentSession> sessions) {
        var columns = Columns.of("ID", "STATUS", "PROVIDER", "AGENT", "MESSAGES", "SPAWNED BY", "ENDED");
        sessions.forEach(session -> columns.row(
                session.id().value(),
                status(session),
                session.provider(),
                Plain.line(session.agentType()),
                Long.toString(session.lastSequence()),
                Plain.line(session.spawnedBy()),
                requireNonNullElse(session.endDetail(), "-")
                        .lines()
                        .findFirst()
                        .map(Plain::line)
                        .orElse("-")));
        return columns.text();
    }

    private static String status(AgentSession session) {
        return session.pausing() ? "pausing" : session.status().wireName();
    }

    private static String receipts(List<ControlReceipt> receipts) {
        if (receipts.isEmpty()) {
            return "";
        }
        var columns = Columns.of("SESSION", "ASKED", "STATE", "RECEIPT", "WHY");
        receipts.forEach(receipt -> columns.row(
                receipt.sessionId().value(),
                lower(receipt.operation()),
                lower(receipt.state()),
                receipt.id(),
                Plain.line(requireNonNullElse(receipt.reason(), "-"))));
        return columns.text();
    }

    private static String line(AgentMessage message, Style style) {
        var who = "%d %s %s".formatted(message.sequence(), lower(message.role()), lower(message.kind()));
        return style.faint(who) + " " + plain(message.content());
    }

    /** An agent may say what it likes, on as many lines as it likes, and moves no cursor with it. */
    private static String plain(String text) {
        return text.lines().map(Plain::line).collect(joining("\n"));
    }

    private static String question(AgentQuestion question, Style style) {
        var options = question.options().stream()
                .map(option -> "  %s  %s".formatted(Plain.line(option.id()), Plain.line(option.name())))
                .collect(joining("\n"));
        return "%s (%s)\n%s\n  next: qd agents answer %s %s OPTION"
                .formatted(
                        style.strong(Plain.line(question.title(), LONGEST_TITLE)),
                        question.id(),
                        options,
                        question.sessionId(),
                        question.id());
    }

    private static String branch(Branch branch, String indent) {
        var session = branch.session();
        var notice = branch.notice() == null ? "" : " (" + branch.notice() + ")";
        var own = "%s%s %s %s%s"
                .formatted(indent, session.id(), status(session), Plain.line(session.agentType()), notice);
        return branch.children().isEmpty()
                ? own
                : own + "\n"
                        + branch.children().stream()
                                .map(child -> branch(child, indent + "  "))
                                .collect(joining("\n"));
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
