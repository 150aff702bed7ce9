package org.gehoor.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.View;

/// How trouble is told to a program, which reads no pages. A room above knows it; without one everybody gets a page.
public interface ProgramTroubles {

    /// Whether programs ask at this address.
    boolean covers(String path);

    /// What a program is told.
    View tell(Case trouble, HttpServletRequest request);

    /// What went wrong.
    ///
    /// @param said      what it means for who asked
    /// @param status    how a page would answer
    /// @param thrown    what was thrown; null when only a status is known
    /// @param report    writes it in our log and tells under which reference; null when it is no mistake of ours
    record Case(Refusal said, HttpStatus status, @Nullable Throwable thrown, Supplier<@Nullable String> report) {}
}
