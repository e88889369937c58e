package dev.quarterdeck.mission.internal.domain.integration;

import dev.quarterdeck.kernel.git.CommitId;
import dev.quarterdeck.kernel.id.WorkPackageId;
import dev.quarterdeck.mission.api.Integrations.Portion;
import dev.quarterdeck.mission.api.MissionPlans.PlannedWorkPackage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/**
 * Puts approved work into an order in which each portion finds what it builds on. Within a lane that is the order in which
 * the work was done, which the commits tell; across lanes it is what depends on what.
 */
public final class Portions {
    private static final Comparator<PlannedWorkPackage> AS_OFFERED =
            Comparator.comparingInt(PlannedWorkPackage::priority).thenComparing(PlannedWorkPackage::id);

    private final Map<String, CommitId> heads;
    private final BiPredicate<CommitId, CommitId> contains;

    /** @param contains whether the first commit is the second or comes after it */
    public Portions(Map<String, CommitId> heads, BiPredicate<CommitId, CommitId> contains) {
        this.heads = Map.copyOf(heads);
        this.contains = contains;
    }

    /**
     * @param approved the work packages to integrate, each in a lane with a head
     * @param dropped canceled ones, whose commits are left out where they are the last in their lane
     */
    public List<Portion> of(List<PlannedWorkPackage> approved, List<PlannedWorkPackage> dropped) {
        var left = new ArrayList<>(approved.stream().sorted(AS_OFFERED).toList());
        var order = new ArrayList<PlannedWorkPackage>();
        while (!left.isEmpty()) {
            var next = left.stream()
                    .filter(one -> left.stream().noneMatch(other -> comesBefore(other, one)))
                    .findFirst()
                    .orElse(left.getFirst());
            left.remove(next);
            order.add(next);
        }
        return order.stream()
                .map(one -> new Portion(one.id(), one.title(), one.lane(), headOf(one, order, dropped)))
                .toList();
    }

    private boolean comesBefore(PlannedWorkPackage first, PlannedWorkPackage second) {
        if (first.id().equals(second.id())) {
            return false;
        }
        var builtOn = first.reviewedHead();
        var head = second.reviewedHead();
        var told = first.lane().equals(second.lane()) && builtOn != null && head != null && !builtOn.equals(head);
        return told ? contains.test(head, builtOn) : second.dependencies().contains(first.id());
    }

    /** The last work package of a lane brings the lane's head, with what was committed beside it since its review. */
    private CommitId headOf(PlannedWorkPackage one, List<PlannedWorkPackage> order, List<PlannedWorkPackage> dropped) {
        var lane = Objects.requireNonNull(heads.get(one.lane()));
        var reviewed = one.reviewedHead();
        if (reviewed == null) {
            return lane;
        }
        var last = order.reversed().stream()
                .filter(other -> other.lane().equals(one.lane()))
                .findFirst()
                .orElse(one);
        var droppedAfter = dropped.stream()
                .filter(other -> other.lane().equals(one.lane()))
                .map(PlannedWorkPackage::base)
                .anyMatch(base -> base != null && contains.test(base, reviewed));
        return last.equals(one) && !droppedAfter ? lane : reviewed;
    }

    /** The lanes some of the work is in. */
    public static Set<String> lanesOf(List<PlannedWorkPackage> workPackages) {
        return workPackages.stream().map(PlannedWorkPackage::lane).collect(Collectors.toSet());
    }

    /** The work packages, by their ids. */
    public static Set<WorkPackageId> idsOf(List<Portion> portions) {
        return portions.stream().map(Portion::workPackage).collect(Collectors.toSet());
    }
}
