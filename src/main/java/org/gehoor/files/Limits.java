package org.gehoor.files;

/// How much can be sent.
///
/// @param perFile         the most bytes of one file
/// @param perMessage      the most files with one message
/// @param perConversation the most bytes of all files of one conversation, each content counted once
public record Limits(long perFile, int perMessage, long perConversation) {

    public Limits {
        if (perFile < 1 || perMessage < 1 || perConversation < perFile) {
            throw new IllegalArgumentException("gehoor.files: at least one byte, one file, and room for one file in a conversation");
        }
    }
}
