package org.gehoor.mailbox;

import java.time.Instant;

/// How far a folder was read.
///
/// @param validity under which its numbers mean something (UIDVALIDITY, RFC 9051, 2.3.1.1)
/// @param last     the number up to which every mail was taken, or noted as left behind
/// @param begun    the first number that a mail could get when we began under this validity: what is below lay there already
/// @param begunAt  when we began to read this folder at all
public record Position(long validity, long last, long begun, Instant begunAt) {}
