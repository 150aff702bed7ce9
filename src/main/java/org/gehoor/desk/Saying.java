package org.gehoor.desk;

import org.gehoor.conversation.Exchange;
import org.gehoor.files.Files;

/// The rooms in which words and their files are written down.
record Saying(Exchange exchange, Files files, Leaves leaves) {}
