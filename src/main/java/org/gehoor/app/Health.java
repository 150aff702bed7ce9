package org.gehoor.app;

import java.util.List;

/// What is wrong now: jobs whose last run failed, letters and web hooks that could not be sent, web hooks we
/// stopped calling, open lines in which people wait and nobody works.
public record Health(List<String> failingJobs, int stuckLetters, int stuckHooks, int hooksGivenUp,
                     List<Unserved> unserved) {

    /// A line with people and without staff.
    public record Unserved(String topic, String language, int waiting) {}

    /// Whether nothing is wrong with us. A receiver of web hooks that does not listen is told here, but is not our illness.
    public boolean isWell() {
        return failingJobs.isEmpty() && stuckLetters == 0 && unserved.isEmpty();
    }
}
