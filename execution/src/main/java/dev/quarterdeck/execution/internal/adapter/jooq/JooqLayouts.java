package dev.quarterdeck.execution.internal.adapter.jooq;

import static dev.quarterdeck.execution.internal.adapter.jooq.generated.Tables.MISSION_CONTROL_LAYOUT;

import dev.quarterdeck.execution.api.MissionControl.Layout;
import dev.quarterdeck.execution.api.MissionControl.Theme;
import dev.quarterdeck.execution.internal.application.watch.Layouts;
import dev.quarterdeck.kernel.id.AgentSessionId;
import dev.quarterdeck.kernel.id.OrganizationId;
import java.util.Arrays;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class JooqLayouts implements Layouts {
    private final DSLContext db;

    JooqLayouts(DSLContext db) {
        this.db = db;
    }

    @Override
    public Optional<Layout> of(OrganizationId organization, String person) {
        return db.selectFrom(MISSION_CONTROL_LAYOUT)
                .where(MISSION_CONTROL_LAYOUT.ORGANIZATION_ID.eq(organization.value()))
                .and(MISSION_CONTROL_LAYOUT.PERSON.eq(person))
                .fetchOptional(row -> new Layout(
                        Arrays.stream(row.getPanels()).map(AgentSessionId::new).toList(),
                        row.getSidebar(),
                        theme(row.getTheme())));
    }

    @Override
    public void keep(OrganizationId organization, String person, Layout layout) {
        var panels = layout.panels().stream().map(AgentSessionId::value).toArray(String[]::new);
        db.insertInto(MISSION_CONTROL_LAYOUT)
                .set(MISSION_CONTROL_LAYOUT.ORGANIZATION_ID, organization.value())
                .set(MISSION_CONTROL_LAYOUT.PERSON, person)
                .set(MISSION_CONTROL_LAYOUT.PANELS, panels)
                .set(MISSION_CONTROL_LAYOUT.SIDEBAR, layout.sidebar())
                .set(MISSION_CONTROL_LAYOUT.THEME, of(layout.theme()))
                .onDuplicateKeyUpdate()
                .set(MISSION_CONTROL_LAYOUT.PANELS, panels)
                .set(MISSION_CONTROL_LAYOUT.SIDEBAR, layout.sidebar())
                .set(MISSION_CONTROL_LAYOUT.THEME, of(layout.theme()))
                .execute();
    }

    private static String of(Theme theme) {
        return switch (theme) {
            case SYSTEM -> "system";
            case LIGHT -> "light";
            case DARK -> "dark";
        };
    }

    private static Theme theme(String word) {
        return switch (word) {
            case "light" -> Theme.LIGHT;
            case "dark" -> Theme.DARK;
            default -> Theme.SYSTEM;
        };
    }
}
