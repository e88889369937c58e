package dev.quarterdeck.kernel.net;

import dev.quarterdeck.kernel.refusal.CommonRefusal.AddressForbidden;
import dev.quarterdeck.kernel.refusal.Refused;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;

/**
 * Which addresses somebody's configuration may send the server to. What counts is where a name leads at the moment of
 * the call, for a name that was harmless when it was written down may lead elsewhere by then.
 *
 * @param privateAllowed whether also to this machine and its private networks, which an admin says
 */
public record AddressPolicy(boolean privateAllowed) {
    /**
     * @param addresses all that the host's name leads to
     * @throws Refused if the URL is not one to call, or one of the addresses must not be reached
     */
    public void check(URI url, List<InetAddress> addresses) {
        var host = url.getHost();
        if (host == null || url.getUserInfo() != null) {
            throw refusal(url, "a URL with a host and without a user in it");
        }
        if (addresses.isEmpty()) {
            throw refusal(url, "a name that leads somewhere");
        }
        for (var address : addresses) {
            checkReach(url, Reach.of(address));
        }
    }

    private void checkReach(URI url, Reach reach) {
        if (reach == Reach.FORBIDDEN) {
            throw refusal(url, "an address that is no link-local, metadata, multicast or unspecified one");
        }
        if (reach == Reach.PRIVATE && !privateAllowed) {
            throw refusal(url, "an address that is not private, or leave for private ones from an admin");
        }
        var scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !(scheme.equals("http") && reach == Reach.PRIVATE)) {
            throw refusal(url, "https");
        }
    }

    // The address itself is not said: whoever is refused would learn where inner names lead.
    private static Refused refusal(URI url, String expected) {
        return new Refused(new AddressForbidden(String.valueOf(url.getHost()), expected));
    }
}
