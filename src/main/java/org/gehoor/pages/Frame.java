package org.gehoor.pages;

import java.util.List;
import java.util.function.Supplier;
import org.gehoor.vocabulary.Language;
import org.gehoor.words.Words;
import org.jspecify.annotations.Nullable;

/// What every template knows besides its own model: the words, who we are, the ways to a person, who is looking.
///
/// Made for one rendering. Nothing in it throws: what cannot be known is left out.
public final class Frame {

    private final Words words;
    private final Letterhead.Sheet sheet;
    private final Asked asked;
    private final Surroundings around;
    private @Nullable MachineName machine;

    Frame(Words words, Letterhead.Sheet sheet, Asked asked, Surroundings around) {
        this.words = words;
        this.sheet = sheet;
        this.asked = asked;
        this.around = around;
    }

    /// Facts of the request.
    ///
    /// @param path     address of the page, empty outside a request
    /// @param question what follows the path, with its question mark
    /// @param secretly the address itself is a secret and may not travel
    record Asked(String path, String question, boolean secretly, Supplier<@Nullable Csrf> csrf, Supplier<@Nullable Staff> staff) {

        static Asked nothing() {
            return new Asked("", "", false, () -> null, () -> null);
        }
    }

    /// The hidden field that proves a form is ours.
    public record Csrf(String name, String value) {}

    public Words words() {
        return words;
    }

    /// How much can be sent with one form.
    public FileRules files() {
        return around.files();
    }

    /// @see Words#say
    public String say(String key, @Nullable Object... namesAndValues) {
        return words.say(key, namesAndValues);
    }

    /// For `<html lang>`.
    public String tag() {
        return words.language().tag();
    }

    /// All languages, the present one too.
    public List<Language> languages() {
        return Language.written();
    }

    /// Where this page can be had in another language.
    public String inLanguage(Language language) {
        return asked.secretly() ? "?language=" + language.tag() : LanguagePage.address(language, asked.path() + asked.question());
    }

    /// Where a page of ours can be had in another language, wherever this piece of it was asked for.
    public String inLanguage(Language language, String path) {
        return LanguagePage.address(language, path);
    }

    /// The path of the address asked for, without its question.
    public String path() {
        return asked.path();
    }

    /// Null when there is no request or no session to prove anything with; then leave the field out.
    public @Nullable Csrf csrf() {
        return asked.csrf().get();
    }

    /// The organisation's name.
    public String organisation() {
        return sheet.name();
    }

    /// What the computer is called that speaks to customers: one of a closed list, never a human name.
    public String machine() {
        MachineName chosen = machine == null ? around.machine() : machine;
        machine = chosen;
        return chosen.in(words, sheet.name());
    }

    public Letterhead.Sheet letterhead() {
        return sheet;
    }

    /// The ways to a person, never empty.
    public List<Way> ways() {
        return around.ways(words, sheet);
    }

    /// When people are there, in a few lines; empty when that is not known now.
    public List<String> hours() {
        return around.hours(words);
    }

    /// The links that stand in one place of header or footer.
    public List<Signpost> signposts(Signpost.Place place) {
        return around.signposts(place);
    }

    /// Whether a link to this address leads to the present page or to one under it.
    public boolean isAt(String href) {
        return asked.path().equals(href) || !href.equals("/") && asked.path().startsWith(href + "/");
    }

    /// Who of the staff is looking; null on customer pages and when nobody is signed in.
    public @Nullable Staff staff() {
        return asked.staff().get();
    }

    /// The address of a file under `assets/`, with its content in the address: `asset("css/customer.css")`.
    public String asset(String path) {
        return around.asset(path);
    }
}
