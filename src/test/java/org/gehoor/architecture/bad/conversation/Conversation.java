package org.gehoor.architecture.bad.conversation;

public record Conversation(String gist) {}
