package dev.quarterdeck.mission.internal.domain.requests;

import dev.quarterdeck.kernel.id.DecisionId;
import dev.quarterdeck.mission.api.DecisionRequest;
import dev.quarterdeck.mission.api.Waiter;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Every question of a mission, in the order in which they were asked. */
public record RequestState(List<DecisionRequest> requests) {
    public static final RequestState NONE = new RequestState(List.of());

    public RequestState {
        requests = List.copyOf(requests);
    }

    public Optional<DecisionRequest> find(DecisionId id) {
        return requests.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    public Stream<DecisionRequest> open() {
        return requests.stream().filter(DecisionRequest::isOpen);
    }

    /** What runs wait to be told. */
    public List<DecisionRequest> ofRuns() {
        return open().filter(one -> one.waiter() instanceof Waiter.RunStep).toList();
    }

    /** The question somebody has to answer before this goes on. */
    public Optional<DecisionRequest> heldUp(Waiter waiter) {
        return open().filter(one -> waiter.equals(one.waiter())).findFirst();
    }

    RequestState plus(DecisionRequest asked) {
        return new RequestState(
                Stream.concat(requests.stream(), Stream.of(asked)).toList());
    }

    /** Changes those that are open and meant. */
    RequestState changed(Predicate<DecisionRequest> meant, UnaryOperator<DecisionRequest> change) {
        return open().noneMatch(meant)
                ? this
                : new RequestState(requests.stream()
                        .map(one -> one.isOpen() && meant.test(one) ? change.apply(one) : one)
                        .toList());
    }
}
