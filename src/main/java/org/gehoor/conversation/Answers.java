package org.gehoor.conversation;

import java.util.List;
import java.util.Optional;
import org.gehoor.redaction.Known;
import org.gehoor.vocabulary.Language;

/// A machine that may answer a customer. Absent by default: every way to a person works without it.
@FunctionalInterface
public interface Answers {

    /// What the customer just said, and what was said before in this conversation; the machine sees nothing else of them.
    ///
    /// @param language the language of the conversation
    /// @param before   what was said before, the oldest first
    /// @param inVain   how many turns of the machine did not help, or were no answer
    /// @param known    what is known to be personal in these words, so that it can be left out of what leaves the house
    record Question(String words, Language language, List<Said> before, int inVain, Known known) {
        public Question {
            before = List.copyOf(before);
        }

        /// The first words of a conversation, of somebody we know nothing of.
        public static Question first(String words, Language language) {
            return new Question(words, language, List.of(), 0, Known.NOTHING);
        }
    }

    /// What was said before.
    sealed interface Said {
        record Customer(String words) implements Said {}

        /// The machine itself, with what it quoted.
        record Computer(List<Entry.Source> quoted) implements Said {
            public Computer {
                quoted = List.copyOf(quoted);
            }
        }
    }

    /// What it makes of a question.
    sealed interface Answer {
        /// Passages from articles that a person checked: one to three.
        ///
        /// @param direct    whether the first is the answer, as sure as was measured; else they are what may help
        /// @param phrased   the same in other words, when a model put it so and every sentence of it stands in the passages
        /// @param relevance of the first passage, as it was found
        record Found(List<Entry.Source> sources, boolean direct, Optional<String> phrased, double relevance) implements Answer {
            public Found {
                sources = List.copyOf(sources);
                if (sources.isEmpty()) {
                    throw new IllegalArgumentException("who found nothing does not know");
                }
            }

            public Found(List<Entry.Source> sources, boolean direct, Optional<String> phrased) {
                this(sources, direct, phrased, 0);
            }
        }

        /// It does not know, and says so.
        record Unknown() implements Answer {}

        /// It was asked what it is: a computer.
        record IsAComputer() implements Answer {}

        /// It was greeted, and not asked anything.
        record Greeted() implements Answer {}

        /// It was thanked, and not asked anything.
        record Thanked() implements Answer {}

        /// It gives way to a person, at once.
        record GivesWay(Why why) implements Answer {}
    }

    /// Why it gives way.
    enum Why {
        /// A person was asked for.
        ASKED,
        /// The customer says the same again.
        REPEATED,
        /// The customer has had enough.
        FRUSTRATED,
        /// It did not help twice.
        IN_VAIN
    }

    Answer answer(Question question);

    /// In which words it hears that somebody wants a person, for whoever looks after it.
    default List<String> phrases() {
        return List.of();
    }
}
