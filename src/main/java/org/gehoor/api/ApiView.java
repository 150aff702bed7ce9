package org.gehoor.api;

import java.util.List;

/// The API as people read of it.
public record ApiView(String base, List<Line> operations, List<Problem> problems) {

    public ApiView {
        operations = List.copyOf(operations);
        problems = List.copyOf(problems);
    }

    /// One operation. `scope` is what it is called in the database, `permits` in words.
    public record Line(String id, String method, String path, String about, String permits, String scope, String example) {}

    /// What can be refused.
    public record Problem(String code, int status, String about) {}
}
