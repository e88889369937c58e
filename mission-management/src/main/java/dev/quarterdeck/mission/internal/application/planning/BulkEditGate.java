package dev.quarterdeck.mission.internal.application.planning;

import dev.quarterdeck.kernel.context.ReadContext;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.mission.api.BulkEdits;
import dev.quarterdeck.mission.api.PlanRefusal.BulkEditIncomplete;
import dev.quarterdeck.mission.internal.application.log.MissionLog;
import dev.quarterdeck.mission.internal.domain.Projection;
import dev.quarterdeck.mission.internal.domain.plan.Remains;
import dev.quarterdeck.mission.internal.domain.plan.Renames;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

@Service
class BulkEditGate implements BulkEdits {
    private final MissionLog log;

    BulkEditGate(MissionLog log) {
        this.log = log;
    }

    @Override
    public void requireComplete(ReadContext context, Stream<SourceFile> files) {
        renames(context).ifPresent(renames -> {
            var remains = new Remains(renames);
            files.forEach(file -> remains.look(file.path(), file.text()));
            if (!remains.found().isEmpty()) {
                throw new Refused(new BulkEditIncomplete(context.identity().mid8(), remains.found()));
            }
        });
    }

    private Optional<Renames> renames(ReadContext context) {
        return log.current(context.entry().organization(), context.identity().mission())
                .map(MissionLog.Current::projection)
                .map(Projection::subjects)
                .map(subjects -> subjects.plan())
                .filter(plan -> plan.bulkEdit())
                .map(plan -> plan.renames());
    }
}
