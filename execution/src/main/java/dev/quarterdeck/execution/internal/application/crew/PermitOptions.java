package dev.quarterdeck.execution.internal.application.crew;

import dev.quarterdeck.execution.api.AgentQuestion;
import dev.quarterdeck.execution.api.AgentQuestion.Option;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;

/** The options of an agent as people choose among them: by their names where those tell them apart, else by their ids. */
record PermitOptions(List<Option> options, Function<Option, String> shown) {
    static PermitOptions of(AgentQuestion question) {
        var names = question.options().stream().map(Option::name).toList();
        var telling = names.stream().noneMatch(String::isBlank) && new HashSet<>(names).size() == names.size();
        return new PermitOptions(question.options(), telling ? Option::name : Option::id);
    }

    List<String> names() {
        return options.stream().map(shown).toList();
    }

    String name(String id) {
        return options.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .map(shown)
                .orElse(id);
    }

    String id(String name) {
        return options.stream()
                .filter(one -> shown.apply(one).equals(name))
                .findFirst()
                .map(Option::id)
                .orElse(name);
    }
}
