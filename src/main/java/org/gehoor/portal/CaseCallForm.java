package org.gehoor.portal;

/// Being called about a case that is there already. `back` leads to where the reader came from.
public record CaseCallForm(String address, String back, CallForm form) {}
