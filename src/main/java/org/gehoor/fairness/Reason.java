package org.gehoor.fairness;

/// Why somebody who stood before another was not taken before them.
public enum Reason {
    CALL_LATER("wanted a call later"),
    KEPT_FOR_COLLEAGUE("kept for a colleague who was working"),
    KEPT_FOR_TEAM("kept for another team"),
    NOT_SERVED("in a line that who picked up does not serve"),
    CUT_IT_OFF("cut off before by who picked up"),
    WRITTEN("wrote, and is not offered but pulled"),
    RANG("was offered to a colleague, or not taken"),
    CAME_AFTER("came before them after they had been offered"),
    SAME_MOMENT("taken, changed or come in at the same moment");

    private final String words;

    Reason(String words) {
        this.words = words;
    }

    @Override
    public String toString() {
        return words;
    }
}
