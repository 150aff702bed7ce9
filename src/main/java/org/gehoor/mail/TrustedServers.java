package org.gehoor.mail;

import java.math.BigInteger;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;

/// Servers of our own that bring mail: their word on a sender counts, and they are not counted as strangers.
///
/// @param name the authserv-id they write (RFC 8601)
record TrustedServers(List<Net> nets, String name) {

    /// An address, or all that begin with as many bits as it.
    record Net(InetAddress address, int bits) {

        /// `10.0.0.0/8`, `2001:db8::/32`, or one address
        static Net read(String text) {
            String[] parts = text.strip().split("/");
            InetAddress address = InetAddress.ofLiteral(parts[0]);
            int all = address.getAddress().length * 8;
            int bits = parts.length == 1 ? all : Integer.parseInt(parts[1]);
            if (parts.length > 2 || bits < 0 || bits > all) {
                throw new IllegalArgumentException("gehoor.smtp.trusted has something that is neither an address nor a network: " + text);
            }
            return new Net(address, bits);
        }

        boolean has(InetAddress other) {
            byte[] ours = address.getAddress();
            byte[] theirs = other.getAddress();
            int rest = ours.length * 8 - bits;
            return ours.length == theirs.length && new BigInteger(1, ours).shiftRight(rest).equals(new BigInteger(1, theirs).shiftRight(rest));
        }
    }

    /// @param addresses with commas between; may be empty
    static TrustedServers read(String addresses, String name) {
        return new TrustedServers(Arrays.stream(addresses.split(",")).filter(part -> !part.isBlank()).map(Net::read).toList(), name);
    }

    boolean has(InetAddress address) {
        return nets.stream().anyMatch(net -> net.has(address));
    }
}
