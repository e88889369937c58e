package dev.quarterdeck.app.server.issuer;

import dev.quarterdeck.kernel.net.AddressPolicy;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import org.springframework.http.HttpRequest;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.web.client.RestTemplate;

/** Calls to the issuer, each held to the policy, with short patience and without following where it is sent on. */
record Outbound(AddressPolicy policy) implements ClientHttpRequestInterceptor {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    RestTemplate template() {
        var template = new RestTemplate(factory());
        template.setInterceptors(List.of(this));
        return template;
    }

    static SimpleClientHttpRequestFactory factory() {
        var factory = new Unredirected();
        factory.setConnectTimeout(PATIENCE);
        factory.setReadTimeout(PATIENCE);
        return factory;
    }

    // The platform remembers for a while where a name leads: the call goes where was looked.
    @Override
    public ClientHttpResponse intercept(HttpRequest request, byte[] body, ClientHttpRequestExecution execution)
            throws IOException {
        var url = request.getURI();
        policy.check(url, url.getHost() == null ? List.of() : List.of(InetAddress.getAllByName(url.getHost())));
        return execution.execute(request, body);
    }

    private static final class Unredirected extends SimpleClientHttpRequestFactory {
        @Override
        protected void prepareConnection(HttpURLConnection connection, String method) throws IOException {
            super.prepareConnection(connection, method);
            connection.setInstanceFollowRedirects(false);
        }
    }
}
