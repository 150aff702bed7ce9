/// What administrators look after: the web hooks at `/admin/hooks`, the mailboxes at `/admin/channels`, opening hours at `/admin/hours`, laws and
/// promises at `/admin/promises`, who helps in what at `/admin/staff`, the automatic help at `/admin/assistant`.
///
/// 1. Every page asks for the permission it needs; who looks after the house does not read conversations here.
/// 2. Every change of a setting leaves a line in the audit.
/// 3. Who changes hours that somebody else has changed meanwhile is told what stands there now, and overwrites nothing unseen.
/// 4. A secret that was typed is never shown again, and goes along to no other server or user.
///
/// Doors: none.
@NullMarked
package org.gehoor.admin;

import org.jspecify.annotations.NullMarked;
