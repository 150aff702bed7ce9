package org.gehoor.mail;

import java.io.IOException;
import java.util.List;

/// What the world's list of names says: DNS.
interface Names {

    enum Kind { A, AAAA, MX, PTR, TXT }

    /// The records of a name: addresses, names without a dot at the end, or texts, each in one piece. Empty when there are none.
    ///
    /// @throws IOException when nobody could be asked, or not in time
    List<String> find(String name, Kind kind) throws IOException;
}
