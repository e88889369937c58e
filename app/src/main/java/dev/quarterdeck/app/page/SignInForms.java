package dev.quarterdeck.app.page;

import dev.quarterdeck.app.server.security.SignInWays;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/** The forms people sign in with; what is not configured is not shown. */
@Component
class SignInForms {
    static final String WRONG = "The organisation, the name or the password is not right.";
    private static final String NOT_ADMITTED = "You are known to the issuer and not admitted here; ask an admin.";
    private static final String NOT_TRUSTED = "The answer of the issuer cannot be trusted; try again.";

    private static final String NOT_REACHED = "The issuer cannot be reached; try again, or sign in another way.";

    private final SignInWays ways;

    SignInForms(SignInWays ways) {
        this.ways = ways;
    }

    Html ways(CsrfToken forgery, @Nullable String complaint) {
        var said = complaint == null ? "" : "<p role=\"alert\">%s</p>%n".formatted(Html.text(complaint));
        var issuer = ways.issuer() == null
                ? ""
                : "<p><a href=\"/sign-in/issuer\">Sign in with %s</a></p>%n".formatted(Html.text(ways.issuer()));
        var password = ways.password() ? password(forgery) : "";
        return new Html("Sign in", """
                <h1>Quarterdeck</h1>
                %s<p>You are not signed in. <code>qd up</code> prints a link that signs you in.</p>
                %s%s""".formatted(said, issuer, password));
    }

    private static String password(CsrfToken forgery) {
        return """
                <form method="post" action="/sign-in/password">
                  <p><label>Organisation <input name="organization" value="local" required autocomplete="organization"></label></p>
                  <p><label>Name <input name="name" required autocomplete="username"></label></p>
                  <p><label>Password <input name="password" type="password" required autocomplete="current-password"></label></p>
                  %s<button>Sign in</button>
                </form>
                """.formatted(hidden(forgery));
    }

    Html confirmation(String code, CsrfToken forgery) {
        return new Html("Sign in", """
                <h1>Quarterdeck</h1>
                <form method="post" action="/sign-in">
                  <input type="hidden" name="code" value="%s">
                  %s<button>Sign in</button>
                </form>
                """.formatted(Html.text(code), hidden(forgery)));
    }

    Html newPassword(String code, CsrfToken forgery, @Nullable String complaint) {
        var said = complaint == null ? "" : "<p role=\"alert\">%s</p>%n".formatted(Html.text(complaint));
        return new Html("Set a password", """
                <h1>Set your password</h1>
                %s<form method="post" action="/password">
                  <input type="hidden" name="code" value="%s">
                  <p><label>New password <input name="password" type="password" required minlength="12" maxlength="256" autocomplete="new-password"></label></p>
                  %s<button>Set it and sign in</button>
                </form>
                """.formatted(said, Html.text(code), hidden(forgery)));
    }

    /** Words of ours only: what an address says is not repeated on the page. */
    static @Nullable String complaintOf(@Nullable String refused) {
        return switch (refused) {
            case "not-admitted" -> NOT_ADMITTED;
            case "not-trusted" -> NOT_TRUSTED;
            case "not-reached" -> NOT_REACHED;
            case null, default -> null;
        };
    }

    private static String hidden(CsrfToken forgery) {
        return "<input type=\"hidden\" name=\"%s\" value=\"%s\">%n"
                .formatted(Html.text(forgery.getParameterName()), Html.text(forgery.getToken()));
    }
}
