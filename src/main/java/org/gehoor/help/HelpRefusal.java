package org.gehoor.help;

import org.gehoor.pages.Refusal;

/// What these pages cannot show.
enum HelpRefusal implements Refusal.Code {
    /// There is no such article, or it is not for customers.
    NO_ARTICLE;

    @Override
    public Refusal.Kind kind() {
        return Refusal.Kind.NOT_FOUND;
    }
}
