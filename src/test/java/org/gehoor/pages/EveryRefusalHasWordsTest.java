package org.gehoor.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.TreeSet;
import org.gehoor.words.Dictionary;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EveryRefusalHasWordsTest {

    private final Dictionary dictionary = PagesInATest.dictionary();

    @Test
    void every_code_has_words_and_every_refusal_that_has_words_has_a_code() {
        Set<String> keys = new TreeSet<>();
        new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.gehoor").stream()
                .filter(type -> type.isEnum() && type.isAssignableTo(Refusal.Code.class))
                .map(JavaClass::reflect)
                .forEach(type -> {
                    for (Object constant : type.getEnumConstants()) {
                        keys.add(((Refusal.Code) constant).key());
                    }
                });
        assertThat(keys).as("the test can see codes").contains("refusal.pages.too_large");

        Set<String> worded = new TreeSet<>(dictionary.keys());
        worded.removeIf(key -> !key.startsWith("refusal."));
        assertThat(worded).isEqualTo(keys);
    }
}
