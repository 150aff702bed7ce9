package org.gehoor.desk;

import org.gehoor.pages.Faults;

/// What the pages for signing in show.
///
/// @param name what was typed as the sign-in name
/// @param to   where to go afterwards
/// @param out  whether somebody just signed out
public record SigningIn(String name, String to, boolean out, Faults faults) {}
