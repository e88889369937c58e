package dev.quarterdeck.mission.internal.domain.discrepancies;

import dev.quarterdeck.kernel.id.WorkPackageId;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.mission.api.Discrepancies.Discrepancy;
import dev.quarterdeck.mission.api.DiscrepancyRefusal.DiscrepancyOpen;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every discrepancy of a mission, oldest first. */
public record DiscrepancyState(List<Discrepancy> discrepancies) {
    public static final DiscrepancyState NONE = new DiscrepancyState(List.of());

    public DiscrepancyState {
        discrepancies = List.copyOf(discrepancies);
    }

    public Optional<Discrepancy> find(String id) {
        return discrepancies.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** @throws Refused if the step, or work on the work package, has to wait for a person's word */
    public void requireSettled(@Nullable String step, @Nullable WorkPackageId workPackage) {
        discrepancies.stream()
                .filter(DiscrepancyState::isAwaited)
                .filter(one -> workPackage == null
                        ? one.workPackage() == null && step != null && step.equals(one.step())
                        : workPackage.equals(one.workPackage()))
                .findFirst()
                .ifPresent(one -> {
                    var subject = workPackage == null ? "The step " + step : workPackage.value();
                    throw new Refused(new DiscrepancyOpen(subject, one.id(), one.question()));
                });
    }

    /** Whether its step goes on only when a person has settled it. */
    static boolean isAwaited(Discrepancy one) {
        return one.stepWaits() && one.resolution() == null;
    }

    DiscrepancyState plus(Discrepancy met) {
        return new DiscrepancyState(
                Stream.concat(discrepancies.stream(), Stream.of(met)).toList());
    }

    DiscrepancyState changed(Predicate<Discrepancy> meant, UnaryOperator<Discrepancy> change) {
        return discrepancies.stream().noneMatch(meant)
                ? this
                : new DiscrepancyState(discrepancies.stream()
                        .map(one -> meant.test(one) ? change.apply(one) : one)
                        .toList());
    }
}
