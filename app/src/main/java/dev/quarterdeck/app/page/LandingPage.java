package dev.quarterdeck.app.page;

import dev.quarterdeck.governance.api.Users;
import dev.quarterdeck.kernel.context.EntryContext;
import dev.quarterdeck.mission.api.MissionSummary;
import dev.quarterdeck.mission.api.Missions;
import dev.quarterdeck.mission.api.Missions.MissionFilter;
import dev.quarterdeck.mission.api.Page;
import dev.quarterdeck.mission.api.PageRequest;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** What a signed-in person sees first. */
@Controller
class LandingPage {
    private final Users users;
    private final Missions missions;

    LandingPage(Users users, Missions missions) {
        this.users = users;
        this.missions = missions;
    }

    @GetMapping(path = "/", produces = MediaType.TEXT_HTML_VALUE)
    @ResponseBody
    String show(EntryContext context, CsrfToken forgery) {
        var person = users.self(context);
        var newest = missions.list(context, MissionFilter.ALL, PageRequest.first(PageRequest.USUAL));
        return new Html("Missions", """
                <header>
                  <h1>Quarterdeck</h1>
                  <form method="post" action="/sign-out">
                    <input type="hidden" name="%s" value="%s">
                    %s <button>Sign out</button>
                  </form>
                </header>
                %s<p><a href="/api-page">The HTTP API</a> · on the terminal: <code>qd help</code></p>
                """.formatted(
                                Html.text(forgery.getParameterName()),
                                Html.text(forgery.getToken()),
                                Html.text(person.name()),
                                newest.items().isEmpty() ? none() : table(newest)))
                .toString();
    }

    private static String none() {
        return "<p>No missions yet. Take over a repository with <code>qd adopt PATH</code>.</p>\n";
    }

    private static String table(Page<MissionSummary> newest) {
        var rows = newest.items().stream().map(LandingPage::row).collect(Collectors.joining());
        return """
                <table>
                <caption>%d missions%s</caption>
                <thead><tr><th>Mission</th><th>Title</th><th>Phase</th><th>Status from</th></tr></thead>
                <tbody>
                %s</tbody>
                </table>
                """.formatted(newest.items().size(), newest.nextCursor() == null ? "" : ", the newest", rows);
    }

    private static String row(MissionSummary mission) {
        return "<tr><td><code>%s</code></td><td>%s</td><td>%s</td><td>%s</td></tr>%n"
                .formatted(
                        Html.text(mission.slug()),
                        Html.text(mission.title()),
                        Html.text(mission.phase().wireName()),
                        Html.text(mission.authority().name().toLowerCase(Locale.ROOT)));
    }
}
