package dev.quarterdeck.mission.internal.application.timeline;

import dev.quarterdeck.kernel.context.ReadContext;
import dev.quarterdeck.mission.api.Page;
import dev.quarterdeck.mission.api.PageRequest;
import dev.quarterdeck.mission.api.Timeline;
import dev.quarterdeck.mission.internal.application.log.MissionLog;
import dev.quarterdeck.mission.internal.application.stream.Places;
import dev.quarterdeck.mission.internal.application.stream.Watched;
import dev.quarterdeck.mission.internal.domain.collaboration.Roster;
import org.springframework.stereotype.Service;

@Service
class ToldMissions implements Timeline {
    private final MissionLog log;
    private final TimelineEntries entries;

    ToldMissions(MissionLog log, TimelineEntries entries) {
        this.log = log;
        this.entries = entries;
    }

    @Override
    public Page<Entry> page(ReadContext context, Filter filter, PageRequest part) {
        var watched =
                new Watched(context.entry().organization(), context.identity().mission());
        var places = Places.of(watched);
        var cursor = part.cursor();
        var seen = cursor == null || cursor.isBlank() ? null : places.version(cursor.strip());
        var names = Names.in(log.current(watched.organization(), watched.mission())
                .map(current -> current.projection().subjects().team().roster())
                .orElse(Roster.EMPTY));
        var walk = LogWalk.along(log, watched, filter.order(), seen);
        var found = new Findings(filter, part.limit(), places);
        for (var stretch = walk.next(); !stretch.isEmpty() && found.wantsMore(); stretch = walk.next()) {
            stretch.forEach(event -> found.add(event.envelope(), () -> entries.of(event, names)));
        }
        return found.page();
    }
}
