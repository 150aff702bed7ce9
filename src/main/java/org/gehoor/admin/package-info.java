/// What administrators look after: for now the web hooks, at `/admin/hooks`.
///
/// 1. Every page asks for the permission it needs; who looks after the house does not read conversations here.
/// 2. Every change of a setting leaves a line in the audit.
///
/// Doors: none.
@NullMarked
package org.gehoor.admin;

import org.jspecify.annotations.NullMarked;
