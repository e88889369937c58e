package dev.quarterdeck.app.server.issuer;

import static java.util.Objects.requireNonNull;

import dev.quarterdeck.app.server.problem.Correlation;
import dev.quarterdeck.app.server.security.BrowserSessions;
import dev.quarterdeck.governance.api.Introductions;
import dev.quarterdeck.governance.api.Introductions.Introduced;
import dev.quarterdeck.governance.api.SignIns;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizationRequestRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Sends a person to the issuer and takes its answer, once, in the browser session that was sent. */
@Controller
@ConditionalOnProperty("quarterdeck.oidc.issuer")
class IssuerSignIn {
    private static final Logger LOG = LoggerFactory.getLogger(IssuerSignIn.class);

    private final Issuer issuer;
    private final IssuerSettings settings;
    private final Introductions introductions;
    private final BrowserSessions sessions;
    private final DefaultOAuth2AuthorizationRequestResolver requests;
    private final HttpSessionOAuth2AuthorizationRequestRepository sent =
            new HttpSessionOAuth2AuthorizationRequestRepository();

    IssuerSignIn(Issuer issuer, IssuerSettings settings, Introductions introductions, BrowserSessions sessions) {
        this.issuer = issuer;
        this.settings = settings;
        this.introductions = introductions;
        this.sessions = sessions;
        requests = new DefaultOAuth2AuthorizationRequestResolver(issuer);
        requests.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
    }

    @GetMapping("/sign-in/issuer")
    void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var asked = asked(request);
        if (asked.isEmpty()) {
            response.sendRedirect("/sign-in?refused=not-reached");
            return;
        }
        sent.saveAuthorizationRequest(asked.get(), request, response);
        response.sendRedirect(asked.get().getAuthorizationRequestUri());
    }

    @GetMapping(Issuer.CALLBACK)
    void receive(
            @RequestParam(required = false) @Nullable String code,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var asked = sent.removeAuthorizationRequest(request, response);
        var verified = asked == null || code == null ? Optional.<OidcUser>empty() : verified(asked, code, request);
        if (verified.isEmpty()) {
            response.sendRedirect("/sign-in?refused=not-trusted");
            return;
        }
        var person = introductions.admit(introduced(verified.get(), request), settings.admission());
        person.ifPresent(one -> sessions.open(one, SignIns.Way.ISSUER, request, response));
        response.sendRedirect(person.isPresent() ? "/" : "/sign-in?refused=not-admitted");
    }

    private Optional<OAuth2AuthorizationRequest> asked(HttpServletRequest request) {
        try {
            return Optional.ofNullable(requests.resolve(request, Issuer.NAME));
        } catch (RuntimeException unreachable) {
            LOG.warn("The issuer cannot be asked: {}", unreachable.getMessage());
            return Optional.empty();
        }
    }

    // What is wrong is for the log: whoever sent a false answer learns nothing from it.
    private Optional<OidcUser> verified(OAuth2AuthorizationRequest asked, String code, HttpServletRequest request) {
        var answer = OAuth2AuthorizationResponse.success(code)
                .redirectUri(requireNonNull(asked.getRedirectUri(), "redirect"))
                .state(request.getParameter("state"))
                .build();
        try {
            return Optional.of(issuer.verify(new OAuth2AuthorizationExchange(asked, answer)));
        } catch (AuthenticationException refused) {
            LOG.warn("An answer of the issuer is refused: {}", refused.getMessage());
            return Optional.empty();
        }
    }

    private Introduced introduced(OidcUser user, HttpServletRequest request) {
        var verified = Boolean.TRUE.equals(user.getEmailVerified()) ? user.getEmail() : null;
        var subject = requireNonNull(user.getSubject(), "an identity token without a subject is not verified");
        return new Introduced(settings.issuer(), subject, verified, Correlation.idOf(request));
    }
}
