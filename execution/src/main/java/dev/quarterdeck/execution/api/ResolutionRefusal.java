package dev.quarterdeck.execution.api;

import dev.quarterdeck.kernel.context.Topology;
import dev.quarterdeck.kernel.id.WorkPackageId;
import dev.quarterdeck.kernel.refusal.RefusalReason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every reason a command's mission or work package cannot be told. */
public sealed interface ResolutionRefusal extends RefusalReason {
    /** Whether the caller named something that is not there, rather than leaving it open. */
    default boolean named() {
        return true;
    }

    record MissionUnresolved(String subject) implements ResolutionRefusal {
        @Override
        public boolean named() {
            return false;
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public String code() {
            return "MISSION_UNRESOLVED";
        }

        @Override
        public String message() {
            return "No mission is named, and %s implies none.".formatted(subject);
        }

        @Override
        public String nextStep() {
            return "name one: --mission MISSION (qd missions lists them)";
        }
    }

    /**
     * @param selector what several missions answer to; absent when the repository has several active ones
     * @param candidates some of them, as selectors that mean one mission
     */
    record MissionAmbiguous(@Nullable String selector, int count, List<String> candidates)
            implements ResolutionRefusal {
        public MissionAmbiguous {
            candidates = List.copyOf(candidates);
        }

        @Override
        public boolean named() {
            return selector != null;
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public String code() {
            return "MISSION_AMBIGUOUS";
        }

        @Override
        public String message() {
            return selector == null
                    ? "The repository has %d active missions and none is named.".formatted(count)
                    : "'%s' means %d missions.".formatted(selector, count);
        }

        @Override
        public String subject() {
            return selector == null ? "mission" : selector;
        }

        @Override
        public String nextStep() {
            return "name one of the candidates: --mission MISSION";
        }
    }

    record MissionNotFound(String subject, List<String> candidates) implements ResolutionRefusal {
        public MissionNotFound {
            candidates = List.copyOf(candidates);
        }

        @Override
        public Kind kind() {
            return Kind.NOT_FOUND;
        }

        @Override
        public String code() {
            return "MISSION_NOT_FOUND";
        }

        @Override
        public String message() {
            return "There is no mission '%s'.".formatted(subject);
        }

        @Override
        public String nextStep() {
            return "qd missions";
        }
    }

    record WorkPackageNotFound(WorkPackageId workPackage, String mission, List<String> candidates)
            implements ResolutionRefusal {
        public WorkPackageNotFound {
            candidates = List.copyOf(candidates);
        }

        @Override
        public Kind kind() {
            return Kind.NOT_FOUND;
        }

        @Override
        public String code() {
            return "WORK_PACKAGE_NOT_FOUND";
        }

        @Override
        public String message() {
            return "Mission %s has no work package %s.".formatted(mission, workPackage);
        }

        @Override
        public String subject() {
            return workPackage.value();
        }

        @Override
        public String nextStep() {
            return "qd status " + mission;
        }
    }

    /** What was asked for does not exist in the mission's topology, or the mission's own facts contradict it. */
    record TopologyMismatch(String subject, Topology topology, String expected) implements ResolutionRefusal {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public String code() {
            return "TOPOLOGY_MISMATCH";
        }

        @Override
        public String message() {
            return "Mission %s has the topology %s; this needs %s.".formatted(subject, observed(), expected);
        }

        @Override
        public String observed() {
            return topology.wireName();
        }

        @Override
        public String nextStep() {
            return "qd context --mission " + subject;
        }
    }
}
