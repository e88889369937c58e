package dev.quarterdeck.mission.internal.application.planning;

import dev.quarterdeck.kernel.context.ReadContext;
import dev.quarterdeck.kernel.context.WriteContext;
import dev.quarterdeck.kernel.refusal.CommonRefusal.NotFound;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.mission.api.MissionPlans;
import dev.quarterdeck.mission.api.Page;
import dev.quarterdeck.mission.internal.application.log.MissionLog;
import dev.quarterdeck.mission.internal.application.log.MissionLog.Current;
import dev.quarterdeck.mission.internal.domain.plan.PlanArtifacts;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

@Service
class RecordedPlans implements MissionPlans {
    private final MissionLog log;
    private final PlanningSites sites;
    private final PlanFiles files;

    RecordedPlans(MissionLog log, PlanningSites sites, PlanFiles files) {
        this.log = log;
        this.sites = sites;
        this.files = files;
    }

    @Override
    public PlanView of(ReadContext context) {
        var current = current(context);
        var now = current.projection();
        return PlanViews.view(
                context.identity().mission(),
                current.version(),
                now,
                now.subjects().plan().drift(),
                null);
    }

    @Override
    public PlanView compared(WriteContext context) {
        // Without a checkout or a branch nobody can look, and what was seen last is the best there is.
        return sites.canRead(context) ? comparedWithFiles(context) : of(context.read());
    }

    @Override
    public Page<Artifact> artifacts(WriteContext context) {
        return new Page<>(
                sites.canRead(context) ? committed(context) : of(context.read()).artifacts(), null);
    }

    private List<Artifact> committed(WriteContext context) {
        var site = sites.at(context);
        return files.read(site.workspace(), site.tip(), site.directory(), Map.of()).contents().entrySet().stream()
                .map(file -> new Artifact(
                        file.getKey(), PlanArtifacts.kindOf(file.getKey()).orElseThrow(), file.getValue()))
                .toList();
    }

    @Override
    public ArtifactText artifact(WriteContext context, String path) {
        var site = sites.at(context);
        var paths = committed(context).stream().map(Artifact::path).toList();
        if (!paths.contains(path)) {
            throw new Refused(new NotFound("artifact " + path, "read one of these", paths));
        }
        var text = files.text(site.workspace(), site.tip(), site.directory(), path);
        return new ArtifactText(path, PlanArtifacts.kindOf(path).orElseThrow(), text);
    }

    private PlanView comparedWithFiles(WriteContext context) {
        var site = sites.at(context);
        var contents = files.read(site.workspace(), site.tip(), site.directory(), Map.of())
                .contents();
        var current = current(context.read());
        var now = current.projection();
        var drift = now.subjects().plan().driftTo(contents);
        return PlanViews.view(site.mission(), current.version(), now, drift, contents);
    }

    private Current current(ReadContext context) {
        var mission = context.identity().mission();
        return log.current(context.entry().organization(), mission)
                .orElseThrow(() -> new Refused(new NotFound("mission " + mission, "qd missions", List.of())));
    }
}
