package org.gehoor.app;

import java.util.List;

/// What is wrong now: jobs whose last run failed, letters that could not be sent, open lines in which people wait and nobody works.
public record Health(List<String> failingJobs, int stuckLetters, List<Unserved> unserved) {

    /// A line with people and without staff.
    public record Unserved(String topic, String language, int waiting) {}

    /// Whether nothing is wrong.
    public boolean isWell() {
        return failingJobs.isEmpty() && stuckLetters == 0 && unserved.isEmpty();
    }
}
