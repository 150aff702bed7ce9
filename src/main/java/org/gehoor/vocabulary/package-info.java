/// The words everything else is written in: ids, channels, languages, references, keys, times of opening, terms.
///
/// Floor 0: the JDK and nothing else. Values only; no rule about who may do what lives here.
@NullMarked
package org.gehoor.vocabulary;

import org.jspecify.annotations.NullMarked;
