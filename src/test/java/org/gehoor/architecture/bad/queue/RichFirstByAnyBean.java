package org.gehoor.architecture.bad.queue;

import org.gehoor.architecture.Breaks;
import org.gehoor.architecture.Wall;
import org.springframework.context.ApplicationContext;

/// The same by asking for whatever there is.
@Breaks(Wall.THE_LINE_DOES_NOT_KNOW_WHO_YOU_ARE)
final class RichFirstByAnyBean {
    Object any(ApplicationContext beans) {
        return beans.getBeansOfType(Object.class);
    }
}
