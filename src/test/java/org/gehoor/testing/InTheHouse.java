package org.gehoor.testing;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;

/// A test on the real rooms and a real PostgreSQL. Each test method gets an empty house; a class that needs one house for all its
/// methods says `@TestInstance(PER_CLASS)`.
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class InTheHouse {

    protected final TestHouse house = TestHouse.fresh();
    protected final Makers a = house.a();
    protected final Deeds deeds = house.deeds();
}
