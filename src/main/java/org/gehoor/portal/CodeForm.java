package org.gehoor.portal;

import org.gehoor.pages.Faults;

/// The page on which the code from a letter is typed. `mail` is the masked address it went to, `minutes` how long it lives.
public record CodeForm(String address, String mail, String minutes, Faults faults) {}
