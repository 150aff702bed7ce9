package org.gehoor.files;

import java.util.UUID;
import org.gehoor.ledger.Hash;

/// A file that is kept.
///
/// @param id     of this sending; the same bytes sent twice have two
/// @param name   as its sender called it, made plain by [FileName]
/// @param type   what its bytes are, for instance `image/png`; never what a browser said
/// @param size   in bytes
/// @param sha256 of the bytes as they were sent
public record StoredFile(UUID id, String name, String type, long size, Hash sha256) {}
