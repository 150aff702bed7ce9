package org.gehoor.tongue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.gehoor.vocabulary.Language;
import org.jspecify.annotations.Nullable;

/// Recognises languages. The model is read when the first words are heard, not at start; it may be asked from any thread.
///
/// What the model says is read in our four languages only: the best must be clearly better than the second, and no language beyond ours may be
/// clearly better than it. Both bounds were set on sentences of our own (`docs/languages.md`).
public final class Tongues {

    /// By how much the best of our languages must be better than the next one.
    private static final double BETTER = 1.1;

    /// By how much a language beyond ours may be better: short words of ours look like many.
    private static final double BEYOND = 1.1;

    private static final String MODEL = "/langdetect-183.bin";

    /// How the model calls ours, with those that nobody writes to us in and that are nearest to ours.
    private static final Map<String, Language> OURS = Map.of("nld", Language.NL, "afr", Language.NL, "vls", Language.NL, "lim", Language.NL,
            "fry", Language.NL, "eng", Language.EN, "fra", Language.FR, "deu", Language.DE);

    private volatile @Nullable LanguageDetectorModel model;

    /// The language of these words; empty when it cannot be told, or is none of ours.
    public Optional<Heard> hear(String text) {
        Wording wording = Wording.of(text);
        return wording.isEnough() ? weigh(wording) : Optional.empty();
    }

    private Optional<Heard> weigh(Wording wording) {
        double best = 0;
        double second = 0;
        double beyond = 0;
        Language first = Language.FALLBACK;
        for (var guess : new LanguageDetectorME(model()).predictLanguages(wording.text())) {
            Language ours = OURS.get(guess.getLang());
            double weight = guess.getConfidence();
            if (ours == null) {
                beyond = Math.max(beyond, weight);
            } else if (weight > best) {
                second = ours == first ? second : best;
                best = weight;
                first = ours;
            } else if (ours != first) {
                second = Math.max(second, weight);
            }
        }
        return best >= BETTER * second && beyond <= BEYOND * best ? Optional.of(new Heard(first, wording.words())) : Optional.empty();
    }

    private LanguageDetectorModel model() {
        LanguageDetectorModel read = model;
        return read != null ? read : read();
    }

    private synchronized LanguageDetectorModel read() {
        LanguageDetectorModel before = model;
        if (before != null) {
            return before;
        }
        try (InputStream bytes = Tongues.class.getResourceAsStream(MODEL)) {
            if (bytes == null) {
                throw new IllegalStateException("tongue: the model of the languages is not on the class path");
            }
            LanguageDetectorModel read = new LanguageDetectorModel(bytes);
            model = read;
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException("tongue: cannot read the model of the languages", e);
        }
    }
}
