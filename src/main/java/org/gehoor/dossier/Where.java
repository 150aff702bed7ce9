package org.gehoor.dossier;

/// Where in a dossier something does not hold (`docs/ledger-format.md`, section 14.3).
public sealed interface Where {

    /// The first word of its name: `entry`.
    default String kind() {
        return toString().split(" ", 2)[0];
    }

    /// The ZIP file itself.
    record Container() implements Where {
        @Override
        public String toString() {
            return "container";
        }
    }

    /// One file in it.
    record File(String name) implements Where {
        @Override
        public String toString() {
            return "file " + name;
        }
    }

    /// The list of what is in it, as a whole.
    record TheManifest() implements Where {
        @Override
        public String toString() {
            return "manifest";
        }
    }

    /// The signed size and root of the tree.
    record Checkpoint() implements Where {
        @Override
        public String toString() {
            return "checkpoint";
        }
    }

    /// One entry of the conversation.
    record Entry(long sequence) implements Where {
        @Override
        public String toString() {
            return "entry " + sequence;
        }
    }

    /// The end of the chain.
    record Head() implements Where {
        @Override
        public String toString() {
            return "head";
        }
    }

    /// The file with this number, from 0, that was sent with an entry.
    record Attachment(long sequence, long number) implements Where {
        @Override
        public String toString() {
            return "attachment " + sequence + "." + number;
        }

        /// `12.0`
        public String numbers() {
            return sequence + "." + number;
        }
    }
}
