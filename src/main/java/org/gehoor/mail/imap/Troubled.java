package org.gehoor.mail.imap;

import org.gehoor.mailbox.Trouble;

/// Something is wrong that an administrator can be told of.
final class Troubled extends Exception {

    private static final long serialVersionUID = 1;

    private final Trouble trouble;

    Troubled(Trouble trouble) {
        super(trouble.code());
        this.trouble = trouble;
    }

    Troubled(Trouble trouble, Throwable cause) {
        super(trouble.code(), cause);
        this.trouble = trouble;
    }

    Trouble trouble() {
        return trouble;
    }
}
