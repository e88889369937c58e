package dev.quarterdeck.mission.api;

import dev.quarterdeck.kernel.actor.Permission;
import dev.quarterdeck.kernel.actor.Requires;
import dev.quarterdeck.kernel.context.Authority;
import dev.quarterdeck.kernel.context.ReadContext;
import dev.quarterdeck.kernel.context.RepositoryContext;
import dev.quarterdeck.kernel.context.WriteContext;
import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.kernel.refusal.CommonRefusal.InvalidInput;
import dev.quarterdeck.kernel.refusal.Refused;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How far the missions of an adopted repository have come over, one command surface after the other. */
public interface Seams {
    /**
     * The adopted missions of the repository, with the divergences found when they were last compared.
     *
     * @param mission any handle of the one that is meant; absent for all
     */
    @Requires(Permission.OVERSEE)
    SeamOverview list(RepositoryContext context, @Nullable String mission);

    /**
     * Compares what the repository's files say now with what our logs say, and keeps the differences.
     *
     * @param mission any handle of the one that is meant; absent for all
     * @throws Refused if this server has no checkout of the repository
     */
    @Requires(Permission.ADMINISTER)
    SeamOverview compare(RepositoryContext context, @Nullable String mission);

    /**
     * Moves a seam of a mission on; where it stands already, nothing happens.
     *
     * @param to shadow or native
     * @throws Refused out of order, or to native while divergences are open
     */
    @Requires(Permission.ADMINISTER)
    MissionSeams move(WriteContext context, Seam seam, Authority to);

    /**
     * Moves a seam to native although divergences are open.
     *
     * @throws Refused out of order, or without a reason
     */
    @Requires(Permission.FORCE)
    MissionSeams force(WriteContext context, Seam seam, String reason);

    /**
     * Asks whether our log is the one writer behind a seam; a native mission has no seams and always passes.
     *
     * @throws Refused with SEAM_NOT_NATIVE if the other tool is
     */
    @Requires(Permission.READ)
    void requireNative(ReadContext context, Seam seam);

    /** @throws Refused if there is no such seam */
    static Seam seamNamed(String text) {
        return Seam.named(text)
                .orElseThrow(() -> new Refused(new InvalidInput(
                        "seam",
                        "There is no seam '%s'.".formatted(text),
                        text,
                        Arrays.stream(Seam.values()).map(Seam::wireName).collect(Collectors.joining(", ")),
                        "name one of the seams")));
    }

    /** @throws Refused if it is no state a seam can be moved to */
    static Authority stateNamed(@Nullable String text) {
        return switch (text) {
            case "shadow" -> Authority.SHADOW;
            case "native" -> Authority.NATIVE;
            case null, default ->
                throw new Refused(new InvalidInput(
                        "state",
                        "A seam moves to shadow, then to native.",
                        text,
                        "shadow or native",
                        "name one of the two"));
        };
    }

    /** The surfaces, in the one order they come over. */
    enum Seam {
        IDENTITY,
        TOPOLOGY_AND_PLACEMENT,
        STATUS,
        TASKS,
        DECISIONS,
        REVIEW,
        ACCEPTANCE,
        RETROSPECTIVE;

        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Seam> named(String text) {
            return Arrays.stream(values())
                    .filter(seam -> seam.wireName().equals(text.toLowerCase(Locale.ROOT)))
                    .findFirst();
        }
    }

    /** All adopted missions of a repository. */
    record SeamOverview(List<MissionSeams> missions) {
        public SeamOverview {
            missions = List.copyOf(missions);
        }
    }

    /** The seams of one mission. */
    record MissionSeams(MissionId missionId, String slug, List<SeamView> seams) {
        public MissionSeams {
            seams = List.copyOf(seams);
        }
    }

    /**
     * One of them.
     *
     * @param comparedAt when its two sides were last compared
     */
    record SeamView(Seam seam, Authority state, @Nullable Instant comparedAt, List<Divergence> divergences) {
        public SeamView {
            divergences = List.copyOf(divergences);
        }
    }

    /** One difference: what the files say and what our log says about the same thing. */
    record Divergence(String subject, String legacy, String ours) {}
}
