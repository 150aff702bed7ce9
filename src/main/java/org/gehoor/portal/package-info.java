/// The customer's front door on the web: how we can be reached, the form, the call-back, and the page of each case.
///
/// 1. Everything works as form and page, without JavaScript and without an account.
/// 2. What was typed is kept when something is missing, and what to do stands beside the field and above the form.
/// 3. A GET changes nothing.
///
/// Doors: none; other delivery rooms are not mentioned.
@NullMarked
package org.gehoor.portal;

import org.jspecify.annotations.NullMarked;
