package org.gehoor.vocabulary;

/// A telephone number in E.164 form: a plus and up to fifteen digits.
public record PhoneNumber(String e164) {

    public PhoneNumber {
        if (!e164.matches("\\+[1-9][0-9]{6,14}")) {
            throw new IllegalArgumentException("no telephone number in E.164 form");
        }
    }

    @Override
    public String toString() {
        return e164;
    }
}
