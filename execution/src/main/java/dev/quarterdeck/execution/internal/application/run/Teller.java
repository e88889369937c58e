package dev.quarterdeck.execution.internal.application.run;

import dev.quarterdeck.execution.api.Prompt;
import dev.quarterdeck.execution.api.Prompts;
import dev.quarterdeck.execution.api.Prompts.Assignment;
import dev.quarterdeck.execution.internal.application.context.StepContexts;
import dev.quarterdeck.execution.internal.domain.run.Outlook.Offer;
import dev.quarterdeck.execution.internal.domain.run.StepInputs;
import dev.quarterdeck.kernel.context.PromptContext;
import dev.quarterdeck.kernel.context.WriteContext;
import dev.quarterdeck.mission.api.Missions;
import dev.quarterdeck.mission.api.RunRecords.Run;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the prompt of a step, and leaves it where its worker finds it. */
@Component
class Teller {
    private final Missions missions;
    private final Briefing briefing;
    private final WorkPackageTexts texts;
    private final StepContexts contexts;
    private final Prompts prompts;
    private final PromptFiles files;

    Teller(
            Missions missions,
            Briefing briefing,
            WorkPackageTexts texts,
            StepContexts contexts,
            Prompts prompts,
            PromptFiles files) {
        this.missions = missions;
        this.briefing = briefing;
        this.texts = texts;
        this.contexts = contexts;
        this.prompts = prompts;
        this.files = files;
    }

    /** A prompt, and what it was made of. */
    record Told(PromptContext context, Prompt prompt) {}

    /** @param context about the work package, where the step is one's */
    Told tell(WriteContext context, Sight sight, Run run, Offer offer, @Nullable String requestedProfile) {
        var step = offer.step();
        var planned = sight.planned(offer.workPackage()).orElse(null);
        var details = missions.show(context.read());
        var profile = briefing.profile(context, step, planned, requestedProfile);
        var assignment = new Assignment(
                profile == null ? null : profile.profile(),
                profile == null ? null : profile.source(),
                details.mission().title(),
                details.purpose(),
                step.title(),
                step.surface(),
                step.template() == null ? step.title() : step.template(),
                planned == null ? null : texts.of(context, details.directory(), step, planned),
                step.expectedArtifacts().stream()
                        .map(kind -> context.artifactPlacement().of(kind).path())
                        .toList(),
                StepInputs.of(step, run.decisions()));
        var telling = contexts.of(context, run, sight.type(), step, profile == null ? null : profile.reference());
        return new Told(telling, prompts.render(telling, assignment));
    }

    Prompt leave(Told told, Run run, Offer offer) {
        var workspace = told.context().workspace();
        var worktree = workspace.executionWorktree();
        var named = offer.workPackage() == null ? "" : "-" + offer.workPackage();
        var prompt = told.prompt();
        var file = files.write(
                worktree == null ? workspace.primaryRoot() : worktree,
                "%s-%s%s.md".formatted(run.id(), offer.step().id(), named),
                prompt.text());
        return new Prompt(prompt.text(), prompt.hash(), prompt.commands(), file);
    }
}
