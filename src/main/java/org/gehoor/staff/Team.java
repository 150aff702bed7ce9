package org.gehoor.staff;

import org.gehoor.vocabulary.TeamId;

/// A team, our own or a partner's. The kind changes nothing about what its people may do.
public record Team(TeamId id, String name, boolean own) {}
