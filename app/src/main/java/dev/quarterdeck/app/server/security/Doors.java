package dev.quarterdeck.app.server.security;

import dev.quarterdeck.app.server.problem.ProblemWriter;
import dev.quarterdeck.kernel.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.NullRequestCache;

@Configuration(proxyBeanMethods = false)
class Doors {
    // Everything else needs a caller.
    private static final String[] OPEN = {"/actuator/health/**", "/sign-in/**", "/password", "/assets/**", "/error"};

    @Bean
    SecurityContextRepository sessions() {
        return new HttpSessionSecurityContextRepository();
    }

    @Bean
    SignInWays signInWays(
            @Value("${quarterdeck.sign-in.password:true}") boolean password,
            @Value("${quarterdeck.oidc.issuer:}") String issuer,
            @Value("${quarterdeck.oidc.name:your organisation's account}") String name) {
        return new SignInWays(password, issuer.isEmpty() ? null : name);
    }

    @Bean
    SecurityFilterChain door(
            HttpSecurity http,
            Credentials credentials,
            Clock clock,
            @Value("${quarterdeck.streams.heartbeat:15s}") Duration heartbeat,
            ProblemWriter problems,
            SecurityContextRepository sessions,
            ImportMap imports) {
        return http.authorizeHttpRequests(requests ->
                        requests.requestMatchers(OPEN).permitAll().anyRequest().authenticated())
                .securityContext(context -> context.securityContextRepository(sessions))
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                // A browser adds the cookie to any request by itself; nobody but the caller adds a token.
                .csrf(csrf -> csrf.ignoringRequestMatchers(BearerTokens::presentedBy))
                .addFilterAfter(new LiveSessions(credentials), SecurityContextHolderFilter.class)
                .addFilterBefore(new BearerTokens(credentials, problems), AnonymousAuthenticationFilter.class)
                .addFilterAfter(new LastingAnswers(credentials, heartbeat, clock), AnonymousAuthenticationFilter.class)
                .exceptionHandling(answers -> answers.authenticationEntryPoint(new NotSignedIn(problems))
                        .accessDeniedHandler(new NotAllowed(problems)))
                .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in"))
                .headers(headers -> harden(headers, imports))
                .build();
    }

    private static void harden(HeadersConfigurer<HttpSecurity> headers, ImportMap imports) {
        headers.frameOptions(FrameOptionsConfig::deny)
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                .addHeaderWriter(new ContentPolicy(imports));
    }
}
