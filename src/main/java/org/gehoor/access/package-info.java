/// Who may see and do what: the permissions of each role, the secrets that open a conversation for its customer, the tokens
/// that programs show, and the record of who looked at what.
///
/// 1. A permission is in the table of [Permission], or it does not exist.
/// 2. What a customer holds (a browser's cookie, a link, a code) is kept as a hash only and can be taken back.
/// 3. Reading is recorded before the page is shown.
/// 4. A token ends within a year, is kept as a hash only, and gives no right of its own: a person's acts as that person as they are now
///    ([Holder.Person]), a machine's is always a computer ([Holder.Machine]) that neither picks up nor closes. The table says so too.
///
/// Doors: `access -> staff`: permissions are given to roles, and a session tells who asks.
@NullMarked
package org.gehoor.access;

import org.jspecify.annotations.NullMarked;
