package dev.quarterdeck.mission.internal.application.adoption;

import dev.quarterdeck.governance.api.TenantTransactions;
import dev.quarterdeck.kernel.context.RepositoryContext;
import dev.quarterdeck.mission.api.Findings;
import dev.quarterdeck.mission.api.Page;
import dev.quarterdeck.mission.api.PageRequest;
import dev.quarterdeck.mission.internal.application.adoption.FindingRecords.Placed;
import dev.quarterdeck.mission.internal.application.adoption.FindingRecords.Wanted;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Service;

@Service
class FindingsService implements Findings {
    private final FindingRecords records;
    private final MeantMissions meant;
    private final TenantTransactions transactions;

    FindingsService(FindingRecords records, MeantMissions meant, TenantTransactions transactions) {
        this.records = records;
        this.meant = meant;
        this.transactions = transactions;
    }

    @Override
    public Page<Finding> list(RepositoryContext context, FindingFilter filter, PageRequest page) {
        var organization = context.entry().organization();
        return transactions.look(organization, () -> {
            var code = filter.code();
            var wanted = new Wanted(
                    filter.severity(),
                    code == null ? null : code.toUpperCase(Locale.ROOT),
                    meant.directories(context, filter.mission()),
                    FindingCursor.read(page.cursor()));
            return page(records.page(organization, context.repository(), wanted, page.limit() + 1), page.limit());
        });
    }

    private static Page<Finding> page(List<Placed> found, int limit) {
        var shown = found.subList(0, Math.min(limit, found.size()));
        var next = found.size() > limit ? FindingCursor.of(shown.getLast().place()) : null;
        return new Page<>(shown.stream().map(Placed::finding).toList(), next);
    }
}
