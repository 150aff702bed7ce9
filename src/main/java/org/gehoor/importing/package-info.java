/// Mail from before: an mbox file, a Maildir or a folder of `.eml` files is brought in, mail by mail, as if it came now.
///
/// 1. An import goes on after a crash where it was; what is taken twice is one entry ([org.gehoor.correspondence.Incoming]).
/// 2. Nobody gets a letter because of an import.
/// 3. An import reads the files and changes none of them.
///
/// Doors: none; `app` comes here.
@NullMarked
package org.gehoor.importing;

import org.jspecify.annotations.NullMarked;
