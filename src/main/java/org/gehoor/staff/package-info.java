/// Who helps: members of staff, their teams, whether they are working now, and how they prove who they are.
///
/// 1. A sign-in is a password and a second factor; ten wrong passwords or codes lock it for a quarter of an hour.
/// 2. A second-factor code opens once: the time step of the last one used is kept.
/// 3. A session is a row; ending the row ends the session. Only the hash of its secret is kept.
/// 4. Working means: available, and seen in the last five minutes. Nothing else about a person is measured here.
/// 5. Skills are languages and topics, which somebody has or has not ([Skills]); nothing said means all. There are no scores.
@NullMarked
package org.gehoor.staff;

import org.jspecify.annotations.NullMarked;
