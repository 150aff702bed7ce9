package org.gehoor.desk.knowledge;

import java.util.List;
import java.util.Optional;
import org.gehoor.pages.Choice;
import org.gehoor.pages.Faults;

/// One article in the editor.
///
/// @param href    of the article: where its pages begin
/// @param isNew   whether nothing of it is kept yet
/// @param said    what was just done, in words; empty when nothing was
/// @param draft   what stands in the fields
/// @param may     what the reader may do with it
/// @param preview how customers see what stands in the fields
/// @param clash   what somebody else saved in between
/// @param helping whether it helps; empty of a new one
public record EditorSheet(Shelf shelf, String href, boolean isNew, Head head, String said, Draft draft, Faults faults, May may, Lists lists,
                          Optional<Preview> preview, Optional<Clash> clash, Optional<Helping> helping) {

    /// @param about    the version, when it was saved, and whose it is, in words
    /// @param proposed what waits to be checked, in words; empty when nothing does
    /// @param lang     the language of the article
    public record Head(String title, String lang, String about, List<KnowledgeList.Mark> marks, String proposed, String comparing, String archived) {}

    /// @param write  whether anything may be changed
    /// @param check  whether it may be put in use
    /// @param draft  whether it may be kept as a draft: it is not in use
    /// @param care   whether the owner and the review day may be set
    /// @param files  whether files may be added: something is kept already
    public record May(boolean write, boolean check, boolean draft, boolean care, boolean files) {}

    /// @param care how it is looked after, in words, for who may not set it
    public record Lists(List<Choice> owners, List<Choice> languages, List<String> topics, List<Tongue> tongues, List<File> files, String behind, String follows,
                        String care) {}

    /// A language of the article.
    ///
    /// @param look `ok`, `open` or `no`
    /// @param href where it is written or begun; empty for the present one
    public record Tongue(String look, String icon, String text, String href, String begin) {}

    /// A file that the text can show.
    ///
    /// @param used whether the text shows it
    public record File(String name, String alt, String about, String href, boolean picture, boolean used, String markdown) {}

    /// How it is read.
    public record Preview(String title, String lang, String checked, String answer, String html) {}

    /// What somebody else saved in between, and how it differs from what stands in the fields.
    public record Clash(String text, List<Compared> differences) {}
}
