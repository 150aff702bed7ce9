package org.gehoor.architecture.bad.conversation;

public final class Exchange {

    public void say(String words) {
    }
}
