package org.gehoor.mime;

import java.util.Optional;

/// Something a mail carries: an attachment, a picture in its HTML, another mail, an invitation.
///
/// @param name      as the mail calls it, decoded; never empty: one without a name gets one from its type
/// @param type      as the mail declares it, for instance `application/pdf`, in lower case
/// @param contentId what HTML calls it by `cid:`; without angle brackets
/// @param inline    whether the mail shows it among the words
public record MailFile(String name, String type, Optional<String> contentId, boolean inline, byte[] bytes) {}
