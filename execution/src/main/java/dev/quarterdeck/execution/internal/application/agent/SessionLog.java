package dev.quarterdeck.execution.internal.application.agent;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.quarterdeck.execution.api.AgentMessage;
import dev.quarterdeck.execution.internal.application.agent.MessageRecords.Advance;
import dev.quarterdeck.execution.internal.application.agent.MessageRecords.Advanced;
import dev.quarterdeck.execution.internal.application.agent.SessionNews.Asked;
import dev.quarterdeck.execution.internal.application.agent.SessionNews.Delivered;
import dev.quarterdeck.execution.internal.application.agent.SessionNews.Ended;
import dev.quarterdeck.execution.internal.application.agent.SessionNews.Introduced;
import dev.quarterdeck.execution.internal.application.agent.SessionNews.Said;
import dev.quarterdeck.execution.internal.application.agent.SessionNews.Settled;
import dev.quarterdeck.execution.internal.application.agent.SessionNews.Stood;
import dev.quarterdeck.execution.internal.application.agent.SessionNews.Used;
import dev.quarterdeck.execution.internal.application.agent.SessionRecorder.Told;
import dev.quarterdeck.governance.api.TenantTransactions;
import dev.quarterdeck.kernel.id.AgentSessionId;
import dev.quarterdeck.kernel.id.Ids;
import dev.quarterdeck.kernel.id.OrganizationId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** One transaction for each organisation's part of a batch; whoever reads is woken after it. */
@Component
class SessionLog {
    private static final String SERVER_STOPPED = "server_stopped";

    private final SessionRecords records;
    private final MessageRecords messages;
    private final ControlRecords controls;
    private final TenantTransactions transactions;
    private final MissionTies ties;
    private final Ids ids;
    private final Readers readers;

    SessionLog(
            SessionRecords records,
            MessageRecords messages,
            ControlRecords controls,
            TenantTransactions transactions,
            MissionTies ties,
            Ids ids,
            Readers readers) {
        this.messages = messages;
        this.records = records;
        this.controls = controls;
        this.transactions = transactions;
        this.ties = ties;
        this.ids = ids;
        this.readers = readers;
    }

    void record(List<Told> batch) {
        var parts = batch.stream().collect(groupingBy(Told::organization, LinkedHashMap::new, toList()));
        parts.forEach((organization, told) -> {
            var made = transactions.change(organization, () -> recorded(organization, told));
            made.messages().stream()
                    .collect(groupingBy(AgentMessage::sessionId, LinkedHashMap::new, toList()))
                    .forEach(readers::said);
            made.told().forEach(this::pass);
        });
    }

    /** Whether the database takes anything at all. */
    boolean answers(OrganizationId organization) {
        try {
            return transactions.look(organization, () -> true);
        } catch (RuntimeException gone) {
            return false;
        }
    }

    /** What one look at a part wrote down: what was written before is not passed on again. */
    private record Made(List<AgentMessage> messages, List<Told> told) {}

    /** What people are asked in a mission they are asked when it is on record. */
    private void pass(Told told) {
        switch (told.entry().news()) {
            case Asked(var question) -> ties.asked(told.organization(), question);
            case Settled(var question) -> ties.settled(told.session(), question);
            case Said _, Introduced _, Stood _, Delivered _, Used _, Ended _ -> {}
        }
    }

    private Made recorded(OrganizationId organization, List<Told> batch) {
        // Always in the same order, so that two that record never wait for each other.
        var bySession = new TreeMap<String, List<Told>>();
        batch.forEach(told -> bySession
                .computeIfAbsent(told.session().value(), _ -> new ArrayList<>())
                .add(told));
        var advanced = messages.advance(
                organization, bySession.values().stream().map(SessionLog::step).toList());
        var made = new ArrayList<AgentMessage>();
        var passed = new ArrayList<Told>();
        for (var told : bySession.values()) {
            var place = advanced.get(told.getFirst().session());
            // What is missing was written before a connection was lost that should have said so.
            if (place != null) {
                made.addAll(messages(told, place));
                told.forEach(one -> note(organization, one.session(), one));
                passed.addAll(told);
            }
        }
        messages.append(organization, made);
        return new Made(made, passed);
    }

    private static Advance step(List<Told> told) {
        return new Advance(
                told.getFirst().session(),
                told.getFirst().entry().position() - 1,
                told.getLast().entry().position(),
                (int) told.stream().filter(SessionLog::isMessage).count());
    }

    private static boolean isMessage(Told told) {
        return told.entry().news() instanceof Said;
    }

    private List<AgentMessage> messages(List<Told> told, Advanced place) {
        var said = told.stream().filter(SessionLog::isMessage).toList();
        var made = new ArrayList<AgentMessage>();
        for (var one : said) {
            made.add(message(one, place.sequence() - said.size() + made.size() + 1, place.provider()));
        }
        return made;
    }

    private AgentMessage message(Told told, long sequence, String provider) {
        var said = (Said) told.entry().news();
        return new AgentMessage(
                ids.next(),
                told.session(),
                sequence,
                said.role(),
                provider,
                said.kind(),
                said.content(),
                told.at(),
                said.metadata());
    }

    private void note(OrganizationId organization, AgentSessionId session, Told told) {
        switch (told.entry().news()) {
            case Said _, Delivered _ -> {}
            case Introduced(var name, var loadable) -> records.introduce(organization, session, name, loadable);
            case Stood(var status, var pausing) -> records.stand(organization, session, status, pausing, told.at());
            case Asked(var question) -> controls.ask(organization, question, told.at());
            case Settled(var question) -> controls.settle(organization, question, told.at());
            case Used(var usage) -> records.use(organization, session, usage);
            case Ended(var ending) -> {
                // The next start of the server says what became of it, as it does when the server had no time to end
                // it.
                if (!SERVER_STOPPED.equals(ending.reason())) {
                    records.end(organization, session, ending, told.at());
                    controls.settleAll(organization, session, told.at());
                    ties.changed(organization, session);
                }
            }
        }
    }
}
