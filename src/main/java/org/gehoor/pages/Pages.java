package org.gehoor.pages;

import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import gg.jte.output.StringOutput;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gehoor.vocabulary.Language;
import org.gehoor.words.Dictionary;
import org.gehoor.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/// Makes pages and pieces of pages from templates.
public final class Pages {

    /// Attribute of a request: the names of the files that came with its form, a list of texts.
    public static final String FILES_SENT = Pages.class.getName() + ".files";

    private final TemplateEngine engine;
    private final Dictionary dictionary;
    private final Surroundings around;
    private final LanguageChoice languages = new LanguageChoice();
    private final Readers readers;

    Pages(TemplateEngine engine, Dictionary dictionary, Surroundings around, Readers readers) {
        this.engine = engine;
        this.dictionary = dictionary;
        this.around = around;
        this.readers = readers;
    }

    /// A page from `src/main/jte/<template>.jte`, which takes a [Frame] `frame` and the model `it`.
    public Page show(String template, Object it) {
        return show(HttpStatus.OK, template, it);
    }

    /// A page without a model of its own.
    public Page show(String template) {
        return new Page(this, template, null, HttpStatus.OK, null, false);
    }

    /// A page that answers with this status.
    public Page show(HttpStatusCode status, String template, Object it) {
        return new Page(this, template, it, status, null, false);
    }

    /// A piece of HTML for a live page, made outside a request: it has no form fields that prove anything.
    public String fragment(String template, @Nullable Object it, Words words) {
        return fragment(template, it, new Frame(words, around.sheet(), Frame.Asked.nothing(), around));
    }

    /// A piece of HTML in the frame of a request.
    public String fragment(String template, @Nullable Object it, Frame frame) {
        StringOutput output = new StringOutput();
        write(template, it, frame, output);
        return output.toString();
    }

    /// The frame of this request, in the language its reader chose.
    public Frame frame(HttpServletRequest request) {
        return frame(request, null, false);
    }

    /// The words in the language the reader of this request chose, in the organisation's zone.
    public Words words(HttpServletRequest request) {
        Letterhead.Sheet sheet = around.sheet();
        return dictionary.in(languages.of(request, sheet.language()), sheet.zone());
    }

    /// The words of a language, in the organisation's zone.
    public Words words(Language language) {
        return dictionary.in(language, around.sheet().zone());
    }

    /// Whether the form was sent by a live page that wants only the piece that changes.
    public static boolean wantsFragment(HttpServletRequest request) {
        return "fragment".equals(request.getHeader("X-Requested-With"));
    }

    /// Names of the files that came with the form of this request.
    public static List<String> filesSent(HttpServletRequest request) {
        return request.getAttribute(FILES_SENT) instanceof List<?> names ? names.stream().map(String::valueOf).toList() : List.of();
    }

    Frame frame(HttpServletRequest request, @Nullable Language language, boolean secretly) {
        Letterhead.Sheet sheet = around.sheet();
        Words words = dictionary.in(language == null ? languages.of(request, sheet.language()) : language, sheet.zone());
        return new Frame(words, sheet, readers.asked(request, words, secretly), around);
    }

    byte[] bytes(String template, @Nullable Object it, Frame frame) {
        Utf8ByteOutput output = new Utf8ByteOutput();
        write(template, it, frame, output);
        return output.toByteArray();
    }

    LanguageChoice languages() {
        return languages;
    }

    private void write(String template, @Nullable Object it, Frame frame, TemplateOutput output) {
        Map<String, Object> given = new HashMap<>();
        given.put("frame", frame);
        if (it != null) {
            given.put("it", it);
        }
        engine.render(template + ".jte", given, output);
    }
}
