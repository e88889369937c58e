package dev.quarterdeck.kernel.net;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/** How far away an address is. */
enum Reach {
    PUBLIC,
    PRIVATE,
    FORBIDDEN;

    private static final int V4 = 4;

    static Reach of(InetAddress address) {
        var bytes = address.getAddress();
        return bytes.length == V4 ? ofV4(address, bytes) : ofV6(address, bytes);
    }

    private static Reach ofV4(InetAddress address, byte[] bytes) {
        var first = bytes[0] & 0xff;
        var second = bytes[1] & 0xff;
        // 100.100.100.200 hands out credentials in one cloud, 192.0.0.192 in another.
        if (first == 0
                || first >= 224
                || address.isLinkLocalAddress()
                || is(bytes, 100, 100, 100, 200)
                || is(bytes, 192, 0, 0, 192)) {
            return FORBIDDEN;
        }
        var shared = first == 100 && second >= 64 && second < 128;
        return address.isLoopbackAddress() || address.isSiteLocalAddress() || shared ? PRIVATE : PUBLIC;
    }

    private static Reach ofV6(InetAddress address, byte[] bytes) {
        var first = bytes[0] & 0xff;
        if (address.isLoopbackAddress()) {
            return PRIVATE;
        }
        if (address.isAnyLocalAddress() || address.isMulticastAddress() || address.isLinkLocalAddress()) {
            return FORBIDDEN;
        }
        if (carriesV4(bytes)) {
            return ofCarried(bytes);
        }
        // fd00:ec2::254 hands out credentials in a cloud.
        if (first == 0xfd && bytes[2] == 0x0e && (bytes[3] & 0xff) == 0xc2) {
            return FORBIDDEN;
        }
        return (first & 0xfe) == 0xfc || address.isSiteLocalAddress() ? PRIVATE : PUBLIC;
    }

    // 64:ff9b::/96 is translated, ::/96 was meant to be: both end at the address of the last four bytes.
    private static boolean carriesV4(byte[] bytes) {
        var translated = bytes[0] == 0 && bytes[1] == 0x64 && (bytes[2] & 0xff) == 0xff && (bytes[3] & 0xff) == 0x9b;
        var from = translated ? V4 : 0;
        for (var at = from; at < bytes.length - V4; at++) {
            if (bytes[at] != 0) {
                return (bytes[0] & 0xff) == 0x20 && bytes[1] == 0x02;
            }
        }
        return true;
    }

    private static Reach ofCarried(byte[] bytes) {
        var sixToFour = (bytes[0] & 0xff) == 0x20;
        var carried = sixToFour ? Arrays.copyOfRange(bytes, 2, 2 + V4) : Arrays.copyOfRange(bytes, 12, 12 + V4);
        try {
            return of(InetAddress.getByAddress(carried));
        } catch (UnknownHostException e) {
            throw new IllegalStateException("Four bytes are an address", e);
        }
    }

    private static boolean is(byte[] bytes, int... wanted) {
        for (var at = 0; at < wanted.length; at++) {
            if ((bytes[at] & 0xff) != wanted[at]) {
                return false;
            }
        }
        return true;
    }
}
