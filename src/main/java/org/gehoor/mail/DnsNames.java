package org.gehoor.mail;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.ExtendedResolver;
import org.xbill.DNS.Lookup;
import org.xbill.DNS.MXRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.PTRRecord;
import org.xbill.DNS.Record;
import org.xbill.DNS.Resolver;
import org.xbill.DNS.TXTRecord;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;

/// DNS as this machine is told to ask it.
final class DnsNames implements Names {

    private final Resolver resolver;

    /// @param patience with one question
    DnsNames(Duration patience) {
        var servers = new ExtendedResolver();
        servers.setTimeout(patience);
        servers.setRetries(1);
        this.resolver = servers;
    }

    @Override
    public List<String> find(String name, Kind kind) throws IOException {
        Lookup lookup;
        try {
            lookup = new Lookup(Name.fromString(name, Name.root), Type.value(kind.name()));
        } catch (TextParseException noName) {
            return List.of();
        }
        lookup.setResolver(resolver);
        Record[] found = lookup.run();
        return switch (lookup.getResult()) {
            case Lookup.SUCCESSFUL -> Arrays.stream(found).map(DnsNames::text).toList();
            case Lookup.HOST_NOT_FOUND, Lookup.TYPE_NOT_FOUND -> List.of();
            default -> throw new IOException(lookup.getErrorString());
        };
    }

    private static String text(Record record) {
        return switch (record) {
            case ARecord one -> address(one.getAddress());
            case AAAARecord one -> address(one.getAddress());
            case MXRecord one -> one.getTarget().toString(true);
            case PTRRecord one -> one.getTarget().toString(true);
            case TXTRecord one -> whole(one.getStringsAsByteArrays());
            default -> record.rdataToString();
        };
    }

    private static String address(InetAddress address) {
        return address.getHostAddress();
    }

    /// A text comes in pieces of 255 bytes at the most (RFC 7208, 3.3).
    private static String whole(List<byte[]> pieces) {
        var all = new ArrayList<String>();
        pieces.forEach(piece -> all.add(new String(piece, StandardCharsets.UTF_8)));
        return String.join("", all);
    }
}
