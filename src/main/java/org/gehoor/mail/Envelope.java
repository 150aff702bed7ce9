package org.gehoor.mail;

import java.net.InetAddress;
import java.util.List;

/// How a mail was brought.
///
/// @param guest the server that brought it
/// @param hello by which name it greeted
/// @param from  empty for a bounce
record Envelope(InetAddress guest, String hello, String from, List<String> to) {

    Envelope {
        to = List.copyOf(to);
    }
}
