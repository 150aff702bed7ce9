package org.gehoor.organisation;

import java.time.ZoneId;
import org.gehoor.vocabulary.Language;
import org.gehoor.vocabulary.PhoneNumber;

/// The organisation as customers see it. `legal` is the line of registration, `supervisor` the regulator it answers to.
public record Organisation(String name, String legal, String street, String city, PhoneNumber phone, String email,
                           String supervisor, Language language, ZoneId zone) {}
