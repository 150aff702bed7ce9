package org.gehoor.app;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// What the documents name exists.
@DisplayNameGeneration(ReplaceUnderscores.class)
class DocumentsTest {

    private static final Path HERE = Path.of("");
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^)#]+)");
    private static final Pattern NAMED = Pattern.compile("`([A-Z][A-Za-z0-9]*)[^`]*`");
    private static final Pattern DECLARED = Pattern.compile("\\b(?:class|record|interface|enum) ([A-Z][A-Za-z0-9]*)");
    private static final Pattern DEPENDENCY = Pattern.compile("<dependency>.*?<artifactId>([^<]+)", Pattern.DOTALL);

    @Test
    void every_link_between_documents_leads_somewhere() {
        for (Path document : documents()) {
            assertThat(found(LINK, read(document))).as(document.toString())
                    .allSatisfy(link -> assertThat(HERE.resolve(document).toAbsolutePath().resolveSibling(link).normalize()).exists());
        }
    }

    @Test
    void every_class_in_the_glossary_is_there() {
        Set<String> classes = files(Path.of("src/main/java"), ".java").flatMap(file -> found(DECLARED, read(file)).stream()).collect(toSet());
        String inCode = read(Path.of("docs/glossary.md")).lines().filter(line -> line.startsWith("| "))
                .map(line -> line.substring(line.lastIndexOf('|', line.length() - 2))).collect(joining("\n"));
        assertThat(found(NAMED, inCode)).hasSizeGreaterThan(50).isSubsetOf(classes);
    }

    @Test
    void the_glossary_is_in_alphabetical_order() {
        List<String> words = read(Path.of("docs/glossary.md")).lines().filter(line -> line.startsWith("| "))
                .skip(1).map(line -> line.substring(2, line.indexOf(" |")).toLowerCase()).toList();
        assertThat(words).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void every_dependency_has_its_reason() {
        String reasons = read(Path.of("docs/decisions/2026-11-22-dependencies.md"));
        assertThat(found(DEPENDENCY, read(Path.of("pom.xml"))))
                .map(name -> name.replace("-linux-arm64v8", "-linux-amd64"))
                .allSatisfy(name -> assertThat(reasons).contains(name));
    }

    private static List<Path> documents() {
        return Stream.concat(Stream.of("README.md", "SECURITY.md", "CHANGES.md").map(Path::of), files(Path.of("docs"), ".md")).toList();
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map((MatchResult result) -> result.group(1)).toList();
    }

    private static Stream<Path> files(Path folder, String ending) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).toList().stream();
        } catch (IOException missing) {
            throw new UncheckedIOException("run from the folder of the project", missing);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException missing) {
            throw new UncheckedIOException("run from the folder of the project", missing);
        }
    }
}
