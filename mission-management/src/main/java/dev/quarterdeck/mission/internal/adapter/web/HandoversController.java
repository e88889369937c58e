package dev.quarterdeck.mission.internal.adapter.web;

import static java.util.Objects.requireNonNullElse;

import dev.quarterdeck.kernel.context.InteractionPolicy.AutonomyMode;
import dev.quarterdeck.kernel.context.ReadContext;
import dev.quarterdeck.kernel.context.WriteContext;
import dev.quarterdeck.kernel.id.WorkPackageId;
import dev.quarterdeck.mission.api.Discrepancies;
import dev.quarterdeck.mission.api.Discrepancies.Discrepancy;
import dev.quarterdeck.mission.api.Discrepancies.Overrule;
import dev.quarterdeck.mission.api.Discrepancies.Raise;
import dev.quarterdeck.mission.api.Discrepancies.Raised;
import dev.quarterdeck.mission.api.Page;
import dev.quarterdeck.mission.api.PageRequest;
import dev.quarterdeck.mission.api.ParticipantRole;
import dev.quarterdeck.mission.api.RoleSwitches;
import dev.quarterdeck.mission.api.RoleSwitches.Accept;
import dev.quarterdeck.mission.api.RoleSwitches.Hand;
import dev.quarterdeck.mission.api.RoleSwitches.Listing;
import dev.quarterdeck.mission.api.RoleSwitches.Switched;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/missions/{mission}")
class HandoversController {
    private static final String KEY = "Idempotency-Key";

    private final RoleSwitches switches;
    private final Discrepancies discrepancies;

    HandoversController(RoleSwitches switches, Discrepancies discrepancies) {
        this.switches = switches;
        this.discrepancies = discrepancies;
    }

    @GetMapping("/role-switches")
    Listing switches(ReadContext context) {
        return switches.of(context);
    }

    @PostMapping("/role-switches")
    @ResponseStatus(HttpStatus.CREATED)
    Switched request(
            WriteContext context,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody Wanted body) {
        return switches.request(context, body.hand(key));
    }

    @PostMapping("/role-switches/{roleSwitch}/acceptance")
    Switched accept(
            WriteContext context,
            @PathVariable String roleSwitch,
            @RequestHeader(name = KEY, required = false) @Nullable String key) {
        return switches.accept(context, new Accept(roleSwitch, key));
    }

    @GetMapping("/discrepancies")
    Page<Discrepancy> discrepancies(
            ReadContext context,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        return discrepancies.of(context, new PageRequest(cursor, limit));
    }

    @PostMapping("/discrepancies")
    @ResponseStatus(HttpStatus.CREATED)
    Raised raise(
            WriteContext context,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody Met body) {
        return discrepancies.raise(context, body.raise(key));
    }

    @PostMapping("/discrepancies/{discrepancy}/overruling")
    Raised overrule(
            WriteContext context,
            @PathVariable String discrepancy,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody Word body) {
        return discrepancies.overrule(
                context, new Overrule(discrepancy, requireNonNullElse(body.option(), ""), body.rationale(), key));
    }

    /** What is handed over, from whom to whom. */
    record Wanted(
            @Nullable String giver,
            @Nullable String taker,
            @Nullable WorkPackageId workPackage,
            @Nullable ParticipantRole role,
            @Nullable AutonomyMode autonomy,
            @Nullable String reason) {
        Hand hand(@Nullable String key) {
            return new Hand(giver, taker, workPackage, role, autonomy, reason, key);
        }
    }

    /** What was met, and what whoever met it would choose. */
    record Met(
            @Nullable String question,
            @Nullable List<String> alternatives,
            @Nullable String preferred,
            @Nullable String rationale,
            @Nullable Boolean reversible,
            @Nullable String step,
            @Nullable WorkPackageId workPackage) {
        Raise raise(@Nullable String key) {
            return new Raise(
                    requireNonNullElse(question, ""),
                    requireNonNullElse(alternatives, List.of()),
                    preferred,
                    rationale,
                    requireNonNullElse(reversible, false),
                    step,
                    workPackage,
                    key);
        }
    }

    /** A person's word. */
    record Word(@Nullable String option, @Nullable String rationale) {}
}
