package dev.quarterdeck.execution.internal.application.agent;

import dev.quarterdeck.execution.api.AgentQuestion;
import dev.quarterdeck.execution.api.AgentQuestion.Option;
import dev.quarterdeck.execution.api.AgentUsage;
import dev.quarterdeck.execution.internal.application.agent.SessionNews.Asked;
import dev.quarterdeck.execution.internal.application.agent.SessionNews.Delivered;
import dev.quarterdeck.execution.internal.application.agent.SessionNews.Ended;
import dev.quarterdeck.execution.internal.application.agent.SessionNews.Introduced;
import dev.quarterdeck.execution.internal.application.agent.SessionNews.Said;
import dev.quarterdeck.execution.internal.application.agent.SessionNews.Settled;
import dev.quarterdeck.execution.internal.application.agent.SessionNews.Stood;
import dev.quarterdeck.execution.internal.application.agent.SessionNews.Used;
import dev.quarterdeck.execution.internal.domain.agent.Ending;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of an agent's words: no NUL, which the database does not take, and never more than somebody reads. It is
 * cut before anything holds it, so that one agent cannot fill the server's memory.
 */
final class Kept {
    private static final int LONGEST_TEXT = 1024 * 1024;
    private static final int LONGEST_LINE = 4000;
    private static final int MOST_OPTIONS = 50;

    private Kept() {}

    static SessionNews of(SessionNews news) {
        return switch (news) {
            case Said said -> said(said);
            case Introduced(var name, var loadable) -> new Introduced(line(name), loadable);
            case Asked(var question) -> new Asked(question(question));
            case Used(var usage) -> new Used(usage(usage));
            case Ended(var ending) -> new Ended(ending(ending));
            case Stood _, Settled _, Delivered _ -> news;
        };
    }

    static String text(String text) {
        return cut(text, LONGEST_TEXT);
    }

    private static String line(String text) {
        return cut(text, LONGEST_LINE);
    }

    private static String cut(String text, int longest) {
        var cut = text.length() > longest ? text.substring(0, longest) + "\u2026" : text;
        return cut.indexOf('\0') < 0 ? cut : cut.replace('\0', '\ufffd');
    }

    private static @Nullable String cutOrNull(@Nullable String text) {
        return text == null ? null : line(text);
    }

    private static Said said(Said said) {
        var metadata = new LinkedHashMap<String, String>();
        said.metadata().forEach((name, value) -> metadata.put(name, text(value)));
        return new Said(said.role(), said.kind(), text(said.content()), metadata);
    }

    private static AgentQuestion question(AgentQuestion question) {
        var options = question.options().stream()
                .limit(MOST_OPTIONS)
                .map(option -> new Option(line(option.id()), line(option.name()), line(option.kind())))
                .toList();
        return new AgentQuestion(
                question.id(),
                question.sessionId(),
                line(question.title()),
                cutOrNull(question.toolCall()),
                text(question.detail()),
                options);
    }

    private static AgentUsage usage(AgentUsage usage) {
        return new AgentUsage(
                usage.inputTokens(),
                usage.outputTokens(),
                usage.contextTokens(),
                usage.cost(),
                cutOrNull(usage.currency()));
    }

    private static Ending ending(Ending ending) {
        return new Ending(ending.status(), cutOrNull(ending.reason()), cutOrNull(ending.detail()), ending.exitCode());
    }
}
