package org.gehoor.knowledge;

import org.gehoor.vocabulary.Language;

/// When one passage is the answer: learnt from whether such passages helped before, in this installation and this language.
///
/// It is sure from the lowest relevance above which at least nine in ten helped, counted carefully and on no fewer than thirty; until then never.
public interface Certainty {

    /// Whether the first passage is so much better than what else was found that it may stand alone.
    boolean isSure(Passage first, Language language);

    /// A customer said, or showed, whether a passage helped.
    ///
    /// What is kept is no more than this: no words, no conversation. Once for each passage that was shown, or the most patient teach the most.
    ///
    /// @param relevance of the passage, as it was found; outside 0 to 1 it counts as the nearer of the two
    void learn(double relevance, Language language, boolean helped);
}
