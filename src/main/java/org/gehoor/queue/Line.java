package org.gehoor.queue;

import org.gehoor.vocabulary.Language;
import org.gehoor.vocabulary.LineId;
import org.gehoor.vocabulary.OpeningHours;
import org.gehoor.vocabulary.TeamId;

/// A waiting line: one topic in one language of one brand. `team` is responsible for whoever waits in it.
public record Line(LineId id, String brand, String topic, Language language, TeamId team, OpeningHours hours) {}
