package dev.quarterdeck.app.server.issuer;

import dev.quarterdeck.kernel.net.AddressPolicy;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.MappedJwtClaimSetConverter;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/** The issuer as it describes itself, asked when the first person comes: a server starts without it. */
@Component
@ConditionalOnProperty("quarterdeck.oidc.issuer")
class Issuer implements ClientRegistrationRepository {
    static final String NAME = "issuer";
    static final String CALLBACK = "/sign-in/issuer/callback";
    private static final ParameterizedTypeReference<Map<String, Object>> DESCRIPTION =
            new ParameterizedTypeReference<>() {};

    private final IssuerSettings settings;
    private final Outbound outbound;
    private volatile @Nullable Known known;

    Issuer(IssuerSettings settings) {
        this.settings = settings;
        this.outbound = new Outbound(new AddressPolicy(settings.privateAllowed()));
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String name) {
        return NAME.equals(name) ? known().registration() : null;
    }

    /** Who the issuer says came back. Its word is taken only for this exchange, this client, and with its signature. */
    OidcUser verify(OAuth2AuthorizationExchange exchange) {
        var known = known();
        var token = new OAuth2LoginAuthenticationToken(known.registration(), exchange);
        var verified = known.verification().authenticate(token);
        if (verified != null && verified.getPrincipal() instanceof OidcUser user) {
            return user;
        }
        throw new IllegalStateException("An answer of the issuer was accepted without saying who it is about");
    }

    private Known known() {
        var before = known;
        if (before != null) {
            return before;
        }
        var registration = registration();
        var fresh = new Known(registration, verification(registration));
        known = fresh;
        return fresh;
    }

    private ClientRegistration registration() {
        var url = settings.issuer().replaceFirst("/$", "") + "/.well-known/openid-configuration";
        var described = Objects.requireNonNull(
                outbound.template()
                        .exchange(url, HttpMethod.GET, null, DESCRIPTION)
                        .getBody(),
                "described");
        if (!settings.issuer().equals(described.get("issuer"))) {
            throw new IllegalStateException("%s describes itself as another issuer".formatted(settings.issuer()));
        }
        return ClientRegistrations.fromOidcConfiguration(described)
                .registrationId(NAME)
                .clientId(settings.clientId())
                .clientSecret(settings.clientSecret())
                .redirectUri("{baseUrl}" + CALLBACK)
                .scope("openid", "email")
                .build();
    }

    private OidcAuthorizationCodeAuthenticationProvider verification(ClientRegistration registration) {
        var tokens = new RestClientAuthorizationCodeTokenResponseClient();
        tokens.setRestClient(RestClient.builder()
                .requestFactory(Outbound.factory())
                .requestInterceptor(outbound)
                .configureMessageConverters(converters -> converters
                        .registerDefaults()
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        var verification = new OidcAuthorizationCodeAuthenticationProvider(
                tokens, request -> new DefaultOidcUser(List.of(), request.getIdToken()));
        var decoder = decoder(registration);
        verification.setJwtDecoderFactory(_ -> decoder);
        return verification;
    }

    private JwtDecoder decoder(ClientRegistration registration) {
        var keys = Objects.requireNonNull(registration.getProviderDetails().getJwkSetUri(), "keys");
        var decoder = NimbusJwtDecoder.withJwkSetUri(keys)
                .restOperations(outbound.template())
                .jwsAlgorithms(accepted -> {
                    accepted.add(SignatureAlgorithm.RS256);
                    accepted.add(SignatureAlgorithm.PS256);
                    accepted.add(SignatureAlgorithm.ES256);
                })
                .build();
        decoder.setClaimSetConverter(
                new MappedJwtClaimSetConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverters()));
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                new JwtTimestampValidator(), new OidcIdTokenValidator(registration)));
        return decoder;
    }

    private record Known(ClientRegistration registration, OidcAuthorizationCodeAuthenticationProvider verification) {}
}
