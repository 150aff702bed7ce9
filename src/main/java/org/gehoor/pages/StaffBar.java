package org.gehoor.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.gehoor.words.Words;

/// Knows who of the staff asks for a page. A room above knows it. May throw: the bar is then empty.
public interface StaffBar {

    /// Whether this address is a staff page, so that its errors look like one.
    boolean covers(String path);

    /// Who asks; empty when nobody is signed in.
    Optional<Staff> of(HttpServletRequest request, Words words);
}
