/// The record of one conversation in one file that anybody can check without us, and that check.
///
/// Serves G9: you can take your dossier anywhere, and anyone can verify it offline. The format is `docs/ledger-format.md`, section 14.
///
/// 1. Nothing here changes or deletes anything: there is no such statement and no such method.
/// 2. A customer's dossier holds no word that colleagues wrote for each other; that there were such words is said.
/// 3. [Verifier] needs only the file and the keys one trusts: no database, no installation, no network.
/// 4. Every byte of a dossier follows from what is in it, so that nothing can hide; a fault is named by where it is.
/// 5. Files that were sent are passed on in pieces and never held whole.
///
/// Doors: `dossier -> timeline`, because a dossier is read in the same words as the page of a case.
@NullMarked
package org.gehoor.dossier;

import org.jspecify.annotations.NullMarked;
