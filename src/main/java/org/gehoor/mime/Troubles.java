package org.gehoor.mime;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What could not be understood in one mail, each kind said once.
final class Troubles {

    private static final int AT_MOST = 50;

    private final Set<String> said = new LinkedHashSet<>();

    void note(String trouble) {
        if (said.size() < AT_MOST) {
            said.add(trouble);
        }
    }

    List<String> list() {
        return List.copyOf(said);
    }
}
