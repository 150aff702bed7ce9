package org.gehoor.architecture;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/// On a class of the bad house: the walls it breaks, and no others.
@Retention(RetentionPolicy.RUNTIME)
public @interface Breaks {
    Wall[] value();
}
