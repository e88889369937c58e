package dev.quarterdeck.mission.internal.domain.integration;

import dev.quarterdeck.mission.api.Integrations.Criterion;
import dev.quarterdeck.mission.api.MissionPlans.PlannedWorkPackage;
import dev.quarterdeck.mission.api.WorkPackageStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The acceptance criteria a spec lists, and what shows that each holds. */
public record AcceptanceCriteria(List<Stated> stated) {
    private static final Pattern HEADING = Pattern.compile("(#{1,6})\\s+(.*?)\\s*#*");
    private static final Pattern ITEM = Pattern.compile("\\s{0,3}[-*+]\\s+(?:\\[([ xX])]\\s+)?(.*)");
    private static final Pattern NAMED = Pattern.compile("\\**([A-Z]{1,8}-\\d{1,4})\\**:?\\s+(.*)");
    private static final Pattern TO_FILL_IN = Pattern.compile("_.*_");
    private static final Pattern REFERENCE = Pattern.compile("\\b[A-Z]{1,8}-\\d{1,4}\\b");

    public AcceptanceCriteria {
        stated = List.copyOf(stated);
    }

    /** A criterion as the spec states it, ticked there or not. */
    public record Stated(String id, String text, boolean ticked) {}

    /** Reads the section of that name; a criterion without an id of its own is counted. */
    public static AcceptanceCriteria in(String spec) {
        var found = new ArrayList<Stated>();
        var level = 0;
        for (var line : spec.lines().toList()) {
            var heading = HEADING.matcher(line);
            if (heading.matches()) {
                var here = heading.group(1).length();
                var named = heading.group(2).toLowerCase(Locale.ROOT).equals("acceptance criteria");
                level = named ? here : level > 0 && here > level ? level : 0;
            } else if (level > 0) {
                stated(line, found.size() + 1).ifPresent(found::add);
            }
        }
        return new AcceptanceCriteria(found);
    }

    /** Those that have something to show, in the order of the spec. */
    public List<Criterion> shown(List<PlannedWorkPackage> workPackages, Map<String, String> given) {
        return stated.stream()
                .flatMap(each ->
                        evidence(each, workPackages, given)
                                .map(shown -> new Criterion(each.id(), each.text(), shown))
                                .stream())
                .toList();
    }

    /** The others, each as its id and its text. */
    public List<String> open(List<Criterion> shown) {
        return stated.stream()
                .filter(each -> shown.stream().noneMatch(one -> one.id().equals(each.id())))
                .map(each -> "%s %s".formatted(each.id(), each.text()))
                .toList();
    }

    private static Optional<Stated> stated(String line, int number) {
        var item = ITEM.matcher(line);
        if (!item.matches() || TO_FILL_IN.matcher(item.group(2)).matches()) {
            return Optional.empty();
        }
        var ticked = item.group(1) != null && !item.group(1).isBlank();
        var named = NAMED.matcher(item.group(2));
        return named.matches() && named.group(1).startsWith("AC-")
                ? Optional.of(new Stated(named.group(1), named.group(2), ticked))
                : Optional.of(new Stated("AC-%02d".formatted(number), item.group(2), ticked));
    }

    private static Optional<String> evidence(
            Stated stated, List<PlannedWorkPackage> workPackages, Map<String, String> given) {
        var told = given.get(stated.id());
        if (told != null && !told.isBlank()) {
            return Optional.of(told.strip());
        }
        if (stated.ticked()) {
            return Optional.of("ticked in the spec");
        }
        var references = REFERENCE
                .matcher(stated.text())
                .results()
                .map(found -> found.group())
                .distinct()
                .toList();
        var covered = references.stream()
                .map(reference -> covering(reference, workPackages))
                .flatMap(Optional::stream)
                .toList();
        return references.isEmpty() || covered.size() < references.size()
                ? Optional.empty()
                : Optional.of(String.join("; ", covered));
    }

    private static Optional<String> covering(String requirement, List<PlannedWorkPackage> workPackages) {
        var by = workPackages.stream()
                .filter(each -> each.requirementRefs().contains(requirement))
                .filter(each -> each.status() != WorkPackageStatus.CANCELED)
                .toList();
        return by.isEmpty()
                ? Optional.empty()
                : Optional.of(by.stream()
                        .map(each -> each.id().value())
                        .collect(Collectors.joining(", ", requirement + " by ", ", reviewed")));
    }
}
