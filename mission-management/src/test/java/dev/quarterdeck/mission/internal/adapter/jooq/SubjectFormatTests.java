package dev.quarterdeck.mission.internal.adapter.jooq;

import static dev.quarterdeck.mission.Samples.MISSION;
import static dev.quarterdeck.mission.Samples.PERSON;
import static dev.quarterdeck.mission.Samples.START;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.kernel.event.CommitContext;
import dev.quarterdeck.kernel.id.EventId;
import dev.quarterdeck.mission.Samples;
import dev.quarterdeck.mission.internal.domain.Subjects;
import dev.quarterdeck.mission.internal.domain.collaboration.CollaborationFact;
import dev.quarterdeck.mission.internal.domain.collaboration.Occurrence;
import dev.quarterdeck.mission.internal.domain.collaboration.TeamReducer;
import dev.quarterdeck.mission.internal.domain.collaboration.TeamState;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/** A document that cannot be read is folded anew, which would hide that it never can be. */
class SubjectFormatTests {
    @Test
    void whatATeamDidIsReadAsItWasWritten() {
        var occurrences = new ArrayList<Occurrence>();
        CollaborationFacts.all()
                .forEach(fact -> occurrences.add(new Occurrence(
                        new EventId(Samples.ulid(occurrences.size() + 1L)),
                        MISSION,
                        PERSON,
                        START,
                        new CommitContext(Samples.REPOSITORY, "main", null),
                        (CollaborationFact) fact)));
        var team = TeamReducer.resume(TeamState.NONE, occurrences);
        assertThat(team.roster().anomalies()).isNotEmpty();
        var subjects = Subjects.NONE.with(team);
        var read = Subjects.NONE;
        for (var format : SubjectFormat.ALL) {
            var written = format.write(subjects);
            read = written == null ? read : format.read(read, written);
        }
        assertThat(read).isEqualTo(subjects);
    }
}
