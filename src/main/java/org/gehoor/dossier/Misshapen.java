package org.gehoor.dossier;

/// A part of a dossier is not what the format asks. Carries no more than that: which fault it is says whoever reads the part.
final class Misshapen extends Exception {

    Misshapen(String why) {
        super(why, null, false, false);
    }

    Misshapen(String why, Throwable cause) {
        super(why, cause, false, false);
    }
}
