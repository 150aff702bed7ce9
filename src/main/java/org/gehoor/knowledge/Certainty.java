package org.gehoor.knowledge;

import org.gehoor.vocabulary.Language;

/// When one passage is the answer: learnt from whether such passages helped before.
public interface Certainty {

    /// Whether the first passage is so much better than what else was found that it may stand alone.
    boolean isSure(Passage first, Language language);

    /// A customer said, or showed, whether a passage helped.
    ///
    /// @param relevance of the passage, as it was found
    void learn(double relevance, Language language, boolean helped);
}
