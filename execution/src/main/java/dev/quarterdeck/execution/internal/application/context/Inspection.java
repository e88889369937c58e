package dev.quarterdeck.execution.internal.application.context;

import dev.quarterdeck.execution.api.ContextInspection;
import dev.quarterdeck.execution.api.ContextView;
import dev.quarterdeck.execution.api.ContextView.EntryView;
import dev.quarterdeck.execution.api.ContextView.RepositoryView;
import dev.quarterdeck.execution.api.ResolutionRefusal;
import dev.quarterdeck.kernel.context.EntryContext;
import dev.quarterdeck.kernel.context.ExecutionContext;
import dev.quarterdeck.kernel.context.ExecutionContext.MissionPart;
import dev.quarterdeck.kernel.context.ExecutionContext.RepositoryPart;
import dev.quarterdeck.kernel.context.Fragment.Entry;
import dev.quarterdeck.kernel.context.Resolved;
import dev.quarterdeck.kernel.context.Resolved.Known;
import dev.quarterdeck.kernel.context.Resolved.Unknown;
import dev.quarterdeck.kernel.refusal.Refusal;
import dev.quarterdeck.kernel.refusal.RefusalReason;
import dev.quarterdeck.kernel.refusal.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

@Service
class Inspection implements ContextInspection {
    @Override
    public ContextView view(EntryContext context, ExecutionContext whole) {
        if (whole.mission() instanceof Unknown<MissionPart>(ResolutionRefusal why) && why.named()) {
            throw new Refused(why);
        }
        var site = whole.siteRefusal();
        return new ContextView(
                entry(context.entry()),
                whole.repository() instanceof Known<RepositoryPart>(var part) ? repository(part) : null,
                refusal(whole.repository()),
                whole.mission() instanceof Known<MissionPart>(var part) ? PartViews.mission(part) : null,
                refusal(whole.mission()),
                site == null ? null : Refusal.of(site));
    }

    private static EntryView entry(Entry entry) {
        return new EntryView(
                entry.actor(),
                entry.organization(),
                entry.permissions().stream().sorted().toList(),
                entry.infrastructure());
    }

    private static RepositoryView repository(RepositoryPart part) {
        return new RepositoryView(
                part.repository(), PartViews.governance(part.governance()), PartViews.workspace(part.workspace()));
    }

    private static @Nullable Refusal refusal(Resolved<?> part) {
        return part instanceof Unknown<?>(RefusalReason why) ? Refusal.of(why) : null;
    }
}
