package dev.quarterdeck.execution.internal.domain.effect;

import dev.quarterdeck.execution.internal.domain.commit.GitWork;
import dev.quarterdeck.kernel.git.CommitId;
import dev.quarterdeck.kernel.id.EffectId;
import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.kernel.id.OrganizationId;
import dev.quarterdeck.kernel.id.RepositoryId;
import org.jspecify.annotations.Nullable;

/**
 * Work a command has asked of git.
 *
 * @param planned the commit an attempt was about to put on the branch; it is there if the attempt got that far
 * @param failures attempts that ended in an error, rather than in waiting
 */
public record GitEffect(
        EffectId id,
        OrganizationId organization,
        RepositoryId repository,
        MissionId mission,
        GitWork work,
        @Nullable CommitId planned,
        int failures) {}
