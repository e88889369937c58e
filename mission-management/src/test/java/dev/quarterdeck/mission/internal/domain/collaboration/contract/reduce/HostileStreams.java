package dev.quarterdeck.mission.internal.domain.collaboration.contract.reduce;

import dev.quarterdeck.mission.internal.domain.collaboration.contract.EventType;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.FocusTarget;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.Moment;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.ParticipantIdentity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Events no fold should get and every fold does: equal clocks, events told twice, people who act before they join and after
 * they left, payloads of wrong types. No two differ in nothing but what they say, for those the order of the input decides.
 */
record HostileStreams(RandomGenerator random) {
    private static final int PEOPLE = 5;

    List<ContractEvent> next() {
        var events = new ArrayList<ContractEvent>();
        var places = new HashSet<String>();
        for (var count = random.nextInt(40); count > 0; count--) {
            var event = event();
            if (places.add(event.clock() + "/" + event.moment() + "/" + event.id())) {
                events.add(event);
            }
        }
        for (var told = events.size() / 4; told > 0; told--) {
            events.add(events.get(random.nextInt(events.size())));
        }
        return events;
    }

    private ContractEvent event() {
        var types = EventType.values();
        var type = types[random.nextInt(types.length)];
        return new ContractEvent(
                "01KDVDNA00000000000000%04d".formatted(random.nextInt(60)),
                type,
                random.nextInt(8),
                new Moment(random.nextInt(2), random.nextInt(3)),
                random.nextInt(5) == 0 ? null : "M" + random.nextInt(2),
                random.nextInt(12) == 0 ? null : somebody(),
                claim(type));
    }

    private Claim claim(EventType type) {
        if (random.nextInt(15) == 0 && type != EventType.PARTICIPANT_JOINED && type != EventType.PARTICIPANT_INVITED) {
            return random.nextBoolean() ? new Claim.Malformed("content") : new Claim.Nothing();
        }
        return switch (type) {
            case PARTICIPANT_INVITED -> new Claim.Invited(identity());
            case PARTICIPANT_JOINED -> new Claim.Joined(identity());
            case PARTICIPANT_LEFT -> new Claim.Gone();
            case PRESENCE_HEARTBEAT -> new Claim.Beat();
            case DRIVE_INTENT_SET ->
                new Claim.Intent(List.of(Claim.Drive.values()).get(random.nextInt(3)));
            case FOCUS_CHANGED -> new Claim.Focused(random.nextInt(6) == 0 ? null : target());
            case PROMPT_STEP_EXECUTION_STARTED -> new Claim.Started(step());
            case PROMPT_STEP_EXECUTION_COMPLETED -> new Claim.Completed(step());
            case CONCURRENT_DRIVER_WARNING, POTENTIAL_STEP_COLLISION_DETECTED ->
                new Claim.Warned(warning(), new ArrayList<@Nullable String>(List.of(somebody(), somebody())));
            case WARNING_ACKNOWLEDGED -> new Claim.Acknowledged(warning(), random.nextInt(8) == 0 ? null : "hold");
            case COMMENT_POSTED -> new Claim.Commented("c", "it's", null);
            case DECISION_CAPTURED -> new Claim.Decided("d", "topic", "A", warning());
            case SESSION_LINKED -> new Claim.Linked("session");
        };
    }

    private @Nullable ParticipantIdentity identity() {
        return random.nextInt(8) == 0
                ? null
                : new ParticipantIdentity(somebody(), ParticipantIdentity.Type.HUMAN, null, null, null);
    }

    private FocusTarget target() {
        return new FocusTarget(FocusTarget.Type.WP, "WP0" + random.nextInt(3));
    }

    private String somebody() {
        return "p" + random.nextInt(PEOPLE);
    }

    private String step() {
        return "s" + random.nextInt(3);
    }

    private String warning() {
        return "w" + random.nextInt(3);
    }
}
