package dev.quarterdeck.mission.internal.adapter.jooq;

import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.kernel.id.OrganizationId;
import dev.quarterdeck.mission.internal.adapter.jooq.Heads.Head;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The heads of the missions appended to lately, as they were committed here. Others append too: whoever builds on one of
 * these has the database compare it with the mission's row in the very statement that appends.
 */
@Component
class HeadCache {
    private static final int MOST = 500;

    private final Map<Key, Head> heads = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Head> eldest) {
            return size() > MOST;
        }
    };

    private record Key(OrganizationId organization, MissionId mission) {}

    synchronized @Nullable Head find(OrganizationId organization, MissionId mission) {
        return heads.get(new Key(organization, mission));
    }

    /** Called after the commit; of two that come in the wrong order the later one stays. */
    synchronized void committed(OrganizationId organization, MissionId mission, Head head) {
        heads.merge(
                new Key(organization, mission),
                head,
                (known, latest) -> latest.version().compareTo(known.version()) > 0 ? latest : known);
    }

    synchronized void forget(OrganizationId organization, MissionId mission) {
        heads.remove(new Key(organization, mission));
    }
}
