package org.gehoor.desk.knowledge;

import java.util.List;
import org.gehoor.pages.Choice;
import org.gehoor.pages.Faults;

/// What changed between two versions of an article.
///
/// @param numbers  the versions to choose from
/// @param decides  whether the reader may say what becomes of the newer one, which is proposed
/// @param restores whether the reader may bring the older one back
/// @param newest   the number of the newest version
public record DifferenceSheet(Shelf shelf, String href, String title, String lang, int from, int to, String fromAbout, String toAbout,
                              List<Choice> numbers, List<Compared> parts, boolean decides, boolean restores, int newest, Faults faults) {}
