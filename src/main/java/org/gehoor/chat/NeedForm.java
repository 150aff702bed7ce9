package org.gehoor.chat;

import org.gehoor.vocabulary.Need;

/// What was said of a need so far.
public record NeedForm(String id, Need need) {}
