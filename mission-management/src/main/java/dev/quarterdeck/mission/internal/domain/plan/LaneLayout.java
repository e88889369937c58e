package dev.quarterdeck.mission.internal.domain.plan;

import dev.quarterdeck.kernel.id.WorkPackageId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Which work packages share a lane. Owning the same files makes them share one; besides, a work package goes on in a lane
 * whose every other one must come before it anyway, which saves a branch and costs no parallel work.
 */
public final class LaneLayout {
    private static final int LETTERS = 26;

    private final List<PlannedWork> drafts;
    private final Map<WorkPackageId, String> begun;
    private final Dependencies dependencies;
    private final List<Group> lanes = new ArrayList<>();

    private LaneLayout(List<PlannedWork> drafts, Map<WorkPackageId, String> begun) {
        this.drafts = drafts;
        this.begun = begun;
        this.dependencies = Dependencies.of(drafts);
    }

    /**
     * @param begun work packages that have been worked on, with the lane that holds their work; they stay there
     */
    public static Layout of(List<PlannedWork> drafts, Map<WorkPackageId, String> begun) {
        return new LaneLayout(drafts, begun).layout();
    }

    /** One lane for all, for a topology without lanes. */
    public static List<Lane> oneAfterTheOther(List<PlannedWork> drafts) {
        var all = drafts.stream().map(PlannedWork::id).sorted().toList();
        var reason = "The topology has no execution lanes: work packages run one after another on the target branch.";
        return all.isEmpty() ? List.of() : List.of(new Lane("a", all, List.of(reason)));
    }

    /** What became of it. */
    public sealed interface Layout {
        record Lanes(List<Lane> lanes) implements Layout {
            public Lanes {
                lanes = List.copyOf(lanes);
            }
        }

        /** Two work packages hold work in lanes of their own and own the same files now. */
        record Entangled(WorkPackageId one, String lane, WorkPackageId other, String otherLane) implements Layout {}
    }

    private Layout layout() {
        var groups = sharingFiles();
        for (var group : groups) {
            var held = group.held(begun);
            if (new TreeSet<>(held.values()).size() > 1) {
                return entangled(held);
            }
        }
        groups.stream().filter(group -> !group.held(begun).isEmpty()).forEach(this::stay);
        dependencies
                .order()
                .forEach(id -> groups.stream()
                        .filter(group ->
                                group.members.contains(id) && group.held(begun).isEmpty())
                        .filter(group -> lanes.stream().noneMatch(lane -> lane.members.contains(id)))
                        .findFirst()
                        .ifPresent(this::place));
        return new Layout.Lanes(named());
    }

    private static Layout entangled(Map<WorkPackageId, String> held) {
        var one = held.entrySet().iterator().next();
        var other = held.entrySet().stream()
                .filter(entry -> !entry.getValue().equals(one.getValue()))
                .findFirst()
                .orElseThrow();
        return new Layout.Entangled(one.getKey(), one.getValue(), other.getKey(), other.getValue());
    }

    private List<Group> sharingFiles() {
        var groups = new ArrayList<Group>();
        for (var draft : drafts) {
            var own = new Group(draft.id());
            var others = groups.stream()
                    .filter(group -> sharing(draft, group).findAny().isPresent())
                    .toList();
            for (var other : others) {
                own.reasons.addAll(other.reasons);
                own.reasons.add(sharing(draft, other).findFirst().orElseThrow());
                own.members.addAll(other.members);
            }
            groups.removeAll(others);
            groups.add(own);
        }
        return groups;
    }

    private Stream<String> sharing(PlannedWork draft, Group group) {
        return drafts.stream()
                .filter(other -> group.members.contains(other.id()))
                .flatMap(other -> shared(other, draft).stream());
    }

    private static Optional<String> shared(PlannedWork one, PlannedWork other) {
        for (var own : one.ownedFiles()) {
            for (var their : other.ownedFiles()) {
                if (PathPattern.of(own).overlaps(PathPattern.of(their))) {
                    var files = own.equals(their) ? own : own + " and " + their;
                    return Optional.of("%s and %s own the same files: %s.".formatted(one.id(), other.id(), files));
                }
            }
        }
        return Optional.empty();
    }

    private void stay(Group group) {
        var name = group.held(begun).values().iterator().next();
        var there = lanes.stream().filter(lane -> name.equals(lane.name)).findFirst();
        there.ifPresentOrElse(lane -> lane.take(group, "%s holds work already.".formatted(name)), () -> {
            group.name = name;
            lanes.add(group);
        });
    }

    private void place(Group group) {
        lanes.stream()
                .filter(lane -> comesBefore(lane.members, group.members))
                .findFirst()
                .ifPresentOrElse(lane -> lane.take(group, follows(lane, group)), () -> lanes.add(group));
    }

    private boolean comesBefore(Set<WorkPackageId> earlier, Set<WorkPackageId> later) {
        return later.stream().allMatch(id -> dependencies.before(id).containsAll(earlier));
    }

    private static String follows(Group lane, Group group) {
        return "%s can only start after %s.".formatted(joined(group.members), joined(lane.members));
    }

    private static String joined(Set<WorkPackageId> members) {
        return String.join(", ", members.stream().map(WorkPackageId::value).toList());
    }

    private List<Lane> named() {
        var taken = new TreeMap<String, Group>();
        lanes.stream().filter(lane -> !lane.name.isEmpty()).forEach(lane -> taken.put(lane.name, lane));
        lanes.stream()
                .filter(lane -> lane.name.isEmpty())
                .sorted((one, other) -> one.members.first().compareTo(other.members.first()))
                .forEach(lane -> taken.put(free(taken.keySet()), lane));
        return taken.entrySet().stream()
                .sorted((one, other) -> order(one.getKey(), other.getKey()))
                .map(entry -> new Lane(
                        entry.getKey(), List.copyOf(entry.getValue().members), List.copyOf(entry.getValue().reasons)))
                .toList();
    }

    private static int order(String one, String other) {
        return one.length() == other.length() ? one.compareTo(other) : one.length() - other.length();
    }

    private static String free(Set<String> taken) {
        var number = 0;
        while (taken.contains(letters(number))) {
            number++;
        }
        return letters(number);
    }

    private static String letters(int number) {
        var last = String.valueOf((char) ('a' + number % LETTERS));
        return number < LETTERS ? last : letters(number / LETTERS - 1) + last;
    }

    /** Work packages of one lane while it is being laid out. */
    private static final class Group {
        private final TreeSet<WorkPackageId> members = new TreeSet<>();
        private final List<String> reasons = new ArrayList<>();
        private String name = "";

        Group(WorkPackageId first) {
            members.add(first);
        }

        Map<WorkPackageId, String> held(Map<WorkPackageId, String> begun) {
            var held = new TreeMap<WorkPackageId, String>();
            begun.forEach((id, lane) -> {
                if (members.contains(id)) {
                    held.put(id, lane);
                }
            });
            return held;
        }

        void take(Group other, String why) {
            reasons.addAll(other.reasons);
            reasons.add(why);
            members.addAll(other.members);
        }
    }
}
