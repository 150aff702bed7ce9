package org.gehoor.hooks;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.gehoor.pages.Refusal;

/// Keeps calls out of our own network. Names are resolved here and nowhere else, so that the address which was looked at is the one that is
/// called. Refused is what IANA's registries of special-purpose addresses (RFC 6890) do not call globally reachable, and whatever embeds such an address.
///
/// @param inside hosts in our own network that a setting allows all the same, also without TLS
record Outside(Set<String> inside) implements DnsResolver {

    private static final int LONGEST = 2000;

    Outside {
        inside = Set.copyOf(inside);
    }

    /// An address that somebody typed.
    ///
    /// @throws Refusal ADDRESS or INSIDE
    URI address(String typed) {
        URI address = read(typed.strip());
        String host = address.getHost();
        boolean allowed = host != null && inside.contains(host);
        boolean https = "https".equals(address.getScheme());
        if (host == null || typed.length() > LONGEST || address.getUserInfo() != null || address.getFragment() != null
                || !(https || allowed && "http".equals(address.getScheme()))) {
            throw new Refusal(HookRefusal.ADDRESS);
        }
        try {
            resolve(host);
        } catch (InsideException refused) {
            throw new Refusal(HookRefusal.INSIDE);
        } catch (UnknownHostException unknown) {
            // the name may exist later; each call looks again
        }
        return address;
    }

    private static URI read(String typed) {
        try {
            return new URI(typed);
        } catch (URISyntaxException none) {
            throw new Refusal(HookRefusal.ADDRESS);
        }
    }

    /// Every address of the host.
    ///
    /// @throws InsideException when one of them lies inside
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] found = SystemDefaultDnsResolver.INSTANCE.resolve(host);
        if (!inside.contains(host) && !Arrays.stream(found).allMatch(Outside::isOutside)) {
            throw new InsideException(host);
        }
        return found;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    /// A receiver inside the network.
    static final class InsideException extends UnknownHostException {
        private static final long serialVersionUID = 1;

        InsideException(String host) {
            super(host + " lies inside the network");
        }
    }

    static boolean isOutside(InetAddress address) {
        if (address.isAnyLocalAddress() || address.isLoopbackAddress() || address.isLinkLocalAddress() || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] bytes = address.getAddress();
        return switch (address) {
            case Inet4Address _ -> SPECIAL_4.stream().noneMatch(block -> block.holds(bytes));
            case Inet6Address _ -> GLOBAL_6.holds(bytes) && SPECIAL_6.stream().noneMatch(block -> block.holds(bytes));
            default -> false;
        };
    }

    private static final List<Block> SPECIAL_4 = List.of(block(8, 0), block(10, 100, 64), block(16, 169, 254), block(12, 172, 16), block(8, 10),
            block(16, 192, 168), block(24, 192, 0, 0), block(24, 192, 0, 2), block(24, 192, 88, 99), block(15, 198, 18), block(24, 198, 51, 100),
            block(24, 203, 0, 113), block(4, 240));
    /// Of IPv6 only 2000::/3 is given out; 64:ff9b::/96 and other embeddings lie outside it.
    private static final Block GLOBAL_6 = block(3, 0x20);
    private static final List<Block> SPECIAL_6 = List.of(block(23, 0x20, 0x01, 0x00), block(32, 0x20, 0x01, 0x0d, 0xb8), block(16, 0x20, 0x02),
            block(20, 0x3f, 0xff, 0x00));

    private static Block block(int bits, int... begins) {
        byte[] first = new byte[(bits + 7) / 8];
        for (int i = 0; i < Math.min(begins.length, first.length); i++) {
            first[i] = (byte) begins[i];
        }
        return new Block(first, bits);
    }

    /// All addresses that begin with the same bits.
    private record Block(byte[] first, int bits) {
        boolean holds(byte[] address) {
            for (int bit = 0; bit < bits; bit++) {
                if (((address[bit / 8] ^ first[bit / 8]) >> (7 - bit % 8) & 1) == 1) {
                    return false;
                }
            }
            return true;
        }
    }
}
