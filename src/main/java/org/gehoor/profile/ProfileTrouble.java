package org.gehoor.profile;

/// A profile that cannot be read. Its message is one sentence for whoever starts the program: the file, the line, what is wrong and what to write.
public final class ProfileTrouble extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ProfileTrouble(String message) {
        super(message);
    }

    static ProfileTrouble at(String file, int line, String sentence) {
        return new ProfileTrouble(file + ", line " + line + ": " + sentence);
    }
}
